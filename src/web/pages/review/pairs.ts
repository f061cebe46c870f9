import type { Cascade, CascadeIndicator, CascadeTask } from "#review/contract-cascade.ts";
import type { CoverageName, TaskCoverageName } from "#text/coverage-marks.ts";
import type { Pair } from "./pair-columns.tsx";
import type { LinkDecision } from "./use-cascade.ts";

/** One row of the matrix for each of the superior's indicators, with the answer that decides. */
export function indicatorPairs({ indicators }: Pick<Cascade, "indicators">): Pair[] {
  return indicators.map(({ superior, coverage, answers }) => {
    const answer = shownAnswer<CoverageName, CascadeIndicator["answers"][number]>(answers, coverage);
    return {
      ...{ kind: "indicator", superiorId: superior.id, name: superior.name, unit: superior.unit, coverage },
      ...{ aims: superior.aims, dueOn: null, daysLater: null, milestones: answer?.milestones ?? [] },
      answer: answer === undefined ? null : { ...answer, id: answer.ours.id, name: answer.ours.name, dueOn: null },
    };
  });
}

export function taskPairs({ tasks }: Pick<Cascade, "tasks">): Pair[] {
  return tasks.map(({ superior, coverage, answers }) => {
    const answer = shownAnswer<TaskCoverageName, CascadeTask["answers"][number]>(answers, coverage);
    return {
      ...{ kind: "task", superiorId: superior.id, name: superior.text, unit: null, coverage },
      ...{ aims: [], dueOn: superior.dueOn, daysLater: answer?.daysLater ?? null, milestones: [] },
      answer: answer === undefined ? null : { ...answer, id: answer.ours.id, name: answer.ours.text, dueOn: answer.ours.dueOn },
    };
  });
}

type AnyAnswer<C> = { readonly state: string; readonly isCounted: boolean; readonly coverage: C };

/** The counted answer that gave the row its word, else a proposal that waits; a rejected one is shown nowhere. */
function shownAnswer<C, A extends AnyAnswer<C>>(answers: readonly A[], coverage: C): A | undefined {
  const counted = answers.filter((answer) => answer.isCounted);
  return (
    counted.find((answer) => answer.coverage === coverage) ?? counted[0] ?? answers.find((answer) => answer.state === "proposed")
  );
}

/** A proposal that nobody has looked at. */
export function isWaiting({ answer }: Pair): boolean {
  return answer?.state === "proposed";
}

/** Proposals that stand until somebody says otherwise: what one click may confirm. */
export function sureProposals(pairs: readonly Pair[]): LinkDecision[] {
  return pairs.flatMap(({ superiorId, answer }) =>
    answer?.state === "proposed" && answer.isCounted ? [{ id: answer.id, superiorId, state: "confirmed" as const }] : [],
  );
}
