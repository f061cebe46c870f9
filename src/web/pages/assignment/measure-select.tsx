import { NativeSelect } from "@mantine/core";
import { accumulationName, directionName, frequencyName, measureName } from "#plans/contract.ts";
import { useWords } from "../../language.tsx";
import { isRequired, type MeasureField } from "./measure-summary.ts";

const names = {
  measureKind: measureName,
  direction: directionName,
  accumulation: accumulationName,
  frequency: frequencyName,
} as const;

/** The words of one field of a measure: its label, and each of its values. */
export function useMeasureWords(): Readonly<
  Record<MeasureField, { readonly label: string; readonly values: Readonly<Record<string, string>> }>
> {
  const words = useWords().plans.measures;
  return {
    measureKind: { label: words.kind, values: words.kinds },
    direction: { label: words.direction, values: words.directions },
    accumulation: { label: words.accumulation, values: words.accumulations },
    frequency: { label: words.frequency, values: words.frequencies },
  };
}

/** Turns the text of a select into the one field of a decision that it changes. */
export function decisionOf(field: MeasureField, value: string) {
  const parsed = names[field].safeParse(value);
  return parsed.success ? { [field]: parsed.data } : null;
}

type Props = {
  readonly field: MeasureField;
  /** "": not chosen; "mixed": the members of the group differ. */
  readonly value: string;
  /** Whose: spoken, where the label alone would not tell. */
  readonly of: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
};

export function MeasureSelect({ field, value, of, hint, onChange }: Props) {
  const { assignment } = useWords().plans;
  const { label, values } = useMeasureWords()[field];
  const blank = value === "mixed" ? [{ value: "mixed", label: assignment.mixed }] : [];
  const none = value === "" ? [{ value: "", label: assignment.choose }] : [];
  return (
    <NativeSelect
      size="xs"
      className={value === "" && isRequired(field) ? "measure-select is-open" : "measure-select"}
      label={label}
      aria-label={assignment.of(label, of)}
      {...(hint === undefined || hint === "" ? {} : { description: hint })}
      data={[...blank, ...none, ...names[field].options.map((option) => ({ value: option, label: values[option] ?? option }))]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
