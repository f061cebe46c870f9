import type { Succession } from "#review/contract-succession.ts";

export type Choice = {
  readonly outcome: "carried-over" | "ended";
  /** The task of the new plan that goes on with it; null: it is written into the new plan. */
  readonly successorId: string | null;
  readonly reason: string;
};
export type Choices = ReadonlyMap<string, Choice>;

/** Every task goes on until somebody ends it: in the task most like it, else written over. */
export function startChoices(openTasks: Succession["openTasks"]): Choices {
  return new Map(
    openTasks.map((task): [string, Choice] => [
      task.id,
      { outcome: "carried-over", successorId: task.proposed?.id ?? null, reason: "" },
    ]),
  );
}

export function withChoice(choices: Choices, taskId: string, change: Partial<Choice>): Choices {
  const before = choices.get(taskId);
  return before === undefined ? choices : new Map([...choices, [taskId, { ...before, ...change }]]);
}

/** A task that ends has its reason. */
export function readyToClose(choices: Choices): boolean {
  return [...choices.values()].every(({ outcome, reason }) => outcome === "carried-over" || reason.trim() !== "");
}

export function tallyOf(choices: Choices): { readonly carried: number; readonly ended: number } {
  const ended = [...choices.values()].filter((choice) => choice.outcome === "ended").length;
  return { carried: choices.size - ended, ended };
}

export function choicesToSend(choices: Choices) {
  return [...choices].map(([taskId, { outcome, successorId, reason }]) => {
    const isEnded = outcome === "ended";
    return { taskId, outcome, successorId: isEnded ? null : successorId, reason: isEnded ? reason.trim() : "" };
  });
}
