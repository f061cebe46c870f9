import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { type DocumentRow, documentsAnswer } from "#documents/contract.ts";
import { fold } from "#kernel/fold.ts";
import { get } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { DocumentState } from "./document-state.tsx";

const kinds = {
  all: () => true,
  plans: (one: DocumentRow) => one.planId !== null,
  files: (one: DocumentRow) => !one.isStub,
  stubs: (one: DocumentRow) => one.isStub,
} as const satisfies Record<string, (one: DocumentRow) => boolean>;
type Kind = keyof typeof kinds;
const kindNames: readonly Kind[] = ["all", "plans", "files", "stubs"];

/** Every document of the register, also those that are only named: what is missing comes into the title. */
export function DocumentsPage() {
  const words = useFurtherWords().documents.list;
  const { shell } = useWords();
  const format = useFormat();
  const { read, write } = useAddress();
  const query = useQuery({ queryKey: ["documents"], queryFn: () => get("/api/documents", documentsAnswer) });
  const all = query.data?.documents ?? [];
  const keyed = useMemo(() => (query.data?.documents ?? []).map((one) => ({ one, key: searchKeyOf(one) })), [query.data]);
  const text = read("loc");
  const kind = kindNames.find((name) => name === read("loai")) ?? "all";
  const wanted = fold(text);
  const shown = keyed.filter(({ one, key }) => kinds[kind](one) && key.includes(wanted)).map(({ one }) => one);
  const items: TableItem<DocumentRow>[] = shown.map((row) => ({ kind: "row", key: row.id, row }));
  const columns = useColumns();
  const stubs = all.filter(kinds.stubs).length;
  return (
    <>
      <PageHead
        title={
          stubs > 0 ? words.titleStubs(format.number(stubs), format.number(all.length)) : words.title(format.number(all.length))
        }
        note={words.note}
      />
      <div className="toolbar">
        <TextFilter label={words.filter} value={text} onChange={(next) => write({ loc: next })} />
        {kindNames.map((name) => (
          <FilterChip
            key={name}
            isOn={kind === name}
            onClick={() => write({ loai: name === "all" ? null : name })}
            word={words.kinds[name]}
            count={all.filter(kinds[name]).length}
          />
        ))}
        <span className="muted t13">{words.shown(format.number(shown.length), format.number(all.length))}</span>
      </div>
      <div className="card">
        {query.isPending ? <Loading /> : null}
        {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && all.length === 0 ? <EmptyState title={words.empty}>{words.emptyBody}</EmptyState> : null}
        {query.isSuccess && all.length > 0 && shown.length === 0 ? (
          <EmptyState
            title={words.emptyFilter}
            action={<Button onClick={() => write({ loc: null, loai: null })}>{shell.clearFilter}</Button>}
          />
        ) : null}
        {shown.length > 0 ? (
          <VirtualTable caption={words.note} columns={columns} items={items} minWidth={900} stacksOnPhone />
        ) : null}
      </div>
    </>
  );
}

function searchKeyOf({ number, issuer, subject, type, planTitle }: DocumentRow): string {
  return fold([number, issuer, type, subject, planTitle].join(" "));
}

function useColumns(): Column<DocumentRow>[] {
  const words = useFurtherWords().documents.list;
  const format = useFormat();
  const { columns } = words;
  return [
    {
      key: "number",
      header: columns.number,
      width: 170,
      cell: (row) => (
        <Link className="row-link strong" to="/van-ban/$documentId" params={{ documentId: row.id }}>
          {row.number ?? words.noNumber}
        </Link>
      ),
    },
    { key: "day", header: columns.issuedOn, width: 100, cell: (row) => <span className="num">{format.day(row.issuedOn)}</span> },
    { key: "issuer", header: columns.issuer, width: 220, cell: (row) => row.issuer ?? "" },
    {
      key: "subject",
      header: columns.subject,
      width: "auto",
      cell: (row) => {
        const subject = row.subject ?? row.planTitle ?? row.type ?? "";
        return (
          <span className="clamp-2" title={subject}>
            {subject}
          </span>
        );
      },
    },
    { key: "state", header: columns.state, width: 170, cell: (row) => <DocumentState document={row} /> },
    {
      key: "named",
      header: columns.namedBy,
      width: 84,
      align: "right",
      cell: (row) => <span className="num">{format.number(row.namedBy)}</span>,
    },
    {
      key: "names",
      header: columns.names,
      width: 64,
      align: "right",
      cell: (row) => <span className="num">{format.number(row.names)}</span>,
    },
  ];
}
