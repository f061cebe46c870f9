/**
 * Vietnamese from before Unicode. Plans are still typed with TCVN3 (ABC) and VNI fonts or saved as Windows-1258; their bytes say
 * nothing about which one it was. Characters here are the Latin-1 characters that such text shows when it is taken at face value,
 * so the same tables serve bytes of a text file and runs of a Word file in a ".VnTime" or "VNI-Times" font.
 */
export type LegacyEncoding = "windows-1258" | "TCVN3" | "VNI";

export const legacyEncodings: readonly LegacyEncoding[] = ["windows-1258", "TCVN3", "VNI"];

const tcvn3From = 0xa1;
const tcvn3 =
  "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/** VNI writes most vowels as a letter and a mark; the case of the mark follows the letter. */
const vniMarks: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const vniLetters: Readonly<Record<string, string>> = { ô: "ơ", ö: "ư", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ", ñ: "đ" };

// Where Windows-1258 differs from Latin-1: five letters, and five tone marks that combine with the letter before them.
const windows1258: Readonly<Record<number, string>> = {
  195: "Ă",
  204: "\u0300",
  208: "Đ",
  210: "\u0309",
  213: "Ơ",
  221: "Ư",
  222: "\u0303",
  227: "ă",
  236: "\u0301",
  240: "đ",
  242: "\u0323",
  245: "ơ",
  253: "ư",
  254: "₫",
};

// 0x80 to 0x9F of the Windows code pages; a space where the code page has no character.
const windowsControls = "€ ‚ƒ„…†‡ˆ‰ ‹Œ    ‘’“”•–—˜™ ›œ  Ÿ";

/** Bytes at face value: Latin-1, with the quotation marks and dashes of the Windows code pages. */
export function faceValue(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) parts.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  return parts.join("").replace(/[\x80-\x9f]/g, (c) => {
    const known = windowsControls[c.charCodeAt(0) - 0x80];
    return known === undefined || known === " " ? c : known;
  });
}

/** Text at face value → what was written, if it was written in this encoding. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "TCVN3") return text.replace(/[\xa1-\xfe]/g, (c) => tcvn3[c.charCodeAt(0) - tcvn3From] ?? c).normalize("NFC");
  if (encoding === "VNI") return convertVni(text);
  return text.replace(/[\xc0-\xff]/g, (c) => windows1258[c.charCodeAt(0)] ?? c).normalize("NFC");
}

function convertVni(text: string): string {
  const marked = text.replace(/([aeoyuAEOYUôöÔÖ])([ùøûõïâáàåãäêéèúüë])/gi, (pair, letter: string, mark: string) => {
    const combining = vniMarks[mark.toLowerCase()];
    return combining === undefined ? pair : `${vniLetter(letter)}${combining}`;
  });
  return marked.replace(/[ôöæóòîñÔÖÆÓÒÎÑ]/g, vniLetter).normalize("NFC");
}

function vniLetter(letter: string): string {
  const small = vniLetters[letter.toLowerCase()];
  if (small === undefined) return letter;
  return letter === letter.toLowerCase() ? small : small.toUpperCase();
}

/** The encoding that a font's name announces: ".VnTimeH" is TCVN3 drawn in capitals, "VNI-Times" is VNI. */
export function legacyFont(name: string): { readonly encoding: LegacyEncoding; readonly capitals: boolean } | null {
  if (/^\.vn/i.test(name)) return { encoding: "TCVN3", capitals: /H$/.test(name) };
  return /^vni[- ]/i.test(name) ? { encoding: "VNI", capitals: false } : null;
}
