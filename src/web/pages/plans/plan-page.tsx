import { Button } from "@mantine/core";
import { Link, Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { type PlanSummary, planAnswer } from "#plans/contract.ts";
import { change } from "../../api.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { AsOfBanner, AsOfButton } from "../amendments/as-of.tsx";
import { PlanState } from "./plan-state.tsx";
import { PlanTabs } from "./plan-tabs.tsx";
import { SheetActions } from "./sheet-dialog.tsx";
import { usePlan, usePlanId, useRefreshPlan } from "./use-plan.ts";

/** The head and the tabs of one plan; what stands below is the tab's own. */
export function PlanPage() {
  const planId = usePlanId();
  const query = usePlan(planId);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { plan } = query.data;
  return (
    <>
      <PlanHead plan={plan} />
      <PlanTabs plan={plan} />
      <AsOfBanner />
      <Outlet />
    </>
  );
}

function PlanHead({ plan }: { readonly plan: PlanSummary }) {
  const { plans } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const format = useFormat();
  const [isConfirming, setConfirming] = useState(false);
  const mayPut = plan.allowed.includes("put-in-force");
  return (
    <>
      <PageHead
        crumbs={
          <>
            <Link className="inline-link" to="/ke-hoach">
              {plans.page.crumb}
            </Link>
            {plan.documentNumber === null ? null : ` / ${plan.documentNumber}`}
          </>
        }
        title={
          <span className="plan-title" title={plan.title}>
            {plan.title}
          </span>
        }
        note={<PlanNote plan={plan} />}
        actions={
          <>
            <AsOfButton />
            <Button component="a" href={`/api/plans/${plan.id}/file`} download leftSection={<Icon name="download" />}>
              {plans.page.source}
            </Button>
            <SheetActions plan={plan} />
            {plan.allowed.includes("review") && plan.undecidedRecords > 0 ? (
              <Link className="link-button" to="/ke-hoach/$planId/ra-soat" params={{ planId: plan.id }}>
                {review.open(format.number(plan.undecidedRecords))}
              </Link>
            ) : null}
            {mayPut && plan.undecidedRecords === 0 ? (
              <Button variant="filled" leftSection={<Icon name="check" />} onClick={() => setConfirming(true)}>
                {plans.page.putInForce}
              </Button>
            ) : null}
          </>
        }
      />
      {isConfirming ? <PutInForce plan={plan} onClose={() => setConfirming(false)} /> : null}
    </>
  );
}

function PlanNote({ plan }: { readonly plan: PlanSummary }) {
  const { plans } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const format = useFormat();
  const { documentNumber, issuedOn, organisationName } = plan;
  const unassigned = plans.list.unassigned(plan.unassignedIndicators, plan.unassignedTasks);
  return (
    <span className="plan-note">
      {documentNumber === null
        ? plans.page.lineOwner(organisationName)
        : plans.page.line(documentNumber, format.day(issuedOn), organisationName)}
      <PlanState state={plan.state} />
      {plan.allowed.includes("review") ? (
        <Link className="inline-link" to="/ke-hoach/$planId/ra-soat" params={{ planId: plan.id }}>
          {plan.undecidedRecords > 0 ? review.waiting(format.number(plan.undecidedRecords)) : review.openAgain}
        </Link>
      ) : null}
      {unassigned !== "" && plan.allowed.includes("assign") ? (
        <Link className="inline-link" to="/ke-hoach/$planId/phan-cong" params={{ planId: plan.id }}>
          {plans.page.unassigned(unassigned)}
        </Link>
      ) : null}
    </span>
  );
}

function PutInForce({ plan, onClose }: { readonly plan: PlanSummary; readonly onClose: () => void }) {
  const words = useWords().plans;
  const refresh = useRefreshPlan(plan.id);
  const toast = useToast();
  const open = words.list.unassigned(plan.unassignedIndicators, plan.unassignedTasks);
  const confirm = async () => {
    await change("POST", `/api/plans/${plan.id}/in-force`, {}, planAnswer);
    await refresh();
    toast(words.page.putInForceDone);
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.page.putInForceTitle}
      body={
        <>
          <p>{words.page.putInForceBody(plan.title)}</p>
          {open === "" ? null : <p className="muted">{words.page.putInForceOpen(open)}</p>}
        </>
      }
      action={words.page.putInForce}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
