/**
 * The name of an indicator: what is measured, without the figure. A share is "Tỷ lệ …", a count "Số …", an index or a rank
 * has its own name; lead-ins that measure nothing ("Phấn đấu", "Có", "Phối hợp với … đảm bảo") are left out.
 */
import { misprints } from "#ingest/vocabulary/misprints.ts";
import {
  annualWords,
  attainmentVerbs,
  cooperation,
  cooperationEnd,
  countedNouns,
  leadIns,
  measureHeads,
  provisionVerbs,
  rankWords,
  shareBases,
} from "#ingest/vocabulary/targets.ts";
import { type Folded, foldedOf, foldInPlace } from "../words/folded.ts";
import { findWords, hasWords, words } from "../words/word-pattern.ts";
import type { Quantity } from "./quantities.ts";

export type NamedIndicator = { readonly name: string; readonly unit: string | null; readonly sure: boolean };

const lead = words(leadIns, "start");
const annual = words(annualWords, "start");
const annualAnywhere = words(annualWords);
const partners = words(cooperation, "start");
const partnersEnd = words(cooperationEnd);
const verbEnd = new RegExp(`(?:^|\\s)(?:${attainmentVerbs.map((v) => foldInPlace(v).replace(/\s+/g, "\\s+")).join("|")})\\s*$`);
const looseVerbEnd = /\s(?:da\w{0,2}t|dt|co|la)\s*$/;
const measured = words(measureHeads, "start");
const ranks = words(rankWords);
const nouns = [...countedNouns].sort((a, b) => b.length - a.length).map((noun) => ({ noun, pattern: words([noun], "start") }));
const provides = new RegExp(`^\\W*(?:${provisionVerbs.map((v) => foldInPlace(v).replace(/\s+/g, "\\s+")).join("|")})\\W*$`);
const bases = words(shareBases, "start");

function cut(text: Folded, from: number, to = text.raw.length): Folded {
  return { raw: text.raw.slice(from, to), folded: text.folded.slice(from, to), garbled: text.garbled };
}

export function isAnnual(text: Folded): boolean {
  return hasWords(annualAnywhere, text);
}

/** Takes away every lead-in at the start, one after the other. */
export function withoutLeadIns(text: Folded): Folded {
  let rest = trimmed(text);
  for (let i = 0; i < 6; i++) {
    const shorter = withoutOneLeadIn(rest);
    if (shorter === null) return rest;
    rest = trimmed(shorter);
  }
  return rest;
}

function withoutOneLeadIn(text: Folded): Folded | null {
  const yearly = findWords(annual, text);
  if (yearly) return cut(text, yearly.to);
  if (hasWords(partners, text)) {
    const end = findWords(partnersEnd, cut(text, 0, 110));
    if (end) return cut(text, end.to);
  }
  const found = findWords(lead, text);
  return found ? cut(text, found.to) : null;
}

function trimmed(text: Folded): Folded {
  const from = text.raw.search(/[^\s,;:.–-]/);
  return from <= 0 ? text : cut(text, from);
}

/** The counted noun that the text begins with, as printed in the vocabulary. */
export function countedNounOf(text: Folded): string | null {
  // Short nouns are taken exactly also in garbled text: a tolerant look would find one anywhere.
  return nouns.find(({ pattern }) => hasWords(pattern, { folded: text.folded, garbled: false }))?.noun ?? null;
}

export function nameQuantified(statement: Folded, quantity: Quantity): NamedIndicator {
  const before = withoutLeadIns(cut(statement, 0, quantity.from));
  const after = trimmed(cut(statement, quantity.to));
  if (quantity.op === "top") return { name: display(withoutVerb(before)) || display(after), unit: "thứ bậc", sure: false };
  if (provides.test(before.folded)) return leadingForm(after, quantity);
  const subject = withoutVerb(before);
  if (subject.raw.trim().length < 2) return leadingForm(after, quantity);
  return trailingForm(subject, after, quantity);
}

/** "≥ 90% cán bộ được bồi dưỡng", "≥ 3 cán bộ nghiên cứu": the figure comes first. */
function leadingForm(after: Folded, quantity: Quantity): NamedIndicator {
  const thing = withoutTrailingYear(withoutArticles(withoutOrMore(after)));
  if (quantity.percent) {
    const head = hasWords(measured, thing) && /^t[yi]/.test(thing.folded) ? "" : "Tỷ lệ ";
    return { name: `${head}${head ? lowered(display(thing)) : display(thing)}`, unit: "%", sure: thing.raw.length < 130 };
  }
  const noun = countedNounOf(thing);
  const unit =
    noun ??
    thing.raw
      .split(/\s+/)
      .slice(0, 1)
      .join(" ")
      .replace(/[.,;]$/, "");
  return { name: `Số ${lowered(display(thing))}`, unit: unit.length > 0 ? unit : null, sure: noun !== null };
}

