/**
 * What an indicator takes over from the definition that a person links it to: only what nobody has decided yet, each field marked until
 * somebody confirms it. Unlinking takes back what was taken over and still unconfirmed, and nothing else.
 */

import type { MeasureFactsOf } from "#catalogue/model.ts";
import { timeAggregationOf, unitAggregationOf } from "#catalogue/rules/define.ts";

export const takenFields = [
  "measureKind",
  "numeratorName",
  "denominatorName",
  "direction",
  "accumulation",
  "timeAggregation",
  "unitAggregation",
] as const satisfies readonly (keyof MeasureFactsOf)[];
export type TakenField = (typeof takenFields)[number];

export type Taking = MeasureFactsOf & { readonly takenOver: readonly TakenField[] };

/** The facts after linking (a definition) or unlinking (null), and which of them came from the definition. */
export function takeOver(now: Taking, definition: MeasureFactsOf | null): Taking {
  const own = withoutTaken(now);
  if (definition === null) return own;
  const measureKind = own.measureKind ?? definition.measureKind;
  // Parts and aggregations of one kind of measure say nothing about another that a person has chosen.
  const fits = measureKind === definition.measureKind;
  const accumulation = own.accumulation ?? definition.accumulation;
  const combined: MeasureFactsOf = {
    measureKind,
    numeratorName: own.numeratorName ?? (fits ? definition.numeratorName : null),
    denominatorName: own.denominatorName ?? (fits ? definition.denominatorName : null),
    direction: own.direction ?? definition.direction,
    accumulation,
    timeAggregation: own.timeAggregation ?? (measureKind === null ? null : timeAggregationOf(measureKind, accumulation)),
    unitAggregation: own.unitAggregation ?? (measureKind === null ? null : unitAggregationOf(measureKind)),
  };
  const facts =
    fits && own.accumulation === null
      ? {
          ...combined,
          timeAggregation: own.timeAggregation ?? definition.timeAggregation ?? combined.timeAggregation,
          unitAggregation: own.unitAggregation ?? definition.unitAggregation ?? combined.unitAggregation,
        }
      : combined;
  return { ...facts, takenOver: takenFields.filter((field) => own[field] === null && facts[field] !== null) };
}

function withoutTaken(now: Taking): Taking {
  const kept = Object.fromEntries(takenFields.map((field) => [field, now.takenOver.includes(field) ? null : now[field]]));
  return { ...now, ...kept, takenOver: [] };
}
