/**
 * Whether a report came in time (design §3): moments of the office's clock are text ("2026-11-25T17:00") and compare as text.
 * A report returned and sent again counts by its first arrival; one that never came is late once the due moment has passed.
 */
import { type CalendarDay, daysBetween } from "#kernel/calendar-day.ts";
import type { LocalInstant } from "#periods/model.ts";

export type Arrival = "in-time" | "late" | "awaited" | "overdue";

export type Lateness = {
  readonly arrival: Arrival;
  /** Days over the due day so far, or at arrival; 0 when it is late by hours of the same day. */
  readonly daysLate: number;
  /** Days left until the due day while it is awaited, else null. */
  readonly daysLeft: number | null;
};

/** `firstSubmittedAt` is null while nothing came. The due moment itself is in time. */
export function latenessOf(firstSubmittedAt: LocalInstant | null, dueAt: LocalInstant, now: LocalInstant): Lateness {
  if (firstSubmittedAt !== null) {
    const late = firstSubmittedAt > dueAt;
    return { arrival: late ? "late" : "in-time", daysLate: late ? daysOver(dueAt, firstSubmittedAt) : 0, daysLeft: null };
  }
  if (now > dueAt) return { arrival: "overdue", daysLate: daysOver(dueAt, now), daysLeft: null };
  return { arrival: "awaited", daysLate: 0, daysLeft: daysBetween(dayOfInstant(now), dayOfInstant(dueAt)) };
}

export function dayOfInstant(instant: LocalInstant): CalendarDay {
  return instant.slice(0, 10);
}

function daysOver(dueAt: LocalInstant, at: LocalInstant): number {
  return daysBetween(dayOfInstant(dueAt), dayOfInstant(at));
}
