import { useRef, useState } from "react";
import type { z } from "zod";
import { groupBy } from "#kernel/group-by.ts";
import { assignedAnswer, type assignIndicatorsRequest, type assignTasksRequest } from "#plans/contract.ts";
import { change } from "../../api.ts";
import { useToast } from "../../components/toasts.tsx";
import { useWords } from "../../language.tsx";
import { useRefreshPlan } from "../plans/use-plan.ts";
import type { DeskIndicator, DeskTask } from "./desk-records.ts";
import { measureFields } from "./measure-summary.ts";

type IndicatorDecision = Omit<z.infer<typeof assignIndicatorsRequest>, "indicatorIds">;
type TaskRequest = z.infer<typeof assignTasksRequest>;

export type Assign = ReturnType<typeof useAssign>;

const idsOf = (bodies: readonly { readonly organisationId: string | null }[]): string[] =>
  bodies.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));

/** The acts of the assignment page: done at once, said in a toast, taken back where what stood before can be set again. */
export function useAssign(planId: string) {
  const words = useWords().plans.assignment;
  const toast = useToast();
  const refresh = useRefreshPlan(planId);
  const [error, setError] = useState<unknown>(null);
  // One act after the other, none lost: what is clicked while another is on its way waits for it. The same act clicked twice is one.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(new Set<string>());

  const perform = async (act: () => Promise<string>, undo: (() => Promise<unknown>) | null) => {
    setError(null);
    try {
      const said = await act();
      await refresh();
      toast(said, undo === null ? undefined : () => void takeBack(undo));
    } catch (refused) {
      setError(refused);
      await refresh();
    }
  };
  const run = (name: string, act: () => Promise<string>, undo: (() => Promise<unknown>) | null): Promise<void> => {
    if (waiting.current.has(name)) return queue.current;
    waiting.current.add(name);
    queue.current = queue.current.then(() => perform(act, undo)).finally(() => waiting.current.delete(name));
    return queue.current;
  };
  const takeBack = async (undo: () => Promise<unknown>) => {
    await run(
      "take-back",
      async () => {
        await undo();
        return words.undone;
      },
      null,
    );
  };
  const setIndicators = (indicatorIds: readonly string[], decision: IndicatorDecision) =>
    change("POST", `/api/plans/${planId}/assignment/indicators`, { indicatorIds, ...decision }, assignedAnswer);
  const setTasks = (request: TaskRequest) => change("POST", `/api/plans/${planId}/assignment/tasks`, request, assignedAnswer);

  return {
    error,
    /** These bodies answer for these indicators from now on; none: nobody does. */
    assignIndicators: (indicators: readonly DeskIndicator[], organisationIds: readonly string[], bodyName: string) =>
      run(
        nameOf("bodies", indicators, organisationIds),
        async () => {
          const { changed } = await setIndicators(
            indicators.map((one) => one.id),
            { organisationIds: [...organisationIds] },
          );
          return organisationIds.length === 0 ? words.unassigned(changed) : words.assigned(changed, bodyName);
        },
        () => restoreBodies(indicators, setIndicators),
      ),
    measureIndicators: (indicators: readonly DeskIndicator[], decision: IndicatorDecision) =>
      run(
        nameOf("measures", indicators, decision),
        async () => {
          const { changed } = await setIndicators(
            indicators.map((one) => one.id),
            decision,
          );
          return words.measured(changed);
        },
        restorerOfMeasures(indicators, decision, setIndicators),
      ),
    assignTasks: (tasks: readonly DeskTask[], organisationId: string, bodyName: string) =>
      run(
        nameOf("leads", tasks, organisationId),
        async () => {
          const { changed } = await setTasks({ taskIds: tasks.map((task) => task.id), organisationId });
          return words.assigned(changed, bodyName);
        },
        restorerOfLeads(tasks, setTasks),
      ),
  };
}

/** Two clicks with one name ask for the same thing. */
function nameOf(act: string, records: readonly { readonly id: string }[], decision: unknown): string {
  return JSON.stringify([act, records.map((one) => one.id), decision]);
}

type SetIndicators = (ids: readonly string[], decision: IndicatorDecision) => Promise<unknown>;

async function restoreBodies(before: readonly DeskIndicator[], set: SetIndicators): Promise<void> {
  for (const members of groupBy(before, (one) => idsOf(one.responsible).toSorted().join(" ")).values()) {
    const organisationIds = idsOf(members[0]?.responsible ?? []);
    await set(
      members.map((one) => one.id),
      { organisationIds },
    );
  }
}

/** A measure that nobody had chosen cannot be unchosen again: then there is nothing to offer. */
function restorerOfMeasures(before: readonly DeskIndicator[], decision: IndicatorDecision, set: SetIndicators) {
  const touched = measureFields.filter((field) => decision[field] !== undefined);
  if (touched.length === 0 || before.some((one) => touched.some((field) => one[field] === null))) return null;
  return async () => {
    for (const members of groupBy(before, (one) => touched.map((field) => one[field]).join(" ")).values()) {
      const [first] = members;
      if (first === undefined) continue;
      await set(
        members.map((one) => one.id),
        Object.fromEntries(touched.flatMap((field) => (first[field] === null ? [] : [[field, first[field]]]))),
      );
    }
  };
}

/** A task has one lead and keeps having one: only where all had a known one before can it be given back. */
function restorerOfLeads(before: readonly DeskTask[], set: (request: TaskRequest) => Promise<unknown>) {
  if (before.some((task) => idsOf(task.leads).length !== 1)) return null;
  return async () => {
    for (const [organisationId, members] of groupBy(before, (task) => idsOf(task.leads)[0] ?? "")) {
      await set({ taskIds: members.map((task) => task.id), organisationId });
    }
  };
}
