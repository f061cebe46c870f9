import { ActionIcon, Button } from "@mantine/core";
import type { IndicatorRow } from "#plans/contract.ts";
import type { TaskRow } from "#tasks/contract.ts";
import type { ProposedLink, TaskLink } from "#tasks/contract-links.ts";
import { Icon } from "../../components/icon.tsx";
import { StatusText } from "../../components/status.tsx";
import type { Column } from "../../components/virtual-table.tsx";
import type { AllWords } from "../../language.tsx";
import { LinkPicker } from "./link-picker.tsx";
import { indicatorLabel, type LinkRow, type LinkSide, taskLabel } from "./link-rows.ts";

type Table = {
  readonly words: AllWords["planLinks"];
  readonly side: LinkSide;
  readonly indicators: readonly IndicatorRow[];
  readonly tasks: readonly TaskRow[];
  readonly mayLink: boolean;
  readonly link: (links: readonly TaskLink[]) => Promise<void>;
  readonly unlink: (link: TaskLink) => Promise<void>;
};

const gapMark = { tone: "orange", shape: "triangle" } as const;

export function linkColumns(table: Table): Column<LinkRow>[] {
  const { words, side, mayLink } = table;
  const labels = new Map([
    ...table.indicators.map((one) => [one.id, indicatorLabel(one)] as const),
    ...table.tasks.map((one) => [one.id, taskLabel(one)] as const),
  ]);
  const otherEnd = (link: TaskLink) => labels.get(side === "indicators" ? link.taskId : link.indicatorId) ?? "";
  const own: Column<LinkRow>[] = [
    {
      key: "number",
      header: words.columns.number,
      width: 56,
      align: "right",
      className: "num",
      cell: (row) => <span className="muted">{row.number}</span>,
    },
    {
      key: "name",
      header: side === "indicators" ? words.columns.indicator : words.columns.task,
      width: "auto",
      cell: (row) => (
        <span className="clamp-3 strong-text" title={row.name}>
          {row.name}
        </span>
      ),
    },
    {
      key: "linked",
      header: words.columns.linked,
      width: 380,
      cell: (row) => <LinkedCell row={row} table={table} otherEnd={otherEnd} />,
    },
  ];
  if (!mayLink) return own;
  const proposals: Column<LinkRow> = {
    key: "proposals",
    header: words.columns.proposals,
    width: 360,
    cell: (row) => <ProposalsCell proposals={row.proposals} table={table} otherEnd={otherEnd} />,
  };
  return [...own, proposals];
}

type CellProps = { readonly table: Table; readonly otherEnd: (link: TaskLink) => string };

function LinkedCell({ row, table, otherEnd }: CellProps & { readonly row: LinkRow }) {
  const { words, side, mayLink, link, unlink } = table;
  return (
    <div className="link-list">
      {row.linked.length === 0 ? <StatusText mark={gapMark} word={words.noneLinked[side]} /> : null}
      {row.linked.map((one) => (
        <div key={`${one.taskId}${one.indicatorId}`} className="link-line">
          <span className="clamp-2" title={otherEnd(one)}>
            {otherEnd(one)}
          </span>
          {mayLink ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={words.remove(otherEnd(one))}
              onClick={() => void unlink(one)}
            >
              <Icon name="close" />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {mayLink ? (
        <LinkPicker
          label={words.add}
          choices={() => choicesFor(row, table)}
          onPick={(id) => void link([pairOf(row, id, side)])}
        />
      ) : null}
    </div>
  );
}

const pairOf = (row: LinkRow, id: string, side: LinkSide): TaskLink =>
  side === "indicators" ? { taskId: id, indicatorId: row.id } : { taskId: row.id, indicatorId: id };

function choicesFor(row: LinkRow, { side, indicators, tasks }: Table) {
  const taken = new Set(row.linked.flatMap((one) => [one.taskId, one.indicatorId]));
  const all =
    side === "indicators"
      ? tasks.map((one) => ({ id: one.id, label: taskLabel(one) }))
      : indicators.map((one) => ({ id: one.id, label: indicatorLabel(one) }));
  return all.filter((one) => !taken.has(one.id));
}

function ProposalsCell({ proposals, table, otherEnd }: CellProps & { readonly proposals: readonly ProposedLink[] }) {
  const { words, link } = table;
  return (
    <div className="link-list">
      {proposals.map((one) => (
        <div key={`${one.taskId}${one.indicatorId}`} className="link-line">
          <span>
            <span className="clamp-2" title={otherEnd(one)}>
              {otherEnd(one)}
            </span>
            <span className="under">{words.shared(one.words.join(", "), one.cover)}</span>
          </span>
          <Button size="compact-xs" aria-label={words.acceptOne(otherEnd(one))} onClick={() => void link([one])}>
            {words.accept}
          </Button>
        </div>
      ))}
    </div>
  );
}
