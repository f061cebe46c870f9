/**
 * Which cell of its row each word belongs to. On a line the columns follow each other from left to right; down the lines
 * each cell goes on where it stopped. A row is read by keeping the likeliest readings of all cells at once, word by word.
 */
import { bodyNames, dateWord, deliverableNames, timeNames } from "#ingest/vocabulary/body-names.ts";
import { cost } from "./flat-costs.ts";
import { completionOf, type PhraseNode, phraseTree, type Step, stepsFrom } from "./flat-phrases.ts";
import {
  type Breadth,
  best,
  type Cell,
  firstReading,
  likeliest,
  markOf,
  noCell,
  offer,
  type Pool,
  type Reading,
  type Trail,
  unread,
  type Way,
} from "./flat-search.ts";
import { type FlatWord, isScrap, keyOf } from "./flat-words.ts";

export type CellRole = "name" | "lead" | "coordinating" | "deliverable" | "schedule";
export type FlatPhrase = { readonly name: string; readonly free: boolean; readonly at: number };
export type ReadCells = {
  readonly name: readonly FlatWord[];
  readonly lead: readonly FlatPhrase[];
  readonly coordinating: readonly FlatPhrase[];
  readonly deliverable: readonly FlatPhrase[];
  readonly schedule: readonly FlatWord[];
  /** The column of each word that says something, by its place among the words of the row. */
  readonly places: readonly { readonly column: number; readonly word: number }[];
  readonly score: number;
};

type PhraseRole = Exclude<CellRole, "name">;
/** The phrases that cells may hold. */
export type Phrases = Readonly<Record<PhraseRole, PhraseNode>>;

const bodyTree = phraseTree(bodyNames);
export const generalPhrases: Phrases = {
  lead: bodyTree,
  coordinating: bodyTree,
  deliverable: phraseTree(deliverableNames),
  schedule: phraseTree(timeNames),
};

const setWord = keyOf("Các");

/** Many readings side by side find the likeliest one. */
const wide: Breadth = { kept: 24, behind: 4.5 };
/** Enough for a first reading that only counts which bodies a document has. */
export const narrow: Breadth = { kept: 5, behind: 2.5 };

const goesOn = /[;,]\W?$/;
const isSmall = (word: FlatWord) => /^[^\p{L}]*\p{Ll}/u.test(word.raw);

/** How wide each column is, in letters (null where nothing is known yet), and whether the cells of the row stand one under the other. */
export type Geometry = { readonly widths: readonly (number | null)[]; readonly stacked: boolean };

/** What is the same for all words of a row. */
type Row = {
  readonly roles: readonly CellRole[];
  readonly geometry: Geometry;
  readonly nameWidth: number;
  readonly phrases: Phrases;
  /** The table has a column for the bodies that help: there one body leads as a rule. */
  readonly helped: boolean;
  /** The line in the middle. */
  readonly middle: number;
  /** Empty lines stand between the cells. */
  readonly parted: boolean;
  /** Which lines a line of the name fills, as far as their lengths tell; the others stand half a step off. */
  readonly full: readonly boolean[];
};
/** A word, where it stands, and what it may begin. */
type Here = {
  readonly word: FlatWord;
  readonly at: number;
  readonly line: number;
  readonly opensLine: boolean;
  readonly debris: boolean;
  readonly bodied: boolean;
  readonly starts: Readonly<Record<PhraseRole, readonly Step[]>>;
};

