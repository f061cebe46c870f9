/**
 * Which cell of its row each word belongs to. On a line the columns follow each other from left to right; down the lines
 * each cell goes on where it stopped. A row is read by keeping the likeliest readings of all cells at once, word by word.
 */
import { bodyNames, deliverableNames, placeLevels, timeWords } from "#ingest/vocabulary/body-names.ts";
import { completionOf, type PhraseNode, phraseTree, type Step, stepsFrom } from "./flat-phrases.ts";
import {
  atFirstColumn,
  best,
  type CellRole,
  type CellState,
  none,
  offer,
  type PhraseRole,
  type Pool,
  type Reading,
  readingOf,
  type Trail,
} from "./flat-readings.ts";
import { type FlatWord, keyOf, likeness } from "./flat-words.ts";

export type { CellRole };

export type FlatPhrase = { readonly name: string; readonly free: boolean; readonly at: number };
export type ReadCells = {
  readonly name: readonly FlatWord[];
  readonly lead: readonly FlatPhrase[];
  readonly coordinating: readonly FlatPhrase[];
  readonly deliverable: readonly FlatPhrase[];
  readonly schedule: readonly FlatWord[];
  readonly score: number;
};

/** The phrases that cells may hold. */
export type Phrases = Readonly<Record<PhraseRole, PhraseNode>>;

const bodyTree = phraseTree(bodyNames);
export const generalPhrases: Phrases = {
  lead: bodyTree,
  coordinating: bodyTree,
  deliverable: phraseTree(deliverableNames),
};

/** The same phrases, weighed by how often the rows of one document have them as first read. */
export function weighedBy(read: readonly ReadCells[]): Phrases {
  const bodies = weighedTree(
    bodyNames,
    read.flatMap(({ lead, coordinating }) => [...lead, ...coordinating]),
  );
  return {
    lead: bodies,
    coordinating: bodies,
    deliverable: weighedTree(
      deliverableNames,
      read.flatMap(({ deliverable }) => deliverable),
    ),
  };
}

const levelOf = (name: string) => placeLevels.find((level) => name.endsWith(` ${level}`)) ?? null;

/** A name that was not found may still be there: most likely one of the level that the document speaks of. */
function weighedTree(names: readonly string[], found: readonly FlatPhrase[]): PhraseNode {
  const times = new Map<string, number>();
  const levels = new Map<string, number>();
  let levelled = 0;
  for (const { name, free } of found) {
    if (free) continue;
    times.set(name, (times.get(name) ?? 0) + 1);
    const level = levelOf(name);
    if (level === null) continue;
    levels.set(level, (levels.get(level) ?? 0) + 1);
    levelled += 1;
  }
  const weights = new Map(
    names.map((name) => {
      const level = levelOf(name);
      const share = level === null || levelled === 0 ? 0.2 : (levels.get(level) ?? 0) / levelled;
      return [name, (times.get(name) ?? 0) * (level === null ? 1 : 0.3 + 0.7 * share) + unseen * share + 0.01];
    }),
  );
  return phraseTree(names, weights);
}

const unseen = 0.5;
const setWord = keyOf("Các");
const times = [...new Set(timeWords.map(keyOf))];

/** Costs are of the order of "how many doubtful words": found by reading tables, and the same for all of them. */
const cost = {
  nameWord: 0.9,
  nameDebris: 0.15,
  startPhrase: 1.1,
  brokenPhrase: 2.6,
  noLead: 1.5,
  secondLead: 0.9,
  setLeads: 0.8,
  columnStep: 0.35,
  barInCell: 0.5,
  freeBody: 1.5,
  startFree: 1.2,
  freeResult: 1.0,
  debris: 0.45,
  noise: 1.5,
  timeWord: 0.15,
};
const mostKept = 16;
/** Enough for a first reading that only counts which bodies a document has. */
export const fewKept = 8;
/** A word with all that is asked of it again for each reading. */
type Word = {
  readonly key: string;
  readonly bar: boolean;
  readonly from: number;
  readonly only: "name" | "lead" | null;
  readonly debris: boolean;
  /** What it costs in a column of times; null for a word that tells none. */
  readonly time: number | null;
  readonly at: number;
};

