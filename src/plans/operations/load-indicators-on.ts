import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "../model.ts";
import type { IndicatorRecord } from "../present.ts";
import { undoingUntil } from "../rules/amendment-apply.ts";
import type { AmendmentChange } from "../rules/amendment-change.ts";
import { indicatorWithFields, rowsAsTheyStood } from "../rules/amendment-records.ts";
import { indicatorsOfPlan } from "../store.ts";
import { indicatorsWithdrawnAfter } from "../store-amended.ts";
import { appliedInPlan } from "../store-amendments.ts";

/** The changes that undo what decisions brought only after the day; none on most days of most plans. */
export async function loadUndoing(db: Database, planId: PlanId, day: CalendarDay): Promise<AmendmentChange[]> {
  return undoingUntil(await appliedInPlan(db, planId, day), day);
}

/** The indicators of a plan as they stood on a day. */
export async function loadIndicatorsOn(
  db: Database,
  planId: PlanId,
  day: CalendarDay,
  undoing: readonly AmendmentChange[],
): Promise<IndicatorRecord[]> {
  const standing = await indicatorsOfPlan(db, planId);
  if (!undoing.some((change) => change.subject === "indicator")) return standing;
  const withdrawn = await indicatorsWithdrawnAfter(db, planId, day);
  return rowsAsTheyStood("indicator", { standing, withdrawn }, undoing, indicatorWithFields);
}
