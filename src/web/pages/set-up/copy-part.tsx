import { Button, Checkbox, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { plansAnswer } from "#plans/contract.ts";
import { type CopyPair, copyAnswer, type IndicatorSet, type SetUp } from "#reporting/contract-set-up.ts";
import { copiedInto } from "#reporting/rules/copy-set-up.ts";
import { get, withQuery } from "../../api.ts";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useMeasureWords } from "../assignment/measure-select.tsx";
import { useRowSelection } from "../plans/row-selection.ts";
import { selectColumn } from "./indicator-table.tsx";
import type { SetUpActs } from "./use-set-up.ts";

type Props = { readonly planId: string; readonly desk: SetUp; readonly acts: SetUpActs };

/** The set-up of another plan, for the indicators that are the same: seen pair by pair, then copied in one act. */
export function CopyPart({ planId, desk, acts }: Props) {
  const words = useFurtherWords().setUp.copy;
  const [from, setFrom] = useState<string | null>(null);
  const plans = useQuery({ queryKey: ["plans", ""], queryFn: () => get("/api/plans", plansAnswer) });
  const others = (plans.data?.plans ?? []).filter((plan) => plan.id !== planId);
  return (
    <section className="card">
      <div className="pad stack">
        <p className="t13">{words.note}</p>
        <Select
          label={words.choose}
          placeholder={words.placeholder}
          nothingFoundMessage={words.noPlan}
          searchable
          limit={50}
          data={others.map(({ id, title, documentNumber, organisationName }) => ({
            value: id,
            label: [documentNumber, title, organisationName].filter((part) => part !== null).join(", "),
          }))}
          value={from}
          onChange={setFrom}
        />
      </div>
      {from === null ? null : <Preview key={from} planId={planId} from={from} desk={desk} acts={acts} />}
    </section>
  );
}

type Row = { readonly id: string; readonly name: string; readonly pair: CopyPair; readonly set: IndicatorSet };

function Preview({ planId, from, desk, acts }: Props & { readonly from: string }) {
  const words = useFurtherWords().setUp.copy;
  const format = useFormat();
  const [overwrite, setOverwrite] = useState(false);
  const query = useQuery({
    queryKey: ["set-up-copy", planId, from],
    queryFn: () => get(withQuery(`/api/plans/${planId}/set-up/copy`, { from }), copyAnswer),
  });
  const selection = useRowSelection();
  const columns = useColumns(query.data?.names ?? {}, selection);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const rows = rowsOf(desk, query.data.pairs, overwrite);
  // Nothing chosen means all of them: what is shown is what is copied.
  const chosen = rows.some((row) => selection.has(row.id)) ? rows.filter((row) => selection.has(row.id)) : rows;
  const copy = () => {
    const indicators = chosen.map(({ id, set }) => ({ ids: [id], set }));
    void acts.change({ kind: "copy", indicators, tasks: [] }).then(() => selection.set([]));
  };
  return (
    <>
      <div className="pad row-wrap">
        <span className="strong t13">{rows.length === 0 ? words.none : words.found(format.number(rows.length))}</span>
        <Checkbox label={words.overwrite} checked={overwrite} onChange={(event) => setOverwrite(event.currentTarget.checked)} />
        <span className="spring" />
        {rows.length === 0 ? null : (
          <Button variant="filled" loading={acts.isBusy} onClick={copy}>
            {words.apply(format.number(chosen.length))}
          </Button>
        )}
      </div>
      {rows.length === 0 ? null : (
        <VirtualTable
          caption={words.caption}
          columns={columns}
          items={rows.map((row): TableItem<Row> => ({ kind: "row", key: row.id, row }))}
          height="60vh"
          stacksOnPhone
        />
      )}
    </>
  );
}

function rowsOf(desk: SetUp, pairs: readonly CopyPair[], overwrite: boolean): Row[] {
  const pairOf = new Map(pairs.map((pair) => [pair.indicatorId, pair]));
  return desk.indicators.flatMap((one) => {
    const pair = pairOf.get(one.id);
    const set = pair === undefined ? {} : copiedInto(one, pair.set, overwrite);
    return pair === undefined || Object.keys(set).length === 0 ? [] : [{ id: one.id, name: one.name, pair, set }];
  });
}

function useColumns(
  names: Readonly<Record<string, string>>,
  selection: ReturnType<typeof useRowSelection>,
): readonly Column<Row>[] {
  const { copy: words, columns, selectRow } = useFurtherWords().setUp;
  const format = useFormat();
  const wordsOf = useSetWords(names);
  const long = (text: string) => (
    <span className="clamp-2" title={text}>
      {text}
    </span>
  );
  return [
    selectColumn(selection, selectRow, columns.select, (row) => row.name),
    { key: "ours", header: words.ours, width: "auto", cell: ({ name }) => long(name) },
    {
      key: "theirs",
      header: words.theirs,
      width: 320,
      cell: ({ pair }) => (
        <>
          {long(pair.theirName)}
          <span className="small muted">
            {pair.how === "definition" ? words.how.definition : words.how.likeness(format.number(Math.round(pair.score * 100)))}
          </span>
        </>
      ),
    },
    { key: "what", header: words.what, width: 380, cell: ({ set }) => long(wordsOf(set)) },
  ];
}

/** What would be copied, in the words of the desk. */
function useSetWords(names: Readonly<Record<string, string>>): (set: IndicatorSet) => string {
  const { judged } = useFurtherWords().setUp;
  const measures = useMeasureWords();
  return ({ organisationIds, judgedBy, numeratorName, denominatorName, ...fields }) => {
    const chosen = Object.entries(fields).flatMap(([field, value]) => {
      const known = field === "measureKind" || field === "direction" || field === "accumulation" || field === "frequency";
      return known && value !== undefined ? [measures[field].values[value] ?? value] : [];
    });
    const parts = [numeratorName, denominatorName].filter((part) => part !== undefined && part !== null).join(" / ");
    return [
      (organisationIds ?? []).map((id) => names[id] ?? "").join(", "),
      ...chosen,
      parts,
      judgedBy === undefined ? "" : judged.by[judgedBy],
    ]
      .filter((part) => part !== "")
      .join("; ");
  };
}
