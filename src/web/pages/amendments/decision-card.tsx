import { Button, FileButton, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { AmendmentDetail } from "#plans/contract-amendments.ts";
import { DayField } from "../../components/day-field.tsx";
import { Icon } from "../../components/icon.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { PaperProgress } from "../ingest/paper-progress.tsx";
import { usePaperUpload } from "../ingest/use-paper-upload.ts";

type Props = {
  readonly detail: AmendmentDetail;
  readonly step: (step: string, body: object) => Promise<AmendmentDetail>;
};

const fields = ["number", "issuedOn", "issuer", "effectiveOn"] as const;

/** The decision behind the changes: named, on file, with the day from which it counts. */
export function DecisionCard({ detail, step }: Props) {
  const words = useFurtherWords().amendments.decision;
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
      </header>
      <div className="pad stack">
        <DecisionFile detail={detail} />
        {detail.mayAmend ? (
          <DecisionForm key={detail.amendment.revision} detail={detail} step={step} />
        ) : (
          <DecisionFacts detail={detail} />
        )}
      </div>
    </section>
  );
}

function DecisionForm({ detail, step }: Props) {
  const words = useFurtherWords().amendments.decision;
  const toast = useToast();
  const { amendment } = detail;
  const [typed, setTyped] = useState(() => Object.fromEntries(fields.map((field) => [field, amendment[field] ?? ""])));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await step("decision", Object.fromEntries(fields.map((field) => [field, typed[field]?.trim() || null])));
      toast(words.saved);
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void save(event)}>
      {fields.map((field) => {
        const part = { label: words[field], value: typed[field] ?? "" };
        const set = (value: string) => setTyped({ ...typed, [field]: value });
        if (field === "effectiveOn") return <DayField key={field} {...part} description={words.effectiveHint} onChange={set} />;
        if (field === "issuedOn") return <DayField key={field} {...part} onChange={set} />;
        return <TextInput key={field} {...part} onChange={(e) => set(e.currentTarget.value)} />;
      })}
      <RefusalNotice error={error} />
      <div className="row">
        <Button type="submit" loading={isBusy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function DecisionFacts({ detail: { amendment } }: Pick<Props, "detail">) {
  const { decision, noDay } = useFurtherWords().amendments;
  const format = useFormat();
  const day = (value: string | null) => (value === null ? noDay : format.day(value));
  return (
    <dl className="facts">
      <dt>{decision.number}</dt>
      <dd>{amendment.number ?? noDay}</dd>
      <dt>{decision.issuedOn}</dt>
      <dd>{day(amendment.issuedOn)}</dd>
      <dt>{decision.issuer}</dt>
      <dd>{amendment.issuer ?? noDay}</dd>
      <dt>{decision.effectiveOn}</dt>
      <dd>{day(amendment.effectiveOn)}</dd>
    </dl>
  );
}

const accepted = ".docx,.doc,.xlsx,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.txt,.md";

function DecisionFile({ detail: { amendment, mayAmend } }: Pick<Props, "detail">) {
  const { decision: words } = useFurtherWords().amendments;
  const { shell } = useWords();
  const client = useQueryClient();
  const toast = useToast();
  const { id, fileName } = amendment;
  const { upload, sendTo, cancel } = usePaperUpload(async () => {
    await client.invalidateQueries({ queryKey: ["amendment", id] });
    toast(words.attached);
  });
  const isBusy = upload.stage === "sending" || upload.stage === "working" || upload.stage === "done";
  return (
    <div className="stack">
      <div className="row-wrap">
        <span className="t13 muted">{words.file}</span>
        {fileName === null ? (
          <span className="t13">{words.noFile}</span>
        ) : (
          <a className="inline-link t13" href={`/api/amendments/${id}/file`} download>
            {fileName}
          </a>
        )}
      </div>
      {mayAmend ? (
        <>
          <FileButton accept={accepted} onChange={(file) => file !== null && void sendTo(`/api/amendments/${id}/file`, file)}>
            {(props) => (
              <Button {...props} loading={isBusy} leftSection={<Icon name="upload" />}>
                {fileName === null ? words.attach : words.replace}
              </Button>
            )}
          </FileButton>
          <PaperProgress upload={upload} onCancel={cancel} />
          <p className="small muted">{shell.secretWarning}</p>
        </>
      ) : null}
    </div>
  );
}
