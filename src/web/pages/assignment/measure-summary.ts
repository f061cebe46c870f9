import { groupBy } from "#kernel/group-by.ts";
import type { DeskIndicator } from "./desk-records.ts";

/** What decides how an indicator is reported and judged; without the required ones no round can ask for it. */
export const measureFields = ["measureKind", "direction", "accumulation", "frequency"] as const;
export type MeasureField = (typeof measureFields)[number];
export const requiredFields = ["measureKind", "accumulation", "frequency"] as const satisfies readonly MeasureField[];

export const isRequired = (field: MeasureField): boolean => requiredFields.some((one) => one === field);

export const isMeasured = (one: DeskIndicator): boolean => requiredFields.every((field) => one[field] !== null);
export const hasBody = (one: DeskIndicator): boolean => one.responsible.length > 0;

/** The one value of a whole group; "" when none is chosen, "mixed" when the members differ. */
export function commonValue(indicators: readonly DeskIndicator[], field: MeasureField): string {
  const values = new Set(indicators.map((one) => one[field] ?? ""));
  const [value = ""] = values;
  return values.size > 1 ? "mixed" : value;
}

export type ProposedCount = { readonly value: string; readonly count: number };

/** What is proposed for the members, the most frequent first, and for how many nothing is. */
export function proposedValues(
  indicators: readonly DeskIndicator[],
  field: MeasureField,
): { readonly counts: readonly ProposedCount[]; readonly silent: number } {
  const byValue = groupBy(indicators, (one) => one.proposed[field]);
  const counts = [...byValue].flatMap(([value, members]) => (value === null ? [] : [{ value, count: members.length }]));
  return { counts: counts.toSorted((a, b) => b.count - a.count), silent: byValue.get(null)?.length ?? 0 };
}
