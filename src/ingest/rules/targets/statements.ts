/**
 * One bullet may promise several things: "Có ≥ 80% …, tỷ lệ … ≥ 10%", "60% đảng viên và 80% cán bộ …" or "Đẩy mạnh … . Quy
 * mô … đạt 15%". Here a bullet is cut into statements, each with at most one figure; a bullet without any figure stays whole.
 */
import { moreAttainmentVerbs, moreMeasureHeads, moreProvisionVerbs, tellingVerbs } from "#ingest/vocabulary/measures.ts";
import { attainmentVerbs, measureHeads, operatorWords, provisionVerbs } from "#ingest/vocabulary/targets.ts";
import { type Folded, foldedOf, foldInPlace } from "../words/folded.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";

export type Statement = { readonly text: Folded; readonly quantity: Quantity | null };

const any = (phrases: readonly string[]) => phrases.map((p) => foldInPlace(p).replace(/\s+/g, "\\s+")).join("|");
const compared = any(Object.values(operatorWords).flat());
const opensMeasure = new RegExp(
  `^\\W*(?:va\\s+|trong do,?\\s+|dong thoi\\s+)?(?:nang\\s+|tang\\s+)?(?:(?:${any([...measureHeads, ...moreMeasureHeads])}|t[yi]\\s+[l1i][e16&8]?|co|phan dau|dat|${compared})(?![a-z])|[<>≥≤=]|\\d)`,
);
/** ", xây dựng 02 chi bộ", "và trồng 50 ha": a verb of its own before the figure. */
const opensAct = new RegExp(
  `^\\W*(?:va\\s+|trong do,?\\s+|dong thoi\\s+)?(?:${any([...provisionVerbs, ...moreProvisionVerbs, ...tellingVerbs])})\\s*$`,
);
/** ", đàn gia cầm đạt …": two words at least and a verb of attainment. */
const opensClause = new RegExp(`^\\W*[a-z]+\\s+[a-z][^,;()]*\\s(?:${any([...attainmentVerbs, ...moreAttainmentVerbs])})\\s*$`);
/** After a figure that belongs to the one before it: "đạt 80% và 90% trở lên", "5 và 7% so với …". */
const dependent = /^\s*(?:%|so voi|tro len|tro xuong|cua|vao|trong|theo|moi nam|[^a-z\s]|$)/;
const predicate = /\s(?:được|có|sử dụng|tham gia|ứng dụng|thực hiện|áp dụng|dùng|biết|hoàn thành|đáp ứng)\s/u;

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

type Cut = { readonly at: number; readonly shared: boolean };

function clausesOf(text: Folded, signsUndecided: boolean): readonly Statement[] {
  const quantities = quantitiesIn(text, signsUndecided);
  const cuts: Cut[] = [];
  const kept: Quantity[] = [];
  for (const quantity of quantities) {
    const last = kept.at(-1);
    if (last === undefined) {
      kept.push(quantity);
      continue;
    }
    const cut = cutBetween(text, last, quantity);
    if (cut === null) {
      // Two figures of one thing: a share speaks before a count, the first before the later ones.
      if (quantity.percent && !last.percent) kept[kept.length - 1] = quantity;
      continue;
    }
    cuts.push(cut);
    kept.push(quantity);
  }
  return [0, ...cuts.map((cut) => cut.at)].map((from, i) => {
    const next = cuts[i];
    const quantity = kept[i];
    const part = slice(text, from, next?.at ?? text.raw.length);
    const own = quantity ? { ...quantity, from: quantity.from - from, to: quantity.to - from } : null;
    const rest =
      next?.shared && own ? sharedPredicate(part, own, slice(text, next.at, cuts[i + 1]?.at ?? text.raw.length)) : null;
    return { text: rest ?? part, quantity: own };
  });
}

/** The end of the part before the second figure, looking back from it; null where both figures speak of one thing. */
function cutBetween(text: Folded, last: Quantity, next: Quantity): Cut | null {
  const between = text.folded.slice(last.to, next.from);
  const followed = text.folded.slice(next.to, next.to + 24);
  const marks = [...between.matchAll(/[;,]\s*|\s+va\s+(?=t[yi] l)/g)].filter((mark) => !isInBrackets(between, mark.index));
  for (const mark of marks.reverse()) {
    const at = last.to + mark.index + mark[0].length;
    const opening = text.folded.slice(at, next.from);
    const measures = opensMeasure.test(text.folded.slice(at, next.to)) && !(opening.trim() === "" && dependent.test(followed));
    if (mark[0].startsWith(";") || measures || opensAct.test(opening)) return { at, shared: false };
  }
  const and = /\s+va\s+(?:[a-z]+\s+){0,3}$/.exec(between);
  if (and && !isInBrackets(between, and.index)) {
    const at = last.to + and.index + and[0].search(/va\s/) + 3;
    const opening = text.folded.slice(at, next.from);
    if (opensAct.test(opening)) return { at, shared: false };
    if (opening.trim() === "" && next.percent === last.percent && !dependent.test(followed)) return { at, shared: true };
  }
  return clauseAfter(text, last, next, between.indexOf(","));
}

/** "Tổng đàn lợn đạt 15.000 con, đàn gia cầm đạt 120.000 con": both have their subject before the figure. */
function clauseAfter(text: Folded, last: Quantity, next: Quantity, comma: number): Cut | null {
  const subject = text.folded.slice(0, last.from).trim().split(/\s+/).length;
  const at = last.to + comma + 1;
  if (comma < 0 || subject < 3 || text.folded.slice(last.to, at).trim().split(/\s+/).length > 4) return null;
  return opensClause.test(text.folded.slice(at, next.from)) ? { at, shared: false } : null;
}

function isInBrackets(between: string, at: number): boolean {
  return between.lastIndexOf("(", at) > between.lastIndexOf(")", at);
}

/** "60% đảng viên và 80% cán bộ được bồi dưỡng …": what is said of both stands behind the second alone. */
function sharedPredicate(part: Folded, quantity: Quantity, next: Folded): Folded | null {
  const own = part.raw.replace(/\s*(?:,|và)?\s*$/u, "");
  const told = predicate.exec(next.raw);
  if (!told || predicate.test(`${own.slice(quantity.to)} `)) return foldedOf(own, part.garbled);
  return foldedOf(`${own}${next.raw.slice(told.index)}`, part.garbled);
}
