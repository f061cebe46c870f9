import type { ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { useFormat, useWords } from "../../language.tsx";

type Props = {
  readonly name: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly summary?: ReactNode;
};

/** The row above a group: its name as printed, how many it holds, how they stand; folds the group away. */
export function GroupLabel({ name, count, isOpen, onToggle, summary }: Props) {
  const words = useWords().plans.table;
  const format = useFormat();
  return (
    <div className="group-label">
      <button
        type="button"
        className="group-toggle"
        aria-expanded={isOpen}
        aria-label={isOpen ? words.collapse(name) : words.expand(name)}
        onClick={onToggle}
      >
        <Icon name={isOpen ? "chevron" : "right"} />
        <span className="clamp-2">{name}</span>
      </button>
      <span className="num muted">{format.number(count)}</span>
      {summary === undefined ? null : <span className="group-summary">{summary}</span>}
    </div>
  );
}
