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

/** How far a file is on its way into the register. */
export function UploadSteps({ upload }: { readonly upload: Extract<Upload, { stage: "sending" | "working" }> }) {
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
              <span className="small muted">
                {step === "sending" && upload.stage === "sending"
                  ? words.sent(format.number(Math.round(upload.share * 100)))
                  : spoken[stage]}
              </span>
            </li>
          );
        })}
      </ol>
      {upload.stage === "sending" ? (
        <progress className="upload-progress" value={upload.share} max={1} aria-label={words.steps.sending} />
      ) : (
        <p className="small muted">{words.leave}</p>
      )}
      {upload.stage === "working" ? <RefusalNotice error={upload.error} /> : null}
    </>
  );
}
