import { Button } from "@mantine/core";
import type { CascadeDown } from "#review/contract-cascade.ts";
import type { Column } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { Aims } from "./milestones.tsx";

export type DownIndicator = CascadeDown["indicators"][number];
export type DownTask = CascadeDown["tasks"][number];

type Acts = { readonly open: (row: DownIndicator) => void; readonly keep: ((row: DownIndicator) => void) | null };

/** How many plans have the indicator at all, whatever they promise. */
export function havingOf({ counts }: DownIndicator): number {
  return counts.covered + counts.stricter + counts.weaker + counts.partial + counts.incomparable;
}

export function useDownColumns(plans: number, { open, keep }: Acts): Column<DownIndicator>[] {
  const words = useFurtherWords().review.cascade;
  const format = useFormat();
  const count = (key: string, header: string, of: (row: DownIndicator) => number, isBad: boolean): Column<DownIndicator> => ({
    ...{ key, header, width: 92, align: "right" },
    cell: (row) =>
      row.kept === null ? <span className={isBad && of(row) > 0 ? "num strong" : "num"}>{format.number(of(row))}</span> : "",
  });
  const { downColumns } = words;
  const columns: Column<DownIndicator>[] = [
    {
      key: "name",
      header: words.columns.superior,
      width: "auto",
      cell: (row) => (
        <>
          <button type="button" className="row-link strong" title={row.superior.name} onClick={() => open(row)}>
            <span className="clamp-2">{row.superior.name}</span>
          </button>
          <span className="under">
            {row.kept === null
              ? words.downLine(
                  format.number(plans),
                  format.number(havingOf(row)),
                  format.number(row.counts.weaker),
                  format.number(row.counts.missing),
                )
              : `${words.coverage.kept}: ${row.kept}`}
          </span>
        </>
      ),
    },
    { key: "aims", header: words.columns.superiorTargets, width: 150, cell: (row) => <Aims aims={row.superior.aims} /> },
    count("has", downColumns.has, havingOf, false),
    count("weaker", downColumns.weaker, (row) => row.counts.weaker, true),
    count("partial", downColumns.partial, (row) => row.counts.partial, true),
    count("incomparable", downColumns.incomparable, (row) => row.counts.incomparable, false),
    count("missing", downColumns.missing, (row) => row.counts.missing, true),
  ];
  if (keep === null) return columns;
  return [
    ...columns,
    {
      key: "keep",
      header: <span className="hidden-word">{words.keep}</span>,
      width: 140,
      align: "right",
      cell: (row) => (
        <Button
          size="compact-xs"
          aria-label={`${row.kept === null ? words.keep : words.hand}: ${row.superior.name}`}
          onClick={() => keep(row)}
        >
          {row.kept === null ? words.keep : words.hand}
        </Button>
      ),
    },
  ];
}

export function useDownTaskColumns(plans: number): Column<DownTask>[] {
  const words = useFurtherWords().review.cascade;
  const format = useFormat();
  const { taskDownColumns } = words;
  const count = (key: string, header: string, of: (row: DownTask) => number): Column<DownTask> => ({
    ...{ key, header, width: 110, align: "right" },
    cell: (row) => <span className="num">{words.ofPlans(format.number(of(row)), format.number(plans))}</span>,
  });
  return [
    {
      key: "text",
      header: words.columns.superior,
      width: "auto",
      cell: ({ superior }) => (
        <span className="clamp-2" title={superior.text}>
          {superior.number === null ? superior.text : `${superior.number}. ${superior.text}`}
        </span>
      ),
    },
    {
      key: "due",
      header: words.columns.superiorDue,
      width: 120,
      cell: ({ superior }) => <span className="num">{superior.dueOn === null ? words.noDay : format.day(superior.dueOn)}</span>,
    },
    count("has", taskDownColumns.has, ({ counts }) => plans - counts.missing),
    count("later", taskDownColumns.later, ({ counts }) => counts.later),
    count("no-deadline", taskDownColumns.noDeadline, ({ counts }) => counts["no-deadline"]),
    count("missing", taskDownColumns.missing, ({ counts }) => counts.missing),
  ];
}
