import { Button, Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Succession as Facts, successionAnswer } from "#review/contract-succession.ts";
import { change, get, withQuery } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useRefreshPlan } from "../plans/use-plan.ts";
import { type Choices, choicesToSend, readyToClose, startChoices, tallyOf } from "./closing-choices.ts";
import { ClosingTable } from "./closing-table.tsx";
import { pairsToSend, SameTable, startPairs } from "./same-table.tsx";

/** The step that closes a plan which another one replaced; afterwards, what became of its tasks. */
export function Succession({ planId }: { readonly planId: string }) {
  const { read } = useAddress();
  const successorId = read("moi") === "" ? null : read("moi");
  const query = useQuery({
    queryKey: ["succession", planId, successorId],
    queryFn: () => get(withQuery(`/api/plans/${planId}/succession`, { successorId }), successionAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const facts = query.data;
  return (
    <>
      {facts.replaces.map((plan) => (
        <Replaced key={plan.id} plan={plan} newId={planId} />
      ))}
      {facts.closed === null ? (
        <Closing key={facts.successorId ?? ""} planId={planId} facts={facts} />
      ) : (
        <Closed closed={facts.closed} />
      )}
    </>
  );
}

type PlanRef = Facts["replaces"][number];
const nameOf = ({ documentNumber, title }: PlanRef) => documentNumber ?? title;

function Replaced({ plan, newId }: { readonly plan: PlanRef; readonly newId: string }) {
  const words = useFurtherWords().review.succession;
  return (
    <p className="notice orange">
      {words.replaces(nameOf(plan))}{" "}
      <Link
        className="inline-link"
        to="/ke-hoach/$planId/cap-tren"
        params={{ planId: plan.id }}
        search={{ xem: "thay-the", moi: newId }}
      >
        {words.toReplaced}
      </Link>
    </p>
  );
}

function Closing({ planId, facts }: { readonly planId: string; readonly facts: Facts }) {
  const words = useFurtherWords().review.succession;
  const format = useFormat();
  const { write } = useAddress();
  const refresh = useRefreshPlan(planId);
  const toast = useToast();
  const [choices, setChoices] = useState<Choices>(() => startChoices(facts.openTasks));
  const [same, setSame] = useState(() => startPairs(facts.sameIndicators));
  const [reason, setReason] = useState("");
  const [isConfirming, setConfirming] = useState(false);
  const { successors, successorId, openTasks, sameIndicators } = facts;
  const tally = tallyOf(choices);
  const close = async () => {
    const indicators = pairsToSend(sameIndicators, same);
    const body = { successorId, reason: reason.trim(), tasks: choicesToSend(choices), indicators };
    await change("POST", `/api/plans/${planId}/succession`, body, successionAnswer);
    await refresh();
    toast(words.closed);
    setConfirming(false);
  };
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
      </header>
      <div className="pad stack">
        <p className="muted t13">{words.note}</p>
        {successors.length === 0 ? (
          <EmptyState title={words.noSuccessor} />
        ) : (
          <Select
            label={words.successor}
            data={successors.map((plan) => ({
              value: plan.id,
              label: `${nameOf(plan)}, ${format.day(plan.issuedOn)}${plan.isNamed ? `, ${words.named}` : ""}`,
            }))}
            value={successorId}
            onChange={(id) => write({ moi: id })}
            disabled={!facts.mayClose}
            searchable
            limit={50}
          />
        )}
        {successors.length > 0 && successorId === null ? <p className="t13">{words.choose}</p> : null}
      </div>
      {successorId === null ? null : (
        <>
          <p className="pad strong">
            {openTasks.length === 0 ? words.noneOpen : words.openTasks(format.number(openTasks.length))}
          </p>
          {openTasks.length === 0 ? null : (
            <ClosingTable facts={facts} choices={choices} onChange={facts.mayClose ? setChoices : null} />
          )}
          {sameIndicators.length === 0 ? null : (
            <>
              <div className="pad">
                <p className="strong">{words.same}</p>
                <p className="muted t13">{words.sameNote}</p>
              </div>
              <SameTable pairs={sameIndicators} chosen={same} onChange={facts.mayClose ? setSame : null} />
            </>
          )}
          {facts.mayClose ? (
            <div className="pad stack">
              <Textarea
                label={words.reason}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                maxLength={1000}
                required
              />
              <Button
                className="start"
                variant="filled"
                disabled={reason.trim() === "" || !readyToClose(choices)}
                onClick={() => setConfirming(true)}
              >
                {words.close}
              </Button>
            </div>
          ) : null}
        </>
      )}
      {isConfirming ? (
        <ConfirmDialog
          title={words.confirmTitle}
          body={words.confirmBody(format.number(tally.carried), format.number(tally.ended), format.number(same.size))}
          action={words.close}
          onConfirm={close}
          onClose={() => setConfirming(false)}
        />
      ) : null}
    </section>
  );
}

function Closed({ closed }: { readonly closed: NonNullable<Facts["closed"]> }) {
  const words = useFurtherWords().review.succession;
  const format = useFormat();
  return (
    <section className="card" aria-label={words.tab}>
      <header>
        <h2>{words.closedBy(nameOf(closed.successor), format.localInstant(closed.decidedAt))}</h2>
        <Link className="inline-link" to="/ke-hoach/$planId" params={{ planId: closed.successor.id }}>
          {nameOf(closed.successor)}
        </Link>
      </header>
      <div className="pad">
        <p className="t13">{closed.reason}</p>
        <ul className="plain-list t13">
          {closed.tasks.map(({ task, outcome, successor, reason }) => (
            <li key={task.id}>
              <span className="tag">{outcome === "ended" ? words.ended : words.carriedOver}</span> {task.text}
              {successor === null ? null : <span className="under">→ {successor.text}</span>}
              {reason === "" ? null : <span className="under">{reason}</span>}
            </li>
          ))}
        </ul>
        {closed.indicators.length === 0 ? null : (
          <details>
            <summary>{words.sameGone(format.number(closed.indicators.length))}</summary>
            <ul className="plain-list t13">
              {closed.indicators.map(({ indicator, successor }) => (
                <li key={indicator.id}>
                  {indicator.name}
                  <span className="under">
                    →{" "}
                    <Link className="inline-link" to="/chi-tieu/$indicatorId" params={{ indicatorId: successor.id }}>
                      {successor.name}
                    </Link>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}
