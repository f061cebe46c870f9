import { Button } from "@mantine/core";
import { useState } from "react";
import { type SubmissionForm, submissionActionAnswer } from "#reporting/contract.ts";
import { change } from "../../api.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useDue } from "../../components/due.tsx";
import { Icon } from "../../components/icon.tsx";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import type { Check } from "./check-draft.ts";
import type { Autosave } from "./use-autosave.ts";

type Step = Exclude<SubmissionForm["allowed"][number], "save">;
type Props = {
  readonly form: SubmissionForm;
  readonly save: Autosave;
  readonly check: Check;
  readonly onReload: () => Promise<void>;
  readonly onShowGaps: () => void;
};

const order = ["return", "reopen", "sign", "approve", "accept", "submit"] as const satisfies readonly Step[];

/** The steps that the server allows this reader now; signing and sending first save, and first show what is missing. */
export function SubmissionActions({ form, save, check, onReload, onShowGaps }: Props) {
  const words = useWords().reporting.entry;
  const toast = useToast();
  const [asking, setAsking] = useState<Step | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const steps = order.filter((step) => form.allowed.includes(step));
  const primary = steps.at(-1);
  const run = async (step: Step, reason?: string) => {
    const request = { revision: save.server.revision, ...(reason === undefined ? {} : { reason }) };
    await change("POST", `/api/submissions/${save.server.submissionId}/${step}`, request, submissionActionAnswer);
    setAsking(null);
    toast(words.done[step]);
    await onReload();
  };
  const choose = async (step: Step) => {
    setError(null);
    if (step === "sign" || step === "submit") {
      setBusy(true);
      const isSaved = await save.flush().finally(() => setBusy(false));
      if (check.gaps.length + check.unexplained.length > 0) return onShowGaps();
      if (!isSaved) return onShowGaps();
    }
    if (step !== "approve") return setAsking(step);
    // Approving can be taken back by reopening, so it asks nothing.
    setBusy(true);
    await run(step)
      .catch(setError)
      .finally(() => setBusy(false));
  };
  const hasReceipt = form.submissionId !== null && ["submitted", "approved", "accepted"].includes(form.state ?? "");
  return (
    <>
      {hasReceipt ? (
        <a className="button-link" href={`/api/submissions/${form.submissionId}/receipt`} download>
          <Icon name="download" /> {words.actions.receipt}
        </a>
      ) : null}
      {steps.map((step) => (
        <Button
          key={step}
          variant={step === primary ? "filled" : "default"}
          loading={isBusy && step === primary}
          onClick={() => void choose(step)}
        >
          {words.actions[step]}
        </Button>
      ))}
      {error === null ? null : <RefusalNotice error={error} />}
      {asking === null ? null : <StepDialog form={form} step={asking} onRun={run} onClose={() => setAsking(null)} />}
    </>
  );
}

type DialogProps = {
  readonly form: SubmissionForm;
  readonly step: Step;
  readonly onRun: (step: Step, reason?: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Names the report, the effect and who is told; returning and reopening need a reason. */
function StepDialog({ form, step, onRun, onClose }: DialogProps) {
  const { reporting } = useWords();
  const words = reporting.entry;
  const format = useFormat();
  const due = useDue();
  const { me } = useSession();
  const body = form.organisationName;
  const period = format.period(form.round.periodId);
  if (step === "return" || step === "reopen") {
    return (
      <ReasonDialog
        title={step === "return" ? words.confirm.returnTitle(body) : words.confirm.reopenTitle(body)}
        {...(step === "return" ? {} : { body: words.confirm.reopenBody })}
        hint={step === "return" ? reporting.round.returnHint : words.confirm.reopenHint}
        label={reporting.round.reason}
        action={words.actions[step]}
        onConfirm={(reason) => onRun(step, reason)}
        onClose={onClose}
      />
    );
  }
  const late = me === null || me === undefined ? null : due(form.round.dueAt, me.today);
  const texts = {
    sign: [words.confirm.signTitle, words.confirm.signBody(period, body)],
    submit: [words.confirm.submitTitle, words.confirm.submitBody(period, body, form.round.ownerName)],
    accept: [words.confirm.acceptTitle, words.confirm.acceptBody(period, body)],
    approve: [words.actions.approve, body],
  } as const;
  const [title, sentence] = texts[step];
  return (
    <ConfirmDialog
      title={title}
      body={
        <>
          <p>{sentence}</p>
          {step === "submit" && late?.tone === "red" ? <p className="red">{words.confirm.submitLate(late.text)}</p> : null}
        </>
      }
      action={words.actions[step]}
      onConfirm={() => onRun(step)}
      onClose={onClose}
    />
  );
}
