/**
 * One bullet may promise several things: "Có ≥ 80% …, tỷ lệ … ≥ 10%" or "Đẩy mạnh … . Quy mô … đạt 15%". Here a bullet is
 * cut into statements, each with at most one figure; a bullet without any figure stays whole.
 */
import { measureHeads } from "#ingest/vocabulary/targets.ts";
import { type Folded, foldInPlace } from "../words/folded.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";

export type Statement = { readonly text: Folded; readonly quantity: Quantity | null };

const heads = measureHeads.map((h) => foldInPlace(h).replace(/\s+/g, "\\s+")).join("|");
const opensMeasure = new RegExp(
  `^\\W*(?:va\\s+|trong do,?\\s+|dong thoi\\s+)?(?:nang\\s+|tang\\s+)?(?:(?:${heads}|t[yi]\\s+[l1i][e16&8]?|co|phan dau|dat|it nhat|toi thieu|tren)(?![a-z])|[<>≥≤=]|\\d)`,
);

/** A paragraph with more figures than this describes something; it is no list of promises. */
const mostFigures = 12;

export function statementsOf(text: Folded, signsUndecided: boolean): readonly Statement[] {
  if (quantitiesIn(text, signsUndecided).length > mostFigures) return [{ text, quantity: null }];
  return sentencesOf(text, signsUndecided)
    .flatMap((sentence) => clausesOf(sentence, signsUndecided))
    .filter((s) => /\p{L}{2}/u.test(s.text.raw));
}

function slice(text: Folded, from: number, to: number): Folded {
  return { raw: text.raw.slice(from, to), folded: text.folded.slice(from, to), garbled: text.garbled };
}

const sentenceEnd = /(?<!\b(?:TP|Tp|TX|Q|P|H|ThS|TS|GS|vv|v\.v))\.\s+(?=\p{Lu})/gu;

function sentencesOf(text: Folded, signsUndecided: boolean): readonly Folded[] {
  const ends = [...text.raw.matchAll(sentenceEnd)].map((m) => m.index + m[0].length);
  if (ends.length === 0 || quantitiesIn(text, signsUndecided).length === 0) return [text];
  return [0, ...ends].map((from, i) => slice(text, from, ends[i] ?? text.raw.length));
}

function clausesOf(text: Folded, signsUndecided: boolean): readonly Statement[] {
  const quantities = quantitiesIn(text, signsUndecided);
  const cuts: number[] = [];
  const kept: Quantity[] = [];
  for (const quantity of quantities) {
    const last = kept.at(-1);
    if (last === undefined) {
      kept.push(quantity);
      continue;
    }
    const cut = cutBetween(text, last.to, quantity.from);
    if (cut === null) {
      // Two figures of one thing: a share speaks before a count, the first before the later ones.
      if (quantity.percent && !last.percent) kept[kept.length - 1] = quantity;
      continue;
    }
    cuts.push(cut);
    kept.push(quantity);
  }
  return [0, ...cuts].map((from, i) => {
    const part = slice(text, from, cuts[i] ?? text.raw.length);
    const quantity = kept[i];
    return { text: part, quantity: quantity ? { ...quantity, from: quantity.from - from, to: quantity.to - from } : null };
  });
}

/** The comma or semicolon after which a new measured thing begins, looking back from the second figure. */
function cutBetween(text: Folded, from: number, to: number): number | null {
  const between = text.folded.slice(from, to);
  for (const mark of [...between.matchAll(/[;,]\s*|\s+va\s+(?=t[yi] l)/g)].reverse()) {
    const at = from + mark.index + mark[0].length;
    if (opensMeasure.test(text.folded.slice(at, to + 3))) return at;
  }
  return null;
}
