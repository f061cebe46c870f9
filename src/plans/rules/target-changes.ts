/**
 * Changes to the targets of one indicator as versions (design §3: targets are never rewritten). A changed target is a next version at
 * its place; one that moves to another milestone leaves a last version which says "withdrawn" and stands anew at the other year.
 * A target needs what its operator asks for: a number, two numbers in order, or words.
 */
import { type DecimalText, decimal } from "#kernel/decimal.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { TargetOperator } from "../model.ts";

/** The editable fields of a target. */
export type TargetFields = {
  readonly milestoneYear: number;
  readonly milestoneTo: number | null;
  readonly operator: TargetOperator;
  readonly value: DecimalText | null;
  readonly valueTo: DecimalText | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly recurring: "annual" | null;
};

/** Where and how a target was read: goes with it from version to version. */
export type TargetReading = {
  readonly raw: string;
  readonly repairs: unknown;
  readonly confidence: unknown;
  readonly fromLine: number;
  readonly toLine: number;
  readonly spanFrom: number;
  readonly spanTo: number;
};

/** The newest version of a target, withdrawn ones too: their place is taken. */
export type TargetVersion = TargetFields &
  TargetReading & {
    readonly id: string;
    readonly position: number;
    readonly version: number;
    readonly withdrawn: boolean;
    readonly opUndecided: boolean;
  };

export type TargetGiven = TargetFields & { readonly id: string | null };
export type TargetChanges = {
  readonly set?: readonly TargetGiven[] | undefined;
  readonly remove?: readonly string[] | undefined;
};

/** A version to write down. */
export type NewTargetVersion = Omit<TargetVersion, "id">;

type Refused = "TARGET_NOT_OF_INDICATOR" | "TARGET_INCOMPLETE" | "TARGET_RANGE_REVERSED" | "TARGET_YEAR_UNLIKELY";

/** The versions that these changes add to the indicator's targets; none where everything stays as it was. */
export function targetChanges(
  standing: readonly TargetVersion[],
  changes: TargetChanges,
  /** What a new target without a passage of its own is said to be read from. */
  origin: TargetReading,
): Result<readonly NewTargetVersion[], Refused> {
  const alive = new Map(standing.filter(({ withdrawn }) => !withdrawn).map((target) => [target.id, target]));
  const named = [...(changes.remove ?? []), ...(changes.set ?? []).flatMap(({ id }) => (id === null ? [] : [id]))];
  const stranger = named.find((id) => !alive.has(id));
  if (stranger !== undefined || new Set(named).size !== named.length) return refuse("TARGET_NOT_OF_INDICATOR");
  const slots = freeSlots(standing);
  const added: NewTargetVersion[] = [];
  for (const id of changes.remove ?? []) added.push(...leaving(alive.get(id)));
  for (const given of changes.set ?? []) {
    const checked = completeTarget(given);
    if (!checked.ok) return checked;
    const now = given.id === null ? undefined : alive.get(given.id);
    added.push(...(now === undefined ? [arriving(checked.value, origin, slots)] : moving(now, checked.value, slots)));
  }
  return ok(added);
}

/** What the operator does not ask for is emptied; what it asks for must be there. */
export function completeTarget(given: TargetFields): Result<TargetFields, Exclude<Refused, "TARGET_NOT_OF_INDICATOR">> {
  const { milestoneYear, operator, text, unit, recurring } = given;
  if (milestoneYear < 2000 || milestoneYear > 2100) return refuse("TARGET_YEAR_UNLIKELY", { year: milestoneYear });
  const counted = operator !== "exists" && operator !== "text";
  const value = counted ? given.value : null;
  const valueTo = operator === "range" ? given.valueTo : null;
  const lacks = counted ? value === null || (operator === "range" && valueTo === null) : operator === "text" && text === null;
  if (lacks) return refuse("TARGET_INCOMPLETE", { year: milestoneYear, operator });
  if (value !== null && valueTo !== null && decimal(value).gt(decimal(valueTo))) {
    return refuse("TARGET_RANGE_REVERSED", { year: milestoneYear, value, valueTo });
  }
  const milestoneTo = given.milestoneTo !== null && given.milestoneTo > milestoneYear ? given.milestoneTo : null;
  return ok({ milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring });
}

function leaving(now: TargetVersion | undefined): NewTargetVersion[] {
  if (now === undefined) return [];
  const { id: _left, ...kept } = now;
  return [{ ...kept, version: now.version + 1, withdrawn: true }];
}

function moving(now: TargetVersion, fields: TargetFields, slots: Slots): NewTargetVersion[] {
  if (sameTarget(now, fields)) return [];
  const { id: _left, ...kept } = now;
  const next = { ...kept, ...fields, opUndecided: false };
  if (fields.milestoneYear === now.milestoneYear) return [{ ...next, version: now.version + 1 }];
  return [...leaving(now), { ...next, position: slots(fields.milestoneYear), version: 1 }];
}

function arriving(fields: TargetFields, origin: TargetReading, slots: Slots): NewTargetVersion {
  const position = slots(fields.milestoneYear);
  return { ...origin, ...fields, position, version: 1, withdrawn: false, opUndecided: false };
}

/** Two targets ask for the same; "85" and "85.0" are one number. */
export function sameTarget(one: TargetFields & { readonly opUndecided?: boolean }, other: TargetFields): boolean {
  return (
    one.opUndecided !== true &&
    one.milestoneYear === other.milestoneYear &&
    one.milestoneTo === other.milestoneTo &&
    one.operator === other.operator &&
    sameNumber(one.value, other.value) &&
    sameNumber(one.valueTo, other.valueTo) &&
    one.text === other.text &&
    one.unit === other.unit &&
    one.recurring === other.recurring
  );
}

function sameNumber(one: DecimalText | null, other: DecimalText | null): boolean {
  return one === null || other === null ? one === other : decimal(one).eq(decimal(other));
}

type Slots = (year: number) => number;

/** Two thresholds at one milestone stand side by side; a place that was ever taken stays taken. */
function freeSlots(standing: readonly TargetVersion[]): Slots {
  const next = new Map<number, number>();
  for (const { milestoneYear, position } of standing) {
    next.set(milestoneYear, Math.max(next.get(milestoneYear) ?? 0, position + 1));
  }
  return (year) => {
    const position = next.get(year) ?? 0;
    next.set(year, position + 1);
    return position;
  };
}
