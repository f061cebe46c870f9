/** Annexes of a garbled text: each is read as a flattened table of indicators or of tasks, by the words of its head. */
import type { IndicatorRow, Source } from "#ingest/model.ts";
import { type Heading, type Outline, titleOf } from "../outline/outline.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { flatIndicatorsIn } from "./flat-indicators.ts";
import { type FlatLine, flatLinesOf } from "./flat-lines.ts";
import { flatTasksIn } from "./flat-tasks.ts";
import type { TableTarget } from "./read-tables.ts";

export type Flattened = {
  readonly targets: readonly TableTarget[];
  readonly rows: readonly IndicatorRow[];
  readonly tasks: readonly TaskDraft[];
};

export function readFlattened(source: Source, outline: Outline): Flattened {
  const found = { targets: [] as TableTarget[], rows: [] as IndicatorRow[], tasks: [] as TaskDraft[] };
  let table = 0;
  outline.annexes.forEach((annex, i) => {
    const from = annex.passage.lines[0] + 1;
    const to = (outline.annexes[i + 1]?.passage.lines[0] ?? Number.POSITIVE_INFINITY) - 1;
    for (const part of partsOf(flatLinesOf(source, from, to), annex)) {
      table += 1;
      const head = [part.title, ...part.lines.slice(0, 8).map((l) => l.folded)].join(" ");
      if (part.annex !== null ? isOfIndicators(part.annex, head) : /chi ti\w+u/.test(head) && !/nhi\w+m vu/.test(head)) {
        const { targets, rows } = flatIndicatorsIn(part.lines, source.text, `a${table}`);
        found.targets.push(...targets);
        found.rows.push(...rows);
      } else found.tasks.push(...flatTasksIn(part.lines, source.text, part.title));
    }
  });
  return found;
}

type Part = { readonly annex: Heading | null; readonly title: string; readonly lines: readonly FlatLine[] };

/** The title of a further annex may be torn over two lines ("PHỤ" above "LỤC III"): it begins a table of its own. */
function partsOf(lines: readonly FlatLine[], annex: Heading): readonly Part[] {
  const cuts = lines.flatMap(({ folded }, at) => {
    const next = lines[at + 1]?.folded ?? "";
    return /^\W*ph\w\W*$/.test(folded) && /^\W*l\wc\s+\S{1,4}\W*$/.test(next) ? [at] : [];
  });
  const first: Part = { annex, title: titleOf(annex.passage), lines: lines.slice(0, cuts[0]) };
  const others = cuts.map((at, i): Part => {
    const title = `${lines[at]?.text.trim()} ${lines[at + 1]?.text.trim()}`;
    return { annex: null, title, lines: lines.slice(at + 2, cuts[i + 1]) };
  });
  return [first, ...others];
}

function isOfIndicators(annex: Heading, head: string): boolean {
  return annex.kind === "goals" || (annex.kind !== "tasks" && /chi ti\w+u/.test(head) && !/nhi\w+m vu/.test(head));
}
