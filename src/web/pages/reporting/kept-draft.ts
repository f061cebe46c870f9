/**
 * What was typed and not saved yet, kept in this tab until it is: a log-in that ran out or a page loaded anew loses nothing. It
 * belongs to one person, one report and one revision, and leaves as soon as the server has it.
 */
import { z } from "zod";
import { actualOf, type Cell, type Draft, type Entry, type FormWords, type TaskEntry } from "./draft.ts";

const cell = z.object({ text: z.string(), number: z.string().nullable() });
const kept = z.object({
  revision: z.number(),
  entries: z.array(z.tuple([z.string(), z.object({ value: cell, numerator: cell, denominator: cell, rest: z.unknown() })])),
  tasks: z.array(z.tuple([z.string(), z.unknown()])),
  words: z.unknown(),
});

const rest = z.object({
  answer: z.enum(["yes", "no", "met", "partly", "not-met"]).nullable(),
  absence: z.enum(["no-data", "nothing-arose", "not-applicable"]).nullable(),
  note: z.string(),
});
const task = z.object({
  state: z.enum(["not-started", "in-progress", "paused", "done", "cancelled"]).nullable(),
  percentText: z.string(),
  result: z.string(),
  doneOn: z.string().nullable(),
  delayReason: z.string(),
});
const words = z.object({ narrative: z.string(), difficulties: z.string(), proposals: z.string(), nothingToReport: z.boolean() });

export const keptKey = (accountId: string, roundId: string, organisationId: string) =>
  `lotrinh.draft.${accountId}.${roundId}.${organisationId}`;

export function keepDraft(key: string, revision: number, draft: Draft, saved: Draft): void {
  const entries = [...draft.entries].filter(([id, entry]) => saved.entries.get(id) !== entry);
  const tasks = [...draft.tasks].filter(([id, entry]) => saved.tasks.get(id) !== entry);
  const isSame = entries.length === 0 && tasks.length === 0 && draft.words === saved.words;
  try {
    if (isSame) sessionStorage.removeItem(key);
    else {
      const shown = entries.map(([id, entry]) => [id, { ...bare(entry), rest: actualOf(id, entry) }]);
      const own = { revision, entries: shown, tasks, words: draft.words === saved.words ? null : draft.words };
      sessionStorage.setItem(key, JSON.stringify(own));
    }
  } catch {
    // A full or forbidden store: the page still holds everything, only a reload would lose it.
  }
}

/** Puts what was kept over the draft of the server; null when nothing was kept, or when it belongs to another revision. */
export function keptOver(key: string, revision: number, base: Draft, reread: (id: string, entry: Entry) => Entry): Draft | null {
  const found = kept.safeParse(parsed(sessionStorage.getItem(key)));
  if (!found.success || found.data.revision !== revision) return null;
  const entries = new Map(base.entries);
  for (const [id, one] of found.data.entries) {
    const other = rest.safeParse(one.rest);
    if (!other.success || !entries.has(id)) continue;
    const { value, numerator, denominator } = one;
    entries.set(
      id,
      reread(id, { value: asCell(value), numerator: asCell(numerator), denominator: asCell(denominator), ...other.data }),
    );
  }
  const tasks = new Map<string, TaskEntry>(base.tasks);
  for (const [id, one] of found.data.tasks) {
    const entry = task.safeParse(one);
    if (entry.success && tasks.has(id)) tasks.set(id, entry.data);
  }
  const own = words.safeParse(found.data.words);
  const kepWords: FormWords = own.success ? own.data : base.words;
  return { entries, tasks, words: kepWords };
}

function asCell(one: z.infer<typeof cell>): Cell {
  return { ...one, problem: null };
}

function bare({ value, numerator, denominator }: Entry) {
  const plain = ({ text, number }: Cell) => ({ text, number });
  return { value: plain(value), numerator: plain(numerator), denominator: plain(denominator) };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
