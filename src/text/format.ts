/**
 * Numbers, days and moments as people write them here: decimal comma and thousands point in Vietnamese ("1.287", "0,61"),
 * the day before the month, and in official papers a zero before days below ten and before January and February (domain §12).
 * Stored values stay decimals with a point and days in ISO order; only what is shown passes through this file.
 */
import { type CalendarDay, partsOf } from "#kernel/calendar-day.ts";
import { type DecimalText, isDecimalText, percentText, roundText } from "#kernel/decimal-text.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { Language } from "./words.ts";

const marks = { vi: { thousands: ".", fraction: "," }, en: { thousands: ",", fraction: "." } } as const;
const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** "1287.50" → "1.287,5" (vi) or "1,287.5" (en). `maxDigits` rounds a computed figure, half away from zero; a typed one is shown whole. */
export function formatDecimal(value: DecimalText, language: Language, maxDigits?: number): string {
  if (!isDecimalText(value)) throw new Error(`not a decimal: ${value.slice(0, 60)}`);
  const text = maxDigits === undefined ? value : roundText(value, maxDigits);
  const [whole = "0", fraction = ""] = text.replace(/^-?0*(?=\d)/, "").split(".");
  const { thousands, fraction: point } = marks[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const tail = fraction.replace(/0+$/, "");
  const isZero = /^0+$/.test(whole) && tail === "";
  return `${text.startsWith("-") && !isZero ? "-" : ""}${grouped}${tail ? point + tail : ""}`;
}

/** A share as a percentage with its parts beside it: "46,7% (601/1.287)"; null when there is nothing to divide by. */
export function formatShare(part: number, whole: number, language: Language, digits = 1): string | null {
  if (whole === 0) return null;
  const percent = percentText(part, whole, digits);
  const count = (n: number) => formatDecimal(String(n), language);
  return `${formatDecimal(percent, language)}% (${count(part)}/${count(whole)})`;
}

const two = (n: number) => String(n).padStart(2, "0");
const officialMonth = (month: number) => (month <= 2 ? two(month) : String(month));

/** "2026-09-05" → "05/9/2026" (vi), "5 Sep 2026" (en). */
export function formatDay(day: CalendarDay, language: Language): string {
  const { year, month, day: d } = partsOf(day);
  return language === "vi" ? `${two(d)}/${officialMonth(month)}/${year}` : `${d} ${englishMonths[month - 1] ?? month} ${year}`;
}

/** "2026-02-05" → "ngày 05 tháng 02 năm 2026", as under the place of an official paper. */
export function officialDate(day: CalendarDay): string {
  const { year, month, day: d } = partsOf(day);
  return `ngày ${two(d)} tháng ${officialMonth(month)} năm ${year}`;
}

/** "2026-11-25T17:00" → "17:00 ngày 25/11/2026" (vi), "25 Nov 2026, 17:00" (en). Seconds, where there are any, are left out. */
export function formatInstant(instant: LocalInstant, language: Language): string {
  const [day = "", time = ""] = instant.split("T");
  const hour = time.slice(0, 5);
  return language === "vi" ? `${hour} ngày ${formatDay(day, language)}` : `${formatDay(day, language)}, ${hour}`;
}
