import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { workAnswer } from "#reporting/contract-work.ts";
import { get } from "../../api.ts";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { type Destination, everyHeir, stays, type WorkChoice, type WorkGroup, workGroups } from "./change-draft.ts";

type Props = {
  readonly original: { readonly id: string; readonly name: string };
  /** Names of the bodies after the change, in their order. */
  readonly heirs: readonly string[];
  readonly choice: WorkChoice;
  readonly onChange: (choice: WorkChoice) => void;
};

/** What hangs on one original and where it goes: all at once, by kind and plan, or one by one. */
export function ChangeWork({ original, heirs, choice, onChange }: Props) {
  const { bodies } = useFurtherWords();
  const words = bodies.change;
  const query = useQuery({
    queryKey: ["organisations", original.id, "", "work"],
    queryFn: () => get(`/api/organisations/${original.id}/work`, workAnswer),
  });
  const groups = query.data === undefined ? [] : workGroups(query.data);
  const setApart = (key: string, to: Destination | null) => {
    const { [key]: _before, ...others } = choice.apart;
    onChange({ ...choice, apart: to === null ? others : { ...others, [key]: to } });
  };
  return (
    <section className="card" aria-label={words.work(original.name)}>
      <header>
        <h2>{words.work(original.name)}</h2>
      </header>
      <div className="pad stack">
        <p className="t13 muted">{words.workNote}</p>
        {query.isPending ? <Loading /> : null}
        {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && groups.length === 0 ? <p className="t13">{words.noWork}</p> : null}
        {groups.length === 0 ? null : (
          <DestinationSelect
            label={words.rule}
            heirs={heirs}
            canBeAll
            value={choice.rule}
            onChange={(rule) => onChange({ ...choice, rule: rule ?? stays })}
          />
        )}
        {groups.map((group) => (
          <GroupLine key={`${group.kind} ${group.planId}`} group={group} heirs={heirs} choice={choice} setApart={setApart} />
        ))}
      </div>
    </section>
  );
}

type GroupProps = {
  readonly group: WorkGroup;
  readonly heirs: readonly string[];
  readonly choice: WorkChoice;
  readonly setApart: (key: string, to: Destination | null) => void;
};

function GroupLine({ group, heirs, choice, setApart }: GroupProps) {
  const { bodies } = useFurtherWords();
  const words = bodies.change;
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const title = words.group(bodies.workKinds[group.kind], group.planTitle);
  const canBeAll = group.kind !== "task" && group.kind !== "report";
  const key = `${group.kind} ${group.planId}`;
  type Item = WorkGroup["items"][number];
  const columns: Column<Item>[] = [
    {
      key: "what",
      header: bodies.page.item,
      width: "auto",
      cell: (item) => (
        <>
          {group.kind === "report" ? format.period(item.label) : item.label}
          {item.detail === "" ? null : <span className="muted"> · {item.detail}</span>}
        </>
      ),
    },
    {
      key: "to",
      header: bodies.change.resulting,
      width: 260,
      cell: (item) => (
        <DestinationSelect
          label={item.label}
          isLabelHidden
          heirs={heirs}
          canBeAll={canBeAll}
          value={choice.apart[`${group.kind} ${item.id}`] ?? null}
          onChange={(to) => setApart(`${group.kind} ${item.id}`, to)}
        />
      ),
    },
  ];
  return (
    <div className="work-group">
      <div className="work-group-head">
        <p className="t13">
          <span className="strong">{title}</span> <span className="muted num">{words.count(group.items.length)}</span>
        </p>
        {group.planId === "" ? null : (
          <DestinationSelect
            label={title}
            isLabelHidden
            heirs={heirs}
            canBeAll={canBeAll}
            value={choice.apart[key] ?? null}
            onChange={(to) => setApart(key, to)}
          />
        )}
        {group.kind === "plan" ? null : (
          <Button size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.hideItems : words.items}
          </Button>
        )}
      </div>
      {group.kind === "plan" ? <p className="small muted">{words.planNote}</p> : null}
      {isOpen ? (
        <VirtualTable
          caption={title}
          columns={columns}
          items={group.items.map((row) => ({ kind: "row", key: row.id, row }))}
          height="360px"
          stacksOnPhone
        />
      ) : null}
    </div>
  );
}

type SelectProps = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly heirs: readonly string[];
  readonly canBeAll: boolean;
  /** null: as the rule says. */
  readonly value: Destination | null;
  readonly onChange: (to: Destination | null) => void;
};

export function DestinationSelect({ label, isLabelHidden = false, heirs, canBeAll, value, onChange }: SelectProps) {
  const words = useFurtherWords().bodies.change;
  const data = [
    ...(canBeAll && heirs.length > 1 ? [{ value: everyHeir, label: words.all }] : []),
    ...heirs.map((name, at) => ({ value: String(at), label: name })),
    { value: stays, label: words.stays },
  ];
  return (
    <Select
      {...(isLabelHidden ? { "aria-label": label } : { label })}
      data={data}
      value={value === everyHeir && heirs.length === 1 ? "0" : value}
      placeholder={words.byDefault}
      clearable={isLabelHidden}
      allowDeselect={false}
      onChange={onChange}
      w={260}
      maw="100%"
    />
  );
}
