/** Source → reading: the register. The language is opened only where it is needed. */
import type { Reading, Source } from "../model.ts";
import { readRegister, wantsLanguage } from "../rules/read-register.ts";
import type { Lexicon } from "../rules/restore/restore.ts";
import { restoredLines } from "../rules/restore/restore-register.ts";
import { isGarbled } from "../rules/words/script-quality.ts";
import { openLanguage } from "./language.ts";

export async function readingOf(source: Source, lexicon: Lexicon = []): Promise<Reading> {
  if (!wantsLanguage(source)) return { source, register: readRegister(source) };
  return { source, register: readRegister(source, { language: await openLanguage(), lexicon }) };
}

/** The source with a garbled text restored beside it, line by line, as people see it beside their records; nothing is read from it. */
export async function withRestoredText(source: Source, lexicon: Lexicon = []): Promise<Source> {
  if (!wantsLanguage(source) || !isGarbled(source.text)) return source;
  return { ...source, restored: { lines: restoredLines(source, await openLanguage(), lexicon) } };
}
