/**
 * Whether a number meets a target (design §4, the shapes of domain §16.2). A bare figure ("đạt 100%", operator "=") is a level to
 * reach: beyond it, in the indicator's direction, it is met as well; only without a direction must it be hit exactly.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { type Decimal, type DecimalText, decimal, decimalText } from "#kernel/decimal.ts";
import type { Direction } from "#plans/model.ts";
import type { Aim } from "../model.ts";

/** A span "2035–2045" is judged at the span's end. */
export function endOfAim(aim: Pick<Aim, "milestoneYear" | "milestoneTo">): CalendarDay {
  return `${String(aim.milestoneTo ?? aim.milestoneYear).padStart(4, "0")}-12-31`;
}

export type NumericAim = Aim & { readonly value: DecimalText };

/** Targets that a number can meet; "exists" and "text" are not among them. */
export function isNumericAim(aim: Aim): aim is NumericAim {
  return aim.operator !== "exists" && aim.operator !== "text" && aim.value !== null;
}

export function meets(actual: Decimal, aim: NumericAim, direction: Direction | null): boolean {
  const target = decimal(aim.value);
  switch (aim.operator) {
    case ">=":
      return actual.gte(target);
    case ">":
      return actual.gt(target);
    case "<=":
    case "top":
      return actual.lte(target);
    case "<":
      return actual.lt(target);
    case "range":
      return actual.gte(target) && (aim.valueTo === null || actual.lte(decimal(aim.valueTo)));
    default:
      if (direction === "up") return actual.gte(target);
      return direction === "down" || direction === "rank" ? actual.lte(target) : actual.eq(target);
  }
}

/** A limit not to be passed, where the target is no height to reach: it is safe only once the time is over. */
export function isLimit(aim: Aim, direction: Direction | null): boolean {
  return aim.operator === "<=" || aim.operator === "<" || (aim.operator === "=" && direction === "down");
}

/** A target that can be overshot: a range, or a figure to be hit exactly because no direction is known. */
export function isExact(aim: Aim, direction: Direction | null): boolean {
  return aim.operator === "range" || (aim.operator === "=" && direction !== "up" && direction !== "down" && direction !== "rank");
}

/** Where the line must arrive: the nearer edge of a range, else the threshold. */
export function lineEndOf(aim: NumericAim, start: Decimal): Decimal {
  const target = decimal(aim.value);
  if (aim.operator !== "range" || aim.valueTo === null) return target;
  const upper = decimal(aim.valueTo);
  if (start.gt(upper)) return upper;
  return start.lt(target) ? target : start;
}

/** How far a met target is exceeded, in its own direction; null where "further" means nothing. */
export function beyondTarget(actual: Decimal, aim: NumericAim, direction: Direction | null): DecimalText | null {
  if (isExact(aim, direction)) return null;
  return decimalText(actual.minus(decimal(aim.value)).abs());
}
