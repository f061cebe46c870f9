/** A period as people name it: "Quý III/2026", "6 tháng đầu năm 2026"; "Quarter 3, 2026" in English. */
import type { PeriodId } from "#periods/model.ts";
import { periodLabelParts } from "#periods/rules/period-id.ts";
import { periods as en } from "./en/periods.ts";
import { periods as vi } from "./vi/periods.ts";
import type { Language } from "./words.ts";

const romans = ["I", "II", "III", "IV"] as const;

export function periodLabel(id: PeriodId, language: Language): string {
  const words = language === "vi" ? vi : en;
  const { type, year, number, toMonth } = periodLabelParts(id);
  switch (type) {
    case "month":
      return words.month(toMonth, year);
    case "quarter":
      return words.quarter(romans[number - 1] ?? String(number), number, year);
    case "half-year":
      return number === 1 ? words.firstHalf(year) : words.secondHalf(year);
    case "nine-months":
      return words.nineMonths(year);
    case "year":
      return words.year(year);
  }
}
