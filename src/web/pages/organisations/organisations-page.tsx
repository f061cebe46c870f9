import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { fold } from "#kernel/fold.ts";
import { type OrganisationRow, organisationsAnswer } from "#organisations/contract.ts";
import { get, withQuery } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { BodyLink } from "./body-link.tsx";
import { DayControl, useAskedDay } from "./day-control.tsx";
import { OrganisationDialog } from "./organisation-dialog.tsx";
import { inTreeOrder, type TreeRow } from "./tree-order.ts";

export function OrganisationsPage() {
  const { people, shell } = useWords();
  const { bodies } = useFurtherWords();
  const words = people.organisations;
  const { has } = useSession();
  const mayChange = has("administrator");
  const [filter, setFilter] = useState("");
  const [edited, setEdited] = useState<OrganisationRow | "new" | null>(null);
  const day = useAskedDay();
  const search = day === "" ? {} : { ngay: day };
  const query = useQuery({
    queryKey: day === "" ? ["organisations"] : ["organisations", "on", day],
    queryFn: () => get(withQuery("/api/organisations", { on: day }), organisationsAnswer),
  });
  const all = query.data?.organisations ?? [];
  const rows = useMemo(() => inTreeOrder(query.data?.organisations ?? []), [query.data]);
  const wanted = fold(filter);
  const shown =
    wanted === ""
      ? rows
      : rows.filter((r) => fold([r.body.name, r.body.shortName ?? "", ...r.body.aliases].join(" ")).includes(wanted));

  const columns: Column<TreeRow>[] = [
    {
      key: "name",
      header: words.name,
      width: "auto",
      cell: ({ body, depth }) => (
        <span className="tree-name" style={{ paddingLeft: wanted === "" ? depth * 18 : 0 }}>
          <BodyLink body={body} isStrong />
          {body.aliases.length > 0 ? <span className="small muted"> {body.aliases.join(" · ")}</span> : null}
        </span>
      ),
    },
    { key: "short", header: words.shortName, width: 130, cell: ({ body }) => body.shortName ?? "" },
    { key: "kind", header: words.kind, width: 180, cell: ({ body }) => kindWord(people.kinds, body.kind) },
    { key: "line", header: words.line, width: 150, cell: ({ body }) => (body.line === null ? "" : people.lines[body.line]) },
  ];
  if (mayChange && day === "") {
    columns.push({
      key: "edit",
      header: <span className="hidden-word">{people.accounts.actions}</span>,
      width: 80,
      align: "right",
      cell: ({ body }) => (
        <Button size="compact-xs" aria-label={`${words.edit}: ${body.name}`} onClick={() => setEdited(body)}>
          {words.edit}
        </Button>
      ),
    });
  }
  const items: TableItem<TreeRow>[] = shown.map((row) => ({ kind: "row", key: row.body.id, row }));

  return (
    <>
      <PageHead
        title={words.title}
        note={words.note(all.length)}
        actions={
          mayChange ? (
            <>
              <Button leftSection={<Icon name="upload" />} renderRoot={(props) => <Link to="/don-vi/nhap-danh-muc" {...props} />}>
                {bodies.list.open}
              </Button>
              <Button
                leftSection={<Icon name="organisation" />}
                renderRoot={(props) => <Link to="/don-vi/thay-doi" {...props} />}
              >
                {bodies.page.recordChange}
              </Button>
              <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setEdited("new")}>
                {words.add}
              </Button>
            </>
          ) : undefined
        }
      />
      <div className="toolbar">
        <TextInput
          aria-label={words.filter}
          placeholder={words.filter}
          leftSection={<Icon name="search" />}
          value={filter}
          onChange={(e) => setFilter(e.currentTarget.value)}
          w={320}
          maw="100%"
        />
        <DayControl />
        <Button renderRoot={(props) => <Link to="/don-vi/nhom" search={search} {...props} />}>{bodies.sets.open}</Button>
        <Button renderRoot={(props) => <Link to="/don-vi/ban-chi-dao" search={search} {...props} />}>
          {bodies.committees.open}
        </Button>
      </div>
      <div className="card">
        {query.isPending ? <Loading /> : null}
        {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && all.length === 0 ? <EmptyState title={words.empty}>{words.emptyBody}</EmptyState> : null}
        {query.isSuccess && all.length > 0 && items.length === 0 ? (
          <EmptyState
            title={words.emptyFilter(filter)}
            action={<Button onClick={() => setFilter("")}>{shell.clearFilter}</Button>}
          />
        ) : null}
        {items.length > 0 ? (
          <VirtualTable caption={words.title} columns={columns} items={items} minWidth={760} stacksOnPhone />
        ) : null}
      </div>
      {edited === null ? null : (
        <OrganisationDialog body={edited === "new" ? null : edited} all={all} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function kindWord(kinds: Readonly<Record<string, string>>, kind: string): string {
  return kinds[kind] ?? kind;
}
