import { Button, CloseButton, Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import { fold } from "#kernel/fold.ts";
import { useWords } from "../language.tsx";
import { Icon } from "./icon.tsx";

export type FilterOption = { readonly value: string; readonly label: string; readonly count: number };

type Props = {
  readonly label: string;
  readonly options: readonly FilterOption[];
  /** Empty: everything. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

const searchableFrom = 8;
const shownAtMost = 100;

/** One condition above a table: a button while it is open to everything, a removable chip while it narrows. */
export function FilterSelect({ label, options, value, onChange }: Props) {
  const words = useWords().plans.table;
  const [typed, setTyped] = useState("");
  const box = useCombobox({ onDropdownClose: () => setTyped("") });
  const chosen = options.find((option) => option.value === value);
  const wanted = fold(typed);
  const fitting = options.filter((option) => fold(option.label).includes(wanted)).slice(0, shownAtMost);
  return (
    <span className={chosen === undefined ? "filter" : "filter is-narrow"}>
      <Combobox
        store={box}
        width={300}
        position="bottom-start"
        withinPortal={false}
        shadow="md"
        onOptionSubmit={(option) => {
          onChange(option === value ? "" : option);
          box.closeDropdown();
        }}
      >
        <Combobox.Target targetType="button">
          <Button
            variant="default"
            onClick={() => box.toggleDropdown()}
            rightSection={chosen === undefined ? <Icon name="chevron" /> : undefined}
          >
            <span className="filter-word">{chosen === undefined ? label : `${label}: ${chosen.label}`}</span>
          </Button>
        </Combobox.Target>
        <Combobox.Dropdown>
          {options.length < searchableFrom ? null : (
            <Combobox.Search
              aria-label={words.search}
              placeholder={words.search}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          <Combobox.Options aria-label={label} className="filter-options">
            {fitting.map((option) => (
              <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
                <span className="filter-option">
                  <span>{option.label}</span>
                  <span className="num muted">{option.count}</span>
                </span>
              </Combobox.Option>
            ))}
            {fitting.length === 0 ? <Combobox.Empty>{words.noMatch}</Combobox.Empty> : null}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen === undefined ? null : (
        <CloseButton size={24} aria-label={words.removeFilter(label)} onClick={() => onChange("")} />
      )}
    </span>
  );
}
