/** How wide the columns of one table are, in letters: the same for all of its rows, so most of their lines tell it. */
import type { Geometry, ReadCells } from "./flat-cells.ts";
import type { FlatWord } from "./flat-words.ts";

const fewest = 12;
/** Dates wrap early ("Tháng" above "10/2025"): no column is narrower than its set phrases. */
const narrowest = 13;
/** A cell of several lines fills all of them but the last: what most of those take is the width. */
const fullLine = 0.7;
/** Lines of names take in words of the cells beside them at first, and most of them are full. */
const longNameLine = 0.65;

type Stretch = { readonly line: number; from: number; to: number };

/** Widths as the full lines of the cells have them that were first read; the guessed ones where too few were seen. */
export function columnWidths(
  read: readonly ReadCells[],
  rows: readonly (readonly (readonly FlatWord[])[])[],
  guessed: Geometry["widths"],
): Geometry["widths"] {
  const lengths: number[][] = guessed.map(() => []);
  read.forEach(({ places }, at) => {
    const placed = (rows[at] ?? []).flatMap((line, i) => line.map((word) => ({ word, line: i })));
    const cells = guessed.map((): Stretch[] => []);
    for (const { column, word } of places) {
      const here = placed[word];
      if (here === undefined || here.word.key.length < 2) continue;
      const { from, raw } = here.word;
      const last = cells[column]?.at(-1);
      if (last !== undefined && last.line === here.line) last.to = from + raw.length;
      else cells[column]?.push({ line: here.line, from, to: from + raw.length });
    }
    cells.forEach((lines, column) => {
      const full = column === 0 || lines.length < 2 ? lines : lines.slice(0, -1);
      lengths[column]?.push(...(column > 0 && lines.length < 2 ? [] : full.map(({ from, to }) => to - from)));
    });
  });
  return guessed.map((width, column) => {
    const sorted = (lengths[column] ?? []).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
    if (sorted.length < fewest) return width;
    // Words that were taken for another cell's make some lines much too long.
    return column === 0 ? at(longNameLine) : Math.max(narrowest, Math.min(at(fullLine), Math.ceil(at(0.5) * 1.3)));
  });
}
