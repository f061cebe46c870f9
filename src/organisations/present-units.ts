import type { z } from "zod";
import type { unitPreviewAnswer } from "./contract-units.ts";
import type { UnitFinding } from "./rules/compare-units.ts";

/** What leaves the server of a preview: what asks for a person first, then what changes, in the order of the file. */
export function presentPreview(findings: readonly UnitFinding[]): z.infer<typeof unitPreviewAnswer> {
  const order = { refused: 0, asks: 1, changed: 2, new: 3, same: 4 } as const;
  const count = (outcome: UnitFinding["outcome"]) => findings.filter((one) => one.outcome === outcome).length;
  return {
    counts: { new: count("new"), same: count("same"), changed: count("changed"), refused: count("refused"), asks: count("asks") },
    rows: findings
      .toSorted((a, b) => order[a.outcome] - order[b.outcome] || a.row.row - b.row.row)
      .map(({ row, kind, level, outcome, problem, before, changes }) => ({
        ...{ row: row.row, name: row.name, code: row.code, parent: row.parent },
        ...{ kind, level, outcome, problem, before, changes: [...changes] },
      })),
  };
}
