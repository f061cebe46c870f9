/**
 * A target in a cell: "≥ 60%", "40–50 tổ chức", "Top 3", "mỗi năm ≥ 1"; a target in words as it stands in the plan.
 * The operator is never dropped: "60" and "≥ 60" are different promises.
 */
import type { DecimalText } from "#kernel/decimal.ts";
import type { TargetOperator } from "#plans/model.ts";
import { format as en } from "./en/format.ts";
import { formatDecimal } from "./format.ts";
import { format as vi } from "./vi/format.ts";
import type { Language } from "./words.ts";

export type ShownTarget = {
  readonly operator: TargetOperator;
  readonly value: DecimalText | null;
  readonly valueTo: DecimalText | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly recurring: "annual" | null;
};

const signs = { ">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "=": "" } as const;

/** A number with its unit: "63,8%" but "12 lớp". */
export function withUnit(number: string, unit: string | null): string {
  if (!unit) return number;
  return unit.startsWith("%") ? `${number}${unit}` : `${number} ${unit}`;
}

/** The target as a short label; `unit` is left out where a column of its own holds it. */
export function targetLabel(target: ShownTarget, language: Language, options: { readonly unit?: boolean } = {}): string {
  const words = language === "vi" ? vi : en;
  const label = plainLabel(target, language, options.unit ?? true);
  return target.recurring === "annual" ? words.annual(label) : label;
}

function plainLabel(target: ShownTarget, language: Language, isUnitShown: boolean): string {
  const words = language === "vi" ? vi : en;
  const unit = isUnitShown ? target.unit : null;
  const shown = (value: DecimalText) => formatDecimal(value, language);
  switch (target.operator) {
    case "text":
      return target.text ?? words.noValue;
    case "exists":
      return target.text ?? words.exists;
    case "top":
      return target.value === null ? (target.text ?? words.noValue) : words.top(shown(target.value));
    case "range":
      if (target.value === null) return target.text ?? words.noValue;
      return withUnit(target.valueTo === null ? shown(target.value) : `${shown(target.value)}–${shown(target.valueTo)}`, unit);
    default:
      return target.value === null
        ? (target.text ?? words.noValue)
        : `${signs[target.operator]}${withUnit(shown(target.value), unit)}`;
  }
}
