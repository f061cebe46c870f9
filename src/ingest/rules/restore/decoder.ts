/**
 * The likeliest reading of a row of misread words: a beam over the choices for each word, weighed by the language model.
 * States are numbers in flat arrays, eight for each place between two words: a plan has ten thousand words, each of them
 * weighed some fifty times.
 */
import { type Choice, type Choices, leftOut, mayBeScrap, type Taught } from "./choices.ts";
import type { LanguageModel } from "./language-model.ts";
import type { Token } from "./tokens.ts";

/** The reading of one token; null words: it stays as it is. A torn word stands at its first part, the rest reads "". */
export type Reading = {
  readonly words: readonly string[] | null;
  readonly takes: number;
  readonly margin: number;
  /** The same among words alone: a word that was perhaps a scrap is still that word and no other. */
  readonly lead: number;
  /** How well the print fits, as a natural logarithm. */
  readonly fit: number;
  /** How much likelier its first word is after the word before than anywhere (a natural logarithm); 0 or less: never seen so. */
  readonly tie: number;
};

const beamWidth = 8;
/** A reading so much less likely than the best one up to the same place (a natural logarithm) is followed no further. */
const hopeless = 8;

/** The words between two edges: what stands before an edge says nothing of what comes after it. */
export function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [];
  for (const token of tokens) {
    const last = clauses.at(-1);
    if (last === undefined || token.before === "edge") clauses.push([token]);
    else last.push(token);
  }
  return clauses;
}

/** Readings in the order of the tokens that open them. */
export function decode(
  tokens: readonly Token[],
  model: LanguageModel,
  choices: Choices,
  lexicon: ReadonlyMap<string, Taught>,
  withDebris = false,
): readonly Reading[] {
  const all = tokens.map((token, index) => {
    const found = choices.at(tokens, index, lexicon);
    return withDebris && mayBeScrap(token) ? [...found, leftOut(token, model)] : found;
  });
  const beam = emptyBeam(tokens.length);
  beam.offer(0, 0, 0, 0, -1, -1);
  const comma = model.idOf(",");
  tokens.forEach((token, place) => {
    follow(beam, place, token, comma, all[place] ?? [], model);
  });
  return readingsOf(pathOf(beam, tokens.length), beam, tokens, all, model);
}

type Context = { readonly first: number; readonly second: number; readonly log: number };

/** An edge closes the sentence before; a comma is a word of its own. */
function opened(state: Context, token: Token, comma: number, model: LanguageModel): Context {
  if (token.before === "nothing") return state;
  if (token.before === "edge") return { first: 0, second: 0, log: state.log };
  return { first: state.second, second: comma, log: state.log + model.logOf(state.first, state.second, comma) };
}

/** The words that states of one place end in, and for each of them how likely each choice comes after it; -1 where not yet asked. */
const endings = new Int32Array(beamWidth);
let shares = new Float64Array(beamWidth * 32);

/** Offers every choice for a word after every state that is kept before it. */
function follow(beam: Beam, place: number, token: Token, comma: number, choices: readonly Choice[], model: LanguageModel): void {
  if (shares.length < beamWidth * choices.length) shares = new Float64Array(2 * beamWidth * choices.length);
  const start = place * beamWidth;
  const far = beam.logAt(start) - hopeless;
  let known = 0;
  for (let slot = start; slot < start + beam.sizeAt(place); slot++) {
    if (beam.logAt(slot) <= far) continue;
    const context = opened(beam.contextAt(slot), token, comma, model);
    let row = 0;
    while (row < known && endings[row] !== context.second) row += 1;
    if (row === known) {
      endings[row] = context.second;
      shares.fill(-1, row * choices.length, (row + 1) * choices.length);
      known += 1;
    }
    extend(beam, slot, context, row * choices.length, place, choices, model);
  }
}

function extend(
  beam: Beam,
  slot: number,
  context: Context,
  row: number,
  place: number,
  choices: readonly Choice[],
  model: LanguageModel,
): void {
  const pair = model.pairOf(context.first, context.second);
  for (let i = 0; i < choices.length; i++) {
    const choice = choices[i];
    if (choice === undefined) continue;
    const to = place + choice.takes;
    let { first, second } = context;
    let log = context.log + choice.log;
    // No word makes a reading likelier than it is by its print.
    if (log <= beam.leastAt(to)) continue;
    for (let n = 0; n < choice.ids.length; n++) {
      const id = choice.ids[n] ?? -1;
      log += n === 0 ? model.logWith(pair, shareAfter(second, id, row + i, model), id) : model.logOf(first, second, id);
      first = second;
      second = id;
    }
    beam.offer(to, first, second, log, i, slot);
  }
}

/** Several states end in the same word: what comes after that word alone is asked once. */
function shareAfter(second: number, id: number, at: number, model: LanguageModel): number {
  const before = shares[at] ?? -1;
  if (before >= 0) return before;
  const share = model.shareOf(second, id);
  shares[at] = share;
  return share;
}

type Beam = {
  /** How many words it has room for. */
  readonly room: number;
  readonly clear: (length: number) => void;
  readonly sizeAt: (place: number) => number;
  /** What a new state must beat. */
  readonly leastAt: (place: number) => number;
  readonly logAt: (slot: number) => number;
  readonly contextAt: (slot: number) => Context;
  readonly choiceAt: (slot: number) => number;
  readonly fromOf: (slot: number) => number;
  readonly offer: (place: number, first: number, second: number, log: number, choice: number, from: number) => void;
};

let lastBeam: Beam | null = null;

/** One beam serves for clause after clause. */
function emptyBeam(length: number): Beam {
  if (lastBeam === null || lastBeam.room < length) lastBeam = beamOf(2 * length + 60);
  lastBeam.clear(length);
  return lastBeam;
}

