/**
 * Bodies that no longer exist on the plan's date or soon after (districts ended on 1/7/2025, departments merged on
 * 1/3/2025, domain §15), and tasks or reports that name nobody and no day. Each body is reported once, where it first stands.
 */

import type { Anomaly, DocumentHeader, LineRange, ReportingDuty } from "#ingest/model.ts";
import { outdatedBodies } from "#ingest/vocabulary/bodies.ts";
import { daysBetween } from "#kernel/calendar-day.ts";
import type { Passage } from "../outline/passages.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { findWords, words } from "../words/word-pattern.ts";
import { anomaly } from "./anomaly-rules.ts";

const gone = outdatedBodies.map((body) => ({ ...body, patterns: body.words.map((word) => ({ word, pattern: words([word]) })) }));
/** A plan that assigns work to a body in its last half year meets the change almost at once. */
const soon = 183;

export function reviewBodies(
  passages: readonly Passage[],
  tableTexts: readonly { text: string; folded: string; lines: LineRange }[],
  document: DocumentHeader,
): readonly Anomaly[] {
  const issued = document.date;
  if (issued === null) return [];
  return gone.flatMap(({ patterns, until, reason }) => {
    if (daysBetween(issued, until) > soon) return [];
    return patterns.flatMap(({ word, pattern }) => {
      const place = [...passages, ...tableTexts].find((p) => findWords(pattern, { folded: p.folded, garbled: false }) !== null);
      return place ? [anomaly(reason === "district-abolished" ? "body-abolished" : "body-merged", word, place.lines)] : [];
    });
  });
}

/** "24/26": how many tasks name no lead, how many no time. */
export function reviewTasks(tasks: readonly TaskDraft[]): readonly Anomaly[] {
  const first = tasks[0];
  const last = tasks.at(-1);
  if (!first || !last) return [];
  const lines: LineRange = [first.lines[0], last.lines[1]];
  const unled = tasks.filter((t) => t.leads.length === 0).length;
  const timeless = tasks.filter((t) => t.schedule.kind === "none").length;
  return [
    ...(unled > 0 ? [anomaly("tasks-without-lead", `${unled}/${tasks.length}`, lines)] : []),
    ...(timeless > 0 ? [anomaly("tasks-without-deadline", `${timeless}/${tasks.length}`, lines)] : []),
    ...sameTasks(tasks),
  ];
}

/** The same order given twice, word for word. */
function sameTasks(tasks: readonly TaskDraft[]): readonly Anomaly[] {
  const seen = new Map<string, TaskDraft>();
  return tasks.flatMap((task) => {
    const key = task.text
      .toLocaleLowerCase("vi")
      .replace(/[^\p{L}\d]+/gu, " ")
      .trim();
    const before = seen.get(key);
    seen.set(key, task);
    return before && key.length > 25 ? [anomaly("same-task-twice", task.text, [before.lines[0], task.lines[1]])] : [];
  });
}

export function reviewReporting(reporting: readonly ReportingDuty[]): readonly Anomaly[] {
  const regular = reporting.find(
    (r) => r.dueDay === null && ["monthly", "quarterly", "half-yearly", "yearly"].includes(r.cadence ?? ""),
  );
  return regular ? [anomaly("report-without-day", regular.due ?? "", regular.lines)] : [];
}
