/**
 * What the parts of a task say of it together: a proposal for the task's own update, which a person takes over or not. Parts that were
 * given back or taken away say nothing; a part that nobody accepted yet counts as not begun. No percentage is made up: it is the mean
 * of the parts only where every part has one.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { TaskState } from "../model.ts";
import type { SubtaskState } from "./subtask-steps.ts";

export type Part = {
  readonly state: SubtaskState;
  readonly organisationName: string;
  readonly progress: TaskState;
  readonly percent: number | null;
  readonly result: string | null;
  readonly doneOn: CalendarDay | null;
};

export type RolledUp = {
  readonly state: TaskState;
  readonly percent: number | null;
  readonly doneOn: CalendarDay | null;
  readonly result: string;
  readonly parts: number;
  readonly done: number;
};

/** Null where no part lives. */
export function rollUpParts(all: readonly Part[]): RolledUp | null {
  const parts = all
    .filter((part) => part.state === "offered" || part.state === "accepted")
    .map((part) => (part.state === "offered" ? { ...part, progress: "not-started" as const, percent: 0, doneOn: null } : part))
    .filter((part) => part.progress !== "cancelled");
  if (parts.length === 0) return null;
  const done = parts.filter((part) => part.progress === "done");
  const state = stateOf(parts.map((part) => part.progress));
  const days = done.flatMap((part) => (part.doneOn === null ? [] : [part.doneOn]));
  return {
    state,
    percent: meanPercent(parts),
    doneOn: state === "done" && days.length === parts.length ? (days.toSorted().at(-1) ?? null) : null,
    result: parts
      .flatMap((part) =>
        part.result === null || part.result.trim() === "" ? [] : [`${part.organisationName}: ${part.result.trim()}`],
      )
      .join("\n"),
    parts: parts.length,
    done: done.length,
  };
}

function stateOf(progress: readonly TaskState[]): TaskState {
  const every = (state: TaskState) => progress.every((one) => one === state);
  if (every("done")) return "done";
  if (every("not-started")) return "not-started";
  return every("paused") ? "paused" : "in-progress";
}

function meanPercent(parts: readonly Part[]): number | null {
  const shares = parts.map((part) => (part.progress === "done" ? 100 : part.progress === "not-started" ? 0 : part.percent));
  const known = shares.filter((share) => share !== null);
  return known.length < shares.length ? null : Math.round(known.reduce((sum, share) => sum + share, 0) / known.length);
}
