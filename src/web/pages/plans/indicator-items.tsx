import { groupBy } from "#kernel/group-by.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import { verdictMarks, verdictOrder } from "#text/status-marks.ts";
import { StatusMark } from "../../components/status.tsx";
import type { TableItem } from "../../components/virtual-table.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { GroupLabel } from "./group-label.tsx";
import type { VerdictOf } from "./indicator-filter.ts";
import type { Grouped } from "./indicator-grouping.tsx";
import type { useFolded } from "./use-folded.ts";

type Folded = ReturnType<typeof useFolded>;

/** Rows under the heading of their group, in the order of the document. */
export function indicatorItems(
  shown: readonly IndicatorRow[],
  verdictOf: VerdictOf,
  folded: Folded,
  { keyOf, nameOf }: Grouped,
): TableItem<IndicatorRow>[] {
  return [...groupBy(shown, keyOf)].flatMap(([key, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const isOpen = folded.isOpen(key);
    const label = (
      <GroupLabel
        key={key}
        name={nameOf(first)}
        count={members.length}
        isOpen={isOpen}
        onToggle={() => folded.toggle(key)}
        summary={<VerdictCounts indicators={members} verdictOf={verdictOf} />}
      />
    );
    const heading: TableItem<IndicatorRow> = { kind: "group", key: `group ${key}`, label };
    return [heading, ...(isOpen ? members.map((row) => ({ kind: "row", key: row.id, row }) as const) : [])];
  });
}

function VerdictCounts({
  indicators,
  verdictOf,
}: {
  readonly indicators: readonly IndicatorRow[];
  readonly verdictOf: VerdictOf;
}) {
  const { evaluation } = useWords();
  const format = useFormat();
  const byVerdict = groupBy(indicators, ({ id }) => verdictOf(id)?.verdict);
  return verdictOrder.map((verdict) => {
    const count = byVerdict.get(verdict)?.length ?? 0;
    if (count === 0) return null;
    return (
      <span key={verdict} className={`status-text small ${verdictMarks[verdict].tone}`} title={evaluation.verdicts[verdict]}>
        <StatusMark mark={verdictMarks[verdict]} />
        <span className="num">{format.number(count)}</span>
        <span className="group-word">{evaluation.verdictsShort[verdict]}</span>
      </span>
    );
  });
}
