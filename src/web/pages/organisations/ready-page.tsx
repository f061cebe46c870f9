import { Button, Checkbox } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { applyReadyAnswer, type ReadyEventRow, readyEventsAnswer } from "#organisations/contract-ready.ts";
import { change, get } from "../../api.ts";
import { OrganisationSelect, useOrganisations } from "../../components/organisation-select.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFurtherWords } from "../../language.tsx";
import { DistrictTemplate } from "./district-template.tsx";

/** Changes that came over the whole country, ready to be recorded for one place. */
export function ReadyPage() {
  const { bodies, ready: words } = useFurtherWords();
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/don-vi/thay-doi" className="plain-link">
            {bodies.change.title}
          </Link>
        }
        title={words.title}
        note={words.note}
      />
      <div className="stack change-page">
        <MarchMergers />
        <DistrictTemplate />
      </div>
    </>
  );
}

function MarchMergers() {
  const { bodies, ready: words } = useFurtherWords();
  const all = useOrganisations();
  const [parentId, setParentId] = useState<string | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const client = useQueryClient();
  // Departments stand under the provincial people's committee.
  const province = all.find((body) => body.kind === "people-committee" && body.level === "province");
  const parent = parentId ?? province?.id ?? null;
  const query = useQuery({
    queryKey: ["ready-events", parent],
    queryFn: () => get(`/api/organisations/${parent}/ready-events`, readyEventsAnswer),
    enabled: parent !== null,
  });
  const events = query.data?.events ?? [];
  const chosen = events.filter((event) => !event.isRecorded && !left.includes(event.key));
  const sentence = (event: ReadyEventRow) =>
    `${event.originals.map((body) => words.bodies[body.key]).join(" + ")} → ${words.bodies[event.resulting.key]}`;
  const apply = async () => {
    setBusy(true);
    setError(null);
    try {
      const request = { keys: chosen.map((event) => event.key), names: words.bodies, functions: words.functions, decision: "" };
      const { recorded } = await change("POST", `/api/organisations/${parent}/ready-events`, request, applyReadyAnswer);
      await client.invalidateQueries();
      toast(words.done(recorded));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const missing = (event: ReadyEventRow) => {
    const added = event.originals.filter((body) => body.id === null).map((body) => words.bodies[body.key]);
    if (event.resulting.id === null && !event.originals.some((body) => body.key === event.resulting.key)) {
      added.push(words.bodies[event.resulting.key]);
    }
    return added.length === 0 ? words.ready : words.willAdd(added.join(", "));
  };
  const columns: Column<ReadyEventRow>[] = [
    {
      key: "choose",
      header: <span className="hidden-word">{words.event}</span>,
      width: 44,
      cell: (event) => (
        <Checkbox
          aria-label={words.choose(sentence(event))}
          checked={!event.isRecorded && !left.includes(event.key)}
          disabled={event.isRecorded}
          onChange={(e) => setLeft(e.currentTarget.checked ? left.filter((key) => key !== event.key) : [...left, event.key])}
        />
      ),
    },
    {
      key: "event",
      header: words.event,
      width: "auto",
      cell: (event) => (
        <>
          {sentence(event)}
          {event.function === null ? null : <p className="small muted">{bodies.event.part(words.functions[event.function])}</p>}
        </>
      ),
    },
    { key: "state", header: words.state, width: 320, cell: (event) => (event.isRecorded ? words.recorded : missing(event)) },
  ];
  return (
    <div className="card">
      <header>
        <h2>{words.march}</h2>
      </header>
      <div className="pad stack">
        <p className="t13 muted">{words.marchNote}</p>
        <OrganisationSelect
          label={words.parent}
          placeholder={bodies.change.chooseBody}
          nothingFound={bodies.change.nothingFound}
          bodies={all}
          value={parent}
          onChange={setParentId}
        />
      </div>
      {parent !== null && query.isPending ? <Loading /> : null}
      {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
      {events.length === 0 ? null : (
        <VirtualTable
          caption={words.march}
          columns={columns}
          items={events.map((row) => ({ kind: "row", key: row.key, row }))}
          stacksOnPhone
        />
      )}
      <div className="pad stack">
        <RefusalNotice error={error} />
        <div>
          <Button variant="filled" loading={isBusy} disabled={chosen.length === 0} onClick={() => void apply()}>
            {words.chosen(chosen.length)}
          </Button>
        </div>
      </div>
    </div>
  );
}
