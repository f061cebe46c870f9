import type { periods as vi } from "../vi/periods.ts";
import type { Words } from "../words.ts";

export const periods: Words<typeof vi> = {
  refusals: {
    NOT_A_PERIOD: (d) => `“${d.text ?? ""}” could not be read as a reporting period. Write 2026Q1, 2026-03 or 2026.`,
    DUE_DAY_UNKNOWN: "The plan names no day for this report. Please enter the due day when opening the round.",
  },
  types: { month: "Month", quarter: "Quarter", "half-year": "Half-year", "nine-months": "Nine months", year: "Year" },
  month: (month, year) => `${String(month).padStart(2, "0")}/${year}`,
  quarter: (_roman, number, year) => `Quarter ${number}, ${year}`,
  firstHalf: (year) => `First half of ${year}`,
  secondHalf: (year) => `Second half of ${year}`,
  nineMonths: (year) => `First nine months of ${year}`,
  year: (year) => `Year ${year}`,
};
