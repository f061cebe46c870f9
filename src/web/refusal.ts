import { useCallback, useSyncExternalStore } from "react";
import type { Language, RefusalWords } from "#text/words.ts";
import { ApiRefusal } from "./api.ts";
import { useLanguage } from "./language.tsx";

type Table = Readonly<Record<string, RefusalWords | undefined>>;

// The sentences of some hundred refusals are fetched with the first refusal, since most visits meet none.
const tables = new Map<Language, Table>();
const listeners = new Set<() => void>();
const asked = new Set<Language>();

async function load(language: Language): Promise<void> {
  if (asked.has(language)) return;
  asked.add(language);
  try {
    const file = language === "vi" ? await import("#text/vi/refusals.ts") : await import("#text/en/refusals.ts");
    tables.set(language, file.refusals);
    for (const tell of listeners) tell();
  } catch {
    // No network: the neutral sentence stands, and the next refusal asks again.
    asked.delete(language);
  }
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The sentence for whatever went wrong: a refusal's own words, else one neutral sentence. */
export function useRefusalText(): (error: unknown) => string {
  const { language, words } = useLanguage();
  const table = useSyncExternalStore(subscribe, () => tables.get(language));
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiRefusal)) return words.shell.failed.body;
      const { code, data } = error.answer;
      // Without a server nothing can be fetched: this sentence travels with the frame.
      if (code === "SERVER_NOT_REACHED") return words.shell.refusals.SERVER_NOT_REACHED;
      if (table === undefined) void load(language);
      const sentence = table?.[code];
      if (sentence === undefined) return words.shell.failed.body;
      return typeof sentence === "string" ? sentence : sentence(data);
    },
    [language, words, table],
  );
}
