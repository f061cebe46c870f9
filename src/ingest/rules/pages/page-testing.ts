/** Builds pages for tests: words at places, and the ruling lines of a table, in points. */
import type { PageContent, PageWord, Ruling } from "./page-content.ts";

const [width, height] = [600, 800];
const letter = 6;

/** The words of one line from its left edge; letters are six points wide, a space three. */
export function lineAt(left: number, top: number, text: string, confidence: number | null = null): PageWord[] {
  let x = left;
  return text.split(" ").map((word) => {
    const from = x;
    x += word.length * letter + 3;
    return { text: word, confidence, box: [from / width, top / height, (x - 3) / width, (top + 12) / height] };
  });
}

export function aPage(number: number, words: readonly PageWord[], rulings: readonly Ruling[] = []): PageContent {
  return { number, mode: "text", width, height, turned: 0, words, rulings };
}

export const across = (at: number, from: number, to: number): Ruling => ({
  direction: "across",
  at: at / height,
  from: from / width,
  to: to / width,
});
export const down = (at: number, from: number, to: number): Ruling => ({
  direction: "down",
  at: at / width,
  from: from / height,
  to: to / height,
});

/** All lines of a table with these edges. */
export function ruled(columns: readonly number[], rows: readonly number[]): Ruling[] {
  const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  return [...rows.map((at) => across(at, left, right)), ...columns.map((at) => down(at, top, bottom))];
}

/** The words of a table, one line per cell, five points inside of its cell. */
export function filled(columns: readonly number[], rows: readonly number[], texts: readonly (readonly string[])[]): PageWord[] {
  return texts.flatMap((row, r) =>
    row.flatMap((text, c) => (text === "" ? [] : lineAt((columns[c] ?? 0) + 5, (rows[r] ?? 0) + 4, text))),
  );
}
