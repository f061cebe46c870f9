import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { SubmissionForm } from "#reporting/contract.ts";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { StatusChip, StatusText } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import type { Check } from "./check-draft.ts";
import { markOf } from "./round-words.ts";
import { SaveStatus } from "./save-status.tsx";
import { SubmissionActions } from "./submission-actions.tsx";
import type { Autosave } from "./use-autosave.ts";

type Props = {
  readonly form: SubmissionForm;
  readonly save: Autosave;
  readonly check: Check;
  readonly wasRestored: boolean;
  readonly onReload: () => Promise<void>;
  readonly onShowGaps: () => void;
};

/** Whose report of which period, in which state, whether it is saved, what is missing, and what the reader may do with it. */
export function SubmissionHead({ form, save, check, wasRestored, onReload, onShowGaps }: Props) {
  const { reporting } = useWords();
  const words = reporting.entry;
  const format = useFormat();
  const { round } = form;
  const isEditable = form.allowed.includes("save");
  const period = format.period(round.periodId);
  const open = check.gaps.length + check.unexplained.length;
  const isUnread = open > 0 && isEditable;
  return (
    <>
      <PageHead
        crumbs={
          <>
            <Link to="/ky-bao-cao/$roundId" params={{ roundId: round.id }} title={round.planTitle}>
              {`${period} · ${round.documentNumber ?? round.planTitle}`}
            </Link>{" "}
            <StatusChip mark={markOf(form.state)} word={form.state === null ? reporting.missing : reporting.states[form.state]} />{" "}
            {form.version > 1 ? <span>{reporting.round.version(format.number(form.version))}</span> : null}
          </>
        }
        title={words.title(period, form.organisationName)}
        note={words.note(format.instant(round.dueAt), format.day(round.cutOffOn))}
        actions={
          <>
            {isEditable ? <SaveStatus save={save} /> : null}
            {isEditable ? (
              <Button onClick={onShowGaps} aria-haspopup="true">
                {isUnread ? (
                  words.check.open(format.number(open))
                ) : (
                  <StatusText mark={{ tone: "green", shape: "check" }} word={words.check.complete} />
                )}
              </Button>
            ) : null}
            <SubmissionActions form={form} save={save} check={check} onReload={onReload} onShowGaps={onShowGaps} />
          </>
        }
      />
      <ReturnedNotice form={form} />
      {isEditable ? null : <ReadOnlyNotice form={form} />}
      {wasRestored ? <p className="notice blue band-notice">{words.save.restored}</p> : null}
      {save.state === "offline" ? (
        <div className="notice orange band-notice row" role="status">
          <Icon name="clock" />
          <span>{words.save.offlineBand}</span>
          <span className="spring" />
          <Button onClick={() => void save.flush()}>{words.save.retry}</Button>
        </div>
      ) : null}
      {save.state === "refused" ? <RefusalNotice error={save.error} /> : null}
    </>
  );
}

/** Their words in quotation marks, with the name; nothing is paraphrased. */
function ReturnedNotice({ form }: { readonly form: SubmissionForm }) {
  const words = useWords().reporting.entry;
  if (form.returnReason === null) return null;
  return (
    <div className="notice orange band-notice">
      <p className="strong">{form.returnedBy === null ? words.returned : words.returnedBy(form.returnedBy)}</p>
      <p className="kept-lines">{words.quote(form.returnReason)}</p>
    </div>
  );
}

function ReadOnlyNotice({ form }: { readonly form: SubmissionForm }) {
  const words = useWords().reporting.entry.readOnly;
  const { state, round } = form;
  const isOfficial = state === "approved" || state === "accepted";
  const sentence = isOfficial
    ? words.approved
    : state === "submitted"
      ? words.submitted
      : round.locked
        ? words.locked
        : words.other;
  return <p className={`notice band-notice ${isOfficial ? "green" : ""}`}>{sentence}</p>;
}
