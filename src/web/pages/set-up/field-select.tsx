import { NativeSelect } from "@mantine/core";
import { accumulationName, directionName, frequencyName, measureName } from "#plans/contract.ts";
import { useFurtherWords } from "../../language.tsx";
import { useMeasureWords } from "../assignment/measure-select.tsx";

export type SelectedField = "measureKind" | "direction" | "accumulation" | "frequency";

const options = {
  measureKind: measureName.options,
  direction: directionName.options,
  accumulation: accumulationName.options,
  frequency: frequencyName.options,
} as const;

type Props = {
  readonly field: SelectedField;
  readonly value: string | null;
  /** Whose, spoken: the column says the rest. */
  readonly of: string;
  /** The choice that stands for nothing chosen. */
  readonly none?: string;
  readonly isRequired?: boolean;
  /** Null: the choice that stands for nothing. */
  readonly onChange: (value: string | null) => void;
};

/** One field of how a record is measured or asked for, in a cell or for all that is selected. */
export function FieldSelect({ field, value, of, none, isRequired = false, onChange }: Props) {
  const words = useFurtherWords().setUp;
  const { label, values } = useMeasureWords()[field];
  const isBlankShown = none !== undefined || value === null;
  return (
    <NativeSelect
      size="xs"
      className={value === null && isRequired ? "measure-select is-open" : "measure-select"}
      aria-label={words.of(label, of)}
      data={[
        ...(isBlankShown ? [{ value: "", label: none ?? words.notChosen }] : []),
        ...options[field].map((option) => ({ value: option, label: values[option] ?? option })),
      ]}
      value={value ?? ""}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === "" ? null : chosen);
      }}
    />
  );
}
