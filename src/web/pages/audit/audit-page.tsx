import { Button, Select, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type AuditRow, auditAnswer } from "#audit/contract.ts";
import { get, withQuery } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { AuditDrawer } from "./audit-drawer.tsx";

const blank = { operation: "", actor: "", fromDay: "", toDay: "" };

export function AuditPage() {
  const { people, shell } = useWords();
  const words = people.audit;
  const format = useFormat();
  const [filter, setFilter] = useState(blank);
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const query = useInfiniteQuery({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam }) => get(withQuery("/api/audit", { ...filter, beforeId: pageParam }), auditAnswer),
    initialPageParam: null as number | null, // the first page has no upper bound
    getNextPageParam: (last) => (last.more ? (last.records.at(-1)?.id ?? null) : null),
  });
  const records = query.data?.pages.flatMap((p) => p.records) ?? [];
  const operations = query.data?.pages[0]?.operations ?? [];
  const isFiltered = Object.values(filter).some((v) => v !== "");
  const columns: Column<AuditRow>[] = [
    {
      key: "time",
      header: words.time,
      width: 172,
      cell: (r) => <span className="num">{format.localInstant(r.recordedAt)}</span>,
    },
    { key: "actor", header: words.actor, width: 170, cell: (r) => r.actor },
    {
      key: "operation",
      header: words.operation,
      width: 190,
      cell: (r) => (
        <button type="button" className="row-link" onClick={() => setOpened(r)}>
          {words.operationName(r.operation)}
        </button>
      ),
    },
    { key: "chain", header: words.chain, width: "auto", cell: (r) => r.chainName },
    {
      key: "reason",
      header: words.reason,
      width: 220,
      cell: (r) => (r.reason === null ? null : <span className="clamp-2">{r.reason}</span>),
    },
    {
      key: "from",
      header: words.from,
      width: 150,
      cell: (r) => (
        <span className="num">{r.address === null ? words.console : `${r.address}${r.port === null ? "" : `:${r.port}`}`}</span>
      ),
    },
  ];
  const items: TableItem<AuditRow>[] = records.map((row) => ({ kind: "row", key: String(row.id), row }));
  return (
    <>
      <PageHead title={words.title} note={words.note} />
      <div className="toolbar">
        <Select
          aria-label={words.operation}
          placeholder={words.allOperations}
          data={operations.map((value) => ({ value, label: words.operationName(value) }))}
          value={filter.operation === "" ? null : filter.operation}
          onChange={(v) => setFilter((f) => ({ ...f, operation: v ?? "" }))}
          searchable
          clearable
          w={240}
        />
        <TextInput
          aria-label={words.actor}
          placeholder={words.actor}
          value={filter.actor}
          onChange={(e) => setFilter((f) => ({ ...f, actor: e.target.value }))}
          w={180}
        />
        <DayFilter label={words.fromDay} value={filter.fromDay} onChange={(fromDay) => setFilter((f) => ({ ...f, fromDay }))} />
        <DayFilter label={words.toDay} value={filter.toDay} onChange={(toDay) => setFilter((f) => ({ ...f, toDay }))} />
        {isFiltered ? <Button onClick={() => setFilter(blank)}>{shell.clearFilter}</Button> : null}
      </div>
      <div className="card">
        {query.isPending ? <Loading /> : null}
        {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && items.length === 0 ? <EmptyState title={words.empty} /> : null}
        {items.length > 0 ? (
          <VirtualTable
            caption={words.title}
            columns={columns}
            items={items}
            minWidth={980}
            stacksOnPhone
            selectedKey={opened === null ? null : String(opened.id)}
          />
        ) : null}
        {query.hasNextPage ? (
          <footer>
            <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
              {words.more}
            </Button>
          </footer>
        ) : null}
      </div>
      {opened === null ? null : <AuditDrawer record={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

type DayProps = { readonly label: string; readonly value: string; readonly onChange: (day: string) => void };

/** An empty day says nothing of itself: its word stands beside it. */
function DayFilter({ label, value, onChange }: DayProps) {
  return (
    <span className="day-filter">
      <span className="small muted" aria-hidden="true">
        {label}
      </span>
      <DayField aria-label={label} value={value} onChange={onChange} />
    </span>
  );
}
