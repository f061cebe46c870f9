/** All doubts about a plan, in the order of the text. Records are judged by the words that people will read. */
import type {
  Anomaly,
  DocumentHeader,
  IndicatorRow,
  LineRange,
  ReportingDuty,
  SourcePage,
  TargetCandidate,
} from "#ingest/model.ts";
import type { Outline } from "../outline/outline.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { foldInPlace } from "../words/folded.ts";
import { reviewAnnexValues } from "./review-annex.ts";
import { reviewBodies, reviewReporting, reviewSuccession } from "./review-bodies.ts";
import { reviewDates } from "./review-dates.ts";
import { reviewMeasures } from "./review-measures.ts";
import { reviewNumbering } from "./review-numbering.ts";
import { reviewTargets } from "./review-targets.ts";
import { reviewLists, reviewSchedules, reviewTasks } from "./review-tasks.ts";
import {
  levelOf,
  reviewAnnexes,
  reviewCounts,
  reviewDebris,
  reviewEnd,
  reviewGroupCounts,
  reviewLevel,
  reviewPages,
} from "./review-whole.ts";

export type Reviewed = {
  readonly text: string;
  readonly outline: Outline;
  readonly document: DocumentHeader;
  readonly targets: readonly TargetCandidate[];
  readonly rows: readonly IndicatorRow[];
  readonly tasks: readonly TaskDraft[];
  readonly reporting: readonly ReportingDuty[];
  readonly garbled: boolean;
  readonly pages: readonly SourcePage[];
};

type Placed = { readonly folded: string; readonly lines: LineRange; readonly span: readonly [number, number] };

export function review(read: Reviewed): readonly Anomaly[] {
  const { text, outline, document, targets, rows, tasks, reporting, garbled } = read;
  const passages = [...outline.head, ...outline.headings.map((h) => h.passage), ...outline.items.map((i) => i.passage)].sort(
    (a, b) => a.lines[0] - b.lines[0],
  );
  const cells = outline.tables.flatMap((t) =>
    t.table.rows.flat().map((cell) => ({ folded: foldInPlace(cell.text, garbled), lines: cell.lines, span: cell.span })),
  );
  const lines = text.split("\n");
  const linesOf = ([from, to]: LineRange) => lines.slice(from - 1, to).join(" ");
  const level = levelOf(document);
  return [
    ...reviewTargets(targets, rows, garbled),
    ...reviewMeasures(targets, rows),
    ...reviewDates(text, garbled, placesIn([...passages, ...cells], lines)),
    ...reviewSchedules(tasks, targets, document, linesOf, garbled),
    ...reviewNumbering(outline, rows, tasks, garbled, linesOf),
    ...reviewBodies(
      [...passages, ...cells, ...bodiesNamed(tasks, rows)].sort((a, b) => a.lines[0] - b.lines[0]),
      document,
    ),
    ...reviewSuccession(level, document, tasks, rows, targets),
    ...reviewLevel(level, tasks, rows, targets),
    ...reviewTasks(tasks, garbled),
    ...(garbled ? reviewLists(tasks, linesOf) : []),
    ...reviewReporting(reporting),
    ...reviewCounts(passages, targets, rows, tasks),
    ...reviewGroupCounts(passages, targets, rows),
    ...reviewAnnexValues(targets, tasks, garbled),
    ...reviewAnnexes(outline, passages),
    ...reviewEnd(outline, document, lines.length),
    ...reviewDebris(passages),
    ...reviewPages(read.pages),
  ].sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]);
}

/** Bodies are looked for as printed: a restored name may be another body's. */
function bodiesNamed(tasks: readonly TaskDraft[], rows: readonly IndicatorRow[]): readonly Pick<Placed, "folded" | "lines">[] {
  const printed = (record: TaskDraft | IndicatorRow, field: string, read: string) => record.restored?.[field]?.raw ?? read;
  return [
    ...tasks.map((t) => ({
      folded: foldInPlace(
        [
          printed(t, "leads", t.leads.join("; ")),
          printed(t, "coordinating", t.coordinating.join("; ")),
          printed(t, "text", t.text),
          printed(t, "deliverable", t.deliverable ?? ""),
        ].join("; "),
      ),
      lines: t.lines,
    })),
    ...rows.map((r) => ({
      folded: foldInPlace(
        [printed(r, "leads", r.leads.join("; ")), printed(r, "indicator", r.indicator), r.baseline?.text ?? ""].join("; "),
      ),
      lines: r.lines,
    })),
  ];
}

/** The passage or cell around a character, else its line: a look-up over sorted spans. */
function placesIn(places: readonly Placed[], lines: readonly string[]): (at: number) => LineRange {
  const sorted = [...places].sort((a, b) => a.span[0] - b.span[0]);
  const placed = sorted.map((p) => p.span[0]);
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return (at) => {
    const found = sorted[lastUpTo(placed, at)];
    if (found && at < found.span[1]) return found.lines;
    const line = lastUpTo(starts, at) + 1;
    return [line, line];
  };
}

/** Index of the last start that is not past `at`, -1 where all are. */
function lastUpTo(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
