/**
 * One indicator over plans, milestones and years (issue: the same indicator in several plans is one series): for each plan what it
 * promised, at the last day of each milestone, and what its bodies officially reported, added up as the indicator adds up. Plans stay
 * apart, and drafts out of it: a commune's figure and its province's are two lines of one series, never one sum.
 */
import { groupBy } from "#kernel/group-by.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PeriodId } from "#periods/model.ts";
import type { IndicatorId, MeasureKind, UnitAggregation } from "#plans/model.ts";
import type { TargetAim } from "#plans/present.ts";
import type { FollowingRecord } from "#plans/present-definitions.ts";
import { presentAim } from "#plans/present-definitions.ts";
import { numberTextOf } from "#reporting/rules/actual-number.ts";
import type { SeriesLine } from "../contract-definition-series.ts";
import { aggregationOf, type BodyFigure, type CoveredReading, readingsOf } from "./period-readings.ts";

export type SeriesFacts = {
  readonly indicators: readonly FollowingRecord[];
  readonly targets: readonly TargetAim[];
  readonly figures: readonly (BodyFigure & { readonly indicatorId: IndicatorId })[];
  readonly owed: readonly {
    readonly indicatorId: IndicatorId;
    readonly periodId: PeriodId;
    readonly organisationId: OrganisationId;
  }[];
  readonly adding: readonly {
    readonly id: IndicatorId;
    readonly measureKind: MeasureKind | null;
    readonly unitAggregation: UnitAggregation | null;
  }[];
};

/** A line per indicator, in the order in which they are given. */
export function definitionSeries({ indicators, targets, figures, owed, adding }: SeriesFacts): SeriesLine[] {
  const targetsOf = groupBy(targets, (target) => target.indicatorId);
  const figuresOf = groupBy(figures, (figure) => figure.indicatorId);
  const owedOf = groupBy(owed, (one) => `${one.indicatorId} ${one.periodId}`);
  const addingOf = new Map(adding.map((one) => [one.id, one]));
  const tracked = indicators.filter((indicator) => indicator.planState !== "draft");
  return tracked.map(({ planState: _state, id, ...indicator }) => {
    const how = addingOf.get(id);
    const readings = readingsOf(
      figuresOf.get(id) ?? [],
      (periodId) => (owedOf.get(`${id} ${periodId}`) ?? []).map((one) => one.organisationId),
      aggregationOf(how?.measureKind ?? null, how?.unitAggregation ?? null),
    );
    return {
      ...indicator,
      indicatorId: id,
      promised: (targetsOf.get(id) ?? []).map((target) => ({
        ...presentAim(target),
        on: `${target.milestoneTo ?? target.milestoneYear}-12-31`,
      })),
      reported: readings.map(reportedOf),
    };
  });
}

function reportedOf({ reading, coverage }: CoveredReading): SeriesLine["reported"][number] {
  const { periodId, to, numerator, denominator, answer, absence } = reading;
  return {
    ...{ periodId, on: to, value: numberTextOf(reading), numerator, denominator, answer, absence },
    coverage: { reported: coverage.reported, of: coverage.of },
  };
}
