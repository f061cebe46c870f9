/**
 * What a misread word may be: one of the likeliest words of the channel, two that were printed as one ("chinhquyén"), half of
 * one that was torn ("Thud ng"), or noise. Found once for each distinct word of a document, whatever field or line it stands in.
 */
import { readForm, remembered } from "./channel.ts";
import type { LanguageModel } from "./language-model.ts";
import type { Token } from "./tokens.ts";

/** Corrections that people of the office accepted, raw as misread, read as printed; `count` how often. */
export type Taught = readonly { readonly raw: string; readonly read: string; readonly count: number }[];

export type Choice = {
  /** Null: the word stays as it is. */
  readonly words: readonly string[] | null;
  /** Their numbers in the language model; -1 for one that it does not know. */
  readonly ids: readonly number[];
  readonly log: number;
  /** How many tokens it reads. */
  readonly takes: number;
};

export type Choices = {
  readonly at: (tokens: readonly Token[], index: number, lexicon: ReadonlyMap<string, Taught>) => readonly Choice[];
};

const keptChoices = 10;
const reach = 9;
const weightOfPrint = 0.75;
/** A word whose best candidate is less likely than this may be two words, or half of one. */
const weak = -7;
const costOfTwo = 5;
const costOfTorn = 4;
/** What leaving a word out costs; set on flattened tables of our own: dearer for one that reads well, dearest for an abbreviation. */
const clear = { cost: 5, ofLetter: 1.4 };
const noise = { cost: 4, ofLetter: 1.3 };
const abbreviation = { cost: 14, ofLetter: 0 };

const opened = new WeakMap<LanguageModel["channel"], Choices>();

/** One memory for each language: fields of the register and lines of the text hold the same words. */
export function choicesOf(model: LanguageModel): Choices {
  const before = opened.get(model.channel);
  if (before !== undefined) return before;
  const made = choicesFrom(model);
  opened.set(model.channel, made);
  return made;
}

/** A word that was perhaps meant, with the natural logarithm of P(read | word). */
type Candidate = { readonly word: string; readonly id: number; readonly log: number };
type Alone = { readonly choices: readonly Choice[]; readonly strength: number };

function choicesFrom(model: LanguageModel): Choices {
  const near = remembered((form) => {
    const { ids, logs } = model.channel.candidatesOf(form);
    return likeliest(ids, logs, model);
  });
  const alone = remembered((form) => aloneOf(form, near(form), near));
  const torn = remembered((form) =>
    near(form)
      .slice(0, 4)
      .map(({ word, id, log }) => choiceOf([word], [id], log * weightOfPrint - costOfTorn, 2)),
  );
  return {
    at: (tokens, index, lexicon) => {
      const token = tokens[index];
      if (token === undefined) return [];
      if (token.locked !== null) return [lockedChoice(token, model)];
      const form = readForm(token.raw);
      const taught = lexicon.get(form);
      const { choices, strength } = taught ? aloneOf(form, taughtOf(taught, model), near) : alone(form);
      const next = tokens[index + 1];
      if (next === undefined || !mayBeTorn(token, form, next)) return choices;
      const strengthOfNext = model.channel.candidatesOf(readForm(next.raw)).logs[0] ?? -99;
      return Math.min(strength, strengthOfNext) < weak ? [...choices, ...torn(form + readForm(next.raw))] : choices;
    },
  };
}

function lockedChoice(token: Token, model: LanguageModel): Choice {
  const id = /^\d/.test(token.raw) ? model.idOf("0") : model.idOf(token.locked?.toLowerCase() ?? "");
  return choiceOf(null, [id], 0, 1);
}

function taughtOf(taught: Taught, model: LanguageModel): readonly Candidate[] {
  const words = taught.map(({ read }) => read.toLowerCase());
  const logs = taught.map(({ count }) => Math.log(Math.min(0.9, 0.4 + count / 10)));
  const ids = words.map((word) => model.idOf(word));
  // A taught word may be one that the language does not know.
  return likeliestPlaces(ids, logs, model).map((i) => ({ word: words[i] ?? "", id: ids[i] ?? -1, log: logs[i] ?? -99 }));
}

