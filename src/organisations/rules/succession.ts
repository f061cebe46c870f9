/**
 * Who answers for a body after mergers, splits and dissolutions (design §3, domain §15.4). Work follows its function: where only one
 * function moved ("press"), asking for that function follows it, and asking for the body as a whole stays with the body.
 * The answer is an offer; a person confirms it.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { compareText } from "#kernel/text-order.ts";
import type { ChangeEvent, OrganisationId } from "../model.ts";

/** Bodies that answer for `id` on a day; none when it was dissolved without an heir. */
export function successorsOf(
  id: OrganisationId,
  events: readonly ChangeEvent[],
  on: CalendarDay,
  workFunction: string | null = null,
): OrganisationId[] {
  const effective = events
    .filter((event) => event.effectiveFrom <= on && (event.function === null || event.function === workFunction))
    .toSorted((a, b) => compareText(a.effectiveFrom, b.effectiveFrom) || wholeLast(a) - wholeLast(b));
  let heirs: readonly OrganisationId[] = [id];
  for (const event of effective) heirs = heirs.flatMap((heir) => (event.originals.includes(heir) ? event.resulting : [heir]));
  return [...new Set(heirs)];
}

// On one day a single function leaves first and the rest of the body follows: the function must not travel with the rest.
function wholeLast(event: ChangeEvent): number {
  return event.function === null ? 1 : 0;
}
