import { Checkbox } from "@mantine/core";
import type { Succession } from "#review/contract-succession.ts";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords } from "../../language.tsx";

type Pair = Succession["sameIndicators"][number];
type Props = {
  readonly pairs: readonly Pair[];
  readonly chosen: ReadonlySet<string>;
  /** Null for whoever only reads. */
  readonly onChange: ((chosen: ReadonlySet<string>) => void) | null;
};

/** Which pairs stand at first: those that are sure. */
export function startPairs(pairs: readonly Pair[]): ReadonlySet<string> {
  return new Set(pairs.filter((pair) => pair.isSure).map((pair) => pair.indicator.id));
}

export function pairsToSend(pairs: readonly Pair[], chosen: ReadonlySet<string>) {
  return pairs
    .filter((pair) => chosen.has(pair.indicator.id))
    .map(({ indicator, successor }) => ({ indicatorId: indicator.id, successorId: successor.id }));
}

/** Indicators that read as the same in both plans; a person says which go on as one series. */
export function SameTable({ pairs, chosen, onChange }: Props) {
  const words = useFurtherWords().review.succession;
  const toggle = ({ indicator }: Pair) => {
    const next = new Set(chosen);
    if (!next.delete(indicator.id)) next.add(indicator.id);
    onChange?.(next);
  };
  const named = ({ name, unit }: Pair["indicator"]) => (
    <span className="clamp-2" title={name}>
      {unit === null ? name : `${name} (${unit})`}
    </span>
  );
  const columns: Column<Pair>[] = [
    {
      key: "goes",
      header: words.columns.same,
      width: 96,
      cell: (pair) => (
        <Checkbox
          aria-label={words.goesOnAs(pair.indicator.name)}
          checked={chosen.has(pair.indicator.id)}
          onChange={() => toggle(pair)}
          disabled={onChange === null}
        />
      ),
    },
    { key: "old", header: words.columns.old, width: "auto", cell: (pair) => named(pair.indicator) },
    { key: "new", header: words.columns.new, width: "auto", cell: (pair) => named(pair.successor) },
    {
      key: "sure",
      header: words.columns.alike,
      width: 130,
      cell: (pair) => <span className="muted">{pair.isSure ? words.surelyAlike : words.perhapsAlike}</span>,
    },
  ];
  const items = pairs.map((row) => ({ kind: "row" as const, key: row.indicator.id, row }));
  return <VirtualTable caption={words.same} columns={columns} items={items} minWidth={760} height="360px" stacksOnPhone />;
}
