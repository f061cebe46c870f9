/**
 * A file that carries a secrecy stamp on its first page may not be kept on a networked machine (law 117/2025/QH15; domain §14).
 * The stamp is a word that stands alone: on a line, in a table cell or in one of two flattened columns. The word inside a sentence
 * ("bảo đảm bí mật nhà nước") is no stamp, and neither is a wrapped last word in small letters.
 */
export type SecretStamp = "MẬT" | "TỐI MẬT" | "TUYỆT MẬT";

const firstPageLines = 40;
const stamps: readonly SecretStamp[] = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"];
const decoration = /^[\s*_#[\](){}<>~.:;"'“”|+=–-]+|[\s*_#[\](){}<>~.:;"'“”|+=–-]+$/g;

/** The stamp on the first page, or null. `lines` are the lines of the body, in order. */
export function secretStamp(lines: Iterable<string>): SecretStamp | null {
  let seen = 0;
  for (const line of lines) {
    if (line.trim() === "") continue;
    seen += 1;
    if (seen > firstPageLines) return null;
    const stamp = stampOn(line);
    if (stamp !== null) return stamp;
  }
  return null;
}

/** The stamp that stands alone on this line, or null. */
export function stampOn(line: string): SecretStamp | null {
  if (line.length > 400) return null;
  for (const part of line.split(/\t|\||\s{3,}/)) {
    const word = bare(part);
    const stamp = stamps.find((known) => known === word.toUpperCase());
    if (stamp !== undefined && /^\p{Lu}/u.test(word)) return stamp;
  }
  // Letters set apart by single spaces: "M Ậ T".
  const closed = bare(line).replace(/(?<=^|\s)(\p{Lu}) (?=\p{Lu}(?:\s|$))/gu, "$1");
  return stamps.find((known) => known.replace(" ", "") === closed.replace(/\s+/g, "") && closed === closed.toUpperCase()) ?? null;
}

function bare(text: string): string {
  return text
    .normalize("NFC")
    .replace(decoration, "")
    .replace(/^(?:độ|mức)\s+mật\s*:?\s*/i, "")
    .replace(decoration, "")
    .replace(/\s+/g, " ");
}