/** Reads the lines of one row into cells. */
export function readCells(
  lines: readonly (readonly FlatWord[])[],
  roles: readonly CellRole[],
  geometry: Geometry,
  phrases: Phrases = generalPhrases,
  breadth: Breadth = wide,
): ReadCells {
  const solid = lines.filter((own) => !own.every(isScrap));
  const nameWidth = geometry.widths[0] ?? 40;
  const row: Row = {
    roles,
    geometry,
    nameWidth,
    phrases,
    helped: roles.includes("coordinating"),
    middle: Math.max(0, solid.length - 1) / 2,
    full: solid.map((own) => wordsTake(own) > nameWidth * 0.7),
    parted: geometry.stacked && lines.filter((own) => own[0]?.apart).length >= 2,
  };
  let readings: readonly Reading[] = [firstReading(roles.length)];
  const words = lines.flat();
  let at = 0;
  // Lines of nothing but scraps stand between the others.
  let line = -1;
  for (const own of lines) {
    if (!geometry.stacked) readings = readings.map(({ score, cells, mixed }) => ({ score, column: 0, cells, mixed }));
    if (!own.every(isScrap)) line += 1;
    // Debris before a word says nothing of where its column stands.
    let opensLine = true;
    own.forEach((word, i) => {
      const pool: Pool = { least: Number.POSITIVE_INFINITY, behind: breadth.behind, found: [] };
      const debris = isScrap(word);
      const starts = startsOf(word, phrases);
      const bodied = !debris && beginsBody(starts.lead, own[i + 1]);
      const here: Here = { word, at, line: Math.max(0, line), opensLine, debris, bodied, starts };
      const after = roles.map(() => new Map<Cell, Cell>());
      for (const reading of readings) {
        if (reading.score >= pool.least + breadth.behind) break;
        take(pool, reading, here, row, after);
      }
      // A word that fits no cell is left out.
      if (pool.found.length > 0) readings = best(pool, breadth.kept);
      opensLine &&= debris;
      at += 1;
    });
  }
  let likely: Ended | null = null;
  for (const reading of readings) {
    const ended = endOf(reading, row);
    if (likely === null || ended.score < likely.score) likely = ended;
  }
  return cellsOf(likely, roles, words);
}

/** How many letters the words of a line take without its scraps. */
const wordsTake = (words: readonly FlatWord[]) => words.reduce((sum, word) => sum + (isScrap(word) ? 0 : word.raw.length + 1), 0);

/** Two words side by side that surely begin a body's name. */
function beginsBody([first]: readonly Step[], next: FlatWord | undefined): boolean {
  if (first === undefined || next === undefined || first.cost > sureStep) return false;
  const [second] = stepsFrom(first.node, next.key);
  return second !== undefined && second.cost <= sureStep;
}
const sureStep = 0.6;

function startsOf(word: FlatWord, { lead, coordinating, deliverable, schedule }: Phrases): Here["starts"] {
  const leads = stepsFrom(lead, word.key);
  return {
    lead: leads,
    coordinating: coordinating === lead ? leads : stepsFrom(coordinating, word.key),
    deliverable: stepsFrom(deliverable, word.key),
    schedule: stepsFrom(schedule, timeKey(word)),
  };
}

/** Dates stand in the phrases of time under one word. */
const dateKey = keyOf(dateWord);
const isDate = (raw: string) =>
  /(?<![\d/])(?:(?:\d{1,2}\/)?\d{1,2}[/1]|[IVXl1]{1,3}\/)20[2-4]\d(?![\d/])/.test(raw) ||
  /^\W*20[2-4]\d(?:\W{1,2}20[2-5]\d)?\W*$/.test(raw);
const timeKey = ({ raw, key }: FlatWord) => (isDate(raw) ? dateKey : key);

function take(pool: Pool, reading: Reading, here: Here, row: Row, after: readonly Map<Cell, Cell>[]): void {
  const { word, opensLine } = here;
  const { roles, geometry, nameWidth } = row;
  // A line of a name goes on to the edge of its column before the next cell begins.
  const early =
    reading.column === 0 && !opensLine && !geometry.stacked ? Math.max(0, nameWidth * 0.8 - word.from) / nameWidth : 0;
  const late = Math.max(0, word.from - nameWidth * 1.2) / nameWidth;
  const begin = geometry.stacked && opensLine ? 0 : reading.column;
  for (let column = begin; column < roles.length; column++) {
    const role = roles[column];
    if (role === undefined || (word.only !== undefined && word.only !== role)) continue;
    const misplaced = column === 0 ? late * cost.late : early * (word.bar ? cost.earlyBar : cost.early);
    const steps = stepCost(column - reading.column, here, row) + misplaced;
    if (reading.score + steps >= pool.least + pool.behind) continue;
    const cell = reading.cells[column] ?? noCell;
    let next = after[column]?.get(cell);
    if (next === undefined) {
      next = cellAfter(cell, column, role, here, row);
      after[column]?.set(cell, next);
    }
    offer(pool, reading, column, steps, next);
  }
}

