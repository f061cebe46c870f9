/**
 * Doubts about tasks, by the six clear things of an order (who, what, by when, which result, whose duty, whose power): no
 * lead, no time, no result, a lead that names nobody, the same order twice, a time that cannot be right. What a whole list
 * lacks by its nature is one doubt with a count, not one for each line.
 */
import type { Anomaly, DocumentHeader, LineRange, TargetCandidate } from "#ingest/model.ts";
import { unnamedLeads, vagueVerbs } from "#ingest/vocabulary/doubts.ts";
import { wordLikeness } from "../targets/series.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { foldedOf, foldInPlace } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";
import { type AnomalyRuleId, anomaly } from "./anomaly-rules.ts";
import { keyed, twinsOf } from "./twins.ts";

const unnamed = words(unnamedLeads, "start");
const vague = words(vagueVerbs, "start");
/** Up to so many, each is worth its own line on the page. */
const eachAlone = 5;

export function reviewTasks(tasks: readonly TaskDraft[], garbled: boolean): readonly Anomaly[] {
  const prose = tasks.filter((t) => t.form === "prose");
  const table = tasks.filter((t) => t.form === "table");
  return [...[prose, table].flatMap((list) => lacking(list)), ...unnamedLead(table), ...sameTasks(tasks, garbled)];
}

function lacking(tasks: readonly TaskDraft[]): readonly Anomaly[] {
  const inTable = tasks[0]?.form === "table";
  const resultsGiven = inTable && tasks.some((t) => t.deliverable !== null);
  return [
    ...counted("tasks-without-lead", tasks, (t) => t.leads.length === 0),
    ...counted("tasks-without-deadline", tasks, (t) => t.schedule.kind === "none"),
    ...(resultsGiven ? counted("tasks-without-result", tasks, (t) => t.deliverable === null) : []),
    ...counted("tasks-only-effort", tasks, isOnlyEffort),
  ];
}

/** "24/26" over the lines of the list; a few in a long list are named one by one. */
function counted(rule: AnomalyRuleId, tasks: readonly TaskDraft[], lacks: (task: TaskDraft) => boolean): readonly Anomaly[] {
  const found = tasks.filter(lacks);
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  if (tasks[0]?.form === "table" && found.length <= eachAlone && found.length * 4 <= tasks.length)
    return found.map((task) => anomaly(rule, `1/${tasks.length}: ${task.text}`, task.lines));
  return [anomaly(rule, `${found.length}/${tasks.length}`, [first.lines[0], last.lines[1]])];
}

/** "Đẩy mạnh công tác …": an effort without a figure, a result or a time that could be checked. */
function isOnlyEffort(task: TaskDraft): boolean {
  return (
    task.deliverable === null &&
    task.schedule.kind === "none" &&
    task.text.length < 200 &&
    !/\d/.test(task.text) &&
    hasWords(vague, foldedOf(task.text, false))
  );
}

function unnamedLead(tasks: readonly TaskDraft[]): readonly Anomaly[] {
  const found = tasks.filter(
    (t) => t.leads.length > 0 && t.leads.every((l) => hasWords(unnamed, foldedOf(l, false)) && l.length < 60),
  );
  return found.map((task) => anomaly("lead-unnamed", task.leads.join("; "), task.lines));
}

function sameTasks(tasks: readonly TaskDraft[], garbled: boolean): readonly Anomaly[] {
  const long = tasks.filter((t) => t.text.length > 25);
  const keys = long.map((task) => keyed(task, task.text, "task", task.form));
  return twinsOf(keys, wordLikeness, garbled ? 0.86 : 0.9, (a, b) => figuresOf(a.text) === figuresOf(b.text) || garbled).map(
    ([before, task]) => anomaly("same-task-twice", task.text, spanOf(before.lines, task.lines)),
  );
}

/** Two orders that differ in a number, a year or a document are two orders. */
function figuresOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(" ");
}

/** Both places where they stand close together, the later one where they do not. */
export function spanOf(before: LineRange, later: LineRange): LineRange {
  const both: LineRange = [Math.min(before[0], later[0]), Math.max(before[1], later[1])];
  return both[1] - both[0] <= 90 ? both : later;
}

/** A time before the day of issue, past the end of the plan, or one that the print does not show as read. */
export function reviewSchedules(
  tasks: readonly TaskDraft[],
  targets: readonly TargetCandidate[],
  document: DocumentHeader,
  linesOf: (lines: LineRange) => string,
  garbled: boolean,
): readonly Anomaly[] {
  const horizon = Math.max(0, ...targets.map((t) => t.milestoneTo ?? t.milestone), ...yearsOf(document.subject ?? ""));
  return tasks.flatMap((task) => {
    const { to, kind, text } = task.schedule;
    if (to === null || !["month", "quarter", "year", "range"].includes(kind)) return [];
    const year = Number(to.slice(0, 4));
    const words = `${text}: ${task.text}`;
    const issued = document.date;
    if (kind !== "range" && kind !== "quarter" && issued !== null && to < issued.slice(0, to.length))
      return [anomaly("deadline-before-issue", words, task.lines)];
    if (horizon > 0 && year > horizon) return [anomaly("deadline-past-horizon", words, task.lines)];
    return garbled && task.form === "table" && kind === "month" && !isPrinted(to, linesOf(task.lines))
      ? [anomaly("deadline-unclear", words, task.lines)]
      : [];
  });
}

function yearsOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\d/])(20[2-9]\d)(?!\d)/g)].map((m) => Number(m[1]));
}

/** Month and year stand in the lines of the task as figures, with a sign or a word between them. */
function isPrinted(to: string, print: string): boolean {
  const [year, month] = to.split("-");
  return new RegExp(`(?<!\\d)0?${Number(month)}\\s*(?:[/.-]|n\\S{1,3}m)\\s*${year}(?!\\d)`).test(foldInPlace(print));
}

/** "(2)" without "(1)": the beginning of the list was lost. */
export function reviewLists(tasks: readonly TaskDraft[], linesOf: (lines: LineRange) => string): readonly Anomaly[] {
  return tasks.flatMap((task) => {
    const print = linesOf(task.lines);
    return /(?:^|\s)\(2\)/.test(print) && !/\([1lI|]\)/.test(print) ? [anomaly("list-start-missing", task.text, task.lines)] : [];
  });
}
