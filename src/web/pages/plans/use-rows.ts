import { useCallback } from "react";
import { type SheetAnswer, sheetAnswer } from "#reports/contract-sheet.ts";
import type { SheetKind } from "#reports/rules/sheet/sheet-columns.ts";
import { change } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { useRefreshPlan } from "./use-plan.ts";

export type RowGiven = {
  readonly id: string | null;
  readonly revision: number | null;
  readonly cells: Readonly<Record<string, string>>;
};

/** Looks what rows would change, or saves them; all or nothing. */
export function useRows(planId: string, kind: SheetKind) {
  const { language } = useLanguage();
  const refresh = useRefreshPlan(planId);
  const send = useCallback(
    (rows: readonly RowGiven[], dryRun: boolean): Promise<SheetAnswer> =>
      change("POST", `/api/plans/${planId}/rows`, { kind, language, dryRun, rows }, sheetAnswer),
    [planId, kind, language],
  );
  const save = useCallback(
    async (rows: readonly RowGiven[]): Promise<SheetAnswer> => {
      const answer = await send(rows, false);
      if (answer.saved) await refresh();
      return answer;
    },
    [send, refresh],
  );
  return { check: (rows: readonly RowGiven[]) => send(rows, true), save };
}

export type Rows = ReturnType<typeof useRows>;
