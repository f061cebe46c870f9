import { Button } from "@mantine/core";
import { useState } from "react";
import type { StatusMark as Mark } from "#text/status-marks.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import type { Upload } from "./use-upload.ts";

const steps = ["sending", "waiting", "reading", "saving"] as const;
const position = { waiting: 1, reading: 2, saving: 3, done: 4 } as const;
type Stage = "done" | "now" | "later";
const marks = {
  done: { tone: "green", shape: "check" },
  now: { tone: "blue", shape: "half" },
  later: { tone: "grey", shape: "dashed" },
} as const satisfies Record<Stage, Mark>;

type Props = {
  readonly upload: Extract<Upload, { stage: "sending" | "working" }>;
  readonly onCancel: () => Promise<void>;
  /** No plan comes of it. */
  readonly isPaper?: boolean;
};

/** How far a file is on its way into the register. */
export function UploadSteps({ upload, onCancel, isPaper = false }: Props) {
  const words = useWords().plans.upload;
  const format = useFormat();
  const current = upload.stage === "sending" ? 0 : position[upload.step];
  const spoken = { done: words.stepDone, now: words.stepNow, later: words.stepLater };
  return (
    <>
      <p className="strong t13">{upload.file.name}</p>
      <ol className="upload-steps" aria-live="polite">
        {steps.map((step, index) => {
          const stage: Stage = index < current ? "done" : index === current ? "now" : "later";
          return (
            <li key={step} className={`upload-step is-${stage}`} aria-current={stage === "now" ? "step" : undefined}>
              <StatusMark mark={marks[stage]} />
              <span>{words.steps[step]}</span>
              <span className="small muted">{stage === "now" ? nowWords() : spoken[stage]}</span>
            </li>
          );
        })}
      </ol>
      {upload.stage === "sending" ? (
        <progress className="upload-progress" value={upload.share} max={1} aria-label={words.steps.sending} />
      ) : (
        <WorkingNote upload={upload} onCancel={onCancel} leave={isPaper ? words.leavePaper : words.leave} />
      )}
    </>
  );

  function nowWords(): string {
    if (upload.stage === "sending") return words.sent(format.number(Math.round(upload.share * 100)));
    const { progress, step } = upload;
    if (step !== "reading" || progress == null) return spoken.now;
    return words.page(format.number(progress.page), format.number(progress.of));
  }
}

type WorkingProps = {
  readonly upload: Extract<Upload, { stage: "working" }>;
  readonly onCancel: () => Promise<void>;
  readonly leave: string;
};

/** While the server works: pages of a scan as a bar, leave or stop. */
function WorkingNote({ upload, onCancel, leave }: WorkingProps) {
  const words = useWords().plans.upload;
  const [isStopping, setStopping] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { progress, step } = upload;
  const stop = async () => {
    setStopping(true);
    setError(null);
    try {
      await onCancel();
    } catch (refused) {
      setError(refused);
      setStopping(false);
    }
  };
  return (
    <>
      {progress == null || step !== "reading" ? null : (
        <>
          <progress className="upload-progress" value={progress.page} max={progress.of} aria-label={words.pages} />
          <p className="small muted">{words.scanHint}</p>
        </>
      )}
      <p className="small muted">{leave}</p>
      <RefusalNotice error={error ?? upload.error} />
      {step === "saving" ? null : (
        <div className="row">
          <Button onClick={() => void stop()} loading={isStopping}>
            {isStopping ? words.cancelling : words.cancel}
          </Button>
        </div>
      )}
    </>
  );
}
