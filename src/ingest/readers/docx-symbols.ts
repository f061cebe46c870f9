/**
 * Signs that Word keeps as numbers of a symbol font. "≥" and "≤" typed through Insert › Symbol arrive this way, and a target
 * without its operator is wrong.
 */
const symbolFont: Readonly<Record<number, string>> = {
  45: "−",
  163: "≤",
  179: "≥",
  177: "±",
  180: "×",
  183: "•",
  176: "°",
  185: "≠",
  187: "≈",
  174: "→",
  222: "⇒",
  229: "∑",
  165: "∞",
};

const wingdings: Readonly<Record<number, string>> = {
  110: "■",
  108: "●",
  111: "□",
  113: "□",
  117: "◆",
  118: "❖",
  119: "◆",
  159: "•",
  167: "▪",
  168: "□",
  216: "➢",
  224: "→",
  240: "→",
  251: "✗",
  252: "✓",
  253: "☒",
  254: "☑",
};

// The Symbol font draws Greek for the Latin letters a to z.
const greek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/** One character of a symbol font as ordinary text; "" when the sign says nothing to a reader. */
export function symbolText(code: number, font: string | null): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const isDrawing = /^(wingdings|webdings)/i.test(font ?? "");
  const known = (isDrawing ? wingdings : symbolFont)[low];
  if (known !== undefined) return known;
  if (isDrawing || (code >= 0xd800 && code < 0xf000) || code > 0xffff) return "";
  if (low >= 0x61 && low <= 0x7a) return greek[low - 0x61] ?? "";
  if (low >= 0x41 && low <= 0x5a) return (greek[low - 0x41] ?? "").toUpperCase();
  if (low >= 0x20 && low < 0x7f) return String.fromCharCode(low);
  return low === code && code >= 0xa0 ? String.fromCharCode(code) : "";
}

/** Text typed in a symbol font arrives as private-use characters. */
export function plainSymbols(text: string, font: string | null): string {
  return text.replace(/[\uf000-\uf0ff]/g, (c) => symbolText(c.charCodeAt(0), font));
}
