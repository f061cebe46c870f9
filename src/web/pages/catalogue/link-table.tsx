import type { DefinitionLinks, LinkRow } from "#plans/contract-definitions.ts";
import { Icon } from "../../components/icon.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords } from "../../language.tsx";

type Props = {
  readonly links: DefinitionLinks;
  readonly rows: readonly LinkRow[];
  readonly currentId: string | null;
  readonly onOpen: (row: LinkRow) => void;
};

/** The plan's indicators with the definition that each follows, or the one that would be picked first. */
export function LinkTable({ links, rows, currentId, onOpen }: Props) {
  const words = useFurtherWords().definitions.links;
  const byId = new Map(links.definitions.map((definition) => [definition.id, definition]));
  const columns: Column<LinkRow>[] = [
    { key: "number", header: words.columns.number, width: 56, className: "num", cell: (row) => row.rowLabel ?? row.position },
    {
      key: "name",
      header: words.columns.name,
      width: "auto",
      cell: (row) => (
        <button type="button" className="row-link clamp-2" title={row.name} onClick={() => onOpen(row)}>
          {row.name}
        </button>
      ),
    },
    {
      key: "definition",
      header: words.columns.definition,
      width: 280,
      cell: (row) => {
        const linked = row.definitionId === null ? undefined : byId.get(row.definitionId);
        if (linked !== undefined)
          return (
            <span className="row link-done">
              <Icon name="check" />
              <span className="clamp-2" title={linked.name}>
                {linked.code} {linked.name}
              </span>
            </span>
          );
        const first = byId.get(row.suggestions[0]?.definitionId ?? "");
        return <span className="small muted clamp-2">{first === undefined ? words.none : words.suggested(first.name)}</span>;
      },
    },
  ];
  return (
    <div className="card">
      <VirtualTable
        caption={words.caption}
        columns={columns}
        items={rows.map((row) => ({ kind: "row" as const, key: row.id, row }))}
        selectedKey={currentId}
        revealKey={currentId}
        onRowClick={onOpen}
        minWidth={560}
        stacksOnPhone
      />
    </div>
  );
}
