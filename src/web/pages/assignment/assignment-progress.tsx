import type { Assignment } from "#plans/contract.ts";
import { useFormat, useWords } from "../../language.tsx";

/** How much of the plan somebody answers for: n of N, always with both numbers. */
export function AssignmentProgress({ progress }: { readonly progress: Assignment["progress"] }) {
  const words = useWords().plans.assignment;
  const format = useFormat();
  const { indicators, indicatorsReady, tasks, tasksReady } = progress;
  const text = words.progress(
    format.number(indicatorsReady),
    format.number(indicators),
    format.number(tasksReady),
    format.number(tasks),
  );
  return (
    <div className="desk-progress">
      <p className="strong num" role="status">
        {text}
      </p>
      <progress value={indicatorsReady + tasksReady} max={Math.max(1, indicators + tasks)} aria-label={text} />
      <p className="small muted">{words.progressNote}</p>
    </div>
  );
}