function mayBeTorn(token: Token, form: string, next: Token): boolean {
  return next.before === "nothing" && next.locked === null && form.length + next.raw.length <= 8 && next.to - token.from <= 9;
}

/** All choices are made here, so that they are alike to the machine. */
function choiceOf(words: readonly string[] | null, ids: readonly number[], log: number, takes: number): Choice {
  return { words, ids, log, takes };
}

function aloneOf(form: string, near: readonly Candidate[], nearOf: (form: string) => readonly Candidate[]): Alone {
  let strength = -99;
  const choices: Choice[] = [];
  for (const { word, id, log } of near) {
    strength = Math.max(strength, log);
    choices.push(choiceOf([word], [id], log * weightOfPrint, 1));
  }
  if (form.length >= 5 && strength < weak) choices.push(...twoInOne(form, nearOf));
  choices.push(choiceOf(null, [-1], (-6 - 2.2 * form.length) * weightOfPrint, 1));
  return { choices: choices.sort((a, b) => b.log - a.log), strength };
}

function likeliest(ids: readonly number[], logs: readonly number[], model: LanguageModel): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const i of likeliestPlaces(ids, logs, model)) {
    const id = ids[i] ?? -1;
    found.push({ word: model.wordOf(id), id, log: logs[i] ?? -99 });
  }
  return found;
}

/** The likeliest by print and by how common they are, those near the best. */
function likeliestPlaces(ids: readonly number[], logs: readonly number[], model: LanguageModel): readonly number[] {
  const sums: number[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < ids.length; i++) {
    const sum = (logs[i] ?? -99) * weightOfPrint + 0.5 * Math.log(model.countOf(ids[i] ?? -1) + 0.5);
    sums.push(sum);
    top = Math.max(top, sum);
  }
  const places: number[] = [];
  for (let i = 0; i < sums.length; i++) if ((sums[i] ?? 0) > top - reach) places.push(i);
  return places.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0)).slice(0, keptChoices);
}

const keptPairs = 8;

function twoInOne(form: string, nearOf: (form: string) => readonly Candidate[]): readonly Choice[] {
  const best: Choice[] = [];
  for (let cut = 2; cut <= form.length - 2; cut++) addPairs(best, nearOf(form.slice(0, cut)), nearOf(form.slice(cut)));
  return best;
}

/** Keeps the likeliest pairs, first come first where they are equal. */
function addPairs(best: Choice[], left: readonly Candidate[], right: readonly Candidate[]): void {
  for (let i = 0; i < Math.min(4, left.length); i++)
    for (let j = 0; j < Math.min(4, right.length); j++) {
      const [a, b] = [left[i], right[j]];
      if (a === undefined || b === undefined) continue;
      const log = (a.log + b.log) * weightOfPrint - costOfTwo;
      const last = best[best.length - 1];
      if (best.length === keptPairs && last !== undefined && log <= last.log) continue;
      if (best.length === keptPairs) best.pop();
      let at = best.length;
      while (at > 0 && (best[at - 1]?.log ?? log) < log) at -= 1;
      best.splice(at, 0, choiceOf([a.word, b.word], [a.id, b.id], log, 1));
    }
}

/** In a cell put together from torn lines a word may be a scrap of its neighbour: leaving it out is one more reading. */
export function leftOut(token: Token, model: LanguageModel): Choice {
  const strength = model.channel.candidatesOf(readForm(token.raw)).logs[0] ?? -99;
  const { cost, ofLetter } = token.locked !== null ? abbreviation : token.raw.length > 1 && strength > weak ? clear : noise;
  return { words: [], ids: [], log: -cost - ofLetter * token.raw.length, takes: 1 };
}

/** A figure is never left out, whatever stands around it. */
export function mayBeScrap(token: Token): boolean {
  return token.locked === null || !/\d/.test(token.raw);
}
