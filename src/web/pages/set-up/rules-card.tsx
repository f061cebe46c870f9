import { Button, Checkbox, NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { cadenceName, type SetRulesRequest, type SetUp, type SetUpRule } from "#reporting/contract-set-up.ts";
import { Icon } from "../../components/icon.tsx";
import { SourceExcerpt } from "../../components/source-excerpt.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import type { SetUpActs } from "./use-set-up.ts";

type Props = { readonly planId: string; readonly desk: SetUp; readonly acts: SetUpActs };
type Draft = SetRulesRequest["rules"][number];

const draftOf = ({ id, cadence, dueDay, dueMonth, namedDayCounts, fromBodies, toBodies }: SetUpRule): Draft => ({
  ...{ id, cadence, dueDay, dueMonth, namedDayCounts, fromBodies, toBodies },
});
const blank: Draft = {
  ...{ id: null, cadence: "quarterly", dueDay: null, dueMonth: null, namedDayCounts: true, fromBodies: [], toBodies: [] },
};

/** The reporting clauses: as the document gave them, corrected, added or taken out, and saved together. */
export function RulesCard({ planId, desk, acts }: Props) {
  const words = useFurtherWords().setUp.rules;
  const format = useFormat();
  const [drafts, setDrafts] = useState<readonly Draft[]>(desk.rules.map(draftOf));
  // After an act, or somebody else's, the form shows what stands now.
  useEffect(() => setDrafts(desk.rules.map(draftOf)), [desk.rules]);
  const standing = new Map(desk.rules.map((rule) => [rule.id, rule]));
  const isSame = JSON.stringify(drafts) === JSON.stringify(desk.rules.map(draftOf));
  const put = (at: number, next: Draft | null) =>
    setDrafts(drafts.flatMap((one, i) => (i === at ? (next === null ? [] : [next]) : [one])));
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
      </header>
      <div className="pad stack">
        {drafts.length === 0 ? <p className="t13 muted">{words.none}</p> : null}
        {drafts.map((draft, at) => (
          <RuleForm
            key={draft.id ?? `new ${at}`}
            planId={planId}
            name={words.one(format.number(at + 1))}
            draft={draft}
            stands={draft.id === null ? null : (standing.get(draft.id) ?? null)}
            onChange={(next) => put(at, next)}
          />
        ))}
        <div className="row-wrap">
          <Button leftSection={<Icon name="plus" />} onClick={() => setDrafts([...drafts, blank])}>
            {words.add}
          </Button>
          <Button variant="filled" disabled={isSame} loading={acts.isBusy} onClick={() => void acts.setRules([...drafts])}>
            {words.save}
          </Button>
        </div>
      </div>
    </section>
  );
}

type FormProps = {
  readonly planId: string;
  readonly name: string;
  readonly draft: Draft;
  readonly stands: SetUpRule | null;
  readonly onChange: (next: Draft | null) => void;
};

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const linesOf = (text: string) =>
  text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");

function RuleForm({ planId, name, draft, stands, onChange }: FormProps) {
  const words = useFurtherWords().setUp.rules;
  const { cadences } = useWords().plans.document;
  const number = (value: number | string) => (typeof value === "number" ? value : null);
  return (
    <fieldset className="rule-form">
      <legend className="strong t13">{name}</legend>
      <div className="rule-fields">
        <NativeSelect
          size="xs"
          label={words.cadence}
          data={[
            { value: "", label: words.noCadence },
            ...cadenceName.options.map((value) => ({ value, label: cadences[value] })),
          ]}
          value={draft.cadence ?? ""}
          onChange={(event) => {
            const parsed = cadenceName.safeParse(event.currentTarget.value);
            onChange({ ...draft, cadence: parsed.success ? parsed.data : null });
          }}
        />
        <NumberInput
          size="xs"
          label={words.day}
          min={1}
          max={31}
          allowDecimal={false}
          value={draft.dueDay ?? ""}
          onChange={(value) => onChange({ ...draft, dueDay: number(value) })}
        />
        <NativeSelect
          size="xs"
          label={words.month}
          data={[
            { value: "", label: words.monthAny },
            ...months.map((month) => ({ value: String(month), label: words.monthOf(String(month)) })),
          ]}
          value={draft.dueMonth === null ? "" : String(draft.dueMonth)}
          onChange={({ currentTarget: { value } }) => onChange({ ...draft, dueMonth: value === "" ? null : Number(value) })}
        />
        <Checkbox
          label={words.counts}
          checked={draft.namedDayCounts}
          onChange={(event) => onChange({ ...draft, namedDayCounts: event.currentTarget.checked })}
        />
        <Names label={words.from} names={draft.fromBodies} onChange={(fromBodies) => onChange({ ...draft, fromBodies })} />
        <Names label={words.to} names={draft.toBodies} onChange={(toBodies) => onChange({ ...draft, toBodies })} />
      </div>
      <Known planId={planId} rule={stands} />
      <Button variant="subtle" leftSection={<Icon name="close" />} onClick={() => onChange(null)}>
        {words.remove}
      </Button>
    </fieldset>
  );
}

/** Names line by line; what is typed stays as typed until the field is left. */
function Names(props: {
  readonly label: string;
  readonly names: readonly string[];
  readonly onChange: (names: string[]) => void;
}) {
  const { label, names, onChange } = props;
  const [typed, setTyped] = useState(names.join("\n"));
  // Blank lines and spaces while typing are the person's own; other names are somebody else's.
  const text = linesOf(typed).join("\n") === names.join("\n") ? typed : names.join("\n");
  return (
    <Textarea
      label={label}
      autosize
      minRows={2}
      maxRows={6}
      value={text}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(linesOf(event.currentTarget.value));
      }}
    />
  );
}

/** What the clause means today, and where it stands in the document. */
function Known({ planId, rule }: { readonly planId: string; readonly rule: SetUpRule | null }) {
  const words = useFurtherWords().setUp.rules;
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (rule === null) return <p className="small muted">{words.byHand}</p>;
  const { dueText, nextDueAt, means, unknown, place } = rule;
  const said = [
    place === null ? words.byHand : words.fromDocument,
    dueText === null ? "" : words.printed(dueText),
    nextDueAt === null ? "" : words.next(format.instant(nextDueAt)),
    means.length === 0 ? "" : words.means(format.number(means.length)),
    unknown.length === 0 ? "" : words.unknown(unknown.join("; ")),
  ].filter((part) => part !== "");
  return (
    <>
      <p className="small muted">
        {said.join(". ")}
        {place === null ? null : (
          <button type="button" className="quiet-button small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.passageHide : words.passage}
          </button>
        )}
      </p>
      {isOpen && place !== null ? <SourceExcerpt planId={planId} place={place} around={1} /> : null}
    </>
  );
}
