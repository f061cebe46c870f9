import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { AmendmentSubject } from "#plans/rules/amendment-change.ts";
import { fieldsOf } from "#plans/rules/amendment-fields.ts";
import { formatDecimal } from "#text/format.ts";
import { readNumber } from "#text/read-number.ts";
import { DayField } from "../../components/day-field.tsx";
import { useAllWords, useFormat, useFurtherWords } from "../../language.tsx";
import { bodyLines, type NameOfBody, nameOfBody, type Value } from "./field-words.ts";
import { readTime, shownTime } from "./schedule-time.ts";

type Props = {
  readonly subject: AmendmentSubject;
  readonly field: string;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly nameOf: NameOfBody;
  /** The body of the register that has exactly this name. */
  readonly bodyCalled: (name: string) => string | null;
};

const tables = { operator: "operators", schedule: "schedules" } as const;

/** One field of a record, as its kind asks to be entered; what is typed is kept as typed until the draft is saved. */
export function FieldInput(props: Props) {
  const { subject, field, value, onChange } = props;
  const words = useAllWords();
  const kind = fieldsOf(subject)[field]?.kind ?? "line";
  const label = words.amendments.fieldName(field);
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  if (kind === "bodies") return <BodiesInput {...props} label={label} />;
  if (kind === "number") return <NumberInput {...props} label={label} text={text} />;
  if (kind === "time") {
    const shown = shownTime(text);
    return (
      <TextInput
        key={shown}
        label={label}
        description={words.amendments.changes.timeHint}
        defaultValue={shown}
        onKeyDown={leaveOnEnter}
        onBlur={(e) => onChange(readTime(e.currentTarget.value))}
      />
    );
  }
  if (kind === "recurring") {
    const set = (checked: boolean) => onChange(checked ? "annual" : null);
    return <Checkbox label={label} checked={value === "annual"} onChange={(e) => set(e.currentTarget.checked)} />;
  }
  if (kind === "operator" || kind === "schedule" || kind === "group") {
    const names = kind === "group" ? words.evaluation.groups : words.amendments[tables[kind]];
    const data = Object.entries(names).map(([code, name]) => ({ value: code, label: name }));
    const isRequired = fieldsOf(subject)[field]?.required === true;
    return (
      <Select
        label={label}
        data={data}
        value={text === "" ? null : text}
        onChange={(chosen) => onChange(chosen)}
        clearable={!isRequired}
        allowDeselect={!isRequired}
      />
    );
  }
  if (kind === "text") {
    return (
      <Textarea label={label} value={text} onChange={(e) => onChange(e.currentTarget.value)} autosize minRows={1} maxRows={8} />
    );
  }
  if (kind === "year") {
    const set = (typed: string) => onChange(/^\d{4}$/.test(typed) ? Number(typed) : typed === "" ? null : typed);
    return (
      <TextInput label={label} value={text} inputMode="numeric" maxLength={4} onChange={(e) => set(e.currentTarget.value)} />
    );
  }
  if (kind === "day") return <DayField label={label} value={text} onChange={onChange} />;
  return <TextInput label={label} value={text} onChange={(e) => onChange(e.currentTarget.value)} />;
}

/** What was typed is read when the field is left: Enter leaves it first, so that no draft is saved without it. */
function leaveOnEnter(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter") return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** A figure in the reader's own notation; one that can be read in no way, or in two, stays as typed and is refused on saving. */
function NumberInput({ label, text, onChange }: Props & { readonly label: string; readonly text: string }) {
  const { language } = useFormat();
  const shown = /^-?\d+(\.\d+)?$/.test(text) ? formatDecimal(text, language) : text;
  const read = (typed: string) => {
    const number = readNumber(typed, language, "%");
    onChange(number.ok ? number.value : typed);
  };
  return (
    <TextInput
      key={shown}
      label={label}
      defaultValue={shown}
      inputMode="decimal"
      onKeyDown={leaveOnEnter}
      onBlur={(e) => read(e.currentTarget.value)}
    />
  );
}

/** One body a line. A line that names a body of the register, or one that stood there before, is that body; else it is words. */
function BodiesInput({ label, value, onChange, nameOf, bodyCalled }: Props & { readonly label: string }) {
  const { amendments } = useFurtherWords();
  const bodies = Array.isArray(value) ? value : [];
  const read = (typed: string) => {
    const lines = typed.split("\n").map((line) => line.trim());
    onChange(
      lines
        .filter((line) => line !== "")
        .map((line) => {
          const stood = bodies.find((body) => nameOfBody(body, nameOf) === line);
          if (stood !== undefined) return stood;
          const organisationId = bodyCalled(line);
          return { organisationId, written: organisationId === null ? line : null };
        }),
    );
  };
  const shown = bodyLines(bodies, nameOf);
  return (
    <Textarea
      key={shown}
      label={label}
      description={amendments.changes.bodiesHint}
      defaultValue={shown}
      onBlur={(e) => read(e.currentTarget.value)}
      autosize
      minRows={1}
    />
  );
}
