import type { IndicatorRow } from "#plans/contract.ts";
import { indicatorCells } from "#reports/rules/sheet/sheet-cells.ts";
import { headingOf, type SheetWords } from "#reports/rules/sheet/sheet-columns.ts";
import { formatDecimal } from "#text/format.ts";
import type { PageWords } from "../../language.tsx";
import type { VerdictOf } from "./indicator-filter.ts";

/** The grid in view as a table: what the sheet holds of it, with the latest actual and the verdict. */
export function indicatorTable(
  shown: readonly IndicatorRow[],
  milestones: readonly string[],
  verdictOf: VerdictOf,
  sheetWords: SheetWords,
  words: PageWords,
): string[][] {
  const keys = ["rowLabel", "name", "unit", "baselineValue", "baselineText", ...milestones];
  const { columns } = words.plans.indicators;
  const head = [...keys.map((key) => headingOf(key, sheetWords)), columns.actual, columns.verdict, columns.body];
  const rows = shown.map((one) => {
    const cells = indicatorCells(one, sheetWords);
    const verdict = verdictOf(one.id);
    const actual = verdict?.actual ?? null;
    return [
      ...keys.map((key) => cells[key] ?? ""),
      actual === null ? "" : formatDecimal(actual, sheetWords.language),
      verdict === null ? "" : words.evaluation.verdicts[verdict.verdict],
      cells.responsible ?? "",
    ];
  });
  return [head, ...rows];
}
