import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ApiRefusal } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { RefusalNotice } from "../../components/states.tsx";
import { useFurtherWords, useWords } from "../../language.tsx";
import { NoteList } from "../documents/document-facts.tsx";
import type { Upload } from "./use-upload.ts";

type Props = { readonly upload: Extract<Upload, { stage: "refused" | "done" }>; readonly onAgain: () => void };

/** The end of an upload: what was read and where it stands, or why not and what to do. */
export function UploadOutcome({ upload, onAgain }: Props) {
  return upload.stage === "done" ? <Read upload={upload} onAgain={onAgain} /> : <Refused upload={upload} onAgain={onAgain} />;
}

function Refused({ upload, onAgain }: { readonly upload: Extract<Upload, { stage: "refused" }>; readonly onAgain: () => void }) {
  const words = useWords().plans.upload;
  // Whoever stopped it need not be told why it did not end.
  const isStopped = upload.error instanceof ApiRefusal && upload.error.answer.code === "READING_CANCELLED";
  return (
    <>
      <h3>{isStopped ? words.cancelled(upload.file.name) : words.refused(upload.file.name)}</h3>
      {isStopped ? null : <RefusalNotice error={upload.error} />}
      {upload.importedId === null ? <p className="small muted">{words.nothingSaved}</p> : null}
      <div className="row-wrap">
        {upload.importedId === null ? null : (
          <Link className="inline-link" to="/ke-hoach/$planId/chi-tieu" params={{ planId: upload.importedId }}>
            {words.openImported}
          </Link>
        )}
        <Button variant={upload.importedId === null ? "filled" : "default"} onClick={onAgain} autoFocus>
          {words.chooseOther}
        </Button>
      </div>
    </>
  );
}

function Read({ upload, onAgain }: { readonly upload: Extract<Upload, { stage: "done" }>; readonly onAgain: () => void }) {
  const { plans } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const { upload: words, counts: countWords } = plans;
  const { planId, counts, notes } = upload.result;
  return (
    <>
      <div className="notice green" role="status">
        <p className="row">
          <Icon name="check" />
          <span className="strong">{words.done(upload.file.name)}</span>
        </p>
        {counts === null ? null : (
          <ul className="upload-counts num">
            <li>{countWords.indicators(counts.indicators)}</li>
            <li>{countWords.targets(counts.targets)}</li>
            <li>{countWords.tasks(counts.tasks)}</li>
            <li>{countWords.findings(counts.findings)}</li>
          </ul>
        )}
      </div>
      {notes.length === 0 ? null : (
        <div>
          <h3>{words.notes}</h3>
          <NoteList notes={notes} />
        </div>
      )}
      <div className="row-wrap">
        {planId === null ? null : (
          <>
            <Link className="link-button" to="/ke-hoach/$planId/ra-soat" params={{ planId }}>
              {review.openAgain}
            </Link>
            <Link className="inline-link" to="/ke-hoach/$planId/chi-tieu" params={{ planId }}>
              {words.openPlan}
            </Link>
          </>
        )}
        <span className="spring" />
        <Button onClick={onAgain}>{words.another}</Button>
      </div>
    </>
  );
}
