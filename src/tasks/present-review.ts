import { groupBy } from "#kernel/group-by.ts";
import type { ReviewFinding } from "#plans/contract-review.ts";
import type { IndicatorRecord, ResponsibleRecord, TargetRecord } from "#plans/present.ts";
import { presentIndicators, presentPlace, presentRestored } from "#plans/present.ts";
import { type DecidedRecord, presentDecision, presentReviewFinding, type ReviewFindingRecord } from "#plans/present-review.ts";
import { isSureEnough, surenessOf } from "#plans/rules/record-decisions.ts";
import type { ReviewDesk, ReviewIndicator, ReviewTask } from "./contract-review.ts";
import type { TaskBodyRecord, TaskRecord } from "./present.ts";

export type DeskRecords = {
  readonly sourceText: string;
  readonly indicators: readonly IndicatorRecord[];
  readonly targets: readonly TargetRecord[];
  readonly responsible: readonly ResponsibleRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly taskBodies: readonly TaskBodyRecord[];
  readonly decisions: readonly DecidedRecord[];
  readonly findings: readonly ReviewFindingRecord[];
  readonly bar: number;
  readonly stamp: string;
};

/** The desk of a plan: every record beside its passage, and how far the office has come. */
export function presentDesk(records: DeskRecords): ReviewDesk {
  const decisions = new Map(records.decisions.map((one) => [one.id, presentDecision(one)]));
  const targetsOf = groupBy(records.targets, (target) => target.indicatorId);
  const bodiesOf = groupBy(records.taskBodies, (body) => body.taskId);
  const words = new Map(records.indicators.map((one): [string, IndicatorRecord] => [one.id, one]));
  const indicators = presentIndicators(records.indicators, records.targets, records.responsible).map((row): ReviewIndicator => {
    const record = words.get(row.id);
    const confidences = [
      record?.confidence,
      ...(record === undefined ? [] : (targetsOf.get(record.id) ?? [])).map(({ confidence }) => confidence),
    ];
    const passage = row.place === null ? "" : records.sourceText.slice(row.place.span.from, row.place.span.to);
    const decision = decisions.get(row.id) ?? null;
    const leadTexts = [...(record?.leadTexts ?? [])];
    return Object.assign(row, { leadTexts, sureness: surenessOf("indicator", confidences), passage, decision });
  });
  const tasks = records.tasks.map((task) => presentReviewTask(task, bodiesOf.get(task.id) ?? [], decisions.get(task.id) ?? null));
  const findings = records.findings.map(presentReviewFinding);
  const all = [...indicators, ...tasks];
  const decided = all.filter(({ recordState }) => recordState !== "candidate").length;
  return {
    ...{ indicators, tasks, findings, bar: records.bar, stamp: records.stamp },
    progress: { decided, total: all.length },
    sure: sureOf(all, findings, records.bar),
  };
}

function sureOf(all: readonly (ReviewIndicator | ReviewTask)[], findings: readonly ReviewFinding[], bar: number): string[] {
  const doubts = findings
    .filter(({ answer, severity }) => answer === null && severity !== "info")
    .map(({ lines }) => ({ fromLine: lines.from, toLine: lines.to }));
  return all.flatMap(({ id, recordState, sureness, place }) => {
    const lines = { fromLine: place?.lines.from ?? null, toLine: place?.lines.to ?? null };
    return recordState === "candidate" && isSureEnough({ sureness, ...lines }, bar, doubts) ? [id] : [];
  });
}

function presentReviewTask(task: TaskRecord, bodies: readonly TaskBodyRecord[], decision: ReviewTask["decision"]): ReviewTask {
  const { id, position, number, heading, text, deliverable, dueOn, recordState, revision } = task;
  const { scheduleKind, scheduleFrom, scheduleTo, scheduleText, scheduleAlso } = task;
  return {
    ...{ id, position, number, heading, text, deliverable, dueOn, recordState, revision },
    ...{ scheduleKind, scheduleFrom, scheduleTo, scheduleText, scheduleAlso },
    ...presentRestored(task.restored),
    bodies: bodies.map(({ role, bodyText, organisationId, name }) => ({ role, bodyText, organisationId, name })),
    // Line 0 is no line: a task that a person wrote has no place in the source.
    place: task.fromLine === 0 ? null : presentPlace(task),
    sureness: surenessOf("task", [task.confidence]),
    passage: task.raw,
    decision,
  };
}
