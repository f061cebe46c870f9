/**
 * Reporting periods: month, quarter, half-year, first nine months, year. A period is named by its id, which is text:
 * "2026-03", "2026Q1", "2026H1", "2026-9M", "2026". What its figures cover is a matter of the regime (domain §6):
 * calendar months (Party bodies, our default) or from the 15th to the 14th (State bodies).
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";

/** The id of a period as text; parsePeriod tells whether text is one. */
export type PeriodId = string;

export type PeriodType = "month" | "quarter" | "half-year" | "nine-months" | "year";

/** `number` counts inside the year from 1; it is 1 for a year and for the first nine months. */
export type Period = { readonly type: PeriodType; readonly year: number; readonly number: number };

/** calendar: 1 January to 31 March. fifteenth: 15 December to 14 March. */
export type CutOffRegime = "calendar" | "fifteenth";

/** Days that figures cover, both included. */
export type DaySpan = { readonly from: CalendarDay; readonly to: CalendarDay };

/** A moment of the office's clock in Vietnam, "2026-11-25T17:00": it compares as text and carries no zone. */
export type LocalInstant = string;

/**
 * The due day as a plan words it: "trước ngày 20 của tháng cuối quý" is day 20, monthOffset 0, wording "before".
 * monthOffset counts from the last month of the period: −1 for a yearly report due in November, +1 for the month after.
 */
export type DueRule = { readonly day: number; readonly monthOffset: number; readonly wording: "before" | "by" };

/** How an office reads due days. namedDayCounts: "trước ngày 20" leaves the whole 20th in time (a setting, the law is silent). */
export type DueSettings = { readonly namedDayCounts: boolean; readonly hour: string };
