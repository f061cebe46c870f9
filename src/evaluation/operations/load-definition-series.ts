import type { DefinitionId } from "#catalogue/model.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "#plans/model.ts";
import type { FollowingRecord } from "#plans/present-definitions.ts";
import { aimsOfIndicators, indicatorsFollowing } from "#plans/store-definitions.ts";
import type { SeriesLine } from "../contract-definition-series.ts";
import { definitionSeries } from "../rules/definition-series.ts";
import { addingOf, officialValuesOfIndicators, owedFiguresOf } from "../store-definition-series.ts";

/** What these plans (null: every plan) promised and officially reported of one definition. */
export async function loadDefinitionSeries(
  db: Database,
  definitionId: DefinitionId,
  planIds: readonly PlanId[] | null,
  today: CalendarDay,
): Promise<SeriesLine[]> {
  return await seriesOfIndicators(db, await indicatorsFollowing(db, definitionId, planIds, today));
}

/** A line for each of the indicators. */
export async function seriesOfIndicators(db: Database, indicators: readonly FollowingRecord[]): Promise<SeriesLine[]> {
  const ids = indicators.map((indicator) => indicator.id);
  const [targets, figures, owed, adding] = await Promise.all([
    aimsOfIndicators(db, ids),
    officialValuesOfIndicators(db, ids),
    owedFiguresOf(db, ids),
    addingOf(db, ids),
  ]);
  return definitionSeries({ indicators, targets, figures, owed, adding });
}
