/** Annexes of a garbled text: each is read as a flattened table of indicators or of tasks, by the words of its head. */
import type { IndicatorRow, Source } from "#ingest/model.ts";
import { type Heading, type Outline, titleOf } from "../outline/outline.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { flatIndicatorsIn } from "./flat-indicators.ts";
import { flatLinesOf } from "./flat-lines.ts";
import { flatTasksIn } from "./flat-tasks.ts";
import type { TableTarget } from "./read-tables.ts";

export type Flattened = {
  readonly targets: readonly TableTarget[];
  readonly rows: readonly IndicatorRow[];
  readonly tasks: readonly TaskDraft[];
};

export function readFlattened(source: Source, outline: Outline): Flattened {
  const found = { targets: [] as TableTarget[], rows: [] as IndicatorRow[], tasks: [] as TaskDraft[] };
  outline.annexes.forEach((annex, i) => {
    const from = annex.passage.lines[0] + 1;
    const to = (outline.annexes[i + 1]?.passage.lines[0] ?? Number.POSITIVE_INFINITY) - 1;
    const lines = flatLinesOf(source, from, to);
    const head = [annex.passage.folded, ...lines.slice(0, 8).map((l) => l.folded)].join(" ");
    if (isOfIndicators(annex, head)) {
      const { targets, rows } = flatIndicatorsIn(lines, source.text, `a${i + 1}`);
      found.targets.push(...targets);
      found.rows.push(...rows);
    } else found.tasks.push(...flatTasksIn(lines, source.text, titleOf(annex.passage)));
  });
  return found;
}

function isOfIndicators(annex: Heading, head: string): boolean {
  return annex.kind === "goals" || (annex.kind !== "tasks" && /chi ti\w+u/.test(head) && !/nhi\w+m vu/.test(head));
}
