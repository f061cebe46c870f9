import type { Database } from "#db/connect.ts";
import { addDays } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { IndicatorId } from "#plans/model.ts";
import { loadIndicatorsOn } from "#plans/operations/load-indicators-on.ts";
import { undoingUntil } from "#plans/rules/amendment-apply.ts";
import { aimsOfPlan, responsibleOfPlan } from "#plans/store.ts";
import { withdrawnOn } from "#plans/store-amended.ts";
import { officialValuesOf } from "#reporting/store.ts";
import { type IndicatorStanding, standingOfIndicator } from "../rules/plan-standing.ts";
import { owedIndicatorsOf, type SeriesRecord, seriesOfIndicator } from "../store.ts";
import { judgementsOfPlan } from "../store-judgements.ts";
import type { JudgedPlan } from "./load-standing.ts";

/**
 * One indicator with its verdict, its proof, and every figure that was sent for it. One that a decision has taken out stays to be
 * read, judged on the last day on which it stood.
 */
export async function loadIndicator(
  db: Database,
  judged: JudgedPlan,
  indicatorId: IndicatorId,
): Promise<{ standing: IndicatorStanding; series: SeriesRecord[] }> {
  const { plan } = judged;
  const { day, undoing } = await whileItStood(db, judged, indicatorId);
  const [indicators, targets, responsible, figures, owed, series, judgements] = await Promise.all([
    loadIndicatorsOn(db, plan.id, day.on, undoing),
    aimsOfPlan(db, plan.id, day.on),
    responsibleOfPlan(db, plan.id, day.on),
    officialValuesOf(db, plan.id),
    owedIndicatorsOf(db, plan.id, indicatorId),
    seriesOfIndicator(db, indicatorId),
    judgementsOfPlan(db, plan.id, day.on),
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
    judged: mine(judgements),
  };
  return { standing: standingOfIndicator(facts, day), series };
}

async function whileItStood(db: Database, { plan, day, undoing }: JudgedPlan, indicatorId: IndicatorId) {
  const goneOn = await withdrawnOn(db, indicatorId);
  if (goneOn === null || goneOn > day.on) return { day, undoing };
  const on = addDays(goneOn, -1);
  return { day: { ...day, on }, undoing: undoingUntil(plan.applied, on) };
}
