/** The words of a sheet in either language, for programs that hold both; the browser makes them from the one it has loaded. */
import { evaluationPages as evaluationEn } from "#text/en/evaluation-pages.ts";
import { planSheet as sheetEn } from "#text/en/plan-sheet.ts";
import { plans as plansEn } from "#text/en/plans-pages.ts";
import { evaluationPages as evaluationVi } from "#text/vi/evaluation-pages.ts";
import { planSheet as sheetVi } from "#text/vi/plan-sheet.ts";
import { plans as plansVi } from "#text/vi/plans-pages.ts";
import type { Language } from "#text/words.ts";
import type { SheetWords } from "./sheet-columns.ts";

const vietnamese: SheetWords = {
  language: "vi",
  columns: sheetVi.columns,
  milestone: plansVi.indicators.milestone,
  groups: evaluationVi.groups,
  measures: plansVi.measures,
};
const english: SheetWords = {
  language: "en",
  columns: sheetEn.columns,
  milestone: plansEn.indicators.milestone,
  groups: evaluationEn.groups,
  measures: plansEn.measures,
};

/** Names of sheets, guide, faults: what the writers of files say beside the columns. */
export const sheetTextOf = (language: Language): typeof sheetEn => (language === "vi" ? sheetVi : sheetEn);
export const sheetWordsOf = (language: Language): SheetWords => (language === "vi" ? vietnamese : english);
export const sheetLanguages: readonly SheetWords[] = [vietnamese, english];
