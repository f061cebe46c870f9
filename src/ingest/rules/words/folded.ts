/**
 * The matching layer of a read text: lower case, no marks, one character for one character, so that a place found in it
 * is the same place in the printed words. Words are looked for here; numbers and names are always taken from the print.
 * A page that an English-trained OCR has read gets a second, tolerant layer (measured: matching needs no restoration).
 */
import { repairLetters } from "#kernel/repair-letters.ts";

const cache = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const base = character
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
  const folded = (base.length === 0 ? character : base).charAt(0) || character;
  cache.set(character, folded);
  return folded;
}

/** Same length as the print: character i of the answer stands for character i of the text. */
export function foldInPlace(text: string, garbled = false): string {
  let folded = "";
  for (let i = 0; i < text.length; i++) folded += foldCharacter(text.charAt(i));
  return garbled ? repairLetters(folded) : folded;
}

/** What stands at this place of the text, in both layers. */
export type Folded = { readonly raw: string; readonly folded: string; readonly garbled: boolean };

export function foldedOf(raw: string, garbled: boolean): Folded {
  return { raw, folded: foldInPlace(raw, garbled), garbled };
}
