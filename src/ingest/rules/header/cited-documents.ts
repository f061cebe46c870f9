/**
 * The documents that a plan names, anywhere in it: those it carries out or stands on, those it only names, those it changes
 * or replaces. A document has one date: the published one where the plan prints it at least once, else the one printed most.
 */
import type { CitedDocument } from "#ingest/model.ts";
import {
  amendingWords,
  carryingOutWords,
  knownDates,
  supersedingWords,
  thisDocumentWords,
} from "#ingest/vocabulary/documents.ts";
import { type Folded, foldedOf, foldInPlace } from "../words/folded.ts";
import { findWords, hasWords, words } from "../words/word-pattern.ts";
import { type Citation, citationsIn } from "./citations.ts";

export type CitedDocuments = {
  readonly basis: readonly CitedDocument[];
  readonly supersedes: readonly CitedDocument[];
  readonly cites: readonly CitedDocument[];
  readonly amends: readonly CitedDocument[];
};

const carriesOut = words(carryingOutWords);
const replaces = words(supersedingWords);
const changes = words(amendingWords);
const itself = words(thisDocumentWords);
/** A list of grounds goes on for some words between two numbers. */
const reach = 140;

type Use = "basis" | "cites" | "amends" | "supersedes";

/** "03-NQ/CP" and "03/NQ-CP" are one document. */
export function documentKey(number: string): string {
  return foldInPlace(number).replace(/[^a-z0-9]/g, "");
}

const known = new Map(Object.entries(knownDates).map(([number, date]) => [documentKey(number), date]));

/** The day on which a document is known to have been issued, or null. */
export function knownDateOf(number: string): string | null {
  return known.get(documentKey(number)) ?? null;
}

/** Every citation of the text with its place; the lines of a wrapped sentence are read as one. */
export function citationsOfText(text: string, garbled: boolean): readonly Citation[] {
  const found = citationsIn(text.replace(/(?<!\n)\n(?![\n\s*+-])/g, " "), garbled);
  return garbled ? joinMisread(found, text) : found;
}

/** `headEnd` is where the preamble ends in `text`; `own` is the number of the plan itself. */
export function citedDocuments(text: string, headEnd: number, own: string | null, garbled: boolean): CitedDocuments {
  const ownKey = own === null ? null : documentKey(own);
  const found = citationsOfText(text, garbled).filter((citation) => documentKey(citation.number) !== ownKey);
  const uses = new Map<string, { used: Set<Use>; readonly citations: Citation[] }>();
  let before: { readonly to: number; readonly use: Use } | null = null;
  for (const citation of found) {
    const use: Use = purposeOf(text, citation, before, headEnd, garbled);
    const key = documentKey(citation.number);
    const known = uses.get(key) ?? { used: new Set(), citations: [] };
    known.used.add(use);
    known.citations.push(citation);
    uses.set(key, known);
    before = { to: citation.to, use };
  }
  const all = [...uses.values()].map(({ used, citations }) => ({ used, document: oneDocument(citations) }));
  // A plan may stand on what it replaces; what it only names somewhere is cited where it has no other use.
  const of = (use: Use) => all.filter(({ used }) => used.has(use) && (use !== "cites" || used.size === 1)).map((d) => d.document);
  return { basis: of("basis"), supersedes: of("supersedes"), cites: of("cites"), amends: of("amends") };
}

function purposeOf(text: string, at: Citation, before: { to: number; use: Use } | null, headEnd: number, garbled: boolean): Use {
  const lead = text.slice(Math.max(0, at.from - reach), at.from).replace(/\n/g, " ");
  const sentence = foldedOf(lead.slice(Math.max(lead.lastIndexOf(". "), 0)), garbled);
  const near = foldedOf(sentence.raw.slice(-60), garbled);
  if (findWords(replaces, near) !== null && !/\d[-/]/.test(near.raw.slice(findWords(replaces, near)?.to ?? 0)))
    return "supersedes";
  if (changesAnother(sentence)) return "amends";
  if (at.from < headEnd || hasWords(carriesOut, sentence)) return "basis";
  return before !== null && before.use === "basis" && at.from - before.to < reach ? "basis" : "cites";
}

/** "Kế hoạch này sửa đổi, bổ sung Kế hoạch số …": this document is the subject, the change stands right before the number. */
function changesAnother(sentence: Folded): boolean {
  const subject = findWords(itself, sentence);
  if (subject === null) return false;
  const after = foldedOf(sentence.raw.slice(subject.to), sentence.garbled);
  const change = findWords(changes, after);
  return change !== null && change.from < 30 && after.raw.length - change.to < 60;
}

function oneDocument(citations: readonly Citation[]): CitedDocument {
  const dates = citations.flatMap((c) => (c.date === null ? [] : [c.date]));
  const number = mostFrequent(citations.map((c) => c.number)) ?? "";
  const published = knownDateOf(number);
  const date = published !== null && dates.includes(published) ? published : mostFrequent(dates);
  return { number, date, issuer: mostFrequent(citations.flatMap((c) => (c.issuer === null ? [] : [c.issuer]))) };
}

/** The value given most often; the first of those that tie. */
export function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** OCR reads one letter of a code otherwise now and then, or parts its digits: the reading met most often stands for all. */
function joinMisread(found: readonly Citation[], text: string): readonly Citation[] {
  const counts = new Map<string, number>();
  for (const { number } of found) counts.set(number, (counts.get(number) ?? 0) + 1);
  const numbers = [...counts.keys()].slice(0, 500);
  const usual = (number: string): string => {
    if (knownDateOf(number) !== null) return number;
    const alike = numbers.filter(
      (other) =>
        (counts.get(other) ?? 0) > (counts.get(number) ?? 0) && (isOneLetterOff(number, other) || other.endsWith(number)),
    );
    return alike.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? number;
  };
  return found.flatMap((citation) => {
    const split = /(\d) $/.exec(text.slice(Math.max(0, citation.from - 2), citation.from));
    if (split && counts.has(`${split[1]}${citation.number}`)) return [{ ...citation, number: `${split[1]}${citation.number}` }];
    return [{ ...citation, number: usual(citation.number) }];
  });
}

function isOneLetterOff(a: string, b: string): boolean {
  if (a.length !== b.length || /^\d+/.exec(a)?.[0] !== /^\d+/.exec(b)?.[0]) return false;
  return [...a].filter((sign, i) => sign !== b[i]).length === 1;
}
