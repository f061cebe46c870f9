import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { plansAnswer } from "#plans/contract.ts";
import { type Neighbour, superiorsAnswer } from "#review/contract-cascade.ts";
import { change, get } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { EmptyState, RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useRefreshCascade } from "./use-cascade.ts";

type Props = {
  readonly planId: string;
  readonly superiors: readonly Neighbour[];
  readonly mayLink: boolean;
  readonly chosenId: string | null;
};

/** The plans above: which one the matrix shows, and a person's word on each. */
export function SuperiorList({ planId, superiors, mayLink, chosenId }: Props) {
  const words = useFurtherWords().review.cascade.superiors;
  const { act, again, error, isBusy } = useDecisions(planId);
  const isNone = superiors.every((one) => one.linkState === "rejected");
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        {mayLink ? (
          <Button size="compact-sm" loading={isBusy} onClick={() => void again()}>
            {words.again}
          </Button>
        ) : null}
      </header>
      <RefusalNotice error={error} />
      {isNone ? <EmptyState title={words.none}>{words.noneBody}</EmptyState> : null}
      {superiors.length === 0 ? null : (
        <ul className="plain-list pad">
          {superiors.map((superior) => (
            <SuperiorLine
              key={superior.planId}
              planId={planId}
              superior={superior}
              isChosen={superior.planId === chosenId}
              onDecide={mayLink ? (state) => void act(superior.planId, state) : null}
            />
          ))}
        </ul>
      )}
      {mayLink ? (
        <details className="pad" open={isNone}>
          <summary className="t13">{words.choose}</summary>
          <ChooseSuperior planId={planId} taken={superiors} onChoose={(id) => void act(id, "confirmed")} />
        </details>
      ) : null}
    </section>
  );
}

type Decide = (state: "confirmed" | "rejected") => void;

function SuperiorLine(props: {
  readonly planId: string;
  readonly superior: Neighbour;
  readonly isChosen: boolean;
  readonly onDecide: Decide | null;
}) {
  const { review } = useFurtherWords();
  const words = review.cascade;
  const compare = review.compare.open;
  const format = useFormat();
  const { write } = useAddress();
  const { superior, isChosen, onDecide } = props;
  const { linkState } = superior;
  const name = [superior.documentNumber, superior.organisationName].filter((part) => part !== null).join(", ");
  return (
    <li className="superior-line">
      <div>
        {isChosen || linkState === "rejected" ? (
          <span className="strong">{name}</span>
        ) : (
          <button type="button" className="row-link strong" onClick={() => write({ tren: superior.planId })}>
            {name}
          </button>
        )}{" "}
        <span className="tag">{words.linkStates[linkState]}</span>
        <span className="under">
          {format.day(superior.issuedOn)} · {words.reasons[superior.reason]} ·{" "}
          <Link className="inline-link" to="/ke-hoach/$planId" params={{ planId: superior.planId }}>
            {words.superiors.open}
          </Link>{" "}
          ·{" "}
          <Link className="inline-link" to="/so-sanh" search={{ trai: superior.planId, phai: props.planId }}>
            {compare}
          </Link>
        </span>
      </div>
      {onDecide === null ? null : (
        <div className="row">
          {linkState === "confirmed" ? null : (
            <Button size="compact-sm" variant="filled" onClick={() => onDecide("confirmed")}>
              {words.superiors.confirm}
            </Button>
          )}
          {linkState === "rejected" ? null : (
            <Button size="compact-sm" onClick={() => onDecide("rejected")}>
              {words.superiors.reject}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function ChooseSuperior(props: {
  readonly planId: string;
  readonly taken: readonly Neighbour[];
  readonly onChoose: (id: string) => void;
}) {
  const words = useFurtherWords().review.cascade.superiors;
  const query = useQuery({ queryKey: ["plans"], queryFn: () => get("/api/plans", plansAnswer) });
  const taken = new Set([props.planId, ...props.taken.map((one) => one.planId)]);
  const options = (query.data?.plans ?? [])
    .filter((plan) => !taken.has(plan.id))
    .map((plan) => ({
      value: plan.id,
      label: [plan.documentNumber, plan.organisationName, plan.title].filter((part) => part !== null).join(", "),
    }));
  return (
    <Select
      aria-label={words.choose}
      data={options}
      value={null}
      onChange={(id) => id !== null && props.onChoose(id)}
      searchable
      limit={50}
      nothingFoundMessage={words.chooseNone}
      comboboxProps={{ shadow: "md", width: "target", withinPortal: false }}
    />
  );
}

function useDecisions(planId: string) {
  const words = useFurtherWords().review.cascade.superiors;
  const refresh = useRefreshCascade(planId);
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      await refresh();
      toast(done);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const path = `/api/plans/${planId}/superiors`;
  return {
    ...{ error, isBusy },
    act: (id: string, state: "confirmed" | "rejected") =>
      run(() => change("PUT", `${path}/${id}`, { state }, superiorsAnswer), words[state]),
    again: () => run(() => change("POST", `${path}/proposals`, {}, superiorsAnswer), words.againDone),
  };
}
