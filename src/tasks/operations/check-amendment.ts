import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanRecord } from "#plans/present.ts";
import type { AmendmentRecord, ChangeRecord } from "#plans/present-amendments.ts";
import { applyChanges, misfitOf } from "#plans/rules/amendment-apply.ts";
import type { AmendmentChange, Register } from "#plans/rules/amendment-change.ts";
import { type AmendmentFault, checkAmendment } from "#plans/rules/amendment-check.ts";
import { changesOfAmendment } from "#plans/store-amendments.ts";
import { compareReviews, type ReviewChange } from "../rules/amendment-review.ts";
import { loadRegister } from "./load-register.ts";

export type CheckedAmendment = {
  readonly changes: readonly ChangeRecord[];
  readonly register: Register;
  readonly faults: readonly AmendmentFault[];
  readonly review: ReviewChange;
};

export type AmendmentToCheck = {
  readonly plan: PlanRecord;
  readonly amendment: AmendmentRecord;
  /** Cut-off days of the plan's locked rounds: the room of reporting knows them. */
  readonly lockedCutOffs: readonly CalendarDay[];
};

/** What stands against a draft, and what a careful reader would say of the register before it and after it. */
export async function loadCheckedAmendment(
  db: Database,
  { plan, amendment, lockedCutOffs }: AmendmentToCheck,
  today: CalendarDay,
): Promise<CheckedAmendment> {
  const [changes, register] = await Promise.all([changesOfAmendment(db, amendment.id), loadRegister(db, plan, today)]);
  if (amendment.state !== "draft") return { changes, register, faults: [], review: nothing };
  const { applied } = plan;
  const list = changes.map(asChange);
  const faults = checkAmendment({ plan, decision: amendment, changes: list, register, applied, lockedCutOffs, today });
  return { changes, register, faults, review: reviewOf(register, list) };
}

const nothing: ReviewChange = { introduced: [], resolved: [], staying: 0 };

/** What does not fit is told among the faults; the findings are those of what fits. */
function reviewOf(register: Register, changes: readonly AmendmentChange[]): ReviewChange {
  const after = applyChanges(
    register,
    changes.filter((change) => misfitOf(register, change) === null),
  );
  return after.ok ? compareReviews(register, after.value) : nothing;
}

export function asChange({ subject, recordId, action, before, after }: ChangeRecord): AmendmentChange {
  return { subject, id: recordId, action, before, after };
}
