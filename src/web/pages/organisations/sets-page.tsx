import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { done } from "#kernel/wire.ts";
import { type SetRow, setsAnswer } from "#organisations/contract-sets.ts";
import { change, get, withQuery } from "../../api.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { BodyLink } from "./body-link.tsx";
import { DayControl, useAskedDay } from "./day-control.tsx";
import { SetDialog } from "./set-dialog.tsx";

/** Sets of bodies with their rule, and who belongs to each on a day. */
export function SetsPage() {
  const { bodies } = useFurtherWords();
  const words = bodies.sets;
  const { has } = useSession();
  const day = useAskedDay();
  const [edited, setEdited] = useState<SetRow | "new" | null>(null);
  const [removed, setRemoved] = useState<SetRow | null>(null);
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ["organisation-sets", day],
    queryFn: () => get(withQuery("/api/organisation-sets", { on: day }), setsAnswer),
  });
  const sets = query.data?.sets ?? [];
  const remove = async (set: SetRow) => {
    await change("DELETE", `/api/organisation-sets/${set.id}`, {}, done);
    await client.invalidateQueries({ queryKey: ["organisation-sets"] });
    setRemoved(null);
  };
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/don-vi" className="plain-link">
            {bodies.page.crumb}
          </Link>
        }
        title={words.title}
        note={words.note}
        actions={
          <>
            <DayControl />
            {has("administrator", "officer") ? (
              <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setEdited("new")}>
                {words.add}
              </Button>
            ) : null}
          </>
        }
      />
      {query.isPending ? <Loading /> : null}
      {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && sets.length === 0 ? (
        <div className="card">
          <EmptyState title={words.empty}>{words.emptyBody}</EmptyState>
        </div>
      ) : null}
      {sets.map((set) => (
        <SetCard key={set.id} set={set} onEdit={() => setEdited(set)} onRemove={() => setRemoved(set)} />
      ))}
      {edited === null ? null : <SetDialog set={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
      {removed === null ? null : (
        <ConfirmDialog
          title={words.remove}
          body={words.removeBody(removed.name)}
          action={words.remove}
          onConfirm={() => remove(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
    </>
  );
}

type CardProps = { readonly set: SetRow; readonly onEdit: () => void; readonly onRemove: () => void };

function SetCard({ set, onEdit, onRemove }: CardProps) {
  const { people } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.sets;
  const kinds: Readonly<Record<string, string>> = people.kinds;
  const rule = [
    words.under(set.ownerName),
    set.directly ? words.directly : "",
    set.kinds.map((kind) => kinds[kind] ?? kind).join(", "),
    set.levels.map((level) => people.levels[level]).join(", "),
    set.line === null ? "" : people.lines[set.line],
    set.included.length > 0 ? words.withExtra(set.included.length) : "",
    set.excluded.length > 0 ? words.withoutSome(set.excluded.length) : "",
  ].filter((part) => part !== "");
  type Member = SetRow["members"][number];
  const columns: Column<Member>[] = [
    { key: "name", header: bodies.page.name, width: "auto", cell: (body) => <BodyLink body={body} /> },
  ];
  return (
    <div className="card">
      <header>
        <h2>{set.name}</h2>
        <span className="muted num">{words.members(set.members.length)}</span>
        {set.mayChange ? (
          <span className="row push-right">
            <Button size="compact-xs" aria-label={`${words.edit}: ${set.name}`} onClick={onEdit}>
              {words.edit}
            </Button>
            <Button size="compact-xs" aria-label={`${words.remove}: ${set.name}`} onClick={onRemove}>
              {words.remove}
            </Button>
          </span>
        ) : null}
      </header>
      <p className="pad small muted">
        {rule.join(" · ")}
        {set.phrases.length === 0 ? "" : ` · ${words.phrasesAre(set.phrases.join("; "))}`}
      </p>
      {set.members.length === 0 ? (
        <p className="pad t13">{words.nobody}</p>
      ) : (
        <VirtualTable
          caption={set.name}
          columns={columns}
          items={set.members.map((row) => ({ kind: "row", key: row.id, row }))}
          height="320px"
        />
      )}
    </div>
  );
}