/** What the word makes of a cell. */
function cellAfter(cell: Cell, column: number, role: CellRole, here: Here, row: Row): Cell {
  const { word, line, debris, at } = here;
  const ways = role === "name" ? [nameAfter(cell, here)] : likeliest(waysAfter(cell, here, role, row));
  const [way = unread] = ways;
  const place = placeCost(cell, here, column, row);
  const to = word.from + word.raw.length;
  // A scrap alone says nothing of where its cell stands.
  const scrap = role === "name" ? debris : way.trail?.kind === "debris" && way.trail.word === at;
  const stands = scrap
    ? { first: cell.first, line: cell.line, from: cell.from, to: cell.line === line ? to : cell.to, listed: cell.listed }
    : {
        first: cell.first < 0 ? line : cell.first,
        line,
        from: cell.line === line ? cell.from : word.from,
        to,
        listed: goesOn.test(word.raw),
      };
  const placed = place === 0 ? ways : ways.map(({ node, free, score, trail }) => ({ node, free, score: score + place, trail }));
  const { first, from, listed } = stands;
  return { ways: placed, first, line: stands.line, from, to: stands.to, listed, score: way.score + place, mark: markOf(way) };
}

function nameAfter({ ways: [way = unread] }: Cell, { at, debris, bodied }: Here): Way {
  const own = debris ? cost.nameDebris : cost.nameWord + (bodied ? cost.nameBody : 0);
  return { node: null, free: false, score: way.score + own, trail: { kind: "word", node: null, word: at, before: way.trail } };
}

function stepCost(moved: number, { word, at, opensLine }: Here, { parted }: Row): number {
  if (moved < 0) return cost.back;
  if (parted && at > 0) {
    const cellBegins = opensLine && word.apart === true;
    return cellBegins === moved > 0 ? 0.05 * moved : cost.apart;
  }
  if (opensLine) return 0.05 * moved;
  if (word.bar) return moved === 0 ? cost.barInCell : cost.barSkips * (moved - 1);
  return moved === 0 ? 0 : cost.columnStep;
}

/** What it costs that the word stands in this cell: beyond its width, after a gap, or on a new line while the old one had room. */
function placeCost(cell: Cell, { word, line, debris }: Here, column: number, { geometry, middle, full }: Row): number {
  if (debris) return 0;
  const length = word.raw.length;
  const width = geometry.widths[column] ?? null;
  if (cell.line === line) {
    if (width === null) return 0;
    const over = (word.from + length - cell.from) / width - 1.12;
    return over <= 0 ? 0 : cost.tooWide * Math.min(1, over + 0.15);
  }
  let sum = 0;
  if (column > 0 && !geometry.stacked) {
    // A cell stands in the middle of its row: it cannot begin far below that.
    const first = cell.first < 0 ? line : cell.first;
    sum += offMiddle(first, line, middle) - (cell.first < 0 ? 0 : offMiddle(first, cell.line, middle));
  }
  if (cell.line < 0 || width === null) return sum;
  const room = (width - (cell.to - cell.from + 1 + length)) / width - 0.12;
  if (room > 0) sum += cost.roomLeft * Math.min(1, room * 2);
  return sum + (geometry.stacked ? 0 : cost.gap * skipped(cell.line, line, full));
}

/** Lines of the same kind that a cell left out: its lines follow each other. */
function skipped(from: number, to: number, full: readonly boolean[]): number {
  let count = 0;
  for (let at = from + 1; at < to; at++) if (full[at] === full[to]) count += 1;
  return Math.min(3, count);
}

/** How far a cell reaches below the middle of its row. */
const offMiddle = (first: number, line: number, middle: number) =>
  cost.offMiddle * Math.min(3, Math.max(0, (first + line) / 2 - middle - 0.5));

type Ended = { readonly score: number; readonly ways: readonly Way[] };

/** The likeliest way to read each cell now that no word follows. */
function endOf({ cells, score }: Reading, { roles, geometry, middle }: Row): Ended {
  let sum = score;
  const ways = cells.map((cell, column) => {
    const role = roles[column];
    let way = cell.ways[0] ?? unread;
    let least = way.score + brokenCost(way);
    for (const other of cell.ways) {
      const ended = other.score + brokenCost(other);
      if (ended < least) [way, least] = [other, ended];
    }
    sum += least - cell.score;
    if (cell.first < 0) sum += emptyCost(role);
    else {
      if (cell.listed && (role === "lead" || role === "coordinating")) sum += cost.cutList;
      // Nor can it end far above the middle.
      if (!geometry.stacked && role !== "name")
        sum += cost.offMiddle * Math.min(3, Math.max(0, middle - (cell.first + cell.line) / 2 - 0.5));
    }
    return way;
  });
  return { score: sum, ways };
}

