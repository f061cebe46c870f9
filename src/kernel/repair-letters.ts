/**
 * A page that an English-trained OCR has read prints signs and digits for marked letters ("d6i", "truy¢n"). Matching needs the letter
 * that was meant; what is shown stays as printed.
 */
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

/** "d6i" is "doi", "c6" is "co": a sign or digit that touches a letter is a misread letter; "5g" and plain numbers stay. */
export function repairLetters(folded: string): string {
  return folded.replace(mixedToken, (token) => {
    if (!/[a-z]/.test(token) || !/[^a-z]/.test(token) || generation.test(token)) return token;
    if (/\d{2,}/.test(token)) return token;
    return token.replace(/[^a-z]/g, (sign) => lookAlikes[sign] ?? sign);
  });
}
