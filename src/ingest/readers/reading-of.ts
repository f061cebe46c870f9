/** Source → reading: the register, and beside a garbled text that text restored for people. The language is opened only where it is needed. */
import type { Reading, Source } from "../model.ts";
import { readRegister, wantsLanguage } from "../rules/read-register.ts";
import type { Lexicon } from "../rules/restore/restore.ts";
import { restoredLines } from "../rules/restore/restore-register.ts";
import { isGarbled } from "../rules/words/script-quality.ts";
import { openLanguage } from "./language.ts";

export async function readingOf(source: Source, lexicon: Lexicon = []): Promise<Reading> {
  if (!wantsLanguage(source)) return { source, register: readRegister(source) };
  const language = await openLanguage();
  const register = readRegister(source, { language, lexicon });
  if (!isGarbled(source.text)) return { source, register };
  return { source: { ...source, restored: { lines: restoredLines(source, language, lexicon) } }, register };
}
