import type { Database } from "#db/connect.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { IndicatorId } from "#plans/model.ts";
import { aimsOfPlan, indicatorsOfPlan, responsibleOfPlan } from "#plans/store.ts";
import { officialValuesOf } from "#reporting/store.ts";
import { type IndicatorStanding, standingOfIndicator } from "../rules/plan-standing.ts";
import { owedIndicatorsOf, type SeriesRecord, seriesOfIndicator } from "../store.ts";
import type { JudgedPlan } from "./load-standing.ts";

/** One indicator with its verdict, its proof, and every figure that was sent for it. */
export async function loadIndicator(
  db: Database,
  { plan, day }: JudgedPlan,
  indicatorId: IndicatorId,
): Promise<{ standing: IndicatorStanding; series: SeriesRecord[] }> {
  const [indicators, targets, responsible, figures, owed, series] = await Promise.all([
    indicatorsOfPlan(db, plan.id),
    aimsOfPlan(db, plan.id),
    responsibleOfPlan(db, plan.id, day.on),
    officialValuesOf(db, plan.id),
    owedIndicatorsOf(db, plan.id, indicatorId),
    seriesOfIndicator(db, indicatorId),
  ]);
  const mine = <T extends { readonly indicatorId: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.indicatorId === indicatorId);
  const facts = {
    indicator: indicators.find((one) => one.id === indicatorId) ?? refuseNow("NOT_FOUND"),
    targets: mine(targets),
    responsible: mine(responsible).map(({ organisationId, name }) => ({
      organisationId: asId<"organisation">(organisationId),
      name,
    })),
    figures: mine(figures),
    owed,
  };
  return { standing: standingOfIndicator(facts, day), series };
}
