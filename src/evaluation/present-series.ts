import type { PlanSeries } from "./contract-series.ts";
import type { IndicatorStanding } from "./rules/plan-standing.ts";

const mostPoints = 24;

/** Numbers by period, the newest two dozen; a period that gave no number has no point. */
export function presentSeries(standings: readonly IndicatorStanding[]): PlanSeries[] {
  return standings.flatMap(({ indicator, readings, proof, targets }) => {
    const points = readings.flatMap(({ reading: { periodId, to, value } }) =>
      value === null ? [] : [{ periodId, on: to, value }],
    );
    if (points.length === 0) return [];
    const year = proof.verdict.milestoneYear;
    const aim = targets.find((one) => one.milestoneYear === year && one.value !== null);
    return [{ indicatorId: indicator.id, points: points.slice(-mostPoints), target: aim?.value ?? null }];
  });
}
