/** What the proposal of a measure is made from, gathered from the register's records: unit, name, baseline, targets and clauses. */
import type { MeasureFactsOf } from "#catalogue/model.ts";
import { groupBy } from "#kernel/group-by.ts";
import { type Baseline, type Frequency, frequencies, type Target } from "../model.ts";
import { type MeasureProposal, proposeMeasure } from "./propose-measure.ts";

export type MeasuredRecord = {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly baselineValue: string | null;
  readonly baselineText: string | null;
  readonly baselineOn: string | null;
};

export type AimRecord = Pick<Target, "milestoneYear" | "operator" | "value" | "recurring"> & { readonly indicatorId: string };

/** A proposal for every indicator, by id; a linked definition speaks first. */
export function proposeMeasures(
  indicators: readonly MeasuredRecord[],
  targets: readonly AimRecord[],
  cadences: readonly (string | null)[],
  definitions: ReadonlyMap<string, MeasureFactsOf> = new Map(),
): Map<string, MeasureProposal> {
  const targetsOf = groupBy(targets, (target) => target.indicatorId);
  const clauses: Frequency[] = frequencies.filter((frequency) => cadences.includes(frequency));
  return new Map(
    indicators.map((indicator) => {
      const { id, name, unit } = indicator;
      const definition = definitions.get(id) ?? null;
      const facts = { name, unit, baseline: baselineOf(indicator), targets: targetsOf.get(id) ?? [], clauses, definition };
      return [id, proposeMeasure(facts)];
    }),
  );
}

function baselineOf({ baselineValue, baselineText, baselineOn }: MeasuredRecord): Baseline | null {
  if (baselineValue === null && baselineText === null) return null;
  return { value: baselineValue, text: baselineText ?? "", on: baselineOn };
}
