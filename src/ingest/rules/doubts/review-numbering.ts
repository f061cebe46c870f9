/**
 * Doubts about numbering: headings and rows out of sequence, headings printed as list items, a letter left out, a money
 * section inside the part of goals and tasks. One doubt per kind where the whole document repeats the same habit.
 */
import type { Anomaly, IndicatorRow } from "#ingest/model.ts";
import type { Heading, Outline } from "../outline/outline.ts";
import { titleOf } from "../outline/outline.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { anomaly } from "./anomaly-rules.ts";

export function reviewNumbering(
  outline: Outline,
  rows: readonly IndicatorRow[],
  tasks: readonly TaskDraft[],
  garbled: boolean,
): readonly Anomaly[] {
  const headings = outline.headings.filter((h) => h.passage.marker.label !== null);
  const lists = garbled ? [] : [...skippedLetter(headings), ...listItems(headings)];
  return [...lists, ...sequence(headings), ...misplaced(outline.headings), ...rowSequence(rows), ...taskSequence(tasks)];
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

function rowSequence(rows: readonly IndicatorRow[]): readonly Anomaly[] {
  const main = rows.filter((r): r is IndicatorRow & { row: number } => typeof r.row === "number");
  return main.flatMap((row, i) => {
    const before = main[i - 1];
    return before && row.row !== before.row + 1 && row.row !== 1
      ? [anomaly("row-out-of-sequence", `${row.row}. ${row.indicator}`, row.lines)]
      : [];
  });
}

function taskSequence(tasks: readonly TaskDraft[]): readonly Anomaly[] {
  const numbered = tasks.filter((t) => t.form === "table" && /^\d+$/.test(t.number ?? ""));
  return numbered.flatMap((task, i) => {
    const before = numbered[i - 1];
    const expected = Number(before?.number) + 1;
    return before && Number(task.number) !== expected && task.number !== "1"
      ? [anomaly("row-out-of-sequence", `${task.number}. ${task.text}`, task.lines)]
      : [];
  });
}
