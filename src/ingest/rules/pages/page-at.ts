/** Which page a record stands on: a paragraph or a table row may begin on one page and end on the next. */
import type { Source, Span } from "../../model.ts";

/** The page of the first word within the span; null where the source has no pages. */
export function pageAt({ words }: Pick<Source, "words">, span: Span): number | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.span[1] ?? 0) <= span[0]) low = middle + 1;
    else high = middle;
  }
  return words[low]?.page ?? null;
}
