import { taskCells } from "#reports/rules/sheet/sheet-cells.ts";
import { headingOf, type SheetWords } from "#reports/rules/sheet/sheet-columns.ts";
import type { TaskRow } from "#tasks/contract.ts";
import type { AllWords } from "../../language.tsx";

const keys = ["number", "heading", "text", "lead", "support", "deliverable", "schedule", "dueOn"];

/** The tasks in view as a table: what the sheet holds of them, with "6 rõ" and how each stands. */
export function taskTable(shown: readonly TaskRow[], sheetWords: SheetWords, words: AllWords): string[][] {
  const head = [
    ...keys.map((key) => headingOf(key, sheetWords)),
    words.taskViews.sixClear.column,
    words.plans.tasks.columns.timeliness,
  ];
  const rows = shown.map((task) => {
    const cells = taskCells(task, sheetWords.language);
    return [
      ...keys.map((key) => cells[key] ?? ""),
      words.taskViews.sixClear.mark(task.sixClear.mark),
      words.tasks.timeliness[task.timeliness],
    ];
  });
  return [head, ...rows];
}
