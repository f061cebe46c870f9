/**
 * The number that an actual says (domain §4): a ratio is numerator × 100 ÷ denominator, divided once and never typed; any other
 * indicator says its value. null means "not reported" and is never zero.
 */
import { type Decimal, decimal, decimalText } from "#kernel/decimal.ts";
import type { Actual } from "../model.ts";

type Numbers = Pick<Actual, "value" | "numerator" | "denominator">;

/** Exact where it divides exactly, to 20 decimals where it does not; null when there is no number or the whole is zero. */
export function numberOf({ value, numerator, denominator }: Numbers): Decimal | null {
  if (numerator !== null && denominator !== null) {
    const whole = decimal(denominator);
    return whole.isZero() ? null : decimal(numerator).times(100).div(whole).toDecimalPlaces(20);
  }
  return value === null ? null : decimal(value);
}

export function numberTextOf(numbers: Numbers): string | null {
  const number = numberOf(numbers);
  return number === null ? null : decimalText(number);
}
