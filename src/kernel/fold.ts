/**
 * The one fold function: what search keys, matching and uniqueness compare, and what is never shown.
 * "Đảng ủy xã Yên Hòa" and "DANG UY  xa yen hoa" fold to the same text.
 */
const marks = /[\u0300-\u036f]/g;

/** Vietnamese (or any) text → lower case, without tone and vowel marks, đ as d, runs of anything else as one space. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(marks, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
}

/** Text from outside, at the boundary, once: NFC, no zero-width characters, no byte-order mark. */
export function clean(text: string): string {
  return text.normalize("NFC").replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "");
}
