import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "../model.ts";
import type { IndicatorRecord } from "../present.ts";
import type { AmendmentChange } from "../rules/amendment-change.ts";
import { indicatorWithFields, rowsAsTheyStood } from "../rules/amendment-records.ts";
import { indicatorsOfPlan } from "../store.ts";

/** The indicators of a plan as they stood on a day; `undoing` takes back what decisions brought only after it. */
export async function loadIndicatorsOn(
  db: Database,
  planId: PlanId,
  day: CalendarDay,
  undoing: readonly AmendmentChange[],
): Promise<IndicatorRecord[]> {
  return rowsAsTheyStood("indicator", await indicatorsOfPlan(db, planId, day), undoing, indicatorWithFields);
}
