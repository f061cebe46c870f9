import { Button, Modal } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type PlanSummary, planAnswer } from "#plans/contract.ts";
import type { ReviewDesk } from "#tasks/contract-review.ts";
import { change } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { useRefreshPlan } from "../plans/use-plan.ts";

type Props = {
  readonly plan: PlanSummary;
  readonly desk: ReviewDesk;
  /** Resolves once all decisions on the screen are written down. */
  readonly settled: () => Promise<void>;
};

/** What is reviewed, how far it is, and the way into the register: off, with its reason, until nothing is undecided. */
export function DeskHead({ plan, desk, settled }: Props) {
  const words = useFurtherWords().reviewDesk;
  const format = useFormat();
  const navigate = useNavigate();
  const [isFinishing, setFinishing] = useState(false);
  const { decided, total } = desk.progress;
  const left = total - decided;
  const isDraft = plan.allowed.includes("review");
  const note = words.note(
    format.number(desk.indicators.length),
    format.number(desk.tasks.length),
    format.number(desk.findings.length),
  );
  return (
    <header className="desk-top">
      <Link className="desk-back" to="/ke-hoach/$planId/chi-tieu" params={{ planId: plan.id }} aria-label={words.back}>
        <Icon name="back" />
      </Link>
      <div className="desk-title">
        <h1 title={plan.title}>{words.title(plan.title)}</h1>
        <p className="small muted">{note}</p>
      </div>
      <div className="desk-progress">
        <span className="row">
          <span className="num strong">{words.progress(format.number(decided), format.number(total))}</span>
          <span className="spring" />
          <span className="small muted">{left === 0 ? words.allDone : words.left(format.number(left))}</span>
        </span>
        <progress max={Math.max(1, total)} value={decided} aria-label={words.progress(String(decided), String(total))} />
      </div>
      <Button
        className="desk-rest"
        onClick={() => void navigate({ to: "/ke-hoach/$planId/chi-tieu", params: { planId: plan.id } })}
      >
        {words.rest}
      </Button>
      {isDraft ? (
        <Button
          variant="filled"
          disabled={left > 0}
          title={left > 0 ? words.finishWaits(format.number(left)) : undefined}
          aria-describedby={left > 0 ? "desk-waits" : undefined}
          onClick={() => setFinishing(true)}
        >
          {words.finish}
        </Button>
      ) : null}
      {left > 0 ? (
        <span id="desk-waits" className="hidden-word">
          {words.finishWaits(format.number(left))}
        </span>
      ) : null}
      {isFinishing ? <FinishDialog plan={plan} desk={desk} settled={settled} onClose={() => setFinishing(false)} /> : null}
    </header>
  );
}

function FinishDialog({ plan, desk, settled, onClose }: Props & { readonly onClose: () => void }) {
  const { plans, shell } = useWords();
  const { reviewDesk: words } = useFurtherWords();
  const format = useFormat();
  const navigate = useNavigate();
  const refresh = useRefreshPlan(plan.id);
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const all = [...desk.indicators, ...desk.tasks];
  const count = (state: string) => format.number(all.filter((one) => one.recordState === state).length);
  const blocking = desk.findings.filter(({ severity, answer }) => severity === "error" && answer === null).length;
  const unassigned = plans.list.unassigned(plan.unassignedIndicators, plan.unassignedTasks);
  const force = async () => {
    await settled();
    try {
      await change("POST", `/api/plans/${plan.id}/in-force`, {}, planAnswer);
    } catch (refused) {
      return setError(refused);
    }
    await refresh();
    toast(plans.page.putInForceDone);
    await navigate({ to: "/ke-hoach/$planId/ky-bao-cao", params: { planId: plan.id } });
  };
  return (
    <Modal opened onClose={onClose} title={words.finishTitle} closeButtonProps={{ "aria-label": shell.close }}>
      <div className="stack t13">
        <p>{words.finishBody(count("confirmed"), count("rejected"))}</p>
        {blocking === 0 ? null : <p className="red">{words.finishDoubts(format.number(blocking))}</p>}
        {unassigned === "" ? null : <p className="muted">{plans.page.putInForceOpen(unassigned)}</p>}
        <RefusalNotice error={error} />
        <div className="row-wrap">
          <Button variant={unassigned === "" ? "filled" : "default"} onClick={() => void force()}>
            {words.finishForce}
          </Button>
          {plan.allowed.includes("assign") ? (
            <Button
              variant={unassigned === "" ? "default" : "filled"}
              onClick={() => void navigate({ to: "/ke-hoach/$planId/phan-cong", params: { planId: plan.id } })}
            >
              {words.finishAssign}
            </Button>
          ) : null}
        </div>
      </div>
    </Modal>
  );
}
