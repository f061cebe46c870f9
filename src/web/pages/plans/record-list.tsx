import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useAddress } from "../../components/address.ts";
import { DensityToggle, useDensity } from "../../components/density.tsx";
import type { SourceRecord } from "../../components/source-panel.tsx";
import { SourceWorkspace } from "../../components/source-workspace.tsx";
import { EmptyState } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { useScreen } from "../../components/use-screen.ts";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { ColumnsMenu } from "./columns-menu.tsx";
import { shownColumns } from "./hidden-columns.ts";
import { useFolded } from "./use-folded.ts";

/** What every list of a plan's records keeps: filters and the opened record in the address, density, folded groups. */
export function useRecordList() {
  const { read, write } = useAddress();
  const { isPhone } = useScreen();
  const density = useDensity();
  const folded = useFolded();
  const openKey = read("mo") === "" ? null : read("mo");
  return { read, write, isPhone, density, folded, openKey, open: (key: string | null) => write({ mo: key }) };
}

type Props<Row> = {
  readonly planId: string;
  readonly list: ReturnType<typeof useRecordList>;
  readonly words: {
    readonly caption: string;
    readonly noun: string;
    readonly emptyFilter: string;
    readonly filters: { readonly text: string };
  };
  readonly items: readonly TableItem<Row>[];
  readonly shown: number;
  readonly total: number;
  readonly recordOf: (key: string) => SourceRecord | null;
  /** Names of the filters in the address, all cleared at once; "loc" is the text filter and always one of them. */
  readonly filterKeys: readonly string[];
  /** The filters of this list, beside the text filter that each has. */
  readonly filters: ReactNode;
  readonly columns: readonly Column<Row>[];
  readonly minWidth: number;
  /** On a phone each row is one card. */
  readonly card: Pick<Column<Row>, "header" | "cell">;
  /** Columns that may be left out, by key; the address keeps which are. */
  readonly columnNames?: Readonly<Record<string, string>>;
  /** What can be done with the rows in view; a computer's work. */
  readonly tools?: ReactNode;
  /** A click on a row opens nothing while its cells are edited. */
  readonly isEditing?: boolean;
  /** What is said of the whole list, above its filters. */
  readonly summary?: ReactNode;
  /** Another way to look at the same records in the place of the table; a phone keeps its cards. */
  readonly otherView?: ReactNode;
};

/** Records of a plan in a filtered table, the source of the opened one beside it. */
export function RecordList<Row extends { readonly id: string }>(props: Props<Row>) {
  const { plans } = useWords();
  const format = useFormat();
  const { planId, list, words, items, shown, total, recordOf } = props;
  const { read, write, isPhone, density, openKey, open } = list;
  const hasOtherView = shown > 0 && !isPhone && props.otherView !== undefined;
  const keys = items.flatMap((item) => (item.kind === "row" ? [item.key] : []));
  return (
    <SourceWorkspace planId={planId} keys={keys} openKey={openKey} recordOf={recordOf} onOpen={open}>
      {props.summary}
      <div className="toolbar">
        <TextFilter label={words.filters.text} value={read("loc")} onChange={(text) => write({ loc: text })} />
        {props.filters}
        <span className="spring" />
        <span className="t13 muted num" role="status">
          {plans.table.shown(format.number(shown), format.number(total), words.noun)}
        </span>
      </div>
      {isPhone ? null : (
        <div className="toolbar row-tools">
          {props.tools}
          <span className="spring" />
          {hasOtherView || props.isEditing === true || props.columnNames === undefined ? null : (
            <ColumnsMenu names={props.columnNames} word={read("an")} write={write} />
          )}
          {hasOtherView ? null : <DensityToggle density={density.density} onChange={density.choose} />}
        </div>
      )}
      {hasOtherView ? (
        props.otherView
      ) : (
        <div className="card plan-grid" data-density={density.density}>
          {shown === 0 ? <NothingFits words={words} list={list} filterKeys={props.filterKeys} /> : <Rows {...props} />}
        </div>
      )}
    </SourceWorkspace>
  );
}

function Rows<Row extends { readonly id: string }>(props: Props<Row>) {
  const { list, words, items, card, isEditing } = props;
  const { isPhone, openKey, open, read } = list;
  const names = isEditing === true ? {} : (props.columnNames ?? {});
  const { columns, minWidth } = shownColumns(props.columns, props.minWidth, read("an"), names);
  const cards: readonly Column<Row>[] = [{ key: "card", width: "auto", ...card }];
  return (
    <VirtualTable
      caption={words.caption}
      columns={isPhone ? cards : columns}
      items={items}
      selectedKey={openKey}
      revealKey={openKey}
      {...(isPhone ? {} : { minWidth })}
      {...(isPhone || isEditing === true ? {} : { onRowClick: (row: Row) => open(row.id) })}
    />
  );
}

function NothingFits({ words, list, filterKeys }: Pick<Props<never>, "words" | "list" | "filterKeys">) {
  const { shell } = useWords();
  const clear = () => list.write(Object.fromEntries(["loc", ...filterKeys].map((key) => [key, null])));
  return <EmptyState title={words.emptyFilter} action={<Button onClick={clear}>{shell.clearFilter}</Button>} />;
}