/** Reads the lines of one row into cells. */
export function readCells(
  lines: readonly (readonly FlatWord[])[],
  roles: readonly CellRole[],
  nameWidth: number,
  phrases: Phrases = generalPhrases,
  kept: number = mostKept,
): ReadCells {
  let readings: readonly Reading[] = [readingOf(0, 0, none, none, none, null)];
  const helped = roles.includes("coordinating");
  const words = lines.flat();
  let at = 0;
  for (const ownWords of lines) {
    readings = atFirstColumn(readings);
    // Debris before a word says nothing of where its column stands.
    let opensLine = true;
    for (const own of ownWords) {
      const word = wordOf(own, at);
      const pool: Pool = { least: Number.POSITIVE_INFINITY, found: [] };
      const line: Line = { opensLine, roles, nameWidth, phrases, helped, starts: startsOf(word, phrases) };
      for (let i = 0; i < readings.length; i++) take(pool, readings[i], word, line);
      readings = best(pool, kept);
      opensLine &&= word.debris;
      at += 1;
    }
  }
  let first: Reading | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const reading of readings) {
    const score = reading.score + unfinished(reading);
    if (score < least) [first, least] = [reading, score];
  }
  return cellsOf(first, words, first === null ? 0 : least);
}

function wordOf(word: FlatWord, at: number): Word {
  const { key, bar, from, only = null } = word;
  return { key, bar, from, only, debris: isDebris(word), time: timeCost(word), at };
}

function unfinished({ lead, coordinating, deliverable }: Reading): number {
  const broken = brokenCost(lead) + brokenCost(coordinating) + brokenCost(deliverable);
  const nobodyLeads = lead.node === null && coordinating.node !== null;
  return broken + (nobodyLeads ? cost.noLead : 0);
}

/** What it costs to leave a phrase where it stands: little where only its last word is missing. */
function brokenCost({ node, free }: CellState): number {
  if (free || node === null || node.whole !== null) return 0;
  node.broken ??= brokenAt(node);
  return node.broken;
}

function brokenAt(node: PhraseNode): number {
  const whole = completionOf(node);
  return whole === null ? cost.brokenPhrase : Math.min(cost.brokenPhrase, whole.missing * 0.9);
}

type Line = {
  readonly opensLine: boolean;
  readonly roles: readonly CellRole[];
  readonly nameWidth: number;
  readonly phrases: Phrases;
  /** The table has a column for the bodies that help: there one body leads as a rule. */
  readonly helped: boolean;
  /** Where the word may begin a phrase. */
  readonly starts: Readonly<Record<PhraseRole, readonly Step[]>>;
};

function startsOf({ key }: Word, { lead, coordinating, deliverable }: Phrases): Line["starts"] {
  const leads = stepsFrom(lead, key);
  return {
    lead: leads,
    coordinating: coordinating === lead ? leads : stepsFrom(coordinating, key),
    deliverable: stepsFrom(deliverable, key),
  };
}

function take(pool: Pool, reading: Reading | undefined, word: Word, line: Line): void {
  if (reading === undefined) return;
  const { opensLine, roles, nameWidth } = line;
  // A line of a name goes on to the edge of its column before the next cell begins.
  const early = reading.column === 0 && !opensLine ? Math.max(0, nameWidth * 0.8 - word.from) / nameWidth : 0;
  const late = Math.max(0, word.from - nameWidth * 1.2) / nameWidth;
  for (let column = reading.column; column < roles.length; column++) {
    const role = roles[column];
    if (role === undefined || (word.only !== null && word.only !== role)) continue;
    const misplaced = column === 0 ? late * 3 : word.bar ? early * 0.5 : early * 1.8;
    const score = reading.score + stepCost(column - reading.column, opensLine, word.bar) + misplaced;
    if (role === "name") offer(pool, reading, column, score + nameCost(word), role, "word", none, word.at);
    else if (role === "schedule") inSchedule(pool, reading, column, score, word);
    else inPhrase(pool, reading, column, score, word, role, line);
  }
}

function stepCost(moved: number, opensLine: boolean, bar: boolean): number {
  if (opensLine) return 0.05 * moved;
  if (bar) return moved === 0 ? cost.barInCell : 0.15 * (moved - 1);
  return moved === 0 ? 0 : cost.columnStep;
}

const isDebris = (word: FlatWord) => word.key.length <= 2 && !/^(?:kh|tt|vh|vi|so|se|xa|va|co|bo)$/.test(word.key);

const nameCost = (word: Word) => (word.debris ? cost.nameDebris : cost.nameWord);

function inSchedule(pool: Pool, reading: Reading, column: number, score: number, word: Word): void {
  if (word.time !== null) offer(pool, reading, column, score + word.time, "schedule", "word", none, word.at);
  else if (word.debris) offer(pool, reading, column, score + cost.debris, "schedule", "debris", none, word.at);
}

