/**
 * The matching layer of a read text: lower case, no marks, one character for one character, so that a place found in it
 * is the same place in the printed words. Words are looked for here; numbers and names are always taken from the print.
 * A page that an English-trained OCR has read gets a second, tolerant layer (measured: matching needs no restoration).
 */
import { repairLetters } from "#kernel/repair-letters.ts";

/** For each character the one that stands for it, once it was asked for; 0 where it was not. */
const known = new Uint16Array(1 << 16);

function foldCharacter(code: number): number {
  const before = known[code] ?? 0;
  if (before !== 0) return before;
  const character = String.fromCharCode(code);
  const base = character
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
  const folded = (base.length === 0 ? character : base).charCodeAt(0);
  known[code] = folded;
  return folded;
}

/** So many characters are put together at once. */
const piece = 1_000;

/** Same length as the print: character i of the answer stands for character i of the text. */
export function foldInPlace(text: string, garbled = false): string {
  let folded = "";
  for (let from = 0; from < text.length; from += piece) {
    const codes: number[] = [];
    for (let i = from; i < Math.min(text.length, from + piece); i++) codes.push(foldCharacter(text.charCodeAt(i)));
    folded += String.fromCharCode(...codes);
  }
  return garbled ? repairLetters(folded) : folded;
}

/** What stands at this place of the text, in both layers. */
export type Folded = { readonly raw: string; readonly folded: string; readonly garbled: boolean };

export function foldedOf(raw: string, garbled: boolean): Folded {
  return { raw, folded: foldInPlace(raw, garbled), garbled };
}
