/**
 * Short names that a document gives its bodies itself: "Ban Chỉ đạo phát triển khoa học … (sau đây gọi tắt là Ban Chỉ đạo)",
 * "Phòng Văn hóa – Xã hội (Phòng VH-XH)". Later in the same document the short name means the long one.
 */
import { shortFormWords } from "#ingest/vocabulary/short-bodies.ts";
import { bodyKey, likenessOf } from "#organisations/rules/name-likeness.ts";
import { bodiesIn, bodyBeginning } from "./body-lists.ts";

const given = new RegExp(
  `\\(\\s*((?:${shortFormWords.join("|")})\\s*:?\\s*)?["“]?\\s*([^()"“”\\n]{2,70}?)\\s*["”]?\\s*\\)`,
  "giu",
);
const longestName = 220;

/** Answers with the long name that the document itself gives for a short one, or null. */
export function learnedNames(text: string): (written: string) => string | null {
  const known = new Map<string, string>();
  for (const found of text.matchAll(given)) {
    const [, said, short = ""] = found;
    if (!/^\p{Lu}/u.test(short)) continue;
    const long = nameBefore(text.slice(Math.max(0, found.index - longestName), found.index));
    const key = bodyKey(short);
    // Without the words "gọi tắt là" the brackets must hold the initials of the name before them.
    const isItsName =
      said !== undefined ? bodyBeginning(short) > 0 || /^\p{Lu}{2,}/u.test(short) : likenessOf(short, long ?? "") !== null;
    if (long === null || key === "" || !isItsName || key === bodyKey(long)) continue;
    if (!known.has(key)) known.set(key, long);
  }
  return (written) => known.get(bodyKey(written)) ?? null;
}

/** The body whose name ends right before the brackets. */
function nameBefore(words: string): string | null {
  const clause = words.slice(Math.max(0, ...[...words.matchAll(/[.;:]\s|\n\s*\n/g)].map((m) => m.index + m[0].length)));
  const starts = [...clause.matchAll(/(?<!\p{L})\p{Lu}/gu)]
    .map((m) => m.index)
    .filter((at) => bodyBeginning(clause.slice(at)) > 0);
  const at = starts.find((start) => bodiesIn(clause.slice(start)).length === 1);
  return at === undefined ? null : (bodiesIn(clause.slice(at))[0] ?? null);
}
