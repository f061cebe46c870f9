/**
 * Documents that a plan names: number, date and issuer. Party and State writing differ ("57-NQ/TW, ngày 22/12/2024" and
 * "71/NQ-CP ngày 01/4/2025", domain §13); both are accepted everywhere.
 */

import type { CitedDocument } from "#ingest/model.ts";
import { codeRepairs, issuersByCode } from "#ingest/vocabulary/documents.ts";
import { dayOf, isCalendarDay } from "#kernel/calendar-day.ts";
import { foldInPlace } from "../words/folded.ts";

export type Citation = CitedDocument & { readonly number: string; readonly from: number; readonly to: number };

const code =
  /(?<![\d/.])(\d{1,5}(?:\s*\/\s*20\d\d)?)\s*([-/])\s*([A-ZĐ][A-Za-zĐđ]{0,8}\d{0,3})(?:\s*([-/])\s*([A-ZĐƯ][A-Za-zĐđ]{0,9}\d{0,3}))?/g;
const slashed = /^\W{0,3}ng\w{1,3}y\s*(\d{1,2})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{4})/;
const worded = /^\W{0,3}ng\w{1,3}y\s*(\d{1,2})\s*th\w{1,3}ng\s*(\d{1,2})\s*n\w{1,3}m\s*(\d{4})/;
const ofWord = /^[\s,]*c\w{1,4}\s+/;
const issuerEnd =
  /\s+(?:v[e&]|v|ban hanh|sua|th\w+c hi\w+|phe duy\w+|quy d\w+|tong ket|xay dung|d[a-z] ban|va|tren|kh\w+)(?=\s)|[;,.()\n]|$/;

/** No plan names more documents. */
const mostRead = 3_000;

/** All numbered documents of a text, in order. */
export function citationsIn(text: string, garbled: boolean): readonly Citation[] {
  const folded = foldInPlace(text);
  return [...text.matchAll(code)].slice(0, mostRead).flatMap((match) => {
    const number = codeOf(match, garbled);
    if (number === null) return [];
    const end = match.index + match[0].length;
    const dated = dateAt(folded.slice(end, end + 40));
    const after = text.slice(end + (dated?.length ?? 0), end + (dated?.length ?? 0) + 120);
    return [
      { number, date: dated?.date ?? null, issuer: issuerOf(after, number), from: match.index, to: end + (dated?.length ?? 0) },
    ];
  });
}

function codeOf(match: RegExpExecArray, garbled: boolean): string | null {
  const [, digits, firstSign, first, secondSign, second] = match;
  if (digits === undefined || first === undefined) return null;
  const repair = (part: string) => (garbled ? (codeRepairs[part] ?? part) : part);
  const serial = digits.replace(/\s+/g, "");
  if (second === undefined)
    return /\/20\d\d$/.test(serial) && /^[A-ZĐƯ]{2,}[A-Za-z]*\d*$/.test(first) ? `${serial}${firstSign}${repair(first)}` : null;
  return `${serial}${firstSign}${repair(first)}${secondSign}${repair(second)}`;
}

/** "ngày 22/12/2024" or "ngày 22 tháng 12 năm 2024" at the start of a folded text. */
export function dateAt(folded: string): { date: string | null; length: number } | null {
  const match = slashed.exec(folded) ?? worded.exec(folded);
  if (!match) return null;
  return { date: dayText(Number(match[1]), Number(match[2]), Number(match[3])), length: match[0].length };
}

/** A day only where the calendar has it. */
export function dayText(day: number, month: number, year: number): string | null {
  const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isCalendarDay(written) ? dayOf(year, month, day) : null;
}

function issuerOf(after: string, number: string): string | null {
  const folded = foldInPlace(after);
  const of = ofWord.exec(folded)?.[0].length ?? 0;
  if (of > 0 && /^\p{Lu}/u.test(after.slice(of))) {
    const end = folded.slice(of + 2).search(issuerEnd);
    const named = after.slice(of, of + 2 + Math.max(end, 0)).trim();
    if (named.length > 3) return named;
  }
  return issuersByCode.find(([pattern]) => pattern.test(number))?.[1] ?? null;
}
