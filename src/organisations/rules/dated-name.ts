/**
 * What a body was called on a day: reports of past periods print the names of that day (domain §15.4).
 * Validity is half-open; before the first name the first one serves, after the last name the last one.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { compareText } from "#kernel/text-order.ts";
import type { DatedName } from "../model.ts";

/** The name in force on a day; null for a body without any name. */
export function nameOn(names: readonly DatedName[], on: CalendarDay): DatedName | null {
  const inOrder = names.toSorted((a, b) => compareText(a.validFrom ?? "", b.validFrom ?? ""));
  const begun = inOrder.filter((name) => name.validFrom === null || name.validFrom <= on);
  return begun.findLast((name) => name.validTo === null || on < name.validTo) ?? begun.at(-1) ?? inOrder[0] ?? null;
}
