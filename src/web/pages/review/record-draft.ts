/**
 * What a person is typing about one record, beside what the register says: only what differs is sent, numbers as they are written in
 * the reader's language, and a newer record is held against it field by field.
 */
import type { IndicatorFieldsGiven, TargetGivenOverWire } from "#plans/contract-records.ts";
import type { TaskFieldsGiven } from "#tasks/contract-records.ts";
import type { ReviewIndicator, ReviewTask } from "#tasks/contract-review.ts";
import { formatDecimal } from "#text/format.ts";
import { readNumber } from "#text/read-number.ts";
import type { Language } from "#text/words.ts";
import type { DeskRecord } from "./desk-records.ts";

export type TargetDraft = {
  readonly id: string | null;
  /** Tells rows apart while they are typed. */
  readonly key: string;
  readonly year: string;
  readonly milestoneTo: number | null;
  readonly operator: TargetGivenOverWire["operator"];
  readonly value: string;
  readonly valueTo: string;
  readonly text: string;
  readonly unit: string | null;
  readonly recurring: "annual" | null;
};

export type IndicatorDraft = {
  readonly kind: "indicator";
  readonly name: string;
  readonly unit: string;
  readonly baselineValue: string;
  readonly baselineText: string;
  readonly measureKind: ReviewIndicator["measureKind"];
  readonly direction: ReviewIndicator["direction"];
  readonly accumulation: ReviewIndicator["accumulation"];
  readonly frequency: ReviewIndicator["frequency"];
  readonly responsible: readonly string[];
  readonly targets: readonly TargetDraft[];
};
export type BodyDraft = ReviewTask["bodies"][number];
export type TaskDraft = {
  readonly kind: "task";
  readonly text: string;
  readonly number: string;
  readonly deliverable: string;
  readonly scheduleKind: ReviewTask["scheduleKind"];
  readonly scheduleTo: string;
  readonly scheduleText: string;
  readonly bodies: readonly BodyDraft[];
};
export type RecordDraft = IndicatorDraft | TaskDraft;

/** The record as its fields show it. */
export function draftOf(record: DeskRecord, language: Language): RecordDraft {
  return record.kind === "indicator" ? indicatorDraft(record.one, language) : taskDraft(record.one);
}

function indicatorDraft(one: ReviewIndicator, language: Language): IndicatorDraft {
  const shown = (value: string | null) => (value === null ? "" : formatDecimal(value, language));
  const { name, measureKind, direction, accumulation, frequency } = one;
  return {
    ...{ kind: "indicator", name, measureKind, direction, accumulation, frequency },
    unit: one.unit ?? "",
    baselineValue: shown(one.baseline?.value ?? null),
    baselineText: one.baseline?.text ?? "",
    responsible: one.responsible.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])),
    targets: one.targets.map((target) => ({
      ...{ id: target.id, key: target.id, milestoneTo: target.milestoneTo, operator: target.operator },
      ...{ unit: target.unit, recurring: target.recurring, text: target.text ?? "" },
      year: String(target.milestoneYear),
      value: shown(target.value),
      valueTo: shown(target.valueTo),
    })),
  };
}

function taskDraft(one: ReviewTask): TaskDraft {
  const { text, scheduleKind, scheduleText, bodies } = one;
  return {
    ...{ kind: "task", text, scheduleKind, scheduleText, bodies },
    number: one.number ?? "",
    deliverable: one.deliverable ?? "",
    scheduleTo: one.scheduleTo ?? "",
  };
}

/** A draft whose targets name the versions that stand now: by their order where none came or went, else all anew. */
export function rekeyed(draft: RecordDraft, now: RecordDraft): RecordDraft {
  if (draft.kind !== "indicator" || now.kind !== "indicator") return draft;
  const pairs = draft.targets.length === now.targets.length;
  const targets = draft.targets.map((target, index) => {
    const standing = pairs ? now.targets[index] : undefined;
    return standing === undefined
      ? { ...target, id: null, key: `again-${index}` }
      : { ...target, id: standing.id, key: standing.key };
  });
  return { ...draft, targets };
}

export const isDirty = (draft: RecordDraft, saved: RecordDraft): boolean => JSON.stringify(draft) !== JSON.stringify(saved);

