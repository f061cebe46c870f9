import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { addDays } from "#kernel/calendar-day.ts";
import { done } from "#kernel/wire.ts";
import type { AmendmentDetail } from "#plans/contract-amendments.ts";
import { change } from "../../api.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useRefreshPlan } from "../plans/use-plan.ts";
import { AmendmentState } from "./amendment-state.tsx";

type Props = {
  readonly detail: AmendmentDetail;
  readonly step: (step: string, body: object) => Promise<AmendmentDetail>;
};

/** What the amendment is called, how it stands, and the two ways in which a draft ends. */
export function AmendmentHead({ detail, step }: Props) {
  const words = useFurtherWords().amendments;
  const format = useFormat();
  const [asking, setAsking] = useState<"apply" | "abandon" | null>(null);
  const { amendment, mayAmend, faults } = detail;
  const { number, issuedOn, planId, effectiveOn, state } = amendment;
  const isReady = faults.every((fault) => fault.severity !== "error");
  const day = issuedOn === null ? words.noDay : format.day(issuedOn);
  return (
    <div className="row-wrap">
      <h2>{number === null ? words.unnamed : words.decisionLine(number, day)}</h2>
      <AmendmentState state={state} />
      <span className="spring" />
      {state === "applied" && effectiveOn !== null ? (
        <Link
          className="inline-link"
          to="/ke-hoach/$planId/chi-tieu"
          params={{ planId }}
          search={{ ngay: addDays(effectiveOn, -1) }}
        >
          {words.apply.seeBefore}
        </Link>
      ) : null}
      {mayAmend ? (
        <>
          <Button variant="filled" disabled={!isReady} leftSection={<Icon name="check" />} onClick={() => setAsking("apply")}>
            {words.apply.action}
          </Button>
          <Button onClick={() => setAsking("abandon")}>{words.apply.abandon}</Button>
        </>
      ) : null}
      {asking === "apply" ? <Apply detail={detail} step={step} onClose={() => setAsking(null)} /> : null}
      {asking === "abandon" ? <Abandon detail={detail} onClose={() => setAsking(null)} /> : null}
    </div>
  );
}

function Apply({ detail, step, onClose }: Props & { readonly onClose: () => void }) {
  const words = useFurtherWords().amendments.apply;
  const format = useFormat();
  const toast = useToast();
  const { amendment, changes } = detail;
  const refresh = useRefreshPlan(amendment.planId);
  const count = (action: string) => format.number(changes.filter((one) => one.action === action).length);
  const confirm = async () => {
    await step("apply", {});
    await refresh();
    toast(words.done);
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.title}
      body={
        <>
          <p>{words.body(amendment.number ?? "", format.day(amendment.effectiveOn), format.number(changes.length))}</p>
          <p>{words.effect(count("add"), count("change"), count("withdraw"))}</p>
          <p className="muted">{words.final}</p>
        </>
      }
      action={words.action}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}

function Abandon({ detail, onClose }: { readonly detail: AmendmentDetail; readonly onClose: () => void }) {
  const words = useFurtherWords().amendments.apply;
  const client = useQueryClient();
  const toast = useToast();
  const { id, planId, revision } = detail.amendment;
  const confirm = async () => {
    await change("POST", `/api/amendments/${id}/abandon`, { revision }, done);
    await client.invalidateQueries({ queryKey: ["amendment", id] });
    await client.invalidateQueries({ queryKey: ["amendments", planId] });
    toast(words.abandoned);
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.abandonTitle}
      body={<p>{words.abandonBody}</p>}
      action={words.abandon}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
