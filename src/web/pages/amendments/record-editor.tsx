import { Button, Checkbox, TextInput } from "@mantine/core";
import { type FormEvent, useRef, useState } from "react";
import type { AmendmentDetail, ChangeGiven } from "#plans/contract-amendments.ts";
import { fieldsOf } from "#plans/rules/amendment-fields.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useFurtherWords } from "../../language.tsx";
import { type EditedRecord, givenOf, newRecord } from "./draft-values.ts";
import { FieldInput } from "./field-input.tsx";
import { type NameOfBody, useValueWords, type Value } from "./field-words.ts";
import { shownTime } from "./schedule-time.ts";

type Props = {
  readonly title: string;
  readonly records: readonly EditedRecord[];
  readonly nameOf: NameOfBody;
  readonly bodyCalled: (name: string) => string | null;
  readonly onSave: (changes: readonly ChangeGiven[]) => Promise<AmendmentDetail>;
  readonly onSaved: (detail: AmendmentDetail) => void;
  readonly onClose: () => void;
};

/** The record that was chosen, what stands on the left, what shall stand on the right; an indicator with its targets. */
export function RecordEditor(props: Props) {
  const words = useFurtherWords().amendments.changes;
  const [edited, setEdited] = useState<readonly EditedRecord[]>(props.records);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const added = useRef(0);
  const indicator = edited.find((one) => one.subject === "indicator");
  const change = (key: string, will: EditedRecord["will"]) =>
    setEdited((all) => all.map((one) => (one.key === key ? { ...one, will } : one)));
  const addTarget = (year: number) => {
    added.current += 1;
    const unit = indicator?.will?.unit ?? null;
    setEdited((all) => [...all, newRecord("target", `new/${added.current}`, { unit }, year)]);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      props.onSaved(await props.onSave(givenOf(edited, indicator?.recordId ?? null)));
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <form className="card" onSubmit={(event) => void save(event)} aria-label={props.title}>
      <header>
        <h2>{props.title}</h2>
      </header>
      <div className="pad">
        <div className="editor-row small muted" aria-hidden="true">
          <span>{words.was}</span>
          <span>{words.will}</span>
        </div>
        {edited.map((record) => (
          <RecordFields key={record.key} record={record} onChange={(will) => change(record.key, will)} {...props} />
        ))}
        {indicator === undefined || indicator.recordId === null || indicator.will === null ? null : (
          <NewTarget onAdd={addTarget} />
        )}
        <div className="stack">
          <RefusalNotice error={error} />
          <div className="row">
            <Button type="submit" variant="filled" loading={isBusy}>
              {words.save}
            </Button>
            <Button onClick={props.onClose}>{words.cancel}</Button>
          </div>
        </div>
      </div>
    </form>
  );
}

type FieldsProps = Pick<Props, "nameOf" | "bodyCalled"> & {
  readonly record: EditedRecord;
  readonly onChange: (will: EditedRecord["will"]) => void;
};

function RecordFields({ record, onChange, nameOf, bodyCalled }: FieldsProps) {
  const { amendments } = useFurtherWords();
  const words = amendments.changes;
  const wordsOf = useValueWords(nameOf);
  const { subject, was, will } = record;
  const heading =
    record.milestoneYear === undefined
      ? `${amendments.subjects[subject]}: ${record.label}`
      : `${amendments.subjects.target} ${record.milestoneYear}`;
  const set = (field: string, value: Value) => onChange({ ...will, [field]: value, ...wordsOfTime(field, value, record) });
  return (
    <section className="editor-section" aria-label={heading}>
      <h3>{heading}</h3>
      {was === null || subject === "plan" ? null : (
        <Checkbox
          label={words.withdraw}
          checked={will === null}
          onChange={(e) => onChange(e.currentTarget.checked ? null : was)}
        />
      )}
      {will === null ? (
        <p className="t13 muted">{words.withdrawn}</p>
      ) : (
        Object.keys(fieldsOf(subject)).map((field) => (
          <div className="editor-row" key={field}>
            <span className="editor-was">
              {was === null ? "" : `${amendments.fieldName(field)}: ${wordsOf(subject, field, was[field])}`}
            </span>
            <FieldInput
              subject={subject}
              field={field}
              value={will[field]}
              onChange={(value) => set(field, value)}
              nameOf={nameOf}
              bodyCalled={bodyCalled}
            />
          </div>
        ))
      )}
    </section>
  );
}

/** The words of a deadline follow its time, until somebody words it anew. */
function wordsOfTime(field: string, value: Value, { was, will }: EditedRecord): { readonly scheduleText?: Value } {
  const isWorded = will?.scheduleText !== was?.scheduleText && will?.scheduleText !== shownTime(String(will?.scheduleTo ?? ""));
  if (field !== "scheduleTo" || typeof value !== "string" || isWorded || value === was?.scheduleTo) return {};
  return { scheduleText: shownTime(value) };
}

/** A milestone that the indicator does not have yet, by its year. */
function NewTarget({ onAdd }: { readonly onAdd: (year: number) => void }) {
  const words = useFurtherWords().amendments;
  const [year, setYear] = useState("");
  const isYear = /^20\d\d$/.test(year);
  const add = () => {
    onAdd(Number(year));
    setYear("");
  };
  return (
    <div className="row-wrap editor-section">
      <TextInput
        aria-label={words.fieldName("milestoneYear")}
        placeholder={words.fieldName("milestoneYear")}
        value={year}
        inputMode="numeric"
        maxLength={4}
        onChange={(e) => setYear(e.currentTarget.value)}
      />
      <Button disabled={!isYear} onClick={add}>
        {words.changes.newTarget}
      </Button>
    </div>
  );
}
