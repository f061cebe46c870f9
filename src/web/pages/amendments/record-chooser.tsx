import { Button, TextInput } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { fold } from "#kernel/fold.ts";
import type { AmendableRecord } from "#plans/contract-amendments.ts";
import type { AmendmentSubject } from "#plans/rules/amendment-change.ts";
import { Icon } from "../../components/icon.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";

type Props = {
  readonly records: readonly AmendableRecord[];
  readonly onChoose: (record: AmendableRecord) => void;
  readonly onNew: (subject: Extract<AmendmentSubject, "indicator" | "task">) => void;
};

const shownAtMost = 60;

/** An indicator or a task by a few letters of its name or its number, or a new one. */
export function RecordChooser({ records, onChoose, onNew }: Props) {
  const { amendments } = useFurtherWords();
  const words = amendments.changes;
  const format = useFormat();
  const [typed, setTyped] = useState("");
  const wanted = fold(useDeferredValue(typed));
  const choosable = records.filter((record) => record.subject === "indicator" || record.subject === "task");
  const found = wanted === "" ? choosable : choosable.filter((record) => nameOf(record).includes(wanted));
  const plan = records.find((record) => record.subject === "plan");
  return (
    <section className="card" aria-label={words.choose}>
      <header>
        <h2>{words.choose}</h2>
      </header>
      <div className="pad stack">
        <TextInput
          type="search"
          aria-label={words.chooseHint}
          placeholder={words.chooseHint}
          leftSection={<Icon name="search" />}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
        {found.length === 0 ? (
          <p className="t13 muted">{words.noMatch}</p>
        ) : (
          <ul className="chooser-list">
            {found.slice(0, shownAtMost).map((record) => (
              <li key={`${record.subject}/${record.id}`}>
                <button type="button" onClick={() => onChoose(record)}>
                  <span className="small muted">{amendments.subjects[record.subject]}</span>
                  <span>{record.label}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {found.length > shownAtMost ? (
          <p className="small muted">{words.more(format.number(found.length - shownAtMost))}</p>
        ) : null}
        <div className="row-wrap">
          <Button leftSection={<Icon name="plus" />} onClick={() => onNew("indicator")}>
            {words.newIndicator}
          </Button>
          <Button leftSection={<Icon name="plus" />} onClick={() => onNew("task")}>
            {words.newTask}
          </Button>
          {plan === undefined ? null : <Button onClick={() => onChoose(plan)}>{words.editTitle}</Button>}
        </div>
      </div>
    </section>
  );
}

function nameOf({ label, fields }: AmendableRecord): string {
  return fold(`${typeof fields.rowLabel === "string" ? fields.rowLabel : ""} ${label}`);
}