/** For each place the likeliest states, best first, of which no two end in the same pair of words. */
function beamOf(room: number): Beam {
  const slots = (room + 2) * beamWidth;
  const firsts = new Int32Array(slots);
  const seconds = new Int32Array(slots);
  const choices = new Int16Array(slots);
  const froms = new Int32Array(slots);
  const logs = new Float64Array(slots);
  const sizes = new Uint8Array(room + 2);
  const move = (from: number, to: number) => {
    firsts[to] = firsts[from] ?? 0;
    seconds[to] = seconds[from] ?? 0;
    choices[to] = choices[from] ?? 0;
    froms[to] = froms[from] ?? 0;
    logs[to] = logs[from] ?? 0;
  };
  const leastAt = (place: number) => {
    const size = sizes[place] ?? 0;
    if (size === 0) return Number.NEGATIVE_INFINITY;
    const far = (logs[place * beamWidth] ?? 0) - hopeless;
    return size < beamWidth ? far : Math.max(far, logs[place * beamWidth + beamWidth - 1] ?? 0);
  };
  return {
    room,
    clear: (length) => {
      sizes.fill(0, 0, length + 2);
    },
    sizeAt: (place) => sizes[place] ?? 0,
    leastAt,
    logAt: (slot) => logs[slot] ?? 0,
    contextAt: (slot) => ({ first: firsts[slot] ?? 0, second: seconds[slot] ?? 0, log: logs[slot] ?? 0 }),
    choiceAt: (slot) => choices[slot] ?? 0,
    fromOf: (slot) => froms[slot] ?? 0,
    offer: (place, first, second, log, choice, from) => {
      if (log <= leastAt(place)) return;
      const start = place * beamWidth;
      const size = sizes[place] ?? 0;
      let at = start;
      while (at < start + size && !(firsts[at] === first && seconds[at] === second)) at++;
      if (at < start + size) {
        if ((logs[at] ?? 0) >= log) return;
      } else if (size === beamWidth) at--;
      else sizes[place] = size + 1;
      for (; at > start && (logs[at - 1] ?? 0) < log; at--) move(at - 1, at);
      firsts[at] = first;
      seconds[at] = second;
      choices[at] = choice;
      froms[at] = from;
      logs[at] = log;
    },
  };
}

/** The slots of the likeliest way, without the empty beginning. */
function pathOf(beam: Beam, length: number): readonly number[] {
  const path: number[] = [];
  if (beam.sizeAt(length) === 0) return path;
  for (let slot = length * beamWidth; beam.fromOf(slot) >= 0; slot = beam.fromOf(slot)) path.push(slot);
  return path.reverse();
}

function readingsOf(
  path: readonly number[],
  beam: Beam,
  tokens: readonly Token[],
  all: readonly (readonly Choice[])[],
  model: LanguageModel,
): readonly Reading[] {
  const readings: Reading[] = [];
  const comma = model.idOf(",");
  path.forEach((slot, step) => {
    const from = beam.fromOf(slot);
    const place = Math.floor(from / beamWidth);
    const token = tokens[place];
    const choices = all[place] ?? [];
    const choice = choices[beam.choiceAt(slot)];
    if (token === undefined || choice === undefined) return;
    const next = path[step + 1];
    const after = next === undefined ? undefined : all[Math.floor(slot / beamWidth)]?.[beam.choiceAt(next)]?.ids[0];
    const context = opened(beam.contextAt(from), token, comma, model);
    const { margin, lead } = token.locked === null ? marginOf(choice, choices, context, after, model) : locked;
    const id = choice.ids[0] ?? -1;
    const tie = id < 0 ? 0 : model.logOf(context.first, context.second, id) - model.logOf(-1, -1, id);
    readings.push({ words: choice.words, takes: choice.takes, margin, lead, fit: choice.log, tie });
    for (let i = 1; i < choice.takes; i++) readings.push({ words: [], takes: 0, margin, lead, fit: choice.log, tie });
  });
  return readings;
}

const locked = { margin: 99, lead: 99 };

/** How much likelier the reading is than the next best one between the same neighbours. */
function marginOf(
  own: Choice,
  choices: readonly Choice[],
  context: Context,
  after: number | undefined,
  model: LanguageModel,
): { readonly margin: number; readonly lead: number } {
  const pair = model.pairOf(context.first, context.second);
  let best = Number.NEGATIVE_INFINITY;
  let gap = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    if (choice === own || choice.takes !== own.takes || choice.log <= Math.min(best, gap) || isSame(choice.words, own.words))
      continue;
    if (choice.words?.length === 0) gap = Math.max(gap, weight(choice, context, pair, after, gap, model));
    else best = Math.max(best, weight(choice, context, pair, after, best, model));
  }
  const found = weight(own, context, pair, after, Number.NEGATIVE_INFINITY, model);
  return { margin: Math.min(20, found - Math.max(best, gap)), lead: Math.min(20, found - best) };
}

/** How likely a choice is between its neighbours; where that cannot come above `least`, a bound below it is enough. */
function weight(
  choice: Choice,
  context: Context,
  pair: number,
  after: number | undefined,
  least: number,
  model: LanguageModel,
): number {
  let { first, second } = context;
  let log = choice.log;
  for (let n = 0; n < choice.ids.length; n++) {
    const id = choice.ids[n] ?? -1;
    log += model.logAfter(n === 0 ? pair : model.pairOf(first, second), second, id);
    first = second;
    second = id;
  }
  return after === undefined || log <= least ? log : log + model.logOf(first, second, after);
}

function isSame(a: Choice["words"], b: Choice["words"]): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.every((word, i) => word === b[i]));
}
