import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "#plans/model.ts";
import { indicatorsWithPlans } from "#plans/store-definitions.ts";
import { sameRecords } from "#reporting/store-carry-links.ts";
import type { SeriesLine } from "../contract-definition-series.ts";
import { seriesOfIndicators } from "./load-definition-series.ts";

/** The indicator in its own plan and in those before and after it (null: whichever they are), as one series. */
export async function loadIndicatorSeries(
  db: Database,
  indicatorId: string,
  planIds: readonly PlanId[] | null,
  today: CalendarDay,
): Promise<SeriesLine[]> {
  const ids = await sameRecords(db, indicatorId);
  return await seriesOfIndicators(db, await indicatorsWithPlans(db, ids, planIds, today));
}
