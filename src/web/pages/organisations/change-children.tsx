import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { bodyAnswer } from "#organisations/contract-bodies.ts";
import { get, withQuery } from "../../api.ts";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords } from "../../language.tsx";
import { type Destination, stays } from "./change-draft.ts";

type Props = {
  readonly original: { readonly id: string; readonly name: string };
  readonly day: string;
  readonly heirs: readonly string[];
  readonly leftOut: readonly string[];
  readonly chosen: Readonly<Record<string, Destination>>;
  readonly onChange: (chosen: Readonly<Record<string, Destination>>) => void;
};

/** Where the bodies under an original go: to the first body after the change unless somebody chooses otherwise. */
export function ChangeChildren({ original, day, heirs, leftOut, chosen, onChange }: Props) {
  const words = useFurtherWords().bodies.change;
  const page = useFurtherWords().bodies.page;
  const query = useQuery({
    queryKey: ["organisations", original.id, day],
    queryFn: () => get(withQuery(`/api/organisations/${original.id}`, { on: day }), bodyAnswer),
    enabled: day !== "",
  });
  const children = (query.data?.children ?? []).filter((child) => !leftOut.includes(child.id));
  if (children.length === 0) return null;
  const data = [...heirs.map((name, at) => ({ value: String(at), label: name })), { value: stays, label: words.up }];
  type Child = (typeof children)[number];
  const columns: Column<Child>[] = [
    { key: "name", header: page.name, width: "auto", cell: (child) => child.name },
    {
      key: "to",
      header: page.parent,
      width: 280,
      cell: (child) => (
        <Select
          aria-label={`${child.name}: ${page.parent}`}
          data={data}
          value={chosen[child.id] ?? (heirs.length > 0 ? "0" : stays)}
          allowDeselect={false}
          onChange={(to) => onChange({ ...chosen, [child.id]: to ?? stays })}
        />
      ),
    },
  ];
  return (
    <section className="card" aria-label={`${original.name}: ${words.children}`}>
      <header>
        <h2>{words.children}</h2>
        <span className="muted">{original.name}</span>
      </header>
      <VirtualTable
        caption={words.children}
        columns={columns}
        items={children.map((row) => ({ kind: "row", key: row.id, row }))}
        height="360px"
        stacksOnPhone
      />
    </section>
  );
}
