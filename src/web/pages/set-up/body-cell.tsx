import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { OtherBody } from "../assignment/other-body.tsx";

type Props = {
  /** The column's word: responsible body, lead, coordinating. */
  readonly field: string;
  readonly name: string;
  readonly bodies: readonly string[];
  readonly nameOf: (id: string) => string;
  /** Words of the paper that stand for nobody known. */
  readonly written?: readonly string[];
  /** A task has one lead: another takes its place and nobody is taken out. */
  readonly isSingle?: boolean;
  readonly onSet: (bodies: readonly string[]) => void;
};

/** Who stands in a cell, each with a cross, and any body of the register beside them. */
export function BodyCell({ field, name, bodies, nameOf, written = [], isSingle = false, onSet }: Props) {
  const { setUp: words } = useFurtherWords();
  const { addResponsible, written: inDocument } = useWords().plans.assignment;
  const [isOpen, setOpen] = useState(false);
  const action = !isSingle ? addResponsible : bodies.length === 0 ? words.bulk.give : words.change;
  return (
    <div className="row-wrap override-bodies">
      {bodies.map((id) => (
        <span key={id} className="body-pill">
          <span className="clamp-2" title={nameOf(id)}>
            {nameOf(id)}
          </span>
          {isSingle ? null : (
            <button
              type="button"
              aria-label={words.removeBody(nameOf(id), name)}
              onClick={() => onSet(bodies.filter((one) => one !== id))}
            >
              <Icon name="close" />
            </button>
          )}
        </span>
      ))}
      {bodies.length > 0 || written.length === 0 ? null : (
        <span className="small muted clamp-2">{inDocument(written.join("; "))}</span>
      )}
      <Popover opened={isOpen} onChange={setOpen} position="bottom-start" shadow="md" width={340} trapFocus returnFocus>
        <Popover.Target>
          <Button size="compact-sm" aria-label={words.of(`${action} (${field})`, name)} onClick={() => setOpen(!isOpen)}>
            {action}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <OtherBody
            label={words.of(field, name)}
            action={action}
            spokenAction={(body) => words.of(action, body)}
            onAssign={(id) => {
              setOpen(false);
              onSet(isSingle ? [id] : [...bodies.filter((one) => one !== id), id]);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