function emptyCost(role: CellRole | undefined): number {
  if (role === "lead") return cost.noLead;
  if (role === "coordinating") return cost.noHelp;
  if (role === "deliverable") return cost.noResult;
  return role === "schedule" ? cost.noTime : 0;
}

/** What it costs to leave a phrase where it stands: little where only its last word is missing. */
function brokenCost({ node, free }: Pick<Way, "node" | "free">): number {
  if (free || node === null) return 0;
  // Words that begin names of many kinds are no name themselves.
  if (node.whole !== null) return node.depth > 1 || node.next.size > 0 || node.word === dateKey ? 0 : cost.brokenPhrase;
  const whole = completionOf(node);
  return whole === null ? cost.brokenPhrase : Math.min(cost.brokenPhrase, whole.missing * cost.missingWord);
}

function waysAfter(cell: Cell, here: Here, role: PhraseRole, { phrases, helped }: Row): readonly Way[] {
  const { word, debris, starts, at } = here;
  const found: Way[] = [];
  const add = (from: Way, own: number, kind: Trail["kind"], node: PhraseNode | null, free: boolean) =>
    found.push({ node, free, score: from.score + own, trail: { kind, node, word: at, before: from.trail } });
  const scrap = debris ? cost.debris : role === "schedule" ? cost.noiseInTime : cost.noise;
  const key = role === "schedule" ? timeKey(word) : word.key;
  const small = isSmall(word) ? cost.smallStart : 0;
  let start: { readonly from: Way; readonly own: number } | null = null;
  for (const way of cell.ways) {
    add(way, scrap, "debris", way.node, way.free);
    if (way.node !== null && !way.free) for (const step of stepsFrom(way.node, key)) add(way, step.cost, "go", step.node, false);
    // A cell begins with a capital, and a further body stands after a sign.
    const opening = way.node === null ? small : cell.listed ? 0 : cost.noSign;
    const own = role === "schedule" ? cost.startTime + brokenCost(way) : cost.startPhrase + brokenCost(way) + opening;
    if (start === null || way.score + own < start.from.score + start.own) start = { from: way, own };
    // A body that no list knows: its head word, then words of its own.
    if (role !== "schedule" && (way.node !== null || role === "deliverable"))
      add(way, freeCost(way, role) + (way.node === null ? small : 0), "free", way.node ?? phrases[role], true);
  }
  if (start !== null)
    for (const step of starts[role])
      add(start.from, start.own + step.cost + (helped ? unlikeLead(start.from, step.node, role) : 0), "start", step.node, false);
  return found;
}

/** One body leads as a rule; "Các … liên quan" mostly help. */
function unlikeLead(state: Way, node: PhraseNode, role: CellRole): number {
  if (role !== "lead") return 0;
  return (state.node === null ? 0 : cost.secondLead) + (node.word === setWord ? cost.setLeads : 0);
}

function freeCost(state: Way, role: CellRole): number {
  return (role === "deliverable" ? cost.freeResult : cost.freeBody) + (state.free ? 0 : cost.startFree);
}

type Placed = { readonly kind: Trail["kind"]; readonly node: PhraseNode | null; readonly word: number };

function cellsOf(ended: Ended | null, roles: readonly CellRole[], words: readonly FlatWord[]): ReadCells {
  const trails = roles.map((_, column) => {
    const found: Placed[] = [];
    for (let step = ended?.ways[column]?.trail ?? null; step !== null; step = step.before) found.push(step);
    return found.reverse();
  });
  const of = (asked: CellRole) => trails[roles.indexOf(asked)] ?? [];
  return {
    name: of("name").flatMap(({ word }) => words[word] ?? []),
    lead: phrasesOf(of("lead"), words),
    coordinating: phrasesOf(of("coordinating"), words),
    deliverable: phrasesOf(of("deliverable"), words),
    // Of what is no word of time only a torn date says anything.
    schedule: of("schedule")
      .filter(({ kind, word }) => kind !== "debris" || /\d/.test(words[word]?.raw ?? ""))
      .flatMap(({ word }) => words[word] ?? []),
    places: trails.flatMap((trail, column) => trail.flatMap(({ kind, word }) => (kind === "debris" ? [] : [{ column, word }]))),
    score: ended?.score ?? 0,
  };
}

/** The phrases of a cell in order: printed as the vocabulary has them, or as read where it has none. */
function phrasesOf(trail: readonly Placed[], words: readonly FlatWord[]): readonly FlatPhrase[] {
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
