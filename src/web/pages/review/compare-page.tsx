import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { fold } from "#kernel/fold.ts";
import { plansAnswer } from "#plans/contract.ts";
import { type ComparedSide, type ComparisonOf, comparisonAnswer, type FieldDifference } from "#review/contract-compare.ts";
import { targetLabel } from "#text/target-label.ts";
import { get, withQuery } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";

/** Two plans, or two plans made of two versions of one document, record by record; the address names both. */
export function ComparePage() {
  const words = useFurtherWords().review.compare;
  const format = useFormat();
  const { read } = useAddress();
  const [left, right] = [read("trai"), read("phai")];
  const query = useQuery({
    queryKey: ["comparison", left, right],
    queryFn: () => get(withQuery("/api/comparison", { left, right }), comparisonAnswer),
    enabled: left !== "" && right !== "",
  });
  const compared = query.data;
  const changed = compared === undefined ? 0 : compared.indicators.changed.length + compared.tasks.changed.length;
  return (
    <>
      <PageHead title={compared === undefined ? words.title : words.titleChanged(format.number(changed))} />
      <Sides left={left} right={right} />
      {left === "" || right === "" ? (
        <div className="card">
          <EmptyState title={words.choose} />
        </div>
      ) : null}
      {query.isFetching && compared === undefined ? <Loading /> : null}
      {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
      {compared === undefined ? null : <Differences indicators={compared.indicators} tasks={compared.tasks} />}
    </>
  );
}

function Sides({ left, right }: { readonly left: string; readonly right: string }) {
  const words = useFurtherWords().review.compare;
  const { write } = useAddress();
  const plans = useQuery({ queryKey: ["plans"], queryFn: () => get("/api/plans", plansAnswer) }).data?.plans ?? [];
  const data = plans.map((plan) => ({
    value: plan.id,
    label: [plan.documentNumber, plan.organisationName, plan.title].filter((part) => part !== null).join(", "),
  }));
  const side = (label: string, value: string, key: "trai" | "phai") => (
    <Select
      className="compare-side"
      label={label}
      data={data}
      value={value === "" ? null : value}
      onChange={(id) => write({ [key]: id })}
      searchable
      limit={50}
      nothingFoundMessage={words.nothingFound}
    />
  );
  return (
    <div className="compare-sides">
      {side(words.left, left, "trai")}
      {side(words.right, right, "phai")}
      <Button onClick={() => write({ trai: right, phai: left })} disabled={left === "" && right === ""}>
        {words.swap}
      </Button>
    </div>
  );
}

type View = "changed" | "left" | "right" | "same";
const views: readonly View[] = ["changed", "left", "right", "same"];
type Row = {
  readonly key: string;
  readonly left: ComparedSide | null;
  readonly right: ComparedSide | null;
  readonly changes: readonly FieldDifference[];
};

function rowsOf(of: ComparisonOf, view: View): Row[] {
  if (view === "left") return of.onlyLeft.map((left) => ({ key: left.id, left, right: null, changes: [] }));
  if (view === "right") return of.onlyRight.map((right) => ({ key: right.id, left: null, right, changes: [] }));
  if (view === "same") return of.same.map(({ left, right }) => ({ key: left.id, left, right, changes: [] }));
  return of.changed.map(({ left, right, changes }) => ({ key: left.id, left, right, changes }));
}

function Differences({ indicators, tasks }: { readonly indicators: ComparisonOf; readonly tasks: ComparisonOf }) {
  const words = useFurtherWords().review.compare;
  const { read, write } = useAddress();
  const isTasks = read("muc") === "nhiem-vu";
  const of = isTasks ? tasks : indicators;
  const view = views.find((one) => one === read("xem")) ?? "changed";
  const text = fold(read("loc"));
  const items: TableItem<Row>[] = rowsOf(of, view)
    .filter((row) => fold(`${row.left?.name ?? ""} ${row.right?.name ?? ""}`).includes(text))
    .map((row) => ({ kind: "row", key: row.key, row }));
  const columns = useColumns(view);
  return (
    <>
      <div className="toolbar">
        <FilterChip isOn={!isTasks} onClick={() => write({ muc: null })} word={words.indicators} count={totalOf(indicators)} />
        <FilterChip isOn={isTasks} onClick={() => write({ muc: "nhiem-vu" })} word={words.tasks} count={totalOf(tasks)} />
        <TextFilter label={words.filter} value={read("loc")} onChange={(next) => write({ loc: next })} />
        {views.map((one) => (
          <FilterChip
            key={one}
            isOn={view === one}
            onClick={() => write({ xem: one === "changed" ? null : one })}
            word={words.views[one]}
            count={rowsOf(of, one).length}
          />
        ))}
      </div>
      <div className="card">
        {items.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <VirtualTable caption={words.title} columns={columns} items={items} minWidth={760} stacksOnPhone />
        )}
      </div>
    </>
  );
}

function totalOf({ changed, same, onlyLeft, onlyRight }: ComparisonOf): number {
  return changed.length + same.length + onlyLeft.length + onlyRight.length;
}

function useColumns(view: View): Column<Row>[] {
  const { columns } = useFurtherWords().review.compare;
  const named = (side: ComparedSide | null) =>
    side === null ? (
      ""
    ) : (
      <span className="clamp-2" title={side.name}>
        {side.name}
      </span>
    );
  const left: Column<Row> = { key: "left", header: columns.left, width: "auto", cell: (row) => named(row.left) };
  const right: Column<Row> = { key: "right", header: columns.right, width: "auto", cell: (row) => named(row.right) };
  if (view === "left") return [left];
  if (view === "right") return [right];
  if (view === "same") return [left, right];
  return [
    { ...left, header: columns.record },
    { key: "changes", header: columns.changes, width: 520, cell: (row) => <Changes changes={row.changes} /> },
  ];
}

function Changes({ changes }: { readonly changes: readonly FieldDifference[] }) {
  const words = useFurtherWords().review.compare;
  return (
    <ul className="aim-list">
      {changes.map(({ field, milestone, left, right }) => (
        <li key={`${field}${milestone ?? ""}`}>
          <span className="muted">{milestone === null ? words.fields[field] : `${words.fields[field]} ${milestone}`}: </span>
          <del>
            <Value field={field} value={left} />
          </del>{" "}
          →{" "}
          <ins>
            <Value field={field} value={right} />
          </ins>
        </li>
      ))}
    </ul>
  );
}

function Value({ field, value }: { readonly field: FieldDifference["field"]; readonly value: FieldDifference["left"] }) {
  const words = useFurtherWords().review.compare;
  const format = useFormat();
  if (value === null) return <span className="muted">{words.nothing}</span>;
  if (value.target !== null) return <span className="num">{targetLabel(value.target, format.language)}</span>;
  return field === "due" ? <span className="num">{format.day(value.text)}</span> : value.text;
}
