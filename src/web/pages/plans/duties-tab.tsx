import { Button, Modal, Select, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { done } from "#kernel/wire.ts";
import { type DutyRow, dutiesAnswer, dutyState } from "#plans/contract-duties.ts";
import { change, get } from "../../api.ts";
import { DayField } from "../../components/day-field.tsx";
import { EmptyState, LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";

/** What the organisation section orders each body to do, and what became of it. */
export function DutiesTab() {
  const { planId } = useParams({ from: "/ke-hoach/$planId" });
  const { plans } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.duties;
  const kinds: Readonly<Record<string, string | undefined>> = plans.document.dutyKinds;
  const format = useFormat();
  const [edited, setEdited] = useState<DutyRow | null>(null);
  const query = useQuery({
    queryKey: ["plan", planId, "duties"],
    queryFn: () => get(`/api/plans/${planId}/duties`, dutiesAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { duties } = query.data;
  const columns: Column<DutyRow>[] = [
    { key: "body", header: words.body, width: 220, cell: (duty) => duty.organisationName ?? duty.body },
    {
      key: "text",
      header: words.text,
      width: "auto",
      cell: (duty) => (
        <>
          <span className="tag">{kinds[duty.kind] ?? duty.kind}</span> {duty.text}
        </>
      ),
    },
    {
      key: "state",
      header: words.state,
      width: 230,
      cell: (duty) => (
        <>
          <span className={duty.state === "open" ? "" : "strong"}>{words.states[duty.state]}</span>
          {duty.decidedOn === null ? null : (
            <p className="small muted">
              {words.decided(format.day(duty.decidedOn), duty.decidedBy ?? "")}
              {duty.note === "" ? "" : `: ${duty.note}`}
            </p>
          )}
        </>
      ),
    },
    {
      key: "edit",
      header: <span className="hidden-word">{words.mark}</span>,
      width: 100,
      align: "right",
      cell: (duty) =>
        duty.mayChange ? (
          <Button size="compact-xs" aria-label={`${words.mark}: ${duty.text.slice(0, 80)}`} onClick={() => setEdited(duty)}>
            {words.mark}
          </Button>
        ) : null,
    },
  ];
  const count = (state: DutyRow["state"]) => duties.filter((duty) => duty.state === state).length;
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <span className="muted num">{words.counts(count("open"), count("done"), count("not-applicable"))}</span>
      </header>
      {duties.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <VirtualTable
          caption={words.title}
          columns={columns}
          items={duties.map((row) => ({ kind: "row", key: row.id, row }))}
          minWidth={780}
          stacksOnPhone
        />
      )}
      {edited === null ? null : <DutyDialog planId={planId} duty={edited} onClose={() => setEdited(null)} />}
    </section>
  );
}

type DialogProps = { readonly planId: string; readonly duty: DutyRow; readonly onClose: () => void };

function DutyDialog({ planId, duty, onClose }: DialogProps) {
  const { shell } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.duties;
  const { me } = useSession();
  const client = useQueryClient();
  const [state, setState] = useState<DutyRow["state"]>(duty.state === "open" ? "done" : duty.state);
  const [on, setOn] = useState(duty.decidedOn ?? me?.today ?? "");
  const [note, setNote] = useState(duty.note);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setError(null);
    try {
      await change("POST", `/api/plans/${planId}/duties/${duty.id}/state`, { state, note, on }, done);
      await client.invalidateQueries({ queryKey: ["plan", planId, "duties"] });
      onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Modal opened onClose={onClose} title={words.mark} closeButtonProps={{ "aria-label": shell.close }}>
      <div className="stack">
        <p className="t13">{duty.text}</p>
        <Select
          label={words.state}
          data={dutyState.options.map((value) => ({ value, label: words.states[value] }))}
          value={state}
          allowDeselect={false}
          onChange={(value) => setState(dutyState.options.find((one) => one === value) ?? state)}
        />
        <DayField label={words.day} value={on} onChange={setOn} />
        <Textarea
          label={words.note}
          description={words.noteHint}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusalNotice error={error} />
        <div className="row">
          <Button variant="filled" disabled={on === ""} onClick={() => void save()}>
            {shell.save}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}
