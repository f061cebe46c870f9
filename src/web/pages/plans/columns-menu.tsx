import { Button, Checkbox, Menu } from "@mantine/core";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../language.tsx";
import { hiddenColumns, hiddenWord } from "./hidden-columns.ts";

type Props = {
  /** The columns that may be left out, by key. */
  readonly names: Readonly<Record<string, string>>;
  readonly word: string;
  readonly write: (changes: Readonly<Record<string, string | null>>) => void;
};

/** Which columns stand in the table; the address keeps it. */
export function ColumnsMenu({ names, word, write }: Props) {
  const { plans } = useWords();
  const hidden = hiddenColumns(word);
  const toggle = (key: string) => {
    const next = hidden.has(key) ? [...hidden].filter((one) => one !== key) : [...hidden, key];
    write({ an: hiddenWord(next) });
  };
  return (
    <Menu shadow="md" position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button rightSection={<Icon name="chevron" />}>{plans.table.columns}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="column-choices">
          {Object.entries(names).map(([key, name]) => (
            <Checkbox key={key} size="xs" label={name} checked={!hidden.has(key)} onChange={() => toggle(key)} />
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
