import { ActionIcon, Button, MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useRef } from "react";
import { accumulationName, directionName, frequencyName, measureName, operatorName } from "#plans/contract.ts";
import type { ReviewIndicator } from "#tasks/contract-review.ts";
import { readNumber } from "#text/read-number.ts";
import { Icon } from "../../components/icon.tsx";
import { useOrganisations } from "../../components/organisation-select.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useMeasureWords } from "../assignment/measure-select.tsx";
import type { IndicatorDraft, TargetDraft } from "./record-draft.ts";

type Props = {
  readonly one: ReviewIndicator;
  readonly draft: IndicatorDraft;
  readonly isFixed: boolean;
  readonly onChange: (draft: IndicatorDraft) => void;
};

const measures = {
  measureKind: measureName,
  accumulation: accumulationName,
  direction: directionName,
  frequency: frequencyName,
} as const;

/** Everything a person may mend of an indicator, with what cannot be guessed left empty. */
export function IndicatorForm({ one, draft, isFixed, onChange }: Props) {
  const words = useFurtherWords().reviewDesk.card;
  const set = (changes: Partial<IndicatorDraft>) => onChange({ ...draft, ...changes });
  return (
    <fieldset className="plain-fieldset desk-form" disabled={isFixed}>
      <Textarea
        size="xs"
        className="desk-wide"
        label={words.name}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={6}
        data-desk-first
      />
      {(["measureKind", "accumulation", "direction", "frequency"] as const).map((field) => (
        <MeasureField key={field} field={field} draft={draft} onChange={onChange} />
      ))}
      <TextInput size="xs" label={words.unit} value={draft.unit} onChange={(event) => set({ unit: event.currentTarget.value })} />
      <NumberField
        label={words.baseline}
        value={draft.baselineValue}
        unit={draft.unit}
        onChange={(baselineValue) => set({ baselineValue })}
      />
      <Targets draft={draft} onChange={onChange} />
      <Responsible one={one} draft={draft} onChange={onChange} />
    </fieldset>
  );
}

function MeasureField({ field, draft, onChange }: Pick<Props, "draft" | "onChange"> & { readonly field: keyof typeof measures }) {
  const words = useFurtherWords().reviewDesk.card;
  const { label, values } = useMeasureWords()[field];
  const options: readonly string[] = measures[field].options;
  const isMissing = draft[field] === null && (field === "accumulation" || field === "direction");
  return (
    <NativeSelect
      size="xs"
      label={label}
      className={isMissing ? "is-open" : ""}
      {...(isMissing ? { description: words.required } : {})}
      data={[{ value: "", label: words.choose }, ...options.map((value) => ({ value, label: values[value] ?? value }))]}
      value={draft[field] ?? ""}
      onChange={(event) => {
        const parsed = measures[field].safeParse(event.currentTarget.value);
        onChange({ ...draft, [field]: parsed.success ? parsed.data : null });
      }}
    />
  );
}

type NumberProps = {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly isHidden?: boolean;
  readonly onChange: (value: string) => void;
};

function NumberField({ label, value, unit, isHidden, onChange }: NumberProps) {
  const words = useFurtherWords().reviewDesk.card;
  const { language } = useFormat();
  const isWrong = !readNumber(value, language, unit).ok;
  return (
    <TextInput
      size="xs"
      {...(isHidden === true ? { "aria-label": label, placeholder: label } : { label })}
      className="num"
      inputMode="decimal"
      value={value}
      error={isWrong ? words.wrongNumber : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Targets({ draft, onChange }: Pick<Props, "draft" | "onChange">) {
  const words = useFurtherWords().reviewDesk.card;
  const added = useRef(0);
  const change = (key: string, changes: Partial<TargetDraft>) =>
    onChange({ ...draft, targets: draft.targets.map((target) => (target.key === key ? { ...target, ...changes } : target)) });
  const add = () => {
    const last = draft.targets.at(-1);
    added.current += 1;
    const blank = { id: null, key: `new-${added.current}`, milestoneTo: null, value: "", valueTo: "", text: "", unit: null };
    const next: TargetDraft = { ...blank, year: last?.year ?? "", operator: last?.operator ?? ">=", recurring: null };
    onChange({ ...draft, targets: [...draft.targets, next] });
  };
  return (
    <div className="desk-wide">
      <span className="desk-label">{words.targets}</span>
      <ul className="desk-targets">
        {draft.targets.map((target) => (
          <li key={target.key}>
            <TargetRow
              target={target}
              unit={target.unit ?? draft.unit}
              onChange={(changes) => change(target.key, changes)}
              onRemove={() => onChange({ ...draft, targets: draft.targets.filter(({ key }) => key !== target.key) })}
            />
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="compact-xs" leftSection={<Icon name="plus" />} onClick={add}>
        {words.addTarget}
      </Button>
    </div>
  );
}

type RowProps = {
  readonly target: TargetDraft;
  readonly unit: string;
  readonly onChange: (changes: Partial<TargetDraft>) => void;
  readonly onRemove: () => void;
};

function TargetRow({ target, unit, onChange, onRemove }: RowProps) {
  const { card: words, operators } = useFurtherWords().reviewDesk;
  const { operator } = target;
  const isCounted = operator !== "text" && operator !== "exists";
  return (
    <div className="desk-target">
      <TextInput
        size="xs"
        aria-label={words.year}
        placeholder={words.year}
        className="num"
        inputMode="numeric"
        value={target.year}
        onChange={(event) => onChange({ year: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={words.operator}
        data={operatorName.options.map((value) => ({ value, label: operators[value] }))}
        value={operator}
        onChange={(event) => {
          const parsed = operatorName.safeParse(event.currentTarget.value);
          if (parsed.success) onChange({ operator: parsed.data });
        }}
      />
      {isCounted ? (
        <NumberField isHidden label={words.value} value={target.value} unit={unit} onChange={(value) => onChange({ value })} />
      ) : (
        <TextInput
          size="xs"
          aria-label={words.words}
          placeholder={words.words}
          value={target.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      )}
      {operator === "range" ? (
        <NumberField
          isHidden
          label={words.valueTo}
          value={target.valueTo}
          unit={unit}
          onChange={(valueTo) => onChange({ valueTo })}
        />
      ) : null}
      <span className="small muted desk-unit">{[unit, target.recurring === null ? "" : words.annual].join(" ").trim()}</span>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={words.removeTarget(target.year)} onClick={onRemove}>
        <Icon name="close" />
      </ActionIcon>
    </div>
  );
}

function Responsible({ one, draft, onChange }: Pick<Props, "one" | "draft" | "onChange">) {
  const words = useFurtherWords().reviewDesk.card;
  const bodies = useOrganisations();
  return (
    <div className="desk-wide">
      <MultiSelect
        size="xs"
        label={words.responsible}
        {...(one.leadTexts.length === 0 ? {} : { description: words.writtenLeads(one.leadTexts.join("; ")) })}
        data={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...draft.responsible]}
        onChange={(responsible) => onChange({ ...draft, responsible })}
        nothingFoundMessage={words.nothingFound}
        searchable
        limit={50}
        comboboxProps={{ shadow: "md", width: "target" }}
      />
    </div>
  );
}
