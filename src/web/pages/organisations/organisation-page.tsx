import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type BodyAnswer, bodyAnswer } from "#organisations/contract-bodies.ts";
import { type WorkAnswer, workAnswer } from "#reporting/contract-work.ts";
import { get, withQuery } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { BodyEvents } from "./body-events.tsx";
import { BodyHistory } from "./body-history.tsx";
import { BodyLink, BodyLinks } from "./body-link.tsx";
import { BodyTerms } from "./body-terms.tsx";
import { BodyWork } from "./body-work.tsx";
import { DayControl, useAskedDay } from "./day-control.tsx";

type Body = BodyAnswer["body"];
type Child = BodyAnswer["children"][number];

/** One body as of a day: its names and places along time, its changes, what hangs on it, who answers for it. */
export function OrganisationPage() {
  const { organisationId } = useParams({ from: "/don-vi/$organisationId" });
  const { people } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.page;
  const day = useAskedDay();
  const on = day === "" ? null : day;
  const path = `/api/organisations/${organisationId}`;
  const query = useQuery({
    queryKey: ["organisations", organisationId, day],
    queryFn: () => get(withQuery(path, { on }), bodyAnswer),
  });
  const work = useQuery({
    queryKey: ["organisations", organisationId, day, "work"],
    queryFn: () => get(withQuery(`${path}/work`, { on }), workAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { body, mayChange } = query.data;
  const hasOpenWork = work.data !== undefined && openCount(work.data) > 0;
  const kinds: Readonly<Record<string, string>> = people.kinds;
  const columns: Column<Child>[] = [
    { key: "name", header: words.name, width: "auto", cell: (child) => <BodyLink body={child} /> },
  ];
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/don-vi" search={day === "" ? {} : { ngay: day }} className="plain-link">
            {words.crumb}
          </Link>
        }
        title={body.name}
        note={`${kinds[body.kind] ?? body.kind} · ${people.levels[body.level]}`}
        actions={
          <>
            <DayControl />
            {mayChange && body.isAlive ? (
              <Button
                variant="filled"
                leftSection={<Icon name="organisation" />}
                renderRoot={(props) => <Link to="/don-vi/thay-doi" search={{ cu: body.id }} {...props} />}
              >
                {words.recordChange}
              </Button>
            ) : null}
          </>
        }
      />
      <EndNotice answer={query.data} canHandOver={mayChange && hasOpenWork && day === ""} />
      <div className="columns">
        <div>
          {work.isError ? <LoadFailed error={work.error} retry={() => void work.refetch()} /> : null}
          {work.data === undefined ? null : <BodyWork work={work.data} />}
          <BodyHistory body={body} />
        </div>
        <div>
          <FactsCard body={body} predecessors={query.data.predecessors} />
          <BodyEvents events={query.data.events} />
          <BodyTerms organisationId={body.id} />
          <div className="card">
            <header>
              <h2>{words.children}</h2>
              <span className="muted num">{query.data.children.length}</span>
            </header>
            {query.data.children.length === 0 ? (
              <p className="pad muted t13">{words.noChildren}</p>
            ) : (
              <VirtualTable
                caption={words.children}
                columns={columns}
                items={query.data.children.map((row) => ({ kind: "row", key: row.id, row }))}
                height="360px"
              />
            )}
          </div>
        </div>
      </div>
    </>
  );
}

function FactsCard({ body, predecessors }: { readonly body: Body; readonly predecessors: readonly Child[] }) {
  const words = useFurtherWords().bodies.page;
  return (
    <section className="card" aria-label={words.facts}>
      <header>
        <h2>{words.facts}</h2>
      </header>
      <dl className="facts body-facts pad">
        <dt>{words.code}</dt>
        <dd>{body.officialCode ?? words.none}</dd>
        <dt>{words.aliases}</dt>
        <dd>{body.aliases.length === 0 ? words.none : body.aliases.join(" · ")}</dd>
        {predecessors.length === 0 ? null : (
          <>
            <dt>{words.predecessors}</dt>
            <dd>
              <BodyLinks bodies={predecessors} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** A body that has ended says so, and who answers for it; what is left with it can be handed over. */
function EndNotice({ answer, canHandOver }: { readonly answer: BodyAnswer; readonly canHandOver: boolean }) {
  const words = useFurtherWords().bodies.page;
  const format = useFormat();
  const { body, successors, on } = answer;
  if (body.isAlive) return null;
  const endedOn = body.names.findLast((name) => name.validTo !== null && name.validTo <= on)?.validTo ?? null;
  if (endedOn === null) return <p className="notice orange">{words.notYet}</p>;
  return (
    <div className="notice orange">
      <p>
        {words.ended(format.day(endedOn))}{" "}
        {successors.length === 0 ? (
          words.noHeirs
        ) : (
          <>
            {words.heirs} <BodyLinks bodies={successors} />
          </>
        )}
      </p>
      {canHandOver && successors.length > 0 ? (
        <p>
          {words.handOverNote}{" "}
          <Link to="/don-vi/$organisationId/chuyen-viec" params={{ organisationId: body.id }} className="strong">
            {words.handOver}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function openCount(work: WorkAnswer): number {
  const open = [...work.indicators, ...work.tasks, ...work.reports].filter((one) => one.open).length;
  return open + work.people.length + work.plans.filter((plan) => plan.state !== "superseded").length;
}
