/**
 * What a plan lacks before a round may open (design §3): an indicator that somebody owes must say how it is measured and how its
 * values add up, because a figure entered without that cannot be judged or added. Records without a body are counted and shown.
 */
import type { Accumulation, MeasureKind } from "#plans/model.ts";

type Measured = { readonly measureKind: MeasureKind | null; readonly accumulation: Accumulation | null };

/** Answers and words do not add up, so they need no accumulation. */
export function isMeasurable({ measureKind, accumulation }: Measured): boolean {
  if (measureKind === null) return false;
  return measureKind === "yes-no" || measureKind === "text" || accumulation !== null;
}
