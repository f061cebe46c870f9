import { Button, Modal } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { done } from "#kernel/wire.ts";
import { type CommitteeRow, committeesAnswer } from "#organisations/contract-committees.ts";
import { change, get, withQuery } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { BodyLink } from "./body-link.tsx";
import { DayControl, useAskedDay } from "./day-control.tsx";
import { MemberDialog } from "./member-dialog.tsx";

type Member = CommitteeRow["members"][number];

/** Committees and working groups with who sits in them on a day, and for which field. */
export function CommitteesPage() {
  const { bodies } = useFurtherWords();
  const words = bodies.committees;
  const day = useAskedDay();
  const [adding, setAdding] = useState<CommitteeRow | null>(null);
  const [ending, setEnding] = useState<Member | null>(null);
  const query = useQuery({
    queryKey: ["committees", day],
    queryFn: () => get(withQuery("/api/committees", { on: day }), committeesAnswer),
  });
  const committees = query.data?.committees ?? [];
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
        actions={<DayControl />}
      />
      {query.isPending ? <Loading /> : null}
      {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && committees.length === 0 ? (
        <div className="card">
          <EmptyState title={words.empty}>{words.emptyBody}</EmptyState>
        </div>
      ) : null}
      {committees.map((committee) => (
        <Committee key={committee.id} committee={committee} onAdd={() => setAdding(committee)} onEnd={setEnding} />
      ))}
      {adding === null ? null : (
        <MemberDialog committee={adding} persons={query.data?.persons ?? []} onClose={() => setAdding(null)} />
      )}
      {ending === null ? null : <EndDialog member={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

type CardProps = {
  readonly committee: CommitteeRow;
  readonly onAdd: () => void;
  readonly onEnd: (member: Member) => void;
};

function Committee({ committee, onAdd, onEnd }: CardProps) {
  const { bodies } = useFurtherWords();
  const words = bodies.committees;
  const format = useFormat();
  const columns: Column<Member>[] = [
    {
      key: "name",
      header: words.member,
      width: 220,
      cell: (member) => (
        <>
          <span className="strong">{member.name}</span>
          {member.hasLogin ? null : <p className="small muted">{words.noLogin}</p>}
        </>
      ),
    },
    { key: "title", header: words.position, width: 220, cell: (member) => member.title || member.bodyName },
    { key: "role", header: words.role, width: 150, cell: (member) => words.roles[member.role] },
    { key: "field", header: words.field, width: "auto", cell: (member) => member.field },
    {
      key: "from",
      header: bodies.page.from,
      width: 110,
      cell: (member) => <span className="num">{format.day(member.validFrom)}</span>,
    },
  ];
  if (committee.mayChange) {
    columns.push({
      key: "end",
      header: <span className="hidden-word">{words.end}</span>,
      width: 90,
      align: "right",
      cell: (member) =>
        member.validTo === null ? (
          <Button size="compact-xs" aria-label={`${words.end}: ${member.name}`} onClick={() => onEnd(member)}>
            {words.end}
          </Button>
        ) : null,
    });
  }
  return (
    <div className="card">
      <header>
        <h2>
          <BodyLink body={committee} />
        </h2>
        <span className="muted num">{words.count(committee.members.length)}</span>
        {committee.mayChange ? (
          <Button className="push-right" size="compact-xs" aria-label={`${words.add}: ${committee.name}`} onClick={onAdd}>
            {words.add}
          </Button>
        ) : null}
      </header>
      {committee.members.length === 0 ? (
        <p className="pad muted t13">{words.nobody}</p>
      ) : (
        <VirtualTable
          caption={committee.name}
          columns={columns}
          items={committee.members.map((row) => ({ kind: "row", key: row.id, row }))}
          minWidth={820}
          stacksOnPhone
        />
      )}
    </div>
  );
}

function EndDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { shell } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.committees;
  const { me } = useSession();
  const [on, setOn] = useState(me?.today ?? "");
  const [error, setError] = useState<unknown>(null);
  const client = useQueryClient();
  const end = async () => {
    setError(null);
    try {
      await change("POST", `/api/committee-members/${member.id}/end`, { on }, done);
      await client.invalidateQueries({ queryKey: ["committees"] });
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Modal opened onClose={onClose} title={`${words.end}: ${member.name}`} closeButtonProps={{ "aria-label": shell.close }}>
      <div className="stack">
        <DayField label={words.endDay} value={on} onChange={setOn} />
        <RefusalNotice error={error} />
        <div className="row">
          <Button variant="filled" disabled={on === ""} onClick={() => void end()}>
            {words.end}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}
