import { type Refusal, RefusedError } from "#kernel/result.ts";
import { SaidNo } from "./command.ts";
import type { Language } from "./language.ts";

/** Says why on standard error, in the person's language; always exit code 1. */
export async function tellFailure(error: unknown, language: Language): Promise<1> {
  if (error instanceof RefusedError) {
    process.stderr.write(`${await sentenceOf(error.refusal, language)}\n`);
    return 1;
  }
  if (error instanceof SaidNo) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const { cli } = language === "en" ? await import("#text/en/cli.ts") : await import("#text/vi/cli.ts");
  process.stderr.write(`${cli.refused.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  return 1;
}

async function sentenceOf(refusal: Refusal, language: Language): Promise<string> {
  const { refusalSentence } = await import("#text/refusals.ts");
  return refusalSentence(language, refusal);
}
