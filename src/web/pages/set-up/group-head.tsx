import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormat, useFurtherWords } from "../../language.tsx";
import type { RowSelection } from "../plans/row-selection.ts";

type Props = {
  readonly name: string;
  readonly ids: readonly string[];
  readonly selection: RowSelection;
  readonly children: ReactNode;
};

/** The row above a group: selects all of it, and takes what is proposed for it. */
export function GroupHead({ name, ids, selection, children }: Props) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const chosen = ids.filter(selection.has).length;
  const toggle = () => {
    const others = [...selection.ids].filter((id) => !ids.includes(id));
    selection.set(chosen === ids.length ? others : [...others, ...ids]);
  };
  return (
    <div className="group-label">
      <Checkbox
        size="xs"
        aria-label={words.selectGroup(name)}
        checked={chosen === ids.length}
        indeterminate={chosen > 0 && chosen < ids.length}
        onChange={toggle}
      />
      <span className="clamp-2" title={name}>
        {name}
      </span>
      <span className="num muted">{format.number(ids.length)}</span>
      {children}
    </div>
  );
}
