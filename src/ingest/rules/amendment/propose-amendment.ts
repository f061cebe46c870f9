/**
 * What an amending paper would change in a plan that is in the register (design §3): its indicators, targets and tasks are matched with
 * the standing ones, and what differs is proposed, field by field, each with the words of the paper. A person checks every proposal.
 * A paper that states most of the plan anew is taken for the plan in its new wording: what it no longer names is proposed to be withdrawn.
 */
import { fold } from "#kernel/fold.ts";
import type { AmendmentSubject, Fields, FieldValue, NewChange, Register, RegisterRecord } from "#plans/rules/amendment-change.ts";
import { targetRecordId, targetSlot } from "#plans/rules/amendment-change.ts";
import { changeOfGiven } from "#tasks/rules/amendment-given.ts";
import { isBodies } from "#tasks/rules/amendment-tasks.ts";
import type { RegisterDraft, TaskDraft } from "../draft-register.ts";
import type { IndicatorDraft, TargetDraft } from "../group-indicators.ts";
import { matchRecords, type Named } from "./match-records.ts";

/** From this share of the standing records on, the paper is the whole plan in its new wording. */
const wholePlan = 0.7;

export type Proposing = {
  readonly register: Register;
  readonly draft: Pick<RegisterDraft, "indicators" | "tasks">;
  /** Ids for new records. */
  readonly newId: () => string;
};

/** The changes that the paper speaks of, in its order; then what it no longer names. */
export function proposeAmendment({ register, draft, newId }: Proposing): NewChange[] {
  return [...indicatorChanges(register, draft.indicators, newId), ...taskChanges(register, draft.tasks, newId)];
}

type Standing = Named & { readonly record: RegisterRecord };

const textOf = (value: FieldValue | undefined): string | null => (typeof value === "string" && value !== "" ? value : null);

function standingOf(register: Register, subject: AmendmentSubject, name: string, label: string): Standing[] {
  return [...register.values()]
    .filter((record) => record.subject === subject)
    .map((record) => ({
      ...{
        record,
        name: textOf(record.fields[name]) ?? "",
        unit: textOf(record.fields.unit),
        label: textOf(record.fields[label]),
      },
    }));
}

/** One proposed change; none where the record would stay as it is, or where what was read is no possible value. */
function change(
  register: Register,
  given: {
    readonly subject: AmendmentSubject;
    readonly recordId: string;
    readonly after: Fields | null;
    readonly isNew?: boolean;
  },
  said: { readonly raw: string | null; readonly likeness: number | null },
): NewChange[] {
  const made = changeOfGiven(register, { isNew: false, ...given });
  if (!made.ok || made.value === null) return [];
  return [{ ...made.value, raw: said.raw, likeness: said.likeness === null ? null : String(said.likeness) }];
}

function indicatorChanges(register: Register, read: readonly IndicatorDraft[], newId: () => string): NewChange[] {
  const standing = standingOf(register, "indicator", "name", "rowLabel");
  const matches = matchRecords(
    read.map(({ name, unit, rowLabel }) => ({ name, unit, label: rowLabel })),
    standing,
  );
  const isWhole = isWholePlan(matches, standing);
  const found = read.flatMap((indicator, at) => {
    const match = matches[at] ?? null;
    return match === null
      ? newIndicator(register, indicator, newId())
      : targetChanges(register, indicator, match.standing.record.id, match.likeness, isWhole);
  });
  return [...found, ...(isWhole ? goneRecords(register, standing, matches) : [])];
}

function isWholePlan(matches: readonly unknown[], standing: readonly unknown[]): boolean {
  const matched = matches.filter((match) => match !== null).length;
  return standing.length > 1 && matched >= standing.length * wholePlan;
}

function goneRecords(
  register: Register,
  standing: readonly Standing[],
  matches: readonly ({ readonly standing: Standing } | null)[],
): NewChange[] {
  const named = new Set(matches.map((match) => match?.standing));
  return standing
    .filter((one) => !named.has(one))
    .flatMap(({ record: { subject, id } }) =>
      change(register, { subject, recordId: id, after: null }, { raw: null, likeness: null }),
    );
}

function newIndicator(register: Register, indicator: IndicatorDraft, id: string): NewChange[] {
  const { name, rowLabel, group, groupTitle, unit, baselineValue, baselineText, baselineOn, targets } = indicator;
  const after = { name, rowLabel, group, groupTitle, unit, baselineValue, baselineText, baselineOn };
  const said = { raw: targets[0]?.raw ?? null, likeness: null };
  return [
    ...change(register, { subject: "indicator", recordId: id, after, isNew: true }, said),
    ...targets.flatMap((target) => newTarget(register, id, target, null)),
  ];
}

function fieldsOfTarget({ operator, value, valueTo, text, unit, recurring, milestoneTo }: TargetDraft): Fields {
  return { operator, value, valueTo, text, unit, recurring, milestoneTo };
}

function slotId(indicatorId: string, { milestoneYear, position }: Pick<TargetDraft, "milestoneYear" | "position">): string {
  // Brand minting: ids of the register, or minted for this draft.
  return targetRecordId({ indicatorId: indicatorId as never, milestoneYear, position });
}

