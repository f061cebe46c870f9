import type { AmendmentRow } from "#plans/contract-amendments.ts";
import type { StatusMark } from "#text/status-marks.ts";
import { StatusChip } from "../../components/status.tsx";
import { useFurtherWords } from "../../language.tsx";

const marks = {
  draft: { tone: "orange", shape: "half" },
  applied: { tone: "green", shape: "check" },
  abandoned: { tone: "grey", shape: "square" },
} as const satisfies Record<AmendmentRow["state"], StatusMark>;

export function AmendmentState({ state }: Pick<AmendmentRow, "state">) {
  return <StatusChip mark={marks[state]} word={useFurtherWords().amendments.states[state]} />;
}
