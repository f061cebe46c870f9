import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { DropZone } from "../ingest/drop-zone.tsx";
import { PaperProgress } from "../ingest/paper-progress.tsx";
import { usePaperUpload } from "../ingest/use-paper-upload.ts";

type Props = { readonly planId: string; readonly onClose: () => void };

/** An amending document is read and compared with the plan; what differs becomes a draft for a person to check. */
export function FromDocument({ planId, onClose }: Props) {
  const { plans, shell } = useWords();
  const { amendments } = useFurtherWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [file, setFile] = useState<File | null>(null);
  const { upload, sendTo, cancel } = usePaperUpload(async ({ kept }) => {
    if (kept === undefined || !("amendmentId" in kept)) return;
    const { amendmentId, changes } = kept;
    await client.invalidateQueries({ queryKey: ["amendments", planId] });
    toast(amendments.read(changes));
    await navigate({ to: "/ke-hoach/$planId/sua-doi/$amendmentId", params: { planId, amendmentId } });
  });
  const isBusy = upload.stage === "sending" || upload.stage === "working" || upload.stage === "done";
  const send = (chosen: File) => sendTo(`/api/plans/${planId}/amendments/from-document`, chosen);
  return (
    <section className="card upload" aria-label={amendments.fromDocumentTitle}>
      <header>
        <h2>{amendments.fromDocumentTitle}</h2>
      </header>
      <div className="pad stack">
        <p className="t13">{amendments.fromDocumentHint}</p>
        {isBusy ? null : (
          <DropZone onFile={setFile} isChosen={file !== null}>
            {file === null ? null : <span className="strong">{file.name}</span>}
          </DropZone>
        )}
        <p className="notice orange">{shell.secretWarning}</p>
        <PaperProgress upload={upload} onCancel={cancel} />
        <div className="row">
          <Button variant="filled" disabled={file === null} loading={isBusy} onClick={() => file !== null && void send(file)}>
            {plans.upload.send}
          </Button>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </div>
      </div>
    </section>
  );
}
