/**
 * Is this text Vietnamese as printed, or what an English-trained OCR made of it? Vietnamese print carries tone and vowel
 * marks on more than half of its syllables, of kinds that English OCR cannot write (ạ, ế, ư …); its output has almost none.
 */
import { lettersOf } from "./letters.ts";

/** True when the text has words enough to judge and too few Vietnamese letters among them. */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, 60_000).normalize("NFC");
  const { all, onlyVietnamese } = lettersOf(sample);
  return all >= 200 && onlyVietnamese / all < 0.05;
}

/**
 * A sign ">" printed by OCR may stand for "≥", which Tesseract cannot write: true where the text shows that pattern. On pages that
 * were recognised here the bar of "≥" is looked for in the picture: ">" means ">" only where most bars could be seen.
 */
export function signsAreUndecided(text: string, garbled: boolean, bornDigital: boolean, recognised = false): boolean {
  if (bornDigital) return false;
  const bare = text.match(/[><]\s*\d/g)?.length ?? 0;
  if (recognised) return bare > 0 && (text.match(/[≥≤]\s*\d/g)?.length ?? 0) < bare;
  return garbled || (!text.includes("≥") && (text.match(/>\s*\d/g)?.length ?? 0) >= 5);
}
