import { Button, NativeSelect } from "@mantine/core";
import type { SetUp, SetUpAccount, SetUpPerson } from "#reporting/contract-set-up.ts";
import { answeringBodies } from "#reporting/rules/set-up-checklist.ts";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import type { SetUpActs } from "./use-set-up.ts";

type Row = {
  readonly id: string;
  readonly name: string;
  readonly person: SetUpPerson;
  readonly accounts: readonly SetUpAccount[];
};

/** Who enters and who signs for each body that answers for something in the plan. */
export function PeopleCard({ desk, acts }: { readonly desk: SetUp; readonly acts: SetUpActs }) {
  const words = useFurtherWords().setUp.people;
  const format = useFormat();
  const rows = rowsOf(desk);
  const fill = rows.flatMap(({ person, accounts }) => onlyHolders(person, accounts));
  const set = (person: SetUpPerson) => void acts.setPeople([person]);
  const columns: Column<Row>[] = [
    {
      key: "body",
      header: words.body,
      width: "auto",
      cell: ({ name }) => (
        <span className="clamp-2" title={name}>
          {name}
        </span>
      ),
    },
    {
      key: "enters",
      header: words.enters,
      width: 260,
      cell: (row) => <PersonSelect row={row} field="entersId" onChange={(entersId) => set({ ...row.person, entersId })} />,
    },
    {
      key: "signs",
      header: words.signs,
      width: 260,
      cell: (row) => <PersonSelect row={row} field="signsId" onChange={(signsId) => set({ ...row.person, signsId })} />,
    },
  ];
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
      </header>
      <div className="pad stack">
        <p className="small muted">{rows.length === 0 ? words.none : words.note}</p>
        {fill.length === 0 ? null : (
          <div>
            <Button onClick={() => void acts.setPeople(fill)}>{words.fill(format.number(fill.length))}</Button>
          </div>
        )}
      </div>
      {rows.length === 0 ? null : (
        <VirtualTable
          caption={words.title}
          columns={columns}
          items={rows.map((row): TableItem<Row> => ({ kind: "row", key: row.id, row }))}
          height="60vh"
          stacksOnPhone
        />
      )}
    </section>
  );
}

function rowsOf(desk: SetUp): Row[] {
  const people = new Map(desk.people.map((one) => [one.organisationId, one]));
  return answeringBodies(desk).map((id) => ({
    id,
    name: desk.names[id] ?? "",
    person: people.get(id) ?? { organisationId: id, entersId: null, signsId: null },
    accounts: desk.accounts.filter((one) => one.organisationId === id),
  }));
}

/** Where one person alone holds the role and nobody is named yet. */
function onlyHolders(person: SetUpPerson, accounts: readonly SetUpAccount[]): SetUpPerson[] {
  const only = (role: string) => {
    const [one, another] = accounts.filter(({ roles }) => roles.includes(role));
    return one !== undefined && another === undefined ? one.id : null;
  };
  const entersId = person.entersId ?? only("reporter") ?? only("head");
  const signsId = person.signsId ?? only("head");
  return entersId === person.entersId && signsId === person.signsId ? [] : [{ ...person, entersId, signsId }];
}

type SelectProps = {
  readonly row: Row;
  readonly field: "entersId" | "signsId";
  readonly onChange: (id: string | null) => void;
};

function PersonSelect({ row, field, onChange }: SelectProps) {
  const { of, people: words } = useFurtherWords().setUp;
  const may = row.accounts.filter(({ roles }) => field === "entersId" || roles.includes("head"));
  if (may.length === 0) return <span className="small muted">{words.noAccounts}</span>;
  return (
    <NativeSelect
      size="xs"
      aria-label={of(field === "entersId" ? words.enters : words.signs, row.name)}
      data={[{ value: "", label: words.anybody }, ...may.map(({ id, name }) => ({ value: id, label: name }))]}
      value={row.person[field] ?? ""}
      onChange={({ currentTarget: { value } }) => onChange(value === "" ? null : value)}
    />
  );
}
