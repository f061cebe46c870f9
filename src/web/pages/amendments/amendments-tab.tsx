import "../../amendments.css";
import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type AmendmentRow, amendmentAnswer } from "#plans/contract-amendments.ts";
import { change } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { EmptyState, LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { usePlan, usePlanId } from "../plans/use-plan.ts";
import { AmendmentState } from "./amendment-state.tsx";
import { FromDocument } from "./from-document.tsx";
import { useAmendments } from "./use-amendments.ts";

/** The decisions that changed a plan, and the drafts of those that will. */
export function AmendmentsTab() {
  const planId = usePlanId();
  const words = useFurtherWords().amendments;
  const query = useAmendments(planId);
  const plan = usePlan(planId).data?.plan;
  const [isReading, setReading] = useState(false);
  const { start, isBusy, error } = useStart(planId);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { amendments, mayAmend } = query.data;
  const buttons = mayAmend ? (
    <div className="row-wrap">
      <Button variant="filled" leftSection={<Icon name="plus" />} loading={isBusy} onClick={() => void start()}>
        {words.start}
      </Button>
      <Button leftSection={<Icon name="upload" />} onClick={() => setReading(true)}>
        {words.fromDocument}
      </Button>
    </div>
  ) : undefined;
  return (
    <div className="stack">
      <RefusalNotice error={error} />
      {isReading ? <FromDocument planId={planId} onClose={() => setReading(false)} /> : null}
      <section className="card" aria-label={words.tab}>
        {amendments.length === 0 ? (
          <EmptyState title={words.empty} action={buttons}>
            {plan?.state === "draft" ? words.emptyDraftPlan : mayAmend ? words.emptyOfficer : words.emptyOther}
          </EmptyState>
        ) : (
          <>
            <header>
              <h2>{words.title(amendments.length)}</h2>
              <span className="spring" />
              {buttons}
            </header>
            {amendments.map((amendment) => (
              <AmendmentLine key={amendment.id} amendment={amendment} />
            ))}
          </>
        )}
      </section>
      <p className="t13 muted">{words.note}</p>
    </div>
  );
}

function useStart(planId: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const words = useFurtherWords().amendments;
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const start = async () => {
    setBusy(true);
    setError(null);
    try {
      const detail = await change("POST", `/api/plans/${planId}/amendments`, {}, amendmentAnswer);
      await client.invalidateQueries({ queryKey: ["amendments", planId] });
      toast(words.started);
      await navigate({ to: "/ke-hoach/$planId/sua-doi/$amendmentId", params: { planId, amendmentId: detail.amendment.id } });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return { start, isBusy, error };
}

function AmendmentLine({ amendment }: { readonly amendment: AmendmentRow }) {
  const words = useFurtherWords().amendments;
  const format = useFormat();
  const { id, planId, number, issuedOn, effectiveOn, state, changeCount } = amendment;
  const by =
    state === "applied" && amendment.appliedAt !== null
      ? words.appliedBy(amendment.appliedBy ?? words.somebody, format.localInstant(amendment.appliedAt))
      : words.draftedBy(amendment.draftedBy ?? words.somebody, format.localInstant(amendment.draftedAt));
  return (
    <div className="amendment-row">
      <AmendmentState state={state} />
      <Link className="inline-link strong" to="/ke-hoach/$planId/sua-doi/$amendmentId" params={{ planId, amendmentId: id }}>
        {number === null ? words.unnamed : words.decisionLine(number, issuedOn === null ? words.noDay : format.day(issuedOn))}
      </Link>
      <span className="spring" />
      <span className="t13 num">{words.changeCount(format.number(changeCount))}</span>
      <span className="t13">{`${words.columns.effectiveOn} ${effectiveOn === null ? words.noDay : format.day(effectiveOn)}`}</span>
      <span className="small muted">{by}</span>
    </div>
  );
}
