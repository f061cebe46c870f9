import { Button, NativeSelect } from "@mantine/core";
import { judgedByName, type SetUp, type SetUpIndicator } from "#reporting/contract-set-up.ts";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { type FurtherWords, useFormat, useFurtherWords } from "../../language.tsx";
import { type RowSelection, useRowSelection } from "../plans/row-selection.ts";
import { selectColumn } from "./indicator-table.tsx";
import { JudgeForm } from "./judge-form.tsx";
import { editIndicators, type SetUpActs } from "./use-set-up.ts";

type Props = { readonly planId: string; readonly desk: SetUp; readonly acts: SetUpActs };
type SetUpWords = FurtherWords["setUp"];
type JudgedBy = "statement" | "person" | "yes-no";

/** Targets in words, and who concludes on them: chosen before the first round, so that every round judges alike. */
export function WordsPart({ planId, desk, acts }: Props) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const selection = useRowSelection();
  const worded = desk.indicators.filter((one) => one.wordTargets.length > 0);
  const open = worded.filter((one) => one.judgedBy === null);
  if (worded.length === 0) return <p className="card pad muted">{words.judged.none}</p>;
  // A conclusion is asked for only where it was left to a person, and only once the plan counts.
  const mayJudge = (one: SetUpIndicator) => desk.state === "in-force" && one.judgedBy === "person";
  const selected = worded.filter((one) => mayJudge(one) && selection.has(one.id));
  const columns: Column<SetUpIndicator>[] = [
    ...(worded.some(mayJudge) ? [judgeColumn(selection, mayJudge, words)] : []),
    { key: "name", header: words.columns.name, width: "auto", cell: ({ name }) => <span className="clamp-2">{name}</span> },
    {
      key: "wording",
      header: words.columns.wording,
      width: 280,
      cell: ({ wordTargets }) => (
        <span className="clamp-2" title={wordTargets.join("; ")}>
          {wordTargets.map((one) => `“${one}”`).join("; ")}
        </span>
      ),
    },
    {
      key: "judged",
      header: words.columns.judgedBy,
      width: 360,
      cell: (one) => <JudgedBySelect of={one.name} value={one.judgedBy} onChange={(by) => void acts.change(judged([one], by))} />,
    },
    {
      key: "judgement",
      header: words.judged.verdict,
      width: 230,
      cell: ({ judgedBy, judgement }) => {
        if (judgedBy !== "person") return null;
        const said =
          judgement === null
            ? words.judged.notYet
            : words.judged.last(words.judged.verdicts[judgement.verdict], format.day(judgement.on), judgement.reason);
        return (
          <span className="small clamp-2" title={said}>
            {said}
          </span>
        );
      },
    },
  ];
  return (
    <section className="card">
      <div className="pad stack">
        <p className="t13">{words.judged.note}</p>
        {open.length < 2 ? null : (
          <div className="row-wrap">
            <span className="t13">{words.judged.all}</span>
            {judgedByName.options.map((by) => (
              <Button key={by} onClick={() => void acts.change(judged(open, by))}>
                {words.judged.by[by]}
              </Button>
            ))}
          </div>
        )}
      </div>
      {selected.length === 0 ? null : <JudgeForm planId={planId} selected={selected} onDone={() => selection.set([])} />}
      <VirtualTable
        caption={words.caption.words}
        columns={columns}
        items={worded.map((row): TableItem<SetUpIndicator> => ({ kind: "row", key: row.id, row }))}
        height="60vh"
        stacksOnPhone
      />
    </section>
  );
}

function judgeColumn(
  selection: RowSelection,
  mayJudge: (one: SetUpIndicator) => boolean,
  words: SetUpWords,
): Column<SetUpIndicator> {
  const column = selectColumn<SetUpIndicator>(selection, words.judged.judgeOf, words.columns.select, (one) => one.name);
  return { ...column, cell: (one) => (mayJudge(one) ? column.cell(one) : null) };
}

/** Where all targets are in words the kind of measure follows from how they are judged: it decides what the form asks for. */
function judged(indicators: readonly SetUpIndicator[], judgedBy: JudgedBy) {
  const [inWords, mixed] = [indicators.filter((one) => one.isInWords), indicators.filter((one) => !one.isInWords)];
  const measureKind = judgedBy === "yes-no" ? ("yes-no" as const) : ("text" as const);
  const act = editIndicators([], {});
  const changes = [
    { ids: inWords.map((one) => one.id), set: { judgedBy, measureKind } },
    { ids: mixed.map((one) => one.id), set: { judgedBy } },
  ];
  return { ...act, indicators: changes.filter(({ ids }) => ids.length > 0) };
}

function JudgedBySelect({
  of,
  value,
  onChange,
}: {
  readonly of: string;
  readonly value: JudgedBy | null;
  readonly onChange: (by: JudgedBy) => void;
}) {
  const words = useFurtherWords().setUp;
  return (
    <NativeSelect
      size="xs"
      className={value === null ? "measure-select is-open" : "measure-select"}
      aria-label={words.of(words.columns.judgedBy, of)}
      data={[
        ...(value === null ? [{ value: "", label: words.notChosen }] : []),
        ...judgedByName.options.map((by) => ({ value: by, label: words.judged.by[by] })),
      ]}
      value={value ?? ""}
      onChange={(event) => {
        const parsed = judgedByName.safeParse(event.currentTarget.value);
        if (parsed.success) onChange(parsed.data);
      }}
    />
  );
}
