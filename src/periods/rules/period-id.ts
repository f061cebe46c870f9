/**
 * Period ids: "2026-03" (tháng), "2026Q1" (quý), "2026H1" (6 tháng), "2026-9M" (9 tháng), "2026" (năm); kinds from domain §6.
 * Text from outside goes through parsePeriod; rules that hold an id already use periodOf, which throws.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Period, PeriodId, PeriodType } from "../model.ts";

/** How many periods of a type a year has, and how many months each is long. */
export const periodShapes = {
  month: { perYear: 12, months: 1 },
  quarter: { perYear: 4, months: 3 },
  "half-year": { perYear: 2, months: 6 },
  "nine-months": { perYear: 1, months: 9 },
  year: { perYear: 1, months: 12 },
} as const satisfies Record<PeriodType, { perYear: number; months: number }>;

const shapes: readonly [PeriodType, RegExp][] = [
  ["year", /^(\d{4})$/],
  ["quarter", /^(\d{4})Q([1-4])$/],
  ["half-year", /^(\d{4})H([12])$/],
  ["month", /^(\d{4})-(0[1-9]|1[0-2])$/],
  ["nine-months", /^(\d{4})-9M$/],
];

/** Reads an id; refuses text that names no period. */
export function parsePeriod(text: string): Result<Period, "NOT_A_PERIOD"> {
  for (const [type, shape] of shapes) {
    const match = shape.exec(text);
    // The year 0000 does not exist in the calendar.
    if (match && Number(match[1]) > 0) return ok({ type, year: Number(match[1]), number: Number(match[2] ?? 1) });
  }
  return refuse("NOT_A_PERIOD", { text: text.slice(0, 40) });
}

/** The period of an id that is known to be one. */
export function periodOf(id: PeriodId): Period {
  const parsed = parsePeriod(id);
  if (!parsed.ok) throw new Error(`not a period: ${id.slice(0, 40)}`);
  return parsed.value;
}

/** The id of a period. */
export function formatPeriod(period: Period): PeriodId {
  const year = String(period.year).padStart(4, "0");
  switch (period.type) {
    case "month":
      return `${year}-${String(period.number).padStart(2, "0")}`;
    case "quarter":
      return `${year}Q${period.number}`;
    case "half-year":
      return `${year}H${period.number}`;
    case "nine-months":
      return `${year}-9M`;
    case "year":
      return year;
  }
}

/** The period so many steps later (or earlier) of the same type. */
export function shiftPeriod(id: PeriodId, steps: number): PeriodId {
  const { type, year, number } = periodOf(id);
  const { perYear } = periodShapes[type];
  const index = year * perYear + (number - 1) + steps;
  return formatPeriod({ type, year: Math.floor(index / perYear), number: (((index % perYear) + perYear) % perYear) + 1 });
}

export function nextPeriod(id: PeriodId): PeriodId {
  return shiftPeriod(id, 1);
}

export function previousPeriod(id: PeriodId): PeriodId {
  return shiftPeriod(id, -1);
}

/** The same period of last year, for comparisons. */
export function samePeriodLastYear(id: PeriodId): PeriodId {
  const period = periodOf(id);
  return formatPeriod({ ...period, year: period.year - 1 });
}

/** Steps from one period to a later one of the same type; negative backwards. */
export function periodsBetween(from: PeriodId, to: PeriodId): number {
  const [a, b] = [periodOf(from), periodOf(to)];
  if (a.type !== b.type) throw new Error(`periods of two types: ${from} and ${to}`);
  const { perYear } = periodShapes[a.type];
  return b.year * perYear + b.number - (a.year * perYear + a.number);
}

/** What a label is made of, in numbers: text/ has the words ("Quý I năm 2026"). */
export function periodLabelParts(id: PeriodId): Period & { readonly fromMonth: number; readonly toMonth: number } {
  const period = periodOf(id);
  const { months } = periodShapes[period.type];
  const toMonth = period.number * months;
  return { ...period, fromMonth: toMonth - months + 1, toMonth };
}
