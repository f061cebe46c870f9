import type { Language } from "#text/words.ts";

export type { Language } from "#text/words.ts";

/** Vietnamese, unless the person or the machine's locale asks for English. */
export function chooseLanguage(asked: string | undefined, environment: NodeJS.ProcessEnv = process.env): Language {
  const wanted = asked || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return wanted.startsWith("en") ? "en" : "vi";
}
