import type { Aim, Measured } from "./model.ts";

/** "≥ 80" by 2030 unless told otherwise. */
export function anAim(given: Partial<Aim> = {}): Aim {
  const plain = { milestoneYear: 2030, milestoneTo: null, operator: ">=", value: "80" } as const;
  return { ...plain, valueTo: null, text: null, unit: null, recurring: null, ...given };
}

/** An indicator of one plan as far as its targets are compared. */
export function aSide(given: Partial<Measured> = {}): Pick<Measured, "unit" | "direction" | "aims"> {
  return { unit: "%", direction: null, aims: [], ...given };
}
