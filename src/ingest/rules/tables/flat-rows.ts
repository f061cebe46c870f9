/**
 * Where the rows of a flattened table begin and end. Nothing marks that in the text, so the whole table is divided at once
 * such that most rows have one number, one time or one run of values, and a name that begins as names of the genre do.
 */

import type { FlatLine } from "./flat-lines.ts";
import { believedNumbers, type NumberedLine, type NumberedRow, numbersByPlace, readingsOf } from "./flat-numbers.ts";

/** What the division of a table is judged by, line by line. */
export type LineSigns = {
  readonly line: FlatLine;
  /** A number, or what may be a misread one, stands at the beginning. */
  readonly printed: string | null;
  /** The line has words of a name column; `opens` is how surely a name begins there (2 a word of the genre, 1 a capital). */
  readonly named: boolean;
  readonly opens: 0 | 1 | 2;
  /** Kinds of marks that a row has once: a deadline, a run of values. */
  readonly mark: string | null;
  /** The line begins with a body's name: a cell may begin here. */
  readonly cellBegins: boolean;
  /** A few words in the middle of a body's name: the cell of the row above goes on. */
  readonly restOfCell: boolean;
  /** The top of a cell half a step off: a row begins with it, none ends so. */
  readonly aboveRow: boolean;
  /** The first word begins with a small letter. */
  readonly small: boolean;
  readonly bodied: boolean;
  /** Nothing but the number stands on the line: the cells of the row follow one by one. */
  readonly numberAlone: boolean;
  readonly pageTop: boolean;
  /** Title of a section row; never part of a row. */
  readonly section: string | null;
};

export type FlatRow = {
  readonly from: number;
  readonly to: number;
  readonly number: NumberedRow;
  readonly printed: string | null;
  /** Index of the line that carries the printed number. */
  readonly numberAt: number | null;
};

const longestRow = 34;

/** Divides lines into rows; section rows are borders that no row crosses. */
export function rowsOfLines(lines: readonly LineSigns[]): readonly FlatRow[] {
  const plain = lines.filter(({ printed }) => /^\d+$/.test(printed ?? "")).length;
  const pointed = lines.filter(({ printed }) => /^\d+\.\d+$/.test(printed ?? "")).length > plain * 0.15;
  const numbered = lines.flatMap(({ printed, section }, at): NumberedLine[] => {
    const readings = printed === null || section !== null ? [] : readingsOf(printed, pointed);
    return readings.length === 0 ? [] : [{ at, readings }];
  });
  const believed = believedNumbers(numbered);
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && lines[at]?.section === null) continue;
    if (at > from) pieces.push(...dividedAt(lines, from, at, believed));
    from = at + 1;
  }
  const places = pieces
    .filter((piece) => !isTitle(lines, piece, believed))
    .map((piece) => {
      const numberAt = firstIn(piece, (at) => believed.has(at)) ?? firstIn(piece, (at) => lines[at]?.printed !== null);
      return {
        ...piece,
        numberAt,
        printed: numberAt === null ? null : (lines[numberAt]?.printed ?? null),
        believed: numberAt === null ? null : (believed.get(numberAt) ?? null),
        afterPageBreak: lines[piece.from]?.pageTop ?? false,
      };
    });
  const numbers = numbersByPlace(places);
  return places.flatMap(({ from, to, printed, numberAt }, i) => {
    const number = numbers[i];
    return number ? [{ from, to, printed, numberAt, number }] : [];
  });
}

