/** Names of reporting periods and what this room refuses. */
import type { periodsErrors } from "#periods/errors.ts";
import type { PeriodType } from "#periods/model.ts";
import type { RefusalWords } from "../words.ts";

export const periods = {
  refusals: {
    NOT_A_PERIOD: (d) => `Chưa đọc được kỳ báo cáo “${d.text ?? ""}”. Kỳ viết theo mẫu 2026Q1, 2026-03 hoặc 2026.`,
    DUE_DAY_UNKNOWN: "Kế hoạch không nêu ngày gửi báo cáo. Cần nhập hạn gửi khi mở kỳ.",
  } satisfies Record<keyof typeof periodsErrors, RefusalWords>,
  types: {
    month: "Tháng",
    quarter: "Quý",
    "half-year": "6 tháng",
    "nine-months": "9 tháng",
    year: "Năm",
  } satisfies Record<PeriodType, string>,
  month: (month: number, year: number) => `Tháng ${month}/${year}`,
  quarter: (roman: string, _number: number, year: number) => `Quý ${roman}/${year}`,
  firstHalf: (year: number) => `6 tháng đầu năm ${year}`,
  secondHalf: (year: number) => `6 tháng cuối năm ${year}`,
  nineMonths: (year: number) => `9 tháng đầu năm ${year}`,
  year: (year: number) => `Năm ${year}`,
} as const;
