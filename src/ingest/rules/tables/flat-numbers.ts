/**
 * Row numbers of a flattened table. OCR misreads many ("g" for 8, "97" for 27): the numbers that go up together are
 * believed, and a row between two of them gets its number by its place. After a page break the count goes back from the
 * next believed number, because the rows that are missing were lost with the page.
 */
export type RowNumber = { readonly major: number; readonly minor: number | null };
export type NumberedLine = { readonly at: number; readonly readings: readonly RowNumber[] };

const weightOf = ({ major, minor }: RowNumber) => major + (minor ?? 0) / 1000;
const farthestBack = 120;

export function textOf({ major, minor }: RowNumber): string {
  return minor === null ? String(major) : `${major}.${minor}`;
}

/** "12", "5.18"; where a table prints such numbers, "54" may also be a 5.4 whose point was lost. */
export function readingsOf(printed: string, pointed: boolean): readonly RowNumber[] {
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(printed);
  if (dotted) return [{ major: Number(dotted[1]), minor: Number(dotted[2]) }];
  if (pointed && /^1\d{3}$/.test(printed)) return [{ major: Number(printed.slice(0, 2)), minor: Number(printed.slice(2)) }];
  if (!/^\d{1,3}$/.test(printed)) return [];
  const plain = { major: Number(printed), minor: null };
  if (!pointed) return plain.major > 0 ? [plain] : [];
  const split = printed.length > 1 ? [{ major: Number(printed.charAt(0)), minor: Number(printed.slice(1)) }] : [];
  const late = printed.length === 3 ? [{ major: Number(printed.slice(0, 2)), minor: Number(printed.slice(2)) }] : [];
  return [plain, ...split, ...late].filter(({ major, minor }) => major > 0 && minor !== 0);
}

type Step = { readonly line: number; readonly number: RowNumber; readonly score: number; readonly before: Step | null };

/** The best chain of numbers that goes up, line by line: line index → number. */
export function believedNumbers(lines: readonly NumberedLine[]): ReadonlyMap<number, RowNumber> {
  const steps: Step[] = [];
  for (const { at, readings } of lines) {
    const found = readings.map((number, i) => bestStep(at, number, i === 0 ? 0 : 0.5, steps));
    steps.push(...found);
  }
  let last: Step | null = null;
  for (const step of steps) if (last === null || step.score > last.score) last = step;
  const chain = new Map<number, RowNumber>();
  for (let step = last; step !== null; step = step.before) chain.set(step.line, step.number);
  return chain;
}

function bestStep(at: number, number: RowNumber, cost: number, steps: readonly Step[]): Step {
  let best: Step = { line: at, number, score: (number.major <= 2 ? 1 : 0.4) - cost, before: null };
  for (let i = steps.length - 1; i >= 0 && i >= steps.length - farthestBack; i--) {
    const before = steps[i];
    if (!before || before.line === at || weightOf(before.number) >= weightOf(number)) continue;
    const score = before.score + gainOf(before.number, number) - cost;
    // After a gap the earlier of two equal numbers is the true one, the later a misread one.
    const earlier = score === best.score && after(before.number, number) > 1;
    if (score > best.score || earlier) best = { line: at, number, score, before };
  }
  return best;
}

const after = (before: RowNumber, number: RowNumber) => number.major - before.major;

/** What a number adds after another: most where it is the next, little after a gap. */
function gainOf(before: RowNumber, after: RowNumber): number {
  if (before.minor !== null || after.minor !== null) {
    if (after.major === before.major) return after.minor === (before.minor ?? 0) + 1 ? 1.5 : 0.5;
    if (after.major === before.major + 1) return after.minor === null || after.minor === 1 ? 1.5 : 0.4;
    return 0.1;
  }
  const gap = after.major - before.major;
  return gap === 1 ? 1.5 : gap <= 4 ? 0.9 : gap <= 12 ? 0.3 : -0.5;
}

export type RowPlace = { readonly believed: RowNumber | null; readonly printed: string | null; readonly afterPageBreak: boolean };
export type NumberedRow = { readonly number: RowNumber; readonly recovered: boolean };

/** A number for each row: the believed one, or the one that its place says. */
export function numbersByPlace(rows: readonly RowPlace[]): readonly NumberedRow[] {
  const found: NumberedRow[] = [];
  let nextKnown = 0;
  rows.forEach((row, i) => {
    if (row.believed !== null) {
      found.push({ number: row.believed, recovered: false });
      return;
    }
    nextKnown = Math.max(nextKnown, i + 1);
    while (nextKnown < rows.length && !rows[nextKnown]?.believed) nextKnown += 1;
    const next = rows[nextKnown]?.believed ?? null;
    const previous = found.at(-1)?.number ?? { major: 0, minor: null };
    found.push({ number: missingNumber(row, previous, next, nextKnown - i), recovered: true });
  });
  return found;
}

function missingNumber(row: RowPlace, previous: RowNumber, next: RowNumber | null, ahead: number): RowNumber {
  const following =
    previous.minor !== null &&
    (next?.major === previous.major || hasPoint(row.printed, previous.major) || isLast(row, previous, next))
      ? { major: previous.major, minor: previous.minor + 1 }
      : { major: previous.major + 1, minor: null };
  if (next === null) return following;
  const room = next.minor === null && following.minor === null ? next.major - previous.major : ahead + 1;
  return row.afterPageBreak && room > ahead + 1 ? { major: next.major - ahead, minor: null } : following;
}

/** The last row of a section whose next one prints its number: a number of two digits that lost its point is none of a section. */
function isLast({ printed }: RowPlace, previous: RowNumber, next: RowNumber | null): boolean {
  return next?.major === previous.major + 1 && next.minor === null && (printed === null || /\d\d/.test(printed));
}

function hasPoint(printed: string | null, major: number): boolean {
  return printed !== null && (printed.includes(".") || (printed.length >= 3 && printed.startsWith(String(major))));
}
