import { Checkbox } from "@mantine/core";
import { groupBy } from "#kernel/group-by.ts";
import { indicatorSet, type SetUp, type SetUpIndicator } from "#reporting/contract-set-up.ts";
import { acceptAll, openBodies, openFields, recordsIn } from "#reporting/rules/set-up-accept.ts";
import { isAnswered } from "#reporting/rules/set-up-checklist.ts";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { type FurtherWords, type PageWords, useFurtherWords, useWords } from "../../language.tsx";
import { type RowSelection, useRowSelection } from "../plans/row-selection.ts";
import { AcceptGroup } from "./accept-group.tsx";
import { BodyCell } from "./body-cell.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { FieldSelect, type SelectedField } from "./field-select.tsx";
import { GroupHead } from "./group-head.tsx";
import { MissingFilter } from "./missing-filter.tsx";
import { PartsCell } from "./parts-cell.tsx";
import { ProposalCell } from "./proposal-cell.tsx";
import { missesOf } from "./set-up-parts.ts";
import { editIndicators, type SetUpActs } from "./use-set-up.ts";

type Props = {
  readonly desk: SetUp;
  readonly acts: SetUpActs;
  /** A point of the checklist: only indicators that miss it. */
  readonly missing: string;
  readonly onAll: () => void;
};

/** Every indicator with all that the first round needs of it, by the plan's own groups; many are changed at once. */
export function IndicatorTable({ desk, acts, missing, onAll }: Props) {
  const words = useFurtherWords().setUp;
  const { evaluation } = useWords();
  const selection = useRowSelection();
  const shown = desk.indicators.filter(missesOf(missing));
  const columns = useColumns(desk, acts, selection);
  if (desk.indicators.length === 0) return <p className="card pad muted">{words.noIndicators}</p>;
  const groups = groupBy(shown, (one) => one.groupTitle ?? evaluation.groups[one.group]);
  const items = [...groups].flatMap(([name, members]): TableItem<SetUpIndicator>[] => [
    {
      kind: "group",
      key: `group ${name}`,
      label: (
        <GroupHead key={name} name={name} ids={members.map((one) => one.id)} selection={selection}>
          <AcceptGroup name={name} of={{ indicators: members, tasks: [] }} acts={acts} />
        </GroupHead>
      ),
    },
    ...members.map((row) => ({ kind: "row" as const, key: row.id, row })),
  ]);
  const selected = desk.indicators.filter((one) => selection.has(one.id));
  return (
    <section className="card">
      <MissingFilter missing={missing} shown={shown.length} total={desk.indicators.length} onAll={onAll} />
      {selected.length === 0 ? null : <Bulk selected={selected} acts={acts} selection={selection} />}
      {shown.length === 0 ? null : (
        <VirtualTable
          caption={words.caption.indicators}
          columns={columns}
          items={items}
          minWidth={1060}
          height="70vh"
          stacksOnPhone
        />
      )}
    </section>
  );
}

function useColumns(desk: SetUp, acts: SetUpActs, selection: RowSelection): readonly Column<SetUpIndicator>[] {
  const words = useFurtherWords().setUp;
  const { columns } = words;
  const nameOf = (id: string) => desk.names[id] ?? "";
  const edit = (one: SetUpIndicator, field: SelectedField) => (value: string | null) => {
    if (value !== null) void acts.change(editIndicators([one.id], indicatorSet.parse({ [field]: value })));
  };
  const select = (field: SelectedField, header: string, width: number): Column<SetUpIndicator> => ({
    key: field,
    header,
    width,
    cell: (one) =>
      field === "accumulation" && isAnswered(one) ? null : (
        <FieldSelect field={field} value={one[field]} of={one.name} isRequired onChange={edit(one, field)} />
      ),
  });
  return [
    selectColumn(selection, words.selectRow, columns.select, (one) => one.name),
    { key: "name", header: columns.name, width: "auto", cell: (one) => <Name indicator={one} /> },
    {
      key: "measureKind",
      header: columns.kind,
      width: 176,
      cell: (one) => (
        <>
          <FieldSelect field="measureKind" value={one.measureKind} of={one.name} isRequired onChange={edit(one, "measureKind")} />
          <PartsCell indicator={one} acts={acts} />
        </>
      ),
    },
    select("accumulation", columns.accumulation, 150),
    select("frequency", columns.frequency, 108),
    bodyColumn(desk, acts, words),
    {
      key: "proposal",
      header: columns.proposal,
      width: 220,
      cell: (one) => <Proposal one={one} acts={acts} nameOf={nameOf} />,
    },
  ];
}

