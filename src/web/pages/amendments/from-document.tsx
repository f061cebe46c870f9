import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { amendmentAnswer } from "#plans/contract-amendments.ts";
import { upload, withQuery } from "../../api.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { DropZone } from "../ingest/drop-zone.tsx";

type Props = { readonly planId: string; readonly onClose: () => void };

/** An amending document is read and compared with the plan; what differs becomes a draft for a person to check. */
export function FromDocument({ planId, onClose }: Props) {
  const { plans, shell } = useWords();
  const { amendments } = useFurtherWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [file, setFile] = useState<File | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (chosen: File) => {
    setBusy(true);
    setError(null);
    try {
      const path = withQuery(`/api/plans/${planId}/amendments/from-document`, { fileName: chosen.name.slice(-255) });
      const detail = await upload(path, chosen, amendmentAnswer, () => undefined);
      await client.invalidateQueries({ queryKey: ["amendments", planId] });
      toast(amendments.read(detail.changes.length));
      await navigate({ to: "/ke-hoach/$planId/sua-doi/$amendmentId", params: { planId, amendmentId: detail.amendment.id } });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <section className="card upload" aria-label={amendments.fromDocumentTitle}>
      <header>
        <h2>{amendments.fromDocumentTitle}</h2>
      </header>
      <div className="pad stack">
        <p className="t13">{amendments.fromDocumentHint}</p>
        <DropZone onFile={setFile} isChosen={file !== null}>
          {file === null ? null : <span className="strong">{file.name}</span>}
        </DropZone>
        <p className="notice orange">{shell.secretWarning}</p>
        {isBusy ? (
          <p className="t13" role="status">
            {amendments.reading}
          </p>
        ) : null}
        <RefusalNotice error={error} />
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