/** Of the three cells that hold phrases, the one of this role. */
function ofRole<T>(cells: Readonly<Record<PhraseRole, T>>, role: PhraseRole): T {
  return role === "lead" ? cells.lead : role === "coordinating" ? cells.coordinating : cells.deliverable;
}

function inPhrase(
  pool: Pool,
  reading: Reading,
  column: number,
  score: number,
  word: Word,
  role: PhraseRole,
  { phrases, helped, starts }: Line,
): void {
  const state = ofRole(reading, role);
  const { at } = word;
  if (word.debris) offer(pool, reading, column, score + cost.debris, role, "debris", state, at);
  // Right of the values no other cell can hold a word that does not fit.
  else if (word.only === role) offer(pool, reading, column, score + cost.noise, role, "debris", state, at);
  if (state.node !== null && !state.free) {
    const steps = stepsFrom(state.node, word.key);
    for (const step of steps) offer(pool, reading, column, score + step.cost, role, "go", step, at);
  }
  const broken = brokenCost(state);
  for (const step of ofRole(starts, role)) {
    const more = step.cost + cost.startPhrase + broken + (helped ? unlikeLead(state, step.node, role) : 0);
    offer(pool, reading, column, score + more, role, "start", step, at);
  }
  // A body that no list knows: its head word, then words of its own.
  if (state.node !== null || role === "deliverable") {
    const free = state.free && state.node !== null ? state : { node: state.node ?? ofRole(phrases, role), free: true, cost: 0 };
    offer(pool, reading, column, score + freeCost(state, role), role, "free", free, at);
  }
}

/** One body leads as a rule; "Các … liên quan" mostly help. */
function unlikeLead(state: CellState, node: PhraseNode, role: PhraseRole): number {
  if (role !== "lead") return 0;
  return (state.node === null ? 0 : cost.secondLead) + (node.word === setWord ? cost.setLeads : 0);
}

function freeCost(state: CellState, role: PhraseRole): number {
  return (role === "deliverable" ? cost.freeResult : cost.freeBody) + (state.free ? 0 : cost.startFree);
}

const timeLikeness = new Map<string, number>();

/** Dates and the words around them; null for a word that tells no time. */
function timeCost(word: FlatWord): number | null {
  if (/(?:\d{1,2}[/1]|[IVXl1]{1,3}\/)20[2-4]\d/.test(word.raw) || /^\W*20[2-4]\d(?:\W{1,2}20[2-5]\d)?\W*$/.test(word.raw))
    return 0;
  let alike = timeLikeness.get(word.key);
  if (alike === undefined) {
    alike = Math.max(...times.map((time) => likeness(word.key, time)));
    if (timeLikeness.size > 20_000) timeLikeness.clear();
    timeLikeness.set(word.key, alike);
  }
  return alike < 0.66 ? null : cost.timeWord + (1 - alike) * 2;
}

function cellsOf(reading: Reading | null, words: readonly FlatWord[], score: number): ReadCells {
  const trail: Trail[] = [];
  for (let step = reading?.trail ?? null; step !== null; step = step.before) trail.unshift(step);
  const of = (asked: CellRole) => trail.filter(({ role }) => role === asked);
  const wordsOf = (role: CellRole) => of(role).flatMap(({ word }) => words[word] ?? []);
  return {
    name: wordsOf("name"),
    lead: phrasesOf(of("lead"), words),
    coordinating: phrasesOf(of("coordinating"), words),
    deliverable: phrasesOf(of("deliverable"), words),
    schedule: wordsOf("schedule"),
    score,
  };
}

/** The phrases of a cell in order: printed as the vocabulary has them, or as read where it has none. */
function phrasesOf(trail: readonly Trail[], words: readonly FlatWord[]): readonly FlatPhrase[] {
  const found: { raw: string[]; node: PhraseNode | null; free: boolean; at: number }[] = [];
  for (const { kind, node, word } of trail) {
    const raw = words[word]?.raw ?? "";
    const last = found.at(-1);
    if (kind === "start" || (last === undefined && kind !== "debris"))
      found.push({ raw: [raw], node, free: kind === "free", at: word });
    else if (last && kind === "go") {
      last.raw.push(raw);
      last.node = node;
    } else if (last && kind === "free") {
      last.raw.push(raw);
      last.free = true;
    }
  }
  return found.map(({ raw, node, free, at }) => {
    const whole = free || node === null ? null : completionOf(node);
    return { name: whole?.name ?? raw.join(" ").replace(/[;,.:\s]+$/, ""), free: whole === null || whole.missing > 0, at };
  });
}