function bodyColumn(desk: SetUp, acts: SetUpActs, { columns }: FurtherWords["setUp"]): Column<SetUpIndicator> {
  return {
    key: "bodies",
    header: columns.bodies,
    width: 210,
    cell: (one) => (
      <>
        <BodyCell
          field={columns.bodies}
          name={one.name}
          bodies={one.bodies}
          nameOf={(id) => desk.names[id] ?? ""}
          onSet={(organisationIds) => void acts.change(editIndicators([one.id], { organisationIds: [...organisationIds] }))}
        />
        <People desk={desk} bodies={one.bodies} />
      </>
    ),
  };
}

export function selectColumn<Row extends { readonly id: string }>(
  selection: RowSelection,
  say: (name: string) => string,
  header: string,
  nameOf: (row: Row) => string,
): Column<Row> {
  return {
    key: "select",
    header: <span className="hidden-word">{header}</span>,
    width: 36,
    cell: (row) => (
      <Checkbox
        size="xs"
        aria-label={say(nameOf(row))}
        checked={selection.has(row.id)}
        onChange={() => selection.toggle(row.id)}
      />
    ),
  };
}

function Name({ indicator }: { readonly indicator: SetUpIndicator }) {
  const { name, unit, rowLabel } = indicator;
  return (
    <span className="clamp-2" title={name}>
      {rowLabel === null ? "" : `${rowLabel}. `}
      {name}
      {unit === null ? null : <span className="muted">{` (${unit})`}</span>}
    </span>
  );
}

/** Who enters and signs follows from the body: a report is one body's. */
function People({ desk, bodies }: { readonly desk: SetUp; readonly bodies: readonly string[] }) {
  const words = useFurtherWords().setUp;
  const nameOf = (id: string | null | undefined) => desk.accounts.find((one) => one.id === id)?.name ?? null;
  const said = bodies.flatMap((body) => {
    const person = desk.people.find((one) => one.organisationId === body);
    const [enters, signs] = [nameOf(person?.entersId), nameOf(person?.signsId)];
    return [...(enters === null ? [] : [words.enters(enters)]), ...(signs === null ? [] : [words.signs(signs)])];
  });
  if (bodies.length === 0) return null;
  return <span className="small muted">{said.length === 0 ? words.nobodyNamed : said.join("; ")}</span>;
}

function Proposal({
  one,
  acts,
  nameOf,
}: {
  readonly one: SetUpIndicator;
  readonly acts: SetUpActs;
  readonly nameOf: (id: string) => string;
}) {
  const request = acceptAll({ indicators: [one], tasks: [] }, "low");
  const isMissing = one.bodies.length === 0 || one.measureKind === null || one.frequency === null;
  return (
    <ProposalCell
      name={one.name}
      fields={openFields(one, "low")}
      body={openBodies(one, "low")}
      nameOf={nameOf}
      isMissing={isMissing}
      onTake={() => void acts.change(request)}
    />
  );
}

const bulkFields = ["measureKind", "accumulation", "frequency", "direction"] as const satisfies readonly SelectedField[];

function Bulk({
  selected,
  acts,
  selection,
}: {
  readonly selected: readonly SetUpIndicator[];
  readonly acts: SetUpActs;
  readonly selection: RowSelection;
}) {
  const words = useFurtherWords().setUp;
  const { measures }: PageWords["plans"] = useWords().plans;
  const names = { ...measures, measureKind: measures.kind };
  const ids = selected.map((one) => one.id);
  const request = acceptAll({ indicators: selected, tasks: [] }, "low");
  return (
    <BulkBar
      count={selected.length}
      proposed={recordsIn(request)}
      bodyWord={words.bulk.body}
      onAccept={() => void acts.change(request)}
      onBody={(id) => void acts.change(editIndicators(ids, { organisationIds: [id] }))}
      onClear={() => selection.set([])}
    >
      {bulkFields.map((field) => (
        <FieldSelect
          key={field}
          field={field}
          value={null}
          none={words.bulk.set(names[field].toLocaleLowerCase())}
          of={words.bulk.label}
          onChange={(value) => {
            if (value !== null) void acts.change(editIndicators(ids, indicatorSet.parse({ [field]: value })));
          }}
        />
      ))}
    </BulkBar>
  );
}
