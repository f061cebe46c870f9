import { useMemo } from "react";
import type { SheetWords } from "#reports/rules/sheet/sheet-columns.ts";
import { useAllWords, useLanguage } from "../../language.tsx";

/** The words of a sheet in the language of the reader. */
export function useSheetWords(): SheetWords {
  const { language } = useLanguage();
  const words = useAllWords();
  return useMemo(
    () => ({
      language,
      columns: words.planSheet.columns,
      milestone: words.plans.indicators.milestone,
      groups: words.evaluation.groups,
      measures: words.plans.measures,
    }),
    [words, language],
  );
}
