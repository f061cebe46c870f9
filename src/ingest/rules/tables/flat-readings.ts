/**
 * The readings of a flattened row that are kept side by side while its words are read: for each way in which the cells may stand
 * the cheapest, and none far behind the best.
 */
import type { PhraseNode } from "./flat-phrases.ts";

export type PhraseRole = "lead" | "coordinating" | "deliverable";
export type CellRole = "name" | PhraseRole | "schedule";

const hopeless = 3.2;

/** A cell's state: the node reached in its tree; null before its first word or after words of no known phrase. */
export type CellState = { readonly node: PhraseNode | null; readonly free: boolean; readonly cost: number };
export type Kind = "start" | "go" | "debris" | "free" | "word";
export type Trail = {
  readonly role: CellRole;
  readonly kind: Kind;
  readonly node: PhraseNode | null;
  readonly word: number;
  readonly before: Trail | null;
};
export type Reading = {
  readonly score: number;
  readonly column: number;
  readonly lead: CellState;
  readonly coordinating: CellState;
  readonly deliverable: CellState;
  readonly trail: Trail | null;
};

export const none: CellState = { node: null, free: false, cost: 0 };

/** All readings are made here, so that they are alike to the machine. */
export function readingOf(
  score: number,
  column: number,
  lead: CellState,
  coordinating: CellState,
  deliverable: CellState,
  trail: Trail | null,
): Reading {
  return { score, column, lead, coordinating, deliverable, trail };
}

/** The same readings at the beginning of a line. */
export function atFirstColumn(readings: readonly Reading[]): readonly Reading[] {
  const moved: Reading[] = [];
  for (const { score, lead, coordinating, deliverable, trail } of readings)
    moved.push(readingOf(score, 0, lead, coordinating, deliverable, trail));
  return moved;
}

const slots = 1 << 13;
/** Where a reading that reached the same cells stands among those found, plus one: an open table, emptied after each word. */
const places = new Int32Array(slots);
const taken: number[] = [];

/** The readings after a word: of those that reached the same cells the cheapest, and none far behind the best. */
export type Pool = { least: number; readonly found: Reading[] };

/** Adds a reading in which one cell is in another state, unless a better one is known. */
export function offer(
  pool: Pool,
  from: Reading,
  column: number,
  score: number,
  role: CellRole,
  kind: Kind,
  state: CellState,
  word: number,
): void {
  if (score >= pool.least + hopeless) return;
  const lead = role === "lead" ? state : from.lead;
  const coordinating = role === "coordinating" ? state : from.coordinating;
  const deliverable = role === "deliverable" ? state : from.deliverable;
  const mixed =
    Math.imul(numberOf(lead), 0x9e3779b1) ^
    Math.imul(numberOf(coordinating), 0x85ebca6b) ^
    Math.imul(numberOf(deliverable) * 8 + column, 0xc2b2ae35);
  let slot = mixed >>> 19;
  let place = places[slot] ?? 0;
  let known = place === 0 ? undefined : pool.found[place - 1];
  while (
    known !== undefined &&
    !(
      known.column === column &&
      isSame(known.lead, lead) &&
      isSame(known.coordinating, coordinating) &&
      isSame(known.deliverable, deliverable)
    )
  ) {
    slot = (slot + 1) % slots;
    place = places[slot] ?? 0;
    known = place === 0 ? undefined : pool.found[place - 1];
  }
  if (known !== undefined && known.score <= score) return;
  if (score < pool.least) pool.least = score;
  const trail = { role, kind, node: state.node, word, before: from.trail };
  const reading = readingOf(score, column, lead, coordinating, deliverable, trail);
  if (known !== undefined) pool.found[place - 1] = reading;
  else if (taken.length < slots / 2) {
    places[slot] = pool.found.push(reading);
    taken.push(slot);
  }
}

/** The best of those found. */
export function best({ least, found }: Pool, kept: number): readonly Reading[] {
  for (const slot of taken) places[slot] = 0;
  taken.length = 0;
  const near = found.filter(({ score }) => score < least + hopeless);
  return near.length <= kept ? near : near.sort((a, b) => a.score - b.score).slice(0, kept);
}

const numberOf = ({ node, free }: CellState) => (node?.id ?? 0) * 2 + (free ? 1 : 0);
const isSame = (a: CellState, b: CellState) => a.node === b.node && a.free === b.free;
