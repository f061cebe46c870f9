/**
 * Which cell of its row each word belongs to. On a line the columns follow each other from left to right; down the lines
 * each cell goes on where it stopped. A row is read by keeping the likeliest readings of all cells at once, word by word.
 */
import { bodyNames, deliverableNames, placeLevels, timeWords } from "#ingest/vocabulary/body-names.ts";
import { completionOf, type PhraseNode, phraseTree, stepsFrom } from "./flat-phrases.ts";
import { type FlatWord, keyOf, likeness } from "./flat-words.ts";

export type CellRole = "name" | "lead" | "coordinating" | "deliverable" | "schedule";
export type FlatPhrase = { readonly name: string; readonly free: boolean; readonly at: number };
export type ReadCells = {
  readonly name: readonly FlatWord[];
  readonly lead: readonly FlatPhrase[];
  readonly coordinating: readonly FlatPhrase[];
  readonly deliverable: readonly FlatPhrase[];
  readonly schedule: readonly FlatWord[];
  readonly score: number;
};

type PhraseRole = "lead" | "coordinating" | "deliverable";
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
  timeWord: 0.15,
};
const mostKept = 16;
/** Enough for a first reading that only counts which bodies a document has. */
export const fewKept = 8;
const hopeless = 3.2;

/** A cell's state: the node reached in its tree; null before its first word or after words of no known phrase. */
type CellState = { readonly node: PhraseNode | null; readonly free: boolean };
type Took = {
  readonly role: CellRole;
  readonly kind: "start" | "go" | "debris" | "free" | "word";
  readonly node: PhraseNode | null;
};
type Trail = { readonly took: Took; readonly word: number; readonly before: Trail | null };
type Reading = {
  readonly score: number;
  readonly column: number;
  readonly cells: Readonly<Record<PhraseRole, CellState>>;
  readonly trail: Trail | null;
};

const none: CellState = { node: null, free: false };

/** Reads the lines of one row into cells. */
export function readCells(
  lines: readonly (readonly FlatWord[])[],
  roles: readonly CellRole[],
  nameWidth: number,
  phrases: Phrases = generalPhrases,
  kept: number = mostKept,
): ReadCells {
  let readings: readonly Reading[] = [
    { score: 0, column: 0, cells: { lead: none, coordinating: none, deliverable: none }, trail: null },
  ];
  const words = lines.flat();
  let at = 0;
  for (const line of lines) {
    readings = readings.map((reading) => ({ ...reading, column: 0 }));
    // Debris before a word says nothing of where its column stands.
    let opensLine = true;
    for (const word of line) {
      const pool: Pool = { least: Number.POSITIVE_INFINITY, byState: new Map() };
      for (const reading of readings) take(pool, reading, word, at, { opensLine, roles, nameWidth, phrases });
      readings = best(pool, kept);
      opensLine &&= isDebris(word);
      at += 1;
    }
  }
  const ended = readings.map((reading) => ({ reading, score: reading.score + unfinished(reading) }));
  ended.sort((a, b) => a.score - b.score);
  const first = ended[0];
  return first ? cellsOf(first.reading, words, first.score) : cellsOf(null, words, 0);
}

/** The readings after a word: of those that reached the same cells the cheapest, and none far behind the best. */
type Pool = { least: number; readonly byState: Map<number, Reading> };

function best({ least, byState }: Pool, kept: number): readonly Reading[] {
  const found = [...byState.values()].filter(({ score }) => score < least + hopeless);
  return found.length <= kept ? found : found.sort((a, b) => a.score - b.score).slice(0, kept);
}

const stateNumber = ({ node, free }: CellState) => (node?.id ?? 0) * 2 + (free ? 1 : 0);
const mostStates = 16_384;

function offer(
  pool: Pool,
  from: Reading,
  column: number,
  score: number,
  state: CellState | null,
  took: Took,
  word: number,
): void {
  if (score >= pool.least + hopeless) return;
  const cells = state !== null && isPhraseRole(took.role) ? { ...from.cells, [took.role]: state } : from.cells;
  const { lead, coordinating, deliverable } = cells;
  const states = (stateNumber(lead) * mostStates + stateNumber(coordinating)) * mostStates + stateNumber(deliverable);
  const key = states * 8 + column;
  const known = pool.byState.get(key);
  if (known && known.score <= score) return;
  if (score < pool.least) pool.least = score;
  pool.byState.set(key, { score, column, cells, trail: { took, word, before: from.trail } });
}

const isPhraseRole = (role: CellRole): role is PhraseRole => role !== "name" && role !== "schedule";

function unfinished({ cells }: Reading): number {
  const broken = Object.values(cells).reduce((sum, state) => sum + brokenCost(state), 0);
  const nobodyLeads = cells.lead.node === null && cells.coordinating.node !== null;
  return broken + (nobodyLeads ? cost.noLead : 0);
}

