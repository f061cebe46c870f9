import { Button, Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import { fold } from "#kernel/fold.ts";
import { Icon } from "../../components/icon.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";

export type Choice = { readonly id: string; readonly label: string };

type Props = { readonly label: string; readonly choices: () => readonly Choice[]; readonly onPick: (id: string) => void };

const shownAtMost = 60;

/** A list to search and pick one of; what it offers is gathered only when it opens. */
export function LinkPicker({ label, choices, onPick }: Props) {
  const { plans } = useWords();
  const { planLinks } = useFurtherWords();
  const [typed, setTyped] = useState("");
  const box = useCombobox({ onDropdownClose: () => setTyped("") });
  const wanted = fold(typed);
  const fitting = box.dropdownOpened
    ? choices()
        .filter((one) => fold(one.label).includes(wanted))
        .slice(0, shownAtMost)
    : [];
  return (
    <Combobox
      store={box}
      width={420}
      position="bottom-start"
      shadow="md"
      onOptionSubmit={(id) => {
        onPick(id);
        box.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <Button size="compact-xs" variant="subtle" leftSection={<Icon name="plus" />} onClick={() => box.toggleDropdown()}>
          {label}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={planLinks.search}
          placeholder={planLinks.search}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Combobox.Options aria-label={label} className="filter-options">
          {fitting.map((one) => (
            <Combobox.Option key={one.id} value={one.id} title={one.label}>
              <span className="clamp-2">{one.label}</span>
            </Combobox.Option>
          ))}
          {fitting.length === 0 ? <Combobox.Empty>{plans.table.noMatch}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
