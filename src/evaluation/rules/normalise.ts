/**
 * Makes equal inputs equal to the byte: lists in one order, decimals in one spelling ("5.00" and "5" are one number), and only the
 * fields that a verdict depends on. A proof keeps its input in this form.
 */
import { type DecimalText, decimal, decimalText } from "#kernel/decimal.ts";
import { isShortest } from "#kernel/decimal-text.ts";
import { compareText } from "#kernel/text-order.ts";
import type { Aim, EvaluationInput, Judgement, Reading } from "../model.ts";

export function normalised(input: EvaluationInput): EvaluationInput {
  const { on, milestoneYear, measureKind, direction, accumulation, frequency, baseline, planStart } = input;
  return {
    on,
    milestoneYear,
    measureKind,
    direction,
    accumulation,
    frequency,
    baseline: baseline === null ? null : { value: plain(baseline.value), on: baseline.on },
    planStart,
    aims: ordered(input.aims.map(aimOf), (aim) => [aim.milestoneTo ?? aim.milestoneYear, aim.milestoneYear]),
    readings: ordered(input.readings.map(readingOf), (reading) => [reading.to, reading.from]),
    judgements: ordered(input.judgements.map(judgementOf), (judgement) => [judgement.on]),
  };
}

function plain(text: DecimalText | null): DecimalText | null {
  return text === null || isShortest(text) ? text : decimalText(decimal(text));
}

function aimOf({ milestoneYear, milestoneTo, operator, value, valueTo, recurring }: Aim): Aim {
  return { milestoneYear, milestoneTo, operator, value: plain(value), valueTo: plain(valueTo), recurring };
}

function readingOf({ periodId, from, to, value, numerator, denominator, answer, absence }: Reading): Reading {
  return {
    periodId,
    from,
    to,
    value: plain(value),
    numerator: plain(numerator),
    denominator: plain(denominator),
    answer,
    absence,
  };
}

function judgementOf({ verdict, on, reason }: Judgement): Judgement {
  return { verdict, on, reason };
}

/** By the given keys first, then by the whole record, so that no two different records are ever in doubt. */
function ordered<T>(list: readonly T[], keys: (one: T) => readonly (string | number)[]): T[] {
  const keyed = list.map((one) => ({ one, key: keys(one).join(" ") }));
  // The whole record is spelt out only where the keys are equal, which is rare.
  const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]) =>
    compareText(a.key, b.key) || compareText(JSON.stringify(a.one), JSON.stringify(b.one));
  return keyed.toSorted(compare).map(({ one }) => one);
}
