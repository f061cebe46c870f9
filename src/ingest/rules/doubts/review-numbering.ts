/**
 * Doubts about numbering: headings and rows out of sequence, headings printed as list items, a letter left out, a money
 * section inside the part of goals and tasks. One doubt per kind where the whole document repeats the same habit.
 */
import type { Anomaly, IndicatorRow, LineRange } from "#ingest/model.ts";
import type { Heading, Outline } from "../outline/outline.ts";
import { titleOf } from "../outline/outline.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { anomaly } from "./anomaly-rules.ts";

export function reviewNumbering(
  outline: Outline,
  rows: readonly IndicatorRow[],
  tasks: readonly TaskDraft[],
  garbled: boolean,
  linesOf: (lines: LineRange) => string,
): readonly Anomaly[] {
  const headings = outline.headings.filter((h) => h.passage.marker.label !== null);
  const lists = garbled
    ? []
    : [...skippedLetter(headings), ...listItems(headings), ...partSequence(outline), ...letterSequence(outline)];
  const numbered = [rowsOf(rows), tasksOf(tasks)];
  return [
    ...lists,
    ...sequence(headings),
    ...misplaced(outline.headings),
    ...numbered.flatMap(numberSequence),
    ...(garbled ? numbered.flatMap((list) => unclearNumbers(list, linesOf)) : []),
  ];
}

/** "2.2" follows "2.1"; a first number of a new parent is 1 and carries the parent's number. */
function sequence(headings: readonly Heading[]): readonly Anomaly[] {
  const last = new Map<number, number[]>();
  return headings.flatMap((heading) => {
    if (heading.passage.marker.kind !== "number") {
      if (heading.passage.marker.kind === "part") last.clear();
      return [];
    }
    const parts = (heading.passage.marker.label ?? "").split(".").map(Number);
    const depth = parts.length;
    const before = last.get(depth);
    const parent = last.get(depth - 1);
    for (const deeper of [...last.keys()]) if (deeper > depth) last.delete(deeper);
    last.set(depth, parts);
    const expected = before === undefined ? 1 : (before.at(-1) ?? 0) + 1;
    const strayed = depth > 1 && parent !== undefined && parent.some((n, i) => n !== parts[i]);
    return strayed || (before !== undefined && parts.at(-1) !== expected)
      ? [anomaly("heading-out-of-sequence", titleOf(heading.passage), heading.passage.lines)]
      : [];
  });
}

/** In Vietnamese lists "đ" follows "d"; many plans pass from d) to e). */
function skippedLetter(headings: readonly Heading[]): readonly Anomaly[] {
  const letters = headings.filter((h) => h.passage.marker.kind === "letter");
  const skipped = letters.find((h, i) => h.passage.marker.label === "e" && letters[i - 1]?.passage.marker.label === "d");
  return skipped ? [anomaly("letter-skipped", titleOf(skipped.passage), skipped.passage.lines)] : [];
}

function listItems(headings: readonly Heading[]): readonly Anomaly[] {
  const first = headings.find((h) => h.passage.marker.asListItem);
  return first ? [anomaly("heading-as-list-item", titleOf(first.passage), first.passage.lines)] : [];
}

/** Money has a part of its own or stands under the organisation, not among goals and tasks. */
function misplaced(headings: readonly Heading[]): readonly Anomaly[] {
  let part: Heading | null = null;
  return headings.flatMap((heading) => {
    if (heading.rank <= 1) part = heading;
    const above: Heading | null = part;
    const inside =
      above !== null &&
      (above as Heading).kind !== "organisation" &&
      (above as Heading).kind !== "funding" &&
      (above as Heading).kind !== null;
    return heading.kind === "funding" && heading.rank > 1 && inside
      ? [anomaly("section-misplaced", titleOf(heading.passage), heading.passage.lines)]
      : [];
  });
}

const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

