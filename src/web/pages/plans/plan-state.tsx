import type { PlanSummary } from "#plans/contract.ts";
import type { StatusMark } from "#text/status-marks.ts";
import { StatusChip } from "../../components/status.tsx";
import { useWords } from "../../language.tsx";

const marks = {
  draft: { tone: "grey", shape: "ring" },
  "in-force": { tone: "green", shape: "check" },
  superseded: { tone: "grey", shape: "square" },
} as const satisfies Record<PlanSummary["state"], StatusMark>;

export function PlanState({ state }: Pick<PlanSummary, "state">) {
  return <StatusChip mark={marks[state]} word={useWords().plans.states[state]} />;
}
