/**
 * The document itself: number, type, issuer, place, date, subject, signer, the grounds its preamble names and what it
 * supersedes. A plan signed for the standing committee ("T/M BAN THƯỜNG VỤ") is issued by that committee.
 */
import type { Confidence, DocumentHeader, Source, Span } from "#ingest/model.ts";
import { codeRepairs, documentTypes } from "#ingest/vocabulary/documents.ts";
import type { Outline } from "../outline/outline.ts";
import { isCapitals, type Passage } from "../outline/passages.ts";
import { foldInPlace } from "../words/folded.ts";
import { findWords, words } from "../words/word-pattern.ts";
import { dayText } from "./citations.ts";
import { citedDocuments } from "./cited-documents.ts";
import { confidentialityOf } from "./confidentiality.ts";
import { bodyNameOf, leftColumn } from "./document-body-name.ts";
import { type HeadLine, headLinesOf } from "./head-lines.ts";
import { signatureOf } from "./signature.ts";

const number = /S\S{0,2}\s*[:.]?\s*(\d{1,4})\s*([-/])\s*([A-ZĐ][A-Za-zĐ]{1,6})\s*([-/])\s*([A-ZĐ][A-Za-zĐ]{1,10})/u;
const dated = /ng\w{1,3}y\s*(\d{1,2})\s*th\w{1,3}ng\s*(\d{1,2})\s*n\w{1,3}m\s*(20\d\d)/;
const datedByEye = /ng\w{1,2}y\s*([\dioslzgb]{1,2})\s*th\w{2,3}g\s*([\dioslzgb]{1,2})\s*n\w{1,3}m\s*(20\d\d)/;
const placed = /((?:\p{Lu}[\p{Ll}\p{M}’'¢]+[\s-]*){1,5}),\s*ng/u;
const types = documentTypes.map((type) => ({ type, pattern: words([type], "start") }));
const standing = /ban\s+th\w+ng\s+v\w+\s+(?:d?[dpb]\w+ng\s+\w{1,2}y|t\w+nh\s+\w{1,2}y|th\w+nh\s+\w{1,2}y|th\w\s+\w{1,2}y)/;

type Read<T> = { readonly value: T; readonly at: HeadLine } | null;

export function readHeader(source: Source, outline: Outline, garbled: boolean): DocumentHeader {
  const firstHeading = outline.headings[0]?.passage.lines[0] ?? Number.POSITIVE_INFINITY;
  const head = headLinesOf(
    source,
    0,
    Math.min(firstHeading - 1, 60),
    outline.tables
      .filter((t) => t.kind === "preamble")
      .map((t) => t.table)
      .slice(0, 2),
  );
  const tail = tailLines(source, outline);
  const signature = signatureOf(tail, garbled);
  const title = titleIn(outline.head, garbled);
  const preamble = title ? outline.head.slice(title.next) : outline.head.filter((p) => p.text.length > 120);
  const read = { number: numberIn(head, garbled), date: dateIn(head, garbled), place: placeIn(head, garbled) };
  const headEnd = outline.headings[0]?.passage.span[0] ?? 0;
  const cited = citedDocuments(source.text, headEnd, read.number?.value ?? null, garbled);
  const issuers = issuersIn(head, source.text);
  const behalf =
    signature.onBehalf ??
    (standing.test(foldInPlace(title?.heading ?? "", garbled)) || preamble.some((p) => standing.test(p.folded))
      ? "Ban Thường vụ"
      : null);
  const issuer =
    issuers.own && behalf && isParty(issuers.own.value) ? committeeOf(behalf, issuers.own.value) : (issuers.own?.value ?? null);
  const places: Record<string, { lines: readonly [number, number]; span: Span }> = {};
  for (const [field, found] of Object.entries({ ...read, issuer: issuers.own, parentBody: issuers.parent }))
    if (found) places[field] = { lines: found.at.lines, span: found.at.span };
  if (title?.subject) places["subject"] = { lines: title.subject.lines, span: title.subject.span };
  if (signature.name) places["signer"] = { lines: signature.name.lines, span: signature.name.span };
  return {
    number: read.number?.value ?? null,
    type: title?.type ?? null,
    issuer,
    parentBody: issuers.parent?.value ?? null,
    place: read.place?.value ?? null,
    date: read.date?.value ?? null,
    subject: title?.subjectText ?? null,
    signer: signature.signer,
    signerRole: signature.role,
    basis: cited.basis,
    supersedes: cited.supersedes,
    ...(cited.cites.length > 0 ? { cites: cited.cites } : {}),
    ...(cited.amends.length > 0 ? { amends: cited.amends } : {}),
    confidentiality: confidentialityOf(source.text, garbled),
    confidence: confidenceOf(garbled, read.date?.at ?? null),
    places,
  };
}

function confidenceOf(garbled: boolean, date: HeadLine | null): Confidence {
  const sure = garbled ? 0.8 : 0.97;
  return {
    number: sure,
    type: sure,
    date: date ? sure : 0,
    place: sure - 0.02,
    issuer: garbled ? 0.6 : 0.93,
    subject: garbled ? 0.5 : 0.95,
    signer: garbled ? 0.5 : 0.93,
    basis: sure - 0.05,
  };
}

function tailLines(source: Source, outline: Outline): readonly HeadLine[] {
  const first = outline.tail[0];
  const last = outline.tail.at(-1);
  const signing = outline.tables
    .filter((t) =>
      /noi nhan|t\/m|tm\.|k\/t|chu tich|bi thu/.test(
        foldInPlace(
          t.table.rows
            .flat()
            .map((c) => c.text)
            .join(" "),
        ),
      ),
    )
    .map((t) => t.table);
  const closing = signing.at(-1);
  const from = first?.lines[0] ?? closing?.lines[0] ?? Number.POSITIVE_INFINITY;
  return headLinesOf(source, from, last?.lines[1] ?? closing?.lines[1] ?? 0, closing ? [closing] : []);
}

function numberIn(lines: readonly HeadLine[], garbled: boolean): Read<string> {
  for (const at of lines) {
    if (at.text.length > 160) continue;
    const match = number.exec(at.text);
    if (!match) continue;
    const [, digits, firstSign, type, secondSign, body] = match;
    const repaired = (part: string | undefined) => (part !== undefined && garbled ? (codeRepairs[part] ?? part) : part);
    return { value: `${digits}${firstSign}${repaired(type)}${secondSign}${repaired(body)}`, at };
  }
  return null;
}

function dateIn(lines: readonly HeadLine[], garbled: boolean): Read<string> {
  for (const at of lines) {
    if (at.text.length > 160) continue;
    const folded = foldInPlace(at.text);
    const match = dated.exec(folded) ?? (garbled ? datedByEye.exec(folded) : null);
    const value = match ? dayText(eyed(match[1]), eyed(match[2]), Number(match[3])) : null;
    if (value !== null) return { value, at };
  }
  return null;
}

/** Handwriting and OCR write digits as letters of the same shape. */
function eyed(digits: string | undefined): number {
  const shapes: Readonly<Record<string, string>> = { i: "1", l: "1", o: "0", s: "5", z: "2", g: "9", b: "6" };
  return Number([...(digits ?? "")].map((sign) => shapes[sign] ?? sign).join(""));
}

function placeIn(lines: readonly HeadLine[], garbled: boolean): Read<string> {
  for (const at of lines) {
    const folded = foldInPlace(at.text, garbled);
    if (at.text.length > 160 || !/,\s*ng\w{1,3}y/.test(folded)) continue;
    const value = placed.exec(at.text)?.[1]?.trim();
    if (value !== undefined) return { value: value.replace(/^(?:Xã|Phường|Thành phố|Tỉnh)\s+(?=\p{Lu})/u, ""), at };
  }
  return null;
}

type Title = {
  readonly type: string;
  readonly heading: string;
  readonly subject: Passage | null;
  readonly subjectText: string | null;
  readonly next: number;
};

/** The type stands alone in capitals; the subject is the passage after it. */
function titleIn(head: readonly Passage[], garbled: boolean): Title | null {
  for (const [index, passage] of head.entries()) {
    const type = types.find(({ pattern }) => findWords(pattern, passage) !== null)?.type;
    if (type === undefined) continue;
    const found = findWords(words([type], "start"), { folded: passage.folded, garbled });
    const own = passage.text.slice(found?.to ?? 0).trim();
    if (!isCapitals(passage.text.slice(0, found?.to ?? 0))) continue;
    if (own.length > 20 && !isCapitals(own))
      return { type, heading: passage.text, subject: passage, subjectText: subjectOf(own), next: index + 1 };
    const rest = head.slice(index + 1);
    const capitals = rest.findIndex((p) => !isCapitals(p.text));
    const skipped = Math.max(capitals, 0);
    const subject = rest[skipped] ?? null;
    const heading = [passage, ...rest.slice(0, skipped)].map((p) => p.text).join(" ");
    return { type, heading, subject, subjectText: subject ? subjectOf(subject.text) : null, next: index + 2 + skipped };
  }
  return null;
}

function subjectOf(text: string): string {
  return text.replace(/[\s*_.–-]+$/, "").replace(/^[\s*_]+/, "");
}

type Issuers = { readonly own: Read<string>; readonly parent: Read<string> };

/** The left column of the head: the parent body first, then the issuing body; a name may take two lines. */
function issuersIn(lines: readonly HeadLine[], text: string): Issuers {
  const bodies: { value: string; at: HeadLine }[] = [];
  for (const at of lines.slice(0, 14).filter((line) => line.text.length < 160)) {
    const left = leftColumn(at.text);
    if (left.length < 4 || !isCapitals(left)) continue;
    const folded = foldInPlace(left);
    if (types.some(({ pattern }) => pattern.exact.test(folded) || pattern.loose.test(folded))) break;
    const last = bodies.at(-1);
    if (
      /^(?:dang bo|(?:dp|d|p|b)\wng (?:bo|uy)|tinh uy|thanh uy|thi uy|huyen uy|uy ban|ubnd|ban chi dao|hdnd|chi bo|ban )/.test(
        folded,
      )
    )
      bodies.push({ value: left, at });
    else if (last && /^(?:xa|phuong|thanh pho|tinh|thi xa|huyen|quan|dac khu)\s/.test(folded))
      bodies[bodies.length - 1] = { value: `${last.value} ${left}`, at: last.at };
  }
  const named = bodies.map(({ value, at }) => ({ value: bodyNameOf(value, text), at }));
  const own = named.at(-1) ?? null;
  return { own, parent: named.length > 1 ? (named[0] ?? null) : null };
}

function isParty(name: string): boolean {
  return /ủy|Đảng bộ/.test(name) && !/Ủy ban nhân dân/.test(name);
}

function committeeOf(behalf: string, body: string): string {
  return body.startsWith(behalf)
    ? body
    : behalf === "Ban Chấp hành"
      ? `${behalf} ${body.replace(/^Đảng ủy/, "Đảng bộ")}`
      : `${behalf} ${body}`;
}
