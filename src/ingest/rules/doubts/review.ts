/** All doubts about a plan, in the order of the text. */
import type { Anomaly, DocumentHeader, IndicatorRow, ReportingDuty, TargetCandidate } from "#ingest/model.ts";
import type { Outline } from "../outline/outline.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { foldInPlace } from "../words/folded.ts";
import { anomaly } from "./anomaly-rules.ts";
import { reviewBodies, reviewReporting, reviewTasks } from "./review-bodies.ts";
import { reviewDates } from "./review-dates.ts";
import { reviewNumbering } from "./review-numbering.ts";
import { reviewTargets } from "./review-targets.ts";

export type Reviewed = {
  readonly outline: Outline;
  readonly document: DocumentHeader;
  readonly targets: readonly TargetCandidate[];
  readonly rows: readonly IndicatorRow[];
  readonly tasks: readonly TaskDraft[];
  readonly reporting: readonly ReportingDuty[];
  readonly garbled: boolean;
};

export function review(read: Reviewed): readonly Anomaly[] {
  const { outline, document, targets, rows, tasks, reporting, garbled } = read;
  const passages = [...outline.head, ...outline.headings.map((h) => h.passage), ...outline.items.map((i) => i.passage)].sort(
    (a, b) => a.lines[0] - b.lines[0],
  );
  const cells = outline.tables.flatMap((t) =>
    t.table.rows.flat().map((cell) => ({ text: cell.text, folded: foldInPlace(cell.text, garbled), lines: cell.lines })),
  );
  const undecided = targets.filter((t) => t.opUndecided);
  const firstUndecided = undecided[0];
  return [
    ...reviewTargets(targets, rows, garbled),
    ...reviewDates(passages, document, tasks, garbled),
    ...reviewNumbering(outline, rows, tasks, garbled),
    ...reviewBodies(passages, cells, document),
    ...reviewTasks(tasks),
    ...reviewReporting(reporting),
    ...(firstUndecided ? [anomaly("sign-undecided", `${undecided.length}/${targets.length}`, firstUndecided.lines)] : []),
  ].sort((a, b) => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1]);
}
