import type { CliText } from "#text/vi/cli.ts";
import type { Language } from "./language.ts";

export type CommandName = keyof CliText["commands"];

export type OptionKinds = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

export type CommandShape = {
  readonly options: OptionKinds;
  /** How many words the command takes after its name. */
  readonly words: number;
  readonly load: () => Promise<{ run: CommandRun }>;
};

/** What a command gets: its words and options, the language, and the two streams. */
export type CommandInput = {
  readonly words: readonly string[];
  text(option: string): string | undefined;
  flag(option: string): boolean;
  readonly language: Language;
  readonly say: CliText;
  /** Standard output: results only. */
  print(line: string): void;
  /** Standard error: progress, notices, refusals. */
  tell(line: string): void;
};

/** Resolves to the exit code: 0 done, 1 refused. Wrong usage is thrown as UsageError. */
export type CommandRun = (input: CommandInput) => Promise<0 | 1>;

/** Wrong usage: exit code 2, the sentence and the command's help on standard error. */
export class UsageError extends Error {}

/** A refusal of the command line itself, said in the person's language already. */
export class SaidNo extends Error {}

/** Says on standard error how far the recognition of a scan is: after the first page, then after every tenth and the last. */
export function tellPages({ say, tell }: CommandInput): (content: unknown, of: number) => void {
  let done = 0;
  return (_content, of) => {
    done += 1;
    if (done === 1 || done % 10 === 0 || done === of) tell(say.progress.page(done, of));
  };
}