/** What it costs to leave a phrase where it stands: little where only its last word is missing. */
function brokenCost({ node, free }: CellState): number {
  if (free || node === null || node.whole !== null) return 0;
  const whole = completionOf(node);
  return whole === null ? cost.brokenPhrase : Math.min(cost.brokenPhrase, whole.missing * 0.9);
}

type Line = {
  readonly opensLine: boolean;
  readonly roles: readonly CellRole[];
  readonly nameWidth: number;
  readonly phrases: Phrases;
};

function take(pool: Pool, reading: Reading, word: FlatWord, at: number, line: Line): void {
  const { opensLine, roles, nameWidth, phrases } = line;
  // A line of a name goes on to the edge of its column before the next cell begins.
  const early = reading.column === 0 && !opensLine ? Math.max(0, nameWidth * 0.8 - word.from) / nameWidth : 0;
  const late = Math.max(0, word.from - nameWidth * 1.2) / nameWidth;
  for (let column = reading.column; column < roles.length; column++) {
    const role = roles[column];
    if (role === undefined) continue;
    const misplaced = column === 0 ? late * 3 : word.bar ? early * 0.5 : early * 1.8;
    const score = reading.score + stepCost(column - reading.column, opensLine, word.bar) + misplaced;
    inColumn({ pool, reading, at, column, score, phrases, helped: roles.includes("coordinating") }, word, role);
  }
}

function stepCost(moved: number, opensLine: boolean, bar: boolean): number {
  if (opensLine) return 0.05 * moved;
  if (bar) return moved === 0 ? cost.barInCell : 0.15 * (moved - 1);
  return moved === 0 ? 0 : cost.columnStep;
}

const isDebris = (word: FlatWord) => word.key.length <= 2 && !/^(?:kh|tt|vh|vi|so|se|xa|va|co|bo)$/.test(word.key);

type At = {
  readonly pool: Pool;
  readonly reading: Reading;
  readonly at: number;
  readonly column: number;
  readonly score: number;
  readonly phrases: Phrases;
  /** The table has a column for the bodies that help: there one body leads as a rule. */
  readonly helped: boolean;
};

function inColumn(here: At, word: FlatWord, role: CellRole): void {
  const { pool, reading, at, column, score } = here;
  if (role === "name") {
    offer(
      pool,
      reading,
      column,
      score + (isDebris(word) ? cost.nameDebris : cost.nameWord),
      null,
      { role, kind: "word", node: null },
      at,
    );
    return;
  }
  if (role === "schedule") {
    const likely = timeCost(word);
    if (likely !== null) offer(pool, reading, column, score + likely, null, { role, kind: "word", node: null }, at);
    else if (isDebris(word)) offer(pool, reading, column, score + cost.debris, null, { role, kind: "debris", node: null }, at);
    return;
  }
  inPhrase(here, reading.cells[role], word, role);
}

function inPhrase(
  { pool, reading, at, column, score, helped, phrases }: At,
  state: CellState,
  word: FlatWord,
  role: PhraseRole,
): void {
  const to = (kind: Took["kind"], node: PhraseNode | null, more: number, next: CellState) =>
    offer(pool, reading, column, score + more, next, { role, kind, node }, at);
  if (isDebris(word)) to("debris", state.node, cost.debris, state);
  if (state.node !== null && !state.free)
    for (const { node, cost: more } of stepsFrom(state.node, word.key)) to("go", node, more, { node, free: false });
  const broken = brokenCost(state);
  for (const { node, cost: more } of stepsFrom(phrases[role], word.key))
    to("start", node, more + cost.startPhrase + broken + (helped ? unlikeLead(state, node, role) : 0), { node, free: false });
  // A body that no list knows: its head word, then words of its own.
  if (state.node !== null || role === "deliverable")
    to("free", state.node, freeCost(state, role), { node: state.node ?? phrases[role], free: true });
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
  const of = (role: CellRole) => trail.filter(({ took }) => took.role === role);
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
  for (const { took, word } of trail) {
    const raw = words[word]?.raw ?? "";
    const last = found.at(-1);
    if (took.kind === "start" || (last === undefined && took.kind !== "debris"))
      found.push({ raw: [raw], node: took.node, free: took.kind === "free", at: word });
    else if (last && took.kind === "go") {
      last.raw.push(raw);
      last.node = took.node;
    } else if (last && took.kind === "free") {
      last.raw.push(raw);
      last.free = true;
    }
  }
  return found.map(({ raw, node, free, at }) => {
    const whole = free || node === null ? null : completionOf(node);
    return { name: whole?.name ?? raw.join(" ").replace(/[;,.:\s]+$/, ""), free: whole === null || whole.missing > 0, at };
  });
}