/** "Quy mô kinh tế số đạt 15%", "Toàn xã có 10 doanh nghiệp …": the figure comes last, or in the middle. */
function trailingForm(subject: Folded, after: Folded, quantity: Quantity): NamedIndicator {
  const rest = withoutOrMore(after);
  if (quantity.percent) {
    const base = findWords(bases, rest);
    const unit = base && base.from < 2 ? `% ${rest.raw.replace(/[.,;].*$/, "").trim()}` : "%";
    return { name: display(subject), unit: unit.length > 40 ? "%" : unit.replace(/^% \//, "%/"), sure: base === null };
  }
  const noun = countedNounOf(rest);
  if (noun !== null && !hasWords(measured, subject)) {
    return { name: `Số ${lowered(display(rest))} ${lowered(display(subject))}`.trim(), unit: noun, sure: false };
  }
  return { name: display(subject), unit: noun ?? unitOfName(subject), sure: true };
}

/** "Số sáng kiến …" counts sáng kiến; a rank is a thứ bậc; an index has no unit. */
export function unitOfName(name: Folded): string | null {
  if (hasWords(ranks, name)) return "thứ bậc";
  const counted = /^(?:tong\s+)?so\s+(?:luong\s+)?/.exec(name.folded);
  return counted ? countedNounOf(cut(name, counted[0].length)) : null;
}

function withoutVerb(text: Folded): Folded {
  let rest = text;
  for (;;) {
    const match = verbEnd.exec(rest.folded) ?? (rest.garbled ? looseVerbEnd.exec(rest.folded) : null);
    // Without marks "đặt" (to place) reads like "đạt" (to reach).
    if (!match || /đặt\s*$/iu.test(rest.raw)) return rest;
    rest = cut(rest, 0, match.index);
  }
}

function withoutOrMore(text: Folded): Folded {
  const match = /^\s*tro\s+(?:len|xuong)\s*/.exec(text.folded);
  return match ? cut(text, match[0].length) : text;
}

function withoutTrailingYear(text: Folded): Folded {
  const match = /\s+(?:vao\s+)?(?:den\s+)?(?:cuoi\s+|het\s+)?nam\s+20\d\d\W*$/.exec(text.folded);
  return match ? cut(text, 0, match.index) : text;
}

/** "đối với các cơ sở … và các cơ quan …": the plural words go, in the first part and in the one beside it. */
function withoutArticles(text: Folded): Folded {
  const match = /^\W*(?:d\w{1,2}i\s+v\w{1,2}i\s+)?(?:so\s+(?=[a-z]+\s+\d))?(?:cac|so luong)?\s*/.exec(text.folded);
  const rest = match ? cut(text, match[0].length) : text;
  if (!match?.[0].includes("cac")) return rest;
  const raw = rest.raw.replace(/(\svà)\scác(?=\s)/gu, "$1");
  return raw === rest.raw ? rest : foldedOf(raw, text.garbled);
}

/** Words for display: no closing signs, no doubled phrase, misprints of the vocabulary set right, first letter large. */
export function display(text: Folded): string {
  const plain = text.raw
    .replace(/^[\s,;:.–-]+/, "")
    .replace(/[\s,;:.*–-]+$/, "")
    .replace(/\s+/g, " ");
  const once = withoutRepeat(plain);
  // The commonest head of the genre is restored even where OCR wrote "Ty 1€": it is one of a closed list.
  const corrected = text.garbled ? once.replace(/^T[yỵ]\s*[1lI|][^\s]{0,2}\s+/iu, "Tỷ lệ ") : corrections(once);
  return corrected.charAt(0).toLocaleUpperCase("vi") + corrected.slice(1);
}

function corrections(text: string): string {
  let corrected = text.replace(/\sphải (?=được|thực hiện)/gu, " ");
  for (const [wrong, right] of misprints) corrected = corrected.replaceAll(wrong, right);
  return corrected;
}

/** "… học bạ số; cơ sở giáo dục … học bạ số": a phrase that says the same again after a semicolon. */
export function withoutRepeat(text: string): string {
  const [first, ...others] = text.split(/;\s*/);
  if (first === undefined || others.length === 0) return text;
  const key = foldInPlace(first);
  const fresh = others.filter((part) => !key.endsWith(foldInPlace(part).replace(/[\s.]+$/, "")));
  return fresh.length === others.length ? text : [first, ...fresh].join("; ");
}

function lowered(text: string): string {
  const second = text.charAt(1);
  return second !== "" && second === second.toLocaleUpperCase("vi") && /\p{L}/u.test(second)
    ? text
    : text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
