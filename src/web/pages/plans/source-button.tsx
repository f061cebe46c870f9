import { ActionIcon } from "@mantine/core";
import { Icon } from "../../components/icon.tsx";
import { sourceButtonId } from "../../components/source-workspace.tsx";
import { useWords } from "../../language.tsx";

type Props = {
  readonly recordKey: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onOpen: (key: string) => void;
};

/** Opens a record's passage; what a click on the row does, for the keyboard and for screen readers. */
export function SourceButton({ recordKey, name, isOpen, onOpen }: Props) {
  const words = useWords().plans.table;
  return (
    <ActionIcon
      id={sourceButtonId(recordKey)}
      className="source-button"
      variant="subtle"
      color="gray"
      size={24}
      title={words.source}
      aria-label={words.openSource(name)}
      aria-pressed={isOpen}
      onClick={() => onOpen(recordKey)}
    >
      <Icon name="report" />
    </ActionIcon>
  );
}
