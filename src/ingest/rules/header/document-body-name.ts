/**
 * The name of the issuing body out of the capital-letter head ("ĐẢNG ỦY XÃ …" → "Đảng ủy xã …"). Words of the genre are
 * spelled from the vocabulary; the proper name keeps the print, in the spelling that the document itself uses most.
 */
import { headWords, levelWords } from "#ingest/vocabulary/documents.ts";
import { foldInPlace } from "../words/folded.ts";

const headings = [...headWords, ...levelWords];

/** The left column of a head line: the motto of the right column, flattened beside it, is cut off. */
export function leftColumn(line: string): string {
  const folded = foldInPlace(line);
  const motto =
    /\s*(?:d?[dpb]\w{1,3}g\s+c\wng\s+s\wn\s+vi\w+t|c\w{1,2}ng\s+h\w{1,2}a\s+x|d\w{1,3}c\s*l[a1]p|d\w{1,2}c\s+1\wp).*$/.exec(
      folded,
    );
  const cut = motto ? line.slice(0, motto.index) : line;
  const all = cut.replace(/[*_]/g, "").trim().split(/\s+/);
  const mixed = all.findIndex((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word));
  return all.slice(0, mixed <= 0 ? all.length : mixed).join(" ");
}

/** Capital letters → usual spelling; `text` is the whole document, for the spelling of the proper name. */
export function bodyNameOf(capitals: string, text: string): string {
  const parts: string[] = [];
  let rest = capitals.trim();
  while (rest.length > 0) {
    const { spelled, length } = firstWordOf(rest);
    parts.push(spelled);
    rest = rest.slice(length).trimStart();
  }
  return inOwnSpelling(parts.join(" "), text);
}

function firstWordOf(rest: string): { spelled: string; length: number } {
  const folded = foldInPlace(rest);
  // In capitals OCR reads Đ as P or DP.
  const party = /^(?:dp|[dpb])ang\s+(uy|bo)(?![a-z])/.exec(folded);
  if (party) return { spelled: party[1] === "uy" ? "Đảng ủy" : "Đảng bộ", length: party[0].length };
  const known = headings.find(([key]) => folded.startsWith(key) && !/[a-z]/.test(folded.charAt(key.length)));
  if (known) return { spelled: known[1], length: known[0].length };
  const word = /^\S+/.exec(rest)?.[0] ?? rest;
  return { spelled: titled(word), length: word.length };
}

function titled(word: string): string {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1).toLocaleLowerCase("vi");
}

/** A name that the rest of the document spells otherwise (same letters, other marks) follows the majority. */
function inOwnSpelling(name: string, text: string): string {
  const level = levelWords.map(([, word]) => word).find((word) => name.includes(` ${word} `));
  if (level === undefined) return name;
  const proper = name.slice(name.indexOf(` ${level} `) + level.length + 2);
  if (proper.length < 3) return name;
  const key = foldInPlace(proper);
  const folded = foldInPlace(text);
  const counts = new Map<string, number>();
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + 1)) {
    const spelled = text.slice(at, at + key.length);
    if (spelled !== spelled.toLocaleUpperCase("vi") && /^\p{Lu}/u.test(spelled))
      counts.set(spelled, (counts.get(spelled) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? name.slice(0, name.length - proper.length) + best[0] : name;
}
