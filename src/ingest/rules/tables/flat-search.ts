/**
 * The readings of a flattened row that are kept side by side while its words are read. Which words a cell has decides what it may
 * say, so the columns are weighed apart: a reading divides the lines among the columns, and each of its cells keeps the likeliest
 * phrases of its own words. Readings share their cells; what a word makes of a cell is reckoned once.
 */
import type { PhraseNode } from "./flat-phrases.ts";

export type Kind = "start" | "go" | "debris" | "free" | "word";
export type Trail = {
  readonly kind: Kind;
  readonly node: PhraseNode | null;
  readonly word: number;
  readonly before: Trail | null;
};

/** One way to read the words of a cell: the node reached in its tree (null before its first word), and what speaks against it. */
export type Way = {
  readonly node: PhraseNode | null;
  readonly free: boolean;
  readonly score: number;
  readonly trail: Trail | null;
};
/** A cell so far, its likeliest way first, and where its words stand. */
export type Cell = {
  readonly ways: readonly Way[];
  /** The lines of the row that it begins and ends on; -1 before its first word. */
  readonly first: number;
  readonly line: number;
  /** The stretch that it takes of its last line. */
  readonly from: number;
  readonly to: number;
  /** Its last word has the sign after which a list goes on. */
  readonly listed: boolean;
  readonly score: number;
  /** Readings whose cells have the same marks are one reading. */
  readonly mark: number;
};
export const unread: Way = { node: null, free: false, score: 0, trail: null };
export const noCell: Cell = { ways: [unread], first: -1, line: -1, from: 0, to: 0, listed: false, score: 0, mark: 1 };

const mostWays = 3;
const farBehind = 2.2;

/** The likeliest ways to read a cell, each state once. */
export function likeliest(found: readonly Way[]): readonly Way[] {
  const sorted = [...found].sort((a, b) => a.score - b.score);
  const least = sorted[0]?.score ?? 0;
  const kept: Way[] = [];
  for (const way of sorted) {
    if (kept.length >= mostWays || way.score > least + farBehind) break;
    if (!kept.some((other) => other.node === way.node && other.free === way.free)) kept.push(way);
  }
  return kept;
}

export const markOf = ({ node, free }: Way) => (node?.id ?? 0) * 2 + (free ? 1 : 0) + 1;

export type Reading = {
  /** Of the cells and of the steps between them. */
  readonly score: number;
  readonly column: number;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** Of the marks of all cells. */
  readonly mixed: number;
};

/** How many readings are kept after each word, and how far behind the best. */
export type Breadth = { readonly kept: number; readonly behind: number };

const primes = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x165667b1, 0x7feb352d];
const mixedOf = ({ mark }: Cell, column: number) => Math.imul(mark, primes[column] ?? 0x27d4eb2f);

export function firstReading(columns: number): Reading {
  const cells = Array.from({ length: columns }, () => noCell);
  return { score: 0, column: 0, cells, mixed: cells.reduce((sum, cell, i) => sum ^ mixedOf(cell, i), 0) };
}

const slots = 1 << 12;
/** Where a reading with the same marks stands among those found, plus one: an open table, emptied after each word. */
const places = new Int32Array(slots);
const taken: number[] = [];

/** The readings after one word. */
export type Pool = { least: number; readonly behind: number; readonly found: Reading[] };

/** Adds the reading in which one cell is another, unless a better one is known. */
export function offer(pool: Pool, from: Reading, column: number, steps: number, cell: Cell): void {
  const before = from.cells[column] ?? noCell;
  const score = from.score + steps + cell.score - before.score;
  if (score >= pool.least + pool.behind) return;
  const mixed = from.mixed ^ mixedOf(before, column) ^ mixedOf(cell, column);
  let slot = Math.imul(mixed + column, 0x9e3779b1) >>> 20;
  let place = places[slot] ?? 0;
  while (place !== 0) {
    const known = pool.found[place - 1];
    if (known !== undefined && known.mixed === mixed && known.column === column) {
      if (known.score <= score) return;
      break;
    }
    slot = (slot + 1) % slots;
    place = places[slot] ?? 0;
  }
  if (score < pool.least) pool.least = score;
  const cells = from.cells.slice();
  cells[column] = cell;
  const reading = { score, column, cells, mixed };
  if (place !== 0) pool.found[place - 1] = reading;
  else if (taken.length < slots / 2) {
    places[slot] = pool.found.push(reading);
    taken.push(slot);
  }
}

/** The best of those found, the first the cheapest. */
export function best({ least, behind, found }: Pool, kept: number): readonly Reading[] {
  for (const slot of taken) places[slot] = 0;
  taken.length = 0;
  const near = found.filter(({ score }) => score < least + behind).sort((a, b) => a.score - b.score);
  return near.length <= kept ? near : near.slice(0, kept);
}