/** "I, II, IV", "II" twice: each list of parts begins with its first numeral or letter, in every annex anew. */
function partSequence({ headings, annexes }: Outline): readonly Anomaly[] {
  let before: { order: readonly string[]; at: number; annex: number } | null = null;
  return headings.flatMap((heading) => {
    const { kind, label } = heading.passage.marker;
    if (kind !== "part" || label === null) return [];
    const order = romans.includes(label) ? romans : /^[A-H]$/.test(label) ? "ABCDEFGH".split("") : [];
    const annex = annexes.filter((title) => title.passage.lines[0] < heading.passage.lines[0]).length;
    const at = order.indexOf(label);
    const last = before;
    before = { order, at, annex };
    const isNext =
      last === null || last.order !== order || last.annex !== annex || at === last.at + 1 || (at === 0 && last.at > 0);
    return at < 0 || isNext ? [] : [anomaly("part-out-of-sequence", titleOf(heading.passage), heading.passage.lines)];
  });
}

/** Vietnamese lists count a, b, c, d, đ, e, g; many leave out "đ", some put in "f" and "j". */
const letters = "abcdđefghijklmnopq".split("");
const optional = new Set(["đ", "f", "j"]);

/** Letters of one list, headings and items alike; whatever stands higher ends the list. */
function letterSequence({ headings, items }: Outline): readonly Anomaly[] {
  const marked = [...headings, ...items]
    .map(({ passage }) => passage)
    .filter(({ marker }) => ["part", "number", "letter"].includes(marker.kind))
    .sort((a, b) => a.lines[0] - b.lines[0]);
  let before: number | null = null;
  let line = 0;
  return marked.flatMap((passage) => {
    const { kind, label } = passage.marker;
    // A heading with its only statement on one line stands among both.
    if (passage.lines[0] === line) return [];
    line = passage.lines[0];
    if (kind !== "letter" || label === null) {
      before = null;
      return [];
    }
    const at = letters.indexOf(label);
    const last: number | null = before;
    before = at;
    if (at < 0 || last === null || at === 0) return at === 0 && last === 0 ? [doubtOf(passage)] : [];
    const between = letters.slice(last + 1, at);
    return at > last && between.every((letter) => optional.has(letter)) ? [] : [doubtOf(passage)];
  });
}

function doubtOf(passage: Heading["passage"]): Anomaly {
  return anomaly("letter-out-of-sequence", titleOf(passage), passage.lines);
}

type Numbered = { readonly number: number; readonly text: string; readonly lines: LineRange };

function rowsOf(rows: readonly IndicatorRow[]): readonly Numbered[] {
  return rows.flatMap((r) => (typeof r.row === "number" ? [{ number: r.row, text: r.indicator, lines: r.lines }] : []));
}

function tasksOf(tasks: readonly TaskDraft[]): readonly Numbered[] {
  // Bullets of one row share its number.
  return tasks.flatMap((t) =>
    t.form === "table" && /^\d+$/.test(t.number ?? "") && !/^\s*[-–—•+*]/.test(t.raw)
      ? [{ number: Number(t.number), text: t.text, lines: t.lines }]
      : [],
  );
}

/** A number that does not follow the one before it; a list that begins again at 1 is another list. */
function numberSequence(list: readonly Numbered[]): readonly Anomaly[] {
  return list.flatMap(({ number, text, lines }, i) => {
    const before = list[i - 1];
    if (!before || number === before.number + 1 || number === 1) return [];
    return number > before.number + 2
      ? [anomaly("rows-missing", `${before.number} → ${number}`, lines)]
      : [anomaly("row-out-of-sequence", `${number}. ${text}`, lines)];
  });
}

/** In a garbled table: the number that the row was given does not stand in its print. */
function unclearNumbers(list: readonly Numbered[], linesOf: (lines: LineRange) => string): readonly Anomaly[] {
  return list.flatMap(({ number, text, lines }) =>
    new RegExp(`(?<![\\d/.,-])0?${number}(?![\\d/]|[,.]\\d|\\s*%)`).test(linesOf(lines))
      ? []
      : [anomaly("row-number-unclear", `${number}. ${text}`, lines)],
  );
}