function newTarget(register: Register, indicatorId: string, target: TargetDraft, likeness: number | null): NewChange[] {
  const given = { subject: "target", recordId: slotId(indicatorId, target), after: fieldsOfTarget(target), isNew: true } as const;
  return change(register, given, { raw: target.raw, likeness });
}

function targetChanges(
  register: Register,
  { targets }: IndicatorDraft,
  indicatorId: string,
  likeness: number,
  isWhole: boolean,
): NewChange[] {
  const mine = [...register.values()].filter((one) => targetSlot(one.id)?.indicatorId === indicatorId);
  const named = new Set(targets.map((target) => slotId(indicatorId, target)));
  const gone = isWhole && targets.length > 0 ? mine.filter((one) => !named.has(one.id)) : [];
  return [
    ...targets.flatMap((target) => {
      const recordId = slotId(indicatorId, target);
      const now = register.get(`target/${recordId}`)?.fields;
      if (now === undefined) return newTarget(register, indicatorId, target, likeness);
      return change(
        register,
        { subject: "target", recordId, after: differingTarget(now, target) },
        { raw: target.raw, likeness },
      );
    }),
    ...gone.flatMap(({ id }) => change(register, { subject: "target", recordId: id, after: null }, { raw: null, likeness })),
  ];
}

/** What differs in substance: a sign that the print leaves open, or the wording around a number, is no change. */
function differingTarget(now: Fields, target: TargetDraft): Fields {
  const read = fieldsOfTarget(target);
  const inWords = target.operator === "text" || target.operator === "exists";
  const sameWords = sameText(textOf(now.text), target.text);
  return {
    ...read,
    operator: target.opUndecided ? (now.operator ?? target.operator) : target.operator,
    text: inWords && !sameWords ? target.text : (now.text ?? null),
    unit: target.unit === null || sameText(textOf(now.unit), target.unit) ? (now.unit ?? null) : target.unit,
  };
}

function sameText(one: string | null, other: string | null): boolean {
  return (
    fold(one ?? "")
      .replace(/\W+/g, " ")
      .trim() ===
    fold(other ?? "")
      .replace(/\W+/g, " ")
      .trim()
  );
}

function taskChanges(register: Register, read: readonly TaskDraft[], newId: () => string): NewChange[] {
  const standing = standingOf(register, "task", "text", "number");
  const matches = matchRecords(
    read.map(({ candidate: { text, number } }) => ({ name: text, unit: null, label: number })),
    standing,
  );
  const found = read.flatMap((task, at) => {
    const match = matches[at] ?? null;
    const said = { raw: task.candidate.raw, likeness: match?.likeness ?? null };
    if (match === null)
      return change(register, { subject: "task", recordId: newId(), after: fieldsOfTask(task), isNew: true }, said);
    const { id, fields } = match.standing.record;
    return change(register, { subject: "task", recordId: id, after: differingTask(fields, task) }, said);
  });
  return [...found, ...(isWholePlan(matches, standing) ? goneRecords(register, standing, matches) : [])];
}

function fieldsOfTask({ candidate, bodies }: TaskDraft): Fields {
  const { text, number, group, deliverable, schedule } = candidate;
  const named = (role: "lead" | "support") =>
    bodies.filter((body) => body.role === role).map(({ organisationId, bodyText }) => ({ organisationId, written: bodyText }));
  return {
    text,
    number,
    heading: group,
    deliverable,
    ...scheduleFields(schedule),
    leads: named("lead"),
    supports: named("support"),
  };
}

function scheduleFields({ kind, from, to, text, also }: TaskDraft["candidate"]["schedule"]): Fields {
  return { scheduleKind: kind, scheduleFrom: from, scheduleTo: to, scheduleText: text, scheduleAlso: also ?? null };
}

/** A time, a lead, a product or words that the paper states otherwise; what it does not mention stays. */
function differingTask(now: Fields, task: TaskDraft): Fields {
  const { candidate } = task;
  const read = fieldsOfTask(task);
  const { kind, from, to } = candidate.schedule;
  const sameTime =
    kind === now.scheduleKind && (from ?? null) === (now.scheduleFrom ?? null) && (to ?? null) === (now.scheduleTo ?? null);
  const { deliverable } = candidate;
  return {
    ...(kind === "none" || sameTime ? {} : scheduleFields(candidate.schedule)),
    ...(deliverable === null || sameText(textOf(now.deliverable), deliverable) ? {} : { deliverable }),
    ...(sameText(textOf(now.text), candidate.text) ? {} : { text: candidate.text }),
    ...(sameBodies(now.leads, read.leads) ? {} : { leads: read.leads ?? [] }),
  };
}

/** Bodies that the paper does not name say nothing against those that stand. */
function sameBodies(now: FieldValue | undefined, read: FieldValue | undefined): boolean {
  if (!isBodies(now) || !isBodies(read) || read.length === 0) return true;
  const key = (bodies: typeof now) =>
    bodies
      .map((body) => body.organisationId ?? fold(body.written ?? ""))
      .sort()
      .join("|");
  return key(now) === key(read) || key(now.map(wordsOnly)) === key(read.map(wordsOnly));
}

const wordsOnly = ({ written }: { readonly written: string | null }) => ({ organisationId: null, written });
