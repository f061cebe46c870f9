/**
 * The words of a page as they are stored: one short list each, places to a ten-thousandth of the page (a fortieth of a millimetre
 * on A4), since a scan of two hundred pages has a hundred thousand of them.
 */
import type { PackedWord } from "#documents/present.ts";
import type { SourceWord } from "../../model.ts";

const places = 10_000;

export function packedWords(words: readonly SourceWord[]): PackedWord[] {
  return words.map(({ span: [from, to], box: [left, top, right, bottom], confidence }) => [
    ...([from, to, rounded(left), rounded(top), rounded(right), rounded(bottom)] as const),
    confidence === null ? null : Math.round(confidence * 100) / 100,
  ]);
}

function rounded(share: number): number {
  return Math.round(share * places) / places;
}
