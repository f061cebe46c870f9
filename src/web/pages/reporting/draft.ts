/**
 * What stands in the form while a person types: the text of every cell beside the figure that was read from it. A record that
 * changes becomes a new object, so what is not saved yet is told by comparing with the draft that the server has.
 */
import type { DecimalText } from "#kernel/decimal.ts";
import type { Refusal } from "#kernel/result.ts";
import type { ActualInput, SaveSubmission, SubmissionForm, TaskUpdateInput } from "#reporting/contract.ts";
import { type NumberProblem, numberText, readNumber } from "#text/read-number.ts";
import type { Language } from "#text/words.ts";

export type FormIndicator = SubmissionForm["indicators"][number];
export type FormTask = SubmissionForm["tasks"][number];
export type CellName = "value" | "numerator" | "denominator";

export type Cell = {
  readonly text: string;
  readonly number: DecimalText | null;
  readonly problem: Refusal<NumberProblem> | null;
};
export type Entry = Readonly<Record<CellName, Cell>> & Pick<ActualInput, "answer" | "absence" | "note">;
/** state null: nothing said about this task yet. */
export type TaskEntry = Omit<TaskUpdateInput, "state" | "percent" | "taskId"> & {
  readonly state: TaskUpdateInput["state"] | null;
  readonly percentText: string;
};
export type FormWords = Pick<SubmissionForm, "narrative" | "difficulties" | "proposals" | "nothingToReport">;

export type Draft = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly tasks: ReadonlyMap<string, TaskEntry>;
  readonly words: FormWords;
};

export const cellsOf = (kind: string | null): readonly CellName[] => {
  if (kind === "yes-no" || kind === "text") return [];
  return kind === "ratio" ? ["numerator", "denominator"] : ["value"];
};

export function draftOf(form: SubmissionForm, language: Language): Draft {
  return {
    entries: new Map(form.indicators.map((one) => [one.indicatorId, entryOf(one.actual, language)])),
    tasks: new Map(form.tasks.map((one) => [one.taskId, taskEntryOf(one.update)])),
    words: wordsOf(form),
  };
}

export function wordsOf({ narrative, difficulties, proposals, nothingToReport }: FormWords): FormWords {
  return { narrative, difficulties, proposals, nothingToReport };
}

function entryOf(actual: ActualInput | null, language: Language): Entry {
  const cell = (number: DecimalText | null): Cell => ({ text: numberText(number, language), number, problem: null });
  return {
    value: cell(actual?.value ?? null),
    numerator: cell(actual?.numerator ?? null),
    denominator: cell(actual?.denominator ?? null),
    answer: actual?.answer ?? null,
    absence: actual?.absence ?? null,
    note: actual?.note ?? "",
  };
}

function taskEntryOf(update: TaskUpdateInput | null): TaskEntry {
  return {
    state: update?.state ?? null,
    percentText: update?.percent === null || update === null ? "" : String(update.percent),
    result: update?.result ?? "",
    doneOn: update?.doneOn ?? null,
    delayReason: update?.delayReason ?? "",
  };
}

/** A typed figure; one that cannot be read counts as none and is not sent. A figure takes a stated absence away. */
export function typed(entry: Entry, name: CellName, text: string, language: Language, unit: string | null): Entry {
  const read = readNumber(text, language, unit);
  const cell: Cell = read.ok ? { text, number: read.value, problem: null } : { text, number: null, problem: read.refusal };
  return { ...entry, [name]: cell, absence: text.trim() === "" ? entry.absence : null };
}

const emptyCell: Cell = { text: "", number: null, problem: null };

/** "There is no figure, because …": the figures leave, since both at once would contradict each other. */
export function withAbsence(entry: Entry, absence: ActualInput["absence"]): Entry {
  if (absence === null) return { ...entry, absence };
  return { ...entry, absence, answer: null, value: emptyCell, numerator: emptyCell, denominator: emptyCell };
}

export function hasProblem(entry: Entry): boolean {
  return entry.value.problem !== null || entry.numerator.problem !== null || entry.denominator.problem !== null;
}

export function percentOf(entry: TaskEntry): number | null | "not-a-percentage" {
  const text = entry.percentText.trim().replace(/\s*%$/, "");
  if (text === "") return null;
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : "not-a-percentage";
}

export function actualOf(indicatorId: string, entry: Entry): ActualInput {
  const { value, numerator, denominator, answer, absence, note } = entry;
  return {
    indicatorId,
    value: value.number,
    numerator: numerator.number,
    denominator: denominator.number,
    answer,
    absence,
    note,
  };
}

/** null while nothing can be sent: no state chosen, or a percentage that is none. */
export function updateOf(taskId: string, entry: TaskEntry): TaskUpdateInput | null {
  const percent = percentOf(entry);
  if (entry.state === null || percent === "not-a-percentage") return null;
  const { state, result, doneOn, delayReason } = entry;
  return { taskId, state, percent, result, doneOn, delayReason };
}

/** Something was typed that cannot be sent as it stands. */
export function isStuck(draft: Draft): boolean {
  return (
    [...draft.entries.values()].some(hasProblem) || [...draft.tasks.values()].some((t) => percentOf(t) === "not-a-percentage")
  );
}

export type Unsaved = Omit<SaveSubmission, "revision">;

/** What differs from the draft that the server has and can be sent; null when there is nothing to send. */
export function unsavedOf(draft: Draft, saved: Draft): Unsaved | null {
  const actuals = [...draft.entries]
    .filter(([id, entry]) => saved.entries.get(id) !== entry && !hasProblem(entry))
    .map(([id, entry]) => actualOf(id, entry));
  const taskUpdates = [...draft.tasks]
    .filter(([id, entry]) => saved.tasks.get(id) !== entry)
    .flatMap(([id, entry]) => updateOf(id, entry) ?? []);
  if (actuals.length === 0 && taskUpdates.length === 0 && draft.words === saved.words) return null;
  return { ...draft.words, actuals, taskUpdates };
}

/** The draft that the server has once `sent` was accepted: records that could not be sent stay as they were. */
export function afterSave(saved: Draft, sent: Draft): Draft {
  const entries = new Map([...sent.entries].map(([id, e]) => [id, hasProblem(e) ? (saved.entries.get(id) ?? e) : e]));
  const tasks = new Map([...sent.tasks].map(([id, t]) => [id, updateOf(id, t) === null ? (saved.tasks.get(id) ?? t) : t]));
  return { entries, tasks, words: sent.words };
}

/** Puts one's own unsaved records over a newer state of the server. */
export function rebased(mine: Draft, base: Draft, theirs: Draft): Draft {
  const own = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, c: ReadonlyMap<string, T>) =>
    new Map([...c].map(([id, record]) => [id, a.get(id) !== b.get(id) ? (a.get(id) ?? record) : record]));
  return {
    entries: own(mine.entries, base.entries, theirs.entries),
    tasks: own(mine.tasks, base.tasks, theirs.tasks),
    words: mine.words !== base.words ? mine.words : theirs.words,
  };
}