export type IndicatorEdit = {
  readonly fields: IndicatorFieldsGiven;
  readonly targets: { readonly set: readonly TargetGivenOverWire[]; readonly remove: readonly string[] };
  readonly responsible?: readonly string[];
};
export type TaskEdit = { readonly fields: TaskFieldsGiven; readonly bodies?: readonly Omit<BodyDraft, "name">[] };

/** What an edit sends; null where a number cannot be read, so that nothing is sent. */
export function indicatorEdit(draft: IndicatorDraft, saved: IndicatorDraft, language: Language): IndicatorEdit | null {
  const baseline = readNumber(draft.baselineValue, language, draft.unit);
  const changed = draft.targets.filter((target) => {
    const before = saved.targets.find(({ key }) => key === target.key);
    return before === undefined || JSON.stringify(before) !== JSON.stringify(target);
  });
  const set = changed.map((target) => targetGiven(target, draft.unit, language));
  if (!baseline.ok || set.some((target) => target === null)) return null;
  const kept = new Set(draft.targets.map(({ id }) => id));
  const given: Record<string, unknown> = {};
  const put = (field: keyof IndicatorDraft, value: unknown) => {
    if (JSON.stringify(draft[field]) !== JSON.stringify(saved[field])) given[field] = value;
  };
  put("name", draft.name.trim());
  put("unit", emptied(draft.unit));
  put("baselineValue", baseline.value);
  put("baselineText", emptied(draft.baselineText));
  for (const field of ["measureKind", "direction", "accumulation", "frequency"] as const) put(field, draft[field]);
  const isMoved = draft.responsible.toSorted().join() !== saved.responsible.toSorted().join();
  return {
    fields: given,
    targets: {
      set: set.filter((target) => target !== null),
      remove: saved.targets.flatMap(({ id }) => (id !== null && !kept.has(id) ? [id] : [])),
    },
    ...(isMoved ? { responsible: draft.responsible } : {}),
  };
}

export function taskEdit(draft: TaskDraft, saved: TaskDraft): TaskEdit {
  const given: Record<string, unknown> = {};
  const put = (field: keyof TaskDraft, value: unknown) => {
    if (draft[field] !== saved[field]) given[field] = value;
  };
  put("text", draft.text.trim());
  put("number", emptied(draft.number));
  put("deliverable", emptied(draft.deliverable));
  put("scheduleKind", draft.scheduleKind);
  put("scheduleTo", emptied(draft.scheduleTo));
  put("scheduleText", draft.scheduleText.trim());
  const isMoved = JSON.stringify(draft.bodies) !== JSON.stringify(saved.bodies);
  const bodies = draft.bodies.map(({ role, bodyText, organisationId }) => ({ role, bodyText, organisationId }));
  const named = bodies.filter(({ bodyText, organisationId }) => bodyText !== null || organisationId !== null);
  return { fields: given, ...(isMoved ? { bodies: named } : {}) };
}

/** A target as it is sent; null where its year or a number cannot be read. */
export function targetGiven(target: TargetDraft, unit: string, language: Language): TargetGivenOverWire | null {
  const own = target.unit ?? emptied(unit);
  const value = readNumber(target.value, language, own);
  const valueTo = readNumber(target.valueTo, language, own);
  if (!value.ok || !valueTo.ok || !/^\d{4}$/.test(target.year.trim())) return null;
  const { id, milestoneTo, operator, recurring } = target;
  const milestoneYear = Number(target.year);
  return {
    ...{ id, milestoneYear, milestoneTo, operator, recurring, unit: own },
    ...{ value: value.value, valueTo: valueTo.value, text: emptied(target.text) },
  };
}

function emptied(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

/** Fields that say different things, for a person to choose: by name, mine, theirs. */
export function differences(
  mine: RecordDraft,
  theirs: RecordDraft,
  said: (field: string, value: unknown) => string,
): readonly { readonly field: string; readonly mine: string; readonly theirs: string }[] {
  const other: ReadonlyMap<string, unknown> = new Map(Object.entries(theirs));
  return Object.entries(mine).flatMap(([field, value]) => {
    const [one, two] = [said(field, value), said(field, other.get(field))];
    return one === two ? [] : [{ field, mine: one, theirs: two }];
  });
}
