/**
 * Restoring what an English-trained OCR made of Vietnamese print, for people to read; matching and figures never look at it.
 * Every token keeps its place in the raw text. A token whose best reading does not win by a margin stays raw, unsure.
 */

import { lettersOf } from "../words/letters.ts";
import { readForm } from "./channel.ts";
import { choicesOf, type Taught as Lexicon } from "./choices.ts";
import { clausesOf, decode, type Reading } from "./decoder.ts";
import type { LanguageModel } from "./language-model.ts";
import { isPrintedRight } from "./printed-right.ts";
import { type Token, tokensOf } from "./tokens.ts";

export type RestoredToken = {
  readonly rawSpan: readonly [number, number];
  readonly raw: string;
  readonly read: string;
  /** Natural logarithm of how much likelier the reading is than the next best; 99 for a locked token. */
  readonly margin: number;
  readonly changed: boolean;
  readonly sure: boolean;
};

export type RestoredText = { readonly text: string; readonly tokens: readonly RestoredToken[] };

/** Below this the reading is no better than another: the raw letters stay. */
const leastMargin = 0.05;
const sureMargin = 2;
/** Letters that fit no syllable well are noise, however little else they could be. */
const leastFit = -8;

/** A name of a person or place that the language never saw must win by this, else its letters stay as read. */
const marginOfNames = 9;
/** Below this two words were hardly seen side by side. */
const leastTie = 0.5;

/**
 * prose; torn: put together from a torn table, so a scrap that fits nowhere may be left out (and is unsure); name: of a person or
 * place, so every capital may open one.
 */
export type Manner = "prose" | "torn" | "name";

export function restore(text: string, model: LanguageModel, lexicon: Lexicon = [], manner: Manner = "prose"): RestoredText {
  if (!/\p{L}/u.test(text)) return { text, tokens: [] };
  const tokens = tokensOf(text);
  // "Tỷ lệ" is written by the readers of tables themselves, so it says nothing of the letters after it.
  if (isPrintedRight(text.replace(/^T[ỷỉ] lệ\s+(?=\S)/u, ""))) return { text, tokens: tokens.map(asPrinted) };
  const taught = byRaw(lexicon);
  const known = knownReadings(model, lexicon);
  const readings = clausesOf(tokens).flatMap((clause) => {
    const key = `${manner === "torn" ? "-" : ""}${clause.map(({ raw, before, locked }) => `${before} ${locked} ${raw}`).join(" ")}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = decode(clause, model, choicesOf(model), taught, manner === "torn");
    if (known.size > mostKnown) known.clear();
    known.set(key, read);
    return read;
  });
  const restored: RestoredToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const reading = readings[i];
    if (token === undefined || reading === undefined) continue;
    const last = tokens[i + Math.max(1, reading.takes) - 1] ?? token;
    const raw = text.slice(token.from, last.to);
    const scrap = reading.takes === 1 && reading.words?.length === 0;
    const strange = manner !== "torn" && !taught.has(readForm(token.raw)) && isStrangeName(tokens, readings, i, manner);
    const holds = reading.words === null || reading.lead < (strange ? marginOfNames : leastMargin);
    const read = scrap && !holds ? "" : (token.locked ?? (holds ? raw : cased(raw, reading.words ?? [])));
    restored.push({
      rawSpan: [token.from, last.to],
      raw,
      read,
      margin: reading.margin,
      changed: read !== raw,
      sure: (token.locked !== null && !scrap) || (!holds && !scrap && reading.margin >= sureMargin && reading.fit > leastFit),
    });
    i += Math.max(1, reading.takes) - 1;
  }
  return { text: written(text, restored), tokens: restored };
}

const mostKnown = 5_000;
const remembered = new WeakMap<LanguageModel, WeakMap<Lexicon, Map<string, readonly Reading[]>>>();

/** The same clause stands in fields of the register and in lines of the text: it is decoded once for each office's corrections. */
function knownReadings(model: LanguageModel, lexicon: Lexicon): Map<string, readonly Reading[]> {
  const byLexicon = remembered.get(model) ?? new WeakMap<Lexicon, Map<string, readonly Reading[]>>();
  const readings = byLexicon.get(lexicon) ?? new Map<string, readonly Reading[]>();
  remembered.set(model, byLexicon.set(lexicon, readings));
  return readings;
}

function asPrinted({ from, to, raw }: Token): RestoredToken {
  return { rawSpan: [from, to], raw, read: raw, margin: 99, changed: false, sure: true };
}

/** A capital inside a sentence, beside another capital that the language never saw it with, or beside nothing it knows. */
function isStrangeName(tokens: readonly Token[], readings: readonly Reading[], at: number, manner: Manner): boolean {
  const capital = (n: number) => /^\p{Lu}\p{Ll}/u.test(tokens[n]?.raw ?? "") && tokens[n]?.locked === null;
  const joins = (n: number) => tokens[n]?.before === "nothing";
  const tie = (n: number) => readings[n]?.tie ?? 0;
  if (!capital(at) || (manner !== "name" && !joins(at))) return false;
  const before = joins(at) && capital(at - 1) && (manner === "name" || joins(at - 1));
  const after = joins(at + 1) && capital(at + 1);
  if (before || after) return (!before || tie(at) < leastTie) && (!after || tie(at + 1) < leastTie);
  return tie(at) < leastTie && !(joins(at + 1) && tie(at + 1) >= leastTie);
}

function written(text: string, tokens: readonly RestoredToken[]): string {
  let at = 0;
  let out = "";
  for (const token of tokens) {
    out += text.slice(at, token.rawSpan[0]) + token.read;
    at = token.rawSpan[1];
  }
  return out + text.slice(at);
}

function byRaw(lexicon: Lexicon): ReadonlyMap<string, Lexicon> {
  const taught = new Map<string, Lexicon[number][]>();
  for (const entry of lexicon) taught.set(readForm(entry.raw), [...(taught.get(readForm(entry.raw)) ?? []), entry]);
  return taught;
}

/** Capitals follow the print: all of them, the first, or none ("Iinh" begins with a misread l). */
function cased(raw: string, words: readonly string[]): string {
  const text = words.join(" ");
  if (lettersOf(raw).all > 1 && !/\p{Ll}/u.test(raw)) return text.toUpperCase();
  if (!/^\p{Lu}/u.test(raw) || (raw.startsWith("I") && text.startsWith("l"))) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export type { Lexicon, Token };