/** A few lines without number, mark or body, one of them with a sign for a numeral: the title of a section. */
function isTitle(
  lines: readonly LineSigns[],
  piece: { from: number; to: number },
  believed: ReadonlyMap<number, unknown>,
): boolean {
  if (piece.to - piece.from > 4 || firstIn(piece, (at) => /^\s?["'|!“”]{1,3}\s/.test(lines[at]?.line.text ?? "")) === null)
    return false;
  return firstIn(piece, (at) => believed.has(at) || lines[at]?.mark !== null || lines[at]?.bodied === true) === null;
}

function firstIn({ from, to }: { from: number; to: number }, is: (at: number) => boolean): number | null {
  for (let at = from; at < to; at++) if (is(at)) return at;
  return null;
}

/** The division of one stretch whose rows together score best. */
function dividedAt(lines: readonly LineSigns[], from: number, to: number, believed: ReadonlyMap<number, unknown>) {
  const best: number[] = [0];
  const cut: number[] = [from];
  for (let end = from + 1; end <= to; end++) {
    let most = Number.NEGATIVE_INFINITY;
    let where = end - 1;
    const tally = emptyTally();
    for (let begin = end - 1; begin >= from && begin >= end - longestRow; begin--) {
      count(tally, lines, begin, believed.has(begin));
      const score = (best[begin - from] ?? 0) + scoreOf(tally, lines, begin, end);
      if (score > most) {
        most = score;
        where = begin;
      }
    }
    best.push(most);
    cut.push(where);
  }
  const pieces: { from: number; to: number }[] = [];
  for (let end = to; end > from; ) {
    const begin = cut[end - from] ?? from;
    pieces.unshift({ from: begin, to: end });
    end = begin;
  }
  return pieces;
}

type Tally = {
  numbers: number;
  maybe: number;
  numberAt: number;
  marks: Map<string, number>;
  firstName: number;
  openers: number;
};

const emptyTally = (): Tally => ({ numbers: 0, maybe: 0, numberAt: -1, marks: new Map(), firstName: -1, openers: 0 });

/** Lines are counted from the last to the first, so the first name line is the one counted last. */
function count(tally: Tally, lines: readonly LineSigns[], at: number, isBelieved: boolean): void {
  const signs = lines[at];
  if (!signs) return;
  if (isBelieved) {
    tally.numbers += 1;
    tally.numberAt = at;
  } else if (signs.printed !== null) {
    tally.maybe += 1;
    if (tally.numbers === 0) tally.numberAt = at;
  }
  if (signs.mark !== null) tally.marks.set(signs.mark, (tally.marks.get(signs.mark) ?? 0) + 1);
  if (signs.named) {
    if (tally.firstName >= 0 && lines[tally.firstName]?.opens === 2) tally.openers += 1;
    tally.firstName = at;
  }
}

function scoreOf(tally: Tally, lines: readonly LineSigns[], begin: number, end: number): number {
  let score = -2.5;
  if (tally.numbers === 1) score += 3;
  else if (tally.numbers > 1) score -= 4 * (tally.numbers - 1);
  else if (tally.maybe > 0) score += 1;
  for (const times of tally.marks.values()) score -= 3.5 * (times - 1);
  score += tally.marks.size > 0 ? 3 : -1.5;
  const opens = tally.firstName < 0 ? -4 : ([-2.5, 0.8, 2.5][lines[tally.firstName]?.opens ?? 0] ?? 0);
  score += opens - 0.4 * tally.openers;
  const first = lines[begin];
  if (first?.pageTop) score += 0.7;
  if (first && !first.named)
    score += first.small || first.restOfCell ? -2.5 : first.aboveRow ? 0.6 : first.cellBegins ? 0.3 : -0.5;
  if (end - begin > 1 && lines[end - 1]?.aboveRow && !lines[end]?.numberAlone) score -= 1.2;
  for (let at = Math.max(begin + 1, end - longestRow); at < end; at++) if (lines[at]?.pageTop) score -= 1.5;
  if (tally.numberAt >= 0 && lines[tally.numberAt]?.numberAlone) return score + (tally.numberAt === begin ? 2 : 0);
  // Cells stand in the middle of their row: as many lines above the number as below it.
  if (tally.numberAt >= 0) score -= 0.22 * Math.abs(tally.numberAt - begin - (end - 1 - tally.numberAt));
  return score;
}
