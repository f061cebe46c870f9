import { ActionIcon, Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../../components/icon.tsx";
import { OrganisationSelect, useOrganisations } from "../../components/organisation-select.tsx";
import { useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { DropZone } from "./drop-zone.tsx";
import { useFileSize } from "./file-size.ts";
import { officerBodies } from "./officer-bodies.ts";
import { UploadOutcome } from "./upload-outcome.tsx";
import { UploadSteps } from "./upload-steps.tsx";
import { useUpload } from "./use-upload.ts";

/** A file becomes a plan: whose, which file, then what happens with it, step by step. */
export function UploadPanel({ onClose }: { readonly onClose: () => void }) {
  const { plans, shell } = useWords();
  const words = plans.upload;
  const size = useFileSize();
  const { me } = useSession();
  const all = useOrganisations();
  const bodies = me ? officerBodies(me, all) : [];
  const [bodyId, setBodyId] = useState<string | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const { upload, send, cancel, reset } = useUpload();
  const chosenBody = bodyId ?? bodies[0]?.id ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const again = () => {
    setFile(null);
    reset();
  };
  return (
    <section className="card upload" aria-label={words.title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <span className="spring" />
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={shell.close} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </header>
      <div className="pad stack">
        {upload.stage === "choosing" ? (
          <>
            <OrganisationSelect
              label={words.organisation}
              description={words.organisationHint}
              nothingFound={plans.assignment.noBody}
              bodies={bodies}
              value={chosenBody}
              onChange={setBodyId}
            />
            <DropZone onFile={setFile} isChosen={file !== null}>
              {file === null ? null : <span className="strong">{words.chosen(file.name, size(file.size))}</span>}
            </DropZone>
            <p className="notice orange">{shell.secretWarning}</p>
            <div className="row">
              <Button
                variant="filled"
                disabled={file === null || chosenBody === null}
                leftSection={<Icon name="upload" />}
                onClick={() => file !== null && chosenBody !== null && void send(file, chosenBody)}
              >
                {words.send}
              </Button>
            </div>
          </>
        ) : null}
        {upload.stage === "sending" || upload.stage === "working" ? <UploadSteps upload={upload} onCancel={cancel} /> : null}
        {upload.stage === "refused" || upload.stage === "done" ? <UploadOutcome upload={upload} onAgain={again} /> : null}
      </div>
    </section>
  );
}
