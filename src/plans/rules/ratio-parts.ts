/**
 * Proposes what a share divides by what, in the plan's own words (domain §4: ratios hold a named numerator and denominator):
 * "Tỷ lệ cán bộ được bồi dưỡng kỹ năng số" is "cán bộ được bồi dưỡng kỹ năng số" over "cán bộ"; "kinh tế số/GRDP" says both itself.
 * null where the name does not say; a person fills it in.
 */
import { fold } from "#kernel/fold.ts";
import { conditionOpening, danglingWords, doingOpening, knownWholes, shareDivider, shareOpenings } from "./measure-words.ts";

export type RatioParts = { readonly numeratorName: string | null; readonly denominatorName: string | null };

export function proposeRatioParts(name: string): RatioParts {
  const words = withoutOpening(name.trim().split(/\s+/));
  const whole = words.join(" ");
  if (whole === "") return { numeratorName: null, denominatorName: null };
  return dividedBySlash(whole) ?? dividedByWords(words) ?? { numeratorName: whole, denominatorName: subjectOf(words) };
}

function withoutOpening(words: readonly string[]): readonly string[] {
  return shareOpenings.test(fold(words.slice(0, 2).join(" "))) ? words.slice(2) : words;
}

function dividedBySlash(whole: string): RatioParts | null {
  const [over, under, ...rest] = whole.split("/").map((part) => part.trim());
  // "Gb/s" and "viện/trường" divide nothing.
  return over && under && rest.length === 0 && knownWholes.test(fold(under))
    ? { numeratorName: over, denominatorName: under }
    : null;
}

function dividedByWords(words: readonly string[]): RatioParts | null {
  const at = words.findIndex((_, i) => i > 0 && shareDivider.test(foldedFrom(words, i)));
  const divider = at < 0 ? null : shareDivider.exec(foldedFrom(words, at));
  if (!divider) return null;
  const under = words.slice(at + divider[0].split(" ").length);
  return under.length === 0 ? null : { numeratorName: words.slice(0, at).join(" "), denominatorName: under.join(" ") };
}

function subjectOf(words: readonly string[]): string | null {
  if (doingOpening.test(foldedFrom(words, 0))) return null;
  const end = words.findIndex((_, i) => i > 0 && conditionOpening.test(foldedFrom(words, i)) && !isUserOf(words, i));
  if (end <= 0 || danglingWords.has(fold(words[end - 1] ?? ""))) return null;
  return words
    .slice(0, end)
    .join(" ")
    .replace(/[,;:]+$/, "");
}

/** "người sử dụng" is one word: a user, not a person who uses. */
function isUserOf(words: readonly string[], at: number): boolean {
  return /^nguoi (su dung|dung)\b/.test(foldedFrom(words, at - 1));
}

function foldedFrom(words: readonly string[], at: number): string {
  return words.slice(at).map(fold).join(" ");
}
