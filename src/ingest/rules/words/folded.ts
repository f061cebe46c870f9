/**
 * The matching layer of a read text: lower case, no marks, one character for one character, so that a place found in it
 * is the same place in the printed words. Words are looked for here; numbers and names are always taken from the print.
 * A page that an English-trained OCR has read gets a second, tolerant layer (measured: matching needs no restoration).
 */
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

const lookAlikes: Readonly<Record<string, string>> = {
  "¢": "e",
  "€": "e",
  "&": "e",
  "£": "e",
  "§": "y",
  "¥": "y",
  $: "s",
  "©": "o",
  "¤": "o",
  "0": "o",
  "6": "o",
  "1": "l",
  "4": "a",
  "9": "a",
  "5": "s",
  "|": "i",
  "‘": "'",
  "’": "'",
};

const mixedToken = /[a-z0-9¢€&£§¥$©¤|]+/g;
const generation = /^[2-6]g$/;

/** "d6i" is "doi", "C6" is "co": a sign or digit that touches a letter is a misread letter; "5g" and plain numbers stay. */
function repairLetters(folded: string): string {
  return folded.replace(mixedToken, (token) => {
    if (!/[a-z]/.test(token) || !/[^a-z]/.test(token) || generation.test(token)) return token;
    if (/\d{2,}/.test(token)) return token;
    return token.replace(/[^a-z]/g, (sign) => lookAlikes[sign] ?? sign);
  });
}

/** What stands at this place of the text, in both layers. */
export type Folded = { readonly raw: string; readonly folded: string; readonly garbled: boolean };

export function foldedOf(raw: string, garbled: boolean): Folded {
  return { raw, folded: foldInPlace(raw, garbled), garbled };
}
