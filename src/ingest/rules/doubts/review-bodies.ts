/**
 * Bodies that no longer exist on the plan's date or soon after (districts ended on 1/7/2025, departments merged on
 * 1/3/2025, domain §15), and tasks or reports that name nobody and no day. Each body is reported once, where it first stands.
 */

import type { Anomaly, DocumentHeader, IndicatorRow, LineRange, ReportingDuty, TargetCandidate } from "#ingest/model.ts";
import { outdatedBodies } from "#ingest/vocabulary/bodies.ts";
import { daysBetween } from "#kernel/calendar-day.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { findWords, words } from "../words/word-pattern.ts";
import { anomaly } from "./anomaly-rules.ts";
import type { PlanLevel } from "./review-whole.ts";

const gone = outdatedBodies.map((body) => ({ ...body, patterns: body.words.map((word) => ({ word, pattern: words([word]) })) }));
/** A plan that assigns work to a body in its last half year meets the change almost at once. */
const soon = 183;

export function reviewBodies(
  places: readonly { readonly folded: string; readonly lines: LineRange }[],
  document: DocumentHeader,
): readonly Anomaly[] {
  const issued = document.date;
  if (issued === null) return [];
  return gone.flatMap(({ patterns, until, reason }) => {
    if (daysBetween(issued, until) > soon) return [];
    return patterns.flatMap(({ word, pattern }) => {
      const place = places.find((p) => findWords(pattern, { folded: p.folded, garbled: false }) !== null);
      return place ? [anomaly(reason === "district-abolished" ? "body-abolished" : "body-merged", word, place.lines)] : [];
    });
  });
}

const districtsEnd = "2025-07-01";

/** A plan of a district, signed while there were districts: what falls due later has nobody left to do it. */
export function reviewSuccession(
  level: PlanLevel | null,
  document: DocumentHeader,
  tasks: readonly TaskDraft[],
  rows: readonly IndicatorRow[],
  targets: readonly TargetCandidate[],
): readonly Anomaly[] {
  if (level !== "district" || document.date === null || document.date >= districtsEnd) return [];
  const aims = new Set(targets.filter((t) => (t.milestoneTo ?? t.milestone) > 2025).map((t) => t.series));
  const lists: readonly (readonly { lines: LineRange; late: boolean }[])[] = [
    rows.map((row) => ({ lines: row.lines, late: aims.has(row.series) })),
    ...(["table", "prose"] as const).map((form) =>
      tasks
        .filter((t) => t.form === form && t.leads.length > 0)
        .map((t) => ({
          lines: t.lines,
          late: (t.schedule.to ?? "") >= districtsEnd.slice(0, t.schedule.to?.length ?? 0) && t.schedule.to !== null,
        })),
    ),
  ];
  return lists.flatMap((list) => {
    const late = list.filter((entry) => entry.late);
    const [first, last] = [list[0], list.at(-1)];
    return late.length > 0 && first && last
      ? [anomaly("bodies-end-before-deadlines", `${late.length}/${list.length}`, [first.lines[0], last.lines[1]])]
      : [];
  });
}

export function reviewReporting(reporting: readonly ReportingDuty[]): readonly Anomaly[] {
  const regular = reporting.find(
    (r) => r.dueDay === null && ["monthly", "quarterly", "half-yearly", "yearly"].includes(r.cadence ?? ""),
  );
  return regular ? [anomaly("report-without-day", regular.due ?? "", regular.lines)] : [];
}
