/**
 * What a line begins with: part (I.), number (2.1.), letter (a), bullet (-), plus (+) or nothing. The genre's levels are
 * I. > 1. > 1.1. > a) > - > +; a heading may also be printed as a list item with left-over signs ("- d) …*"), and OCR
 * prints "¢)" for "c)", "IL." for "II.".
 */
export type MarkerKind = "part" | "number" | "letter" | "bullet" | "plus" | "none";

export type Marker = {
  readonly kind: MarkerKind;
  /** "II", "2.1", "d"; null for bullets. */
  readonly label: string | null;
  /** Characters of the line before its words. */
  readonly length: number;
  /** The sign of a bullet, as printed: "*" may stand above "-". */
  readonly sign?: string;
  /** A heading that is printed as an item of a list. */
  readonly asListItem: boolean;
};

const lead = /^[\s>#]*(?:\*\*|__)?[\s]*/;
const part = /^((?:[IVX]+[L1l]{0,2}|I1{1,2}|Vi{1,3}|[A-HĐ]))\s*(?:[.\-)–:]\s*|\/\s+)(?=\p{Lu})/u;
/** "Phần I. MỤC TIÊU", "PHẦN THỨ NHẤT: …" */
const book = /^((?:PHẦN|Phần|CHƯƠNG|Chương)\s+(?:(?:THỨ|thứ)\s+\p{L}+|[IVX]{1,5}|\d{1,2}))(?:\s*[.:\-–]\s*|\s+)(?=\p{Lu})/u;
const number =
  /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?\s+(?=\S)|^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*(?=[^\d\s])|[.)/]\s+(?=\p{Lu}|20\d\d\b))/u;
const letter = /^\(?([a-zđ¢©])(?:\s*[).]\s+(?=\S)|\s*\/\s*(?=\p{Lu}))|^([a-gđ¢©]),\s+(?=\p{Lu})/u;
const bullet = /^(?:[-–—•●▪■◦·*~]|o(?=\s+\p{Lu})|=(?=\s+\p{Lu}))\s*(?=\S)/u;
const plus = /^\+\s*(?=\S)/;

function labelled(text: string): { kind: MarkerKind; label: string; length: number } | null {
  const roman = part.exec(text);
  if (roman?.[1]) return { kind: "part", label: romanOf(roman[1]), length: roman[0].length };
  const volume = book.exec(text);
  if (volume?.[1]) return { kind: "part", label: volume[1], length: volume[0].length };
  const numbered = number.exec(text);
  const digits = numbered?.[1] ?? numbered?.[2];
  if (numbered && digits) return { kind: "number", label: digits, length: numbered[0].length };
  const lettered = letter.exec(text);
  const character = lettered?.[1] ?? lettered?.[2];
  if (lettered && character)
    return { kind: "letter", label: /[¢©]/.test(character) ? "c" : character, length: lettered[0].length };
  return null;
}

/** OCR reads "I" as l, 1 or |, and "II." as "IL.". */
function romanOf(printed: string): string {
  if (/^[A-HĐ]$/.test(printed)) return printed;
  return printed.replace(/[lL1|]/g, "I").replace(/i/g, "I");
}

export function markerOf(line: string): Marker {
  const start = lead.exec(line)?.[0].length ?? 0;
  const rest = line.slice(start);
  const own = labelled(rest);
  if (own) return { ...own, length: start + own.length, asListItem: false };
  const plusSign = plus.exec(rest);
  if (plusSign) return { kind: "plus", label: null, length: start + plusSign[0].length, asListItem: false };
  const dash = rest.startsWith("**") ? null : bullet.exec(rest);
  if (!dash) return { kind: "none", label: null, length: start, asListItem: false };
  const inside = rest.slice(dash[0].length).replace(/^[*_]+/, "");
  const nested = labelled(inside);
  if (nested && nested.kind !== "number") {
    return { ...nested, length: start + rest.length - inside.length + nested.length, asListItem: true };
  }
  return { kind: "bullet", label: null, length: start + dash[0].length, sign: dash[0].charAt(0), asListItem: false };
}

/**
 * "32 Huy động …" after "3.1": the point between the figures was lost or moved. Only the number that comes next, printed with its own
 * figures and nothing between them but a point, a comma or white, is taken for it.
 */
export function nextNumberAt(line: string, before: string): Marker | null {
  const parts = before.split(".").map(Number);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return null;
  const label = [...parts.slice(0, -1), last + 1];
  const printed = new RegExp(`^[\\s]*${label.join("\\s?[.,]?\\s?")}\\s?[.,)]?\\s+(?=\\p{L})`, "u").exec(line);
  return printed ? { kind: "number", label: label.join("."), length: printed[0].length, asListItem: false } : null;
}

/** Depth in the outline, top first; plain paragraphs stand below everything. */
export function rankOf(marker: Pick<Marker, "kind" | "label">): number {
  if (marker.kind === "part") return /^(?:[A-HĐ]$|\p{L}{3})/u.test(marker.label ?? "") ? 0 : 1;
  if (marker.kind === "number") return 1 + (marker.label ?? "").split(".").length;
  return { letter: 6, bullet: 7, plus: 8, none: 9 }[marker.kind];
}
