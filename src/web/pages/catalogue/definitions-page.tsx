import "../../catalogue.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type DefinitionRow, definitionsAnswer } from "#catalogue/contract.ts";
import { indicatorGroups } from "#catalogue/model.ts";
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import { get } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { FilterSelect } from "../../components/filter-select.tsx";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords, useLanguage, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { DefinitionDialog } from "./definition-dialog.tsx";

/** Every definition in sight, by group: what is measured, how, and how many indicators follow it. */
export function DefinitionsPage() {
  const { shell } = useWords();
  const { definitions: words } = useFurtherWords();
  const format = useFormat();
  const { has } = useSession();
  const { read, write } = useAddress();
  const [isAdding, setAdding] = useState(false);
  const query = useQuery({ queryKey: ["definitions"], queryFn: () => get("/api/definitions", definitionsAnswer) });
  const all = query.data?.definitions ?? [];
  const filter = { text: read("loc"), group: read("nhom"), use: read("tinh-trang"), owner: read("cua") };
  const shown = matching(all, filter);
  const items = useGroupedItems(shown);
  const columns = useColumns();
  const linked = all.reduce((sum, one) => sum + one.linked, 0);
  const clear = () => write({ loc: null, nhom: null, "tinh-trang": null, cua: null });
  return (
    <>
      <PageHead
        title={words.title}
        note={words.note(format.number(all.length), format.number(linked))}
        actions={
          has("officer", "administrator") ? (
            <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          ) : undefined
        }
      />
      <div className="toolbar">
        <TextFilter label={words.filter} value={filter.text} onChange={(text) => write({ loc: text })} />
        <DefinitionFilters all={all} filter={filter} write={write} />
        <span className="t13 muted num" role="status">
          {shell.of(format.number(shown.length), format.number(all.length))}
        </span>
      </div>
      <div className="card">
        {query.isPending ? <Loading /> : null}
        {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isSuccess && all.length === 0 ? <EmptyState title={words.empty}>{words.emptyBody}</EmptyState> : null}
        {all.length > 0 && shown.length === 0 ? (
          <EmptyState title={words.emptyFilter} action={<Button onClick={clear}>{shell.clearFilter}</Button>} />
        ) : null}
        {shown.length > 0 ? (
          <VirtualTable caption={words.title} columns={columns} items={items} minWidth={820} stacksOnPhone />
        ) : null}
      </div>
      {isAdding ? (
        <DefinitionDialog
          definition={null}
          mayCreateCommon={query.data?.mayCreateCommon ?? false}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

type Filter = { readonly text: string; readonly group: string; readonly use: string; readonly owner: string };

function DefinitionFilters(props: {
  readonly all: readonly DefinitionRow[];
  readonly filter: Filter;
  readonly write: (changes: Readonly<Record<string, string | null>>) => void;
}) {
  const { all, filter, write } = props;
  const { evaluation } = useWords();
  const { definitions: words } = useFurtherWords();
  const byGroup = groupBy(all, (one) => one.group);
  const groups = indicatorGroups
    .map((value) => ({ value, label: evaluation.groups[value], count: byGroup.get(value)?.length ?? 0 }))
    .filter((option) => option.count > 0);
  const owners = [...groupBy(all, (one) => one.ownerId ?? "common")].map(([value, members]) => ({
    value,
    label: members[0]?.ownerName ?? words.common,
    count: members.length,
  }));
  const retired = all.filter((one) => one.retiredOn !== null).length;
  const uses = [
    { value: "dung", label: words.inUse, count: all.length - retired },
    { value: "ngung", label: words.retired, count: retired },
  ];
  return (
    <>
      <FilterSelect label={words.group} options={groups} value={filter.group} onChange={(value) => write({ nhom: value })} />
      {owners.length > 1 || filter.owner !== "" ? (
        <FilterSelect label={words.owner} options={owners} value={filter.owner} onChange={(value) => write({ cua: value })} />
      ) : null}
      {retired > 0 || filter.use !== "" ? (
        <FilterSelect label={words.use} options={uses} value={filter.use} onChange={(value) => write({ "tinh-trang": value })} />
      ) : null}
    </>
  );
}

function matching(all: readonly DefinitionRow[], { text, group, use, owner }: Filter): readonly DefinitionRow[] {
  const words = fold(text).split(" ");
  return all.filter((one) => {
    const searched = fold([one.code, one.name, one.nameEn ?? "", ...one.otherNames].join(" "));
    const inUse = use === "" || (use === "ngung") === (one.retiredOn !== null);
    const owned = owner === "" || owner === (one.ownerId ?? "common");
    return inUse && owned && (group === "" || group === one.group) && words.every((word) => searched.includes(word));
  });
}

function useGroupedItems(shown: readonly DefinitionRow[]): TableItem<DefinitionRow>[] {
  const { evaluation } = useWords();
  const byGroup = groupBy(shown, (one) => one.group);
  return indicatorGroups.flatMap((group): TableItem<DefinitionRow>[] => {
    const members = byGroup.get(group) ?? [];
    if (members.length === 0) return [];
    const label = (
      <span className="row" key={group}>
        {evaluation.groups[group]} <span className="num muted">{members.length}</span>
      </span>
    );
    return [{ kind: "group", key: group, label }, ...members.map((row) => ({ kind: "row" as const, key: row.id, row }))];
  });
}

function useColumns(): Column<DefinitionRow>[] {
  const { plans } = useWords();
  const { definitions: words } = useFurtherWords();
  const { language } = useLanguage();
  const format = useFormat();
  return [
    { key: "code", header: words.columns.code, width: 96, className: "num", cell: (one) => one.code },
    {
      key: "name",
      header: words.columns.name,
      width: "auto",
      cell: (one) => (
        <span className="stack-tight">
          <Link className="row-link clamp-2" to="/danh-muc/$definitionId" params={{ definitionId: one.id }} title={one.name}>
            {one.name}
          </Link>
          {language === "vi" || one.nameEn === null ? null : <span className="small muted clamp-2">{one.nameEn}</span>}
          {one.retiredOn === null ? null : <span className="small muted">{words.retiredOn(format.day(one.retiredOn))}</span>}
        </span>
      ),
    },
    { key: "unit", header: words.columns.unit, width: 130, cell: (one) => one.unit ?? "–" },
    {
      key: "kind",
      header: words.columns.kind,
      width: 170,
      cell: (one) => (one.measureKind === null ? "–" : plans.measures.kinds[one.measureKind]),
    },
    {
      key: "owner",
      header: words.columns.owner,
      width: 170,
      cell: (one) => <span className="clamp-2">{one.ownerName ?? words.common}</span>,
    },
    {
      key: "linked",
      header: words.columns.linked,
      width: 84,
      align: "right",
      className: "num",
      cell: (one) => format.number(one.linked),
    },
  ];
}
