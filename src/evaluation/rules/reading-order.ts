/** Red first: the order in which a leader reads verdicts (design §1), and in which the worse of two is told. */
import type { VerdictCode } from "../model.ts";

export const readingOrder: readonly VerdictCode[] = [
  "missed",
  "off-track",
  "at-risk",
  "no-data",
  "not-assessable-yet",
  "by-judgement",
  "on-track",
  "achieved",
];

export function inReadingOrder<T>(list: readonly T[], codeOf: (one: T) => VerdictCode): T[] {
  return list.toSorted((a, b) => readingOrder.indexOf(codeOf(a)) - readingOrder.indexOf(codeOf(b)));
}
