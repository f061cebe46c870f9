/**
 * Who is charged with what in the organisation section. A heading names the body ("1. Trách nhiệm của UBND xã"), or a
 * heading of several bodies stands above bullets that each begin with one ("- Văn phòng Đảng ủy là cơ quan …").
 */
import type { Duty, DutyKind, LineRange, Responsibility, Span } from "#ingest/model.ts";
import { dutyWords } from "#ingest/vocabulary/reporting.ts";
import type { Heading, OutlinedPassage } from "../outline/outline.ts";
import type { Passage } from "../outline/passages.ts";
import { beginsWithBody, bodiesIn } from "../tasks/body-lists.ts";
import { subjectOf } from "../tasks/leads.ts";
import { type Folded, foldedOf, foldInPlace } from "../words/folded.ts";
import { findWords, hasWords, words } from "../words/word-pattern.ts";

/** A duty with the body that bears it, as found in its place. */
export type Charge = {
  readonly body: string;
  readonly heading: Passage | null;
  readonly item: OutlinedPassage;
  readonly text: Folded;
};

const kinds = dutyWords.map(([kind, phrases]) => ({ kind, pattern: words(phrases) }));
const reporting = words(
  ["cơ chế thông tin", "chế độ thông tin", "thông tin, báo cáo", "chế độ báo cáo", "công tác báo cáo", "chế độ, thông tin"],
  "start",
);
const opening = /^\W*(?:tr\w{1,3}ch\s+nhi\w{1,3}m\s*(?:c\w{1,3}[aj]?\s+)?|giao\s+(?:cho\s+)?|d\w\s+nghi\s+)/;

export function chargesOf(items: readonly OutlinedPassage[]): readonly Charge[] {
  return items
    .filter((item) => item.kind === "organisation" && !standsUnderReporting(item))
    .flatMap((item) => {
      const text = foldedOf(item.passage.text, item.passage.garbled);
      const body = bodyOf(item, text);
      return body === null || item.passage.text.length < 20 ? [] : [{ ...body, item, text }];
    });
}

/** "Cơ chế thông tin, báo cáo": what stands there is a reporting duty, not a charge of one body. */
function standsUnderReporting(item: OutlinedPassage): boolean {
  return item.path.some((h) => h.rank > 1 && hasWords(reporting, h.passage));
}

function bodyOf(item: OutlinedPassage, text: Folded): { body: string; heading: Passage | null } | null {
  const heading = item.path.findLast((h) => h.rank > 1 && bodyOfHeading(h) !== null);
  const named = heading ? bodyOfHeading(heading) : null;
  const own = namedAtStart(text);
  if (named === null || heading === undefined) return own === null ? null : { body: own, heading: null };
  if (own !== null && isGroupOfBodies(named)) return { body: own, heading: null };
  return { body: named, heading: heading.passage };
}

/** "các cơ quan tham mưu, giúp việc Đảng ủy": the bullets below name them one by one. */
function isGroupOfBodies(name: string): boolean {
  return /^(?:các|cac|cdc|céc|cic)\s+(?:cơ quan|co quan|ban|phòng|phong|sở|so|đơn vị|don vi)/iu.test(name);
}

export function bodyOfHeading(heading: Pick<Heading, "passage">): string | null {
  const { text, folded } = heading.passage;
  const charged = opening.exec(folded);
  const name = text.slice(charged?.[0].length ?? 0).replace(/[:.,;\s]+$/, "");
  if (charged === null && !beginsWithBody(name)) return null;
  if (name.length < 3 || name.length > 160) return null;
  return name.charAt(0).toLocaleUpperCase("vi") + name.slice(1);
}

/** A body before a colon or before the verb of the sentence. */
function namedAtStart(text: Folded): string | null {
  const subject = subjectOf(text);
  if (subject === null || foldInPlace(subject).length > 120) return null;
  return bodiesIn(subject).length === 1 ? (bodiesIn(subject)[0] ?? null) : subject;
}

export function dutiesOf(charges: readonly Charge[]): readonly Duty[] {
  return charges.map(({ body, item, text }) => ({
    body,
    text: item.passage.text,
    kind: kindOf(text),
    lines: item.passage.lines,
    span: item.passage.span,
  }));
}

function kindOf(text: Folded): DutyKind {
  let best: { kind: DutyKind; from: number } | null = null;
  for (const { kind, pattern } of kinds) {
    const found = findWords(pattern, text);
    if (found && (best === null || found.from < best.from)) best = { kind, from: found.from };
  }
  return best?.kind ?? "standing";
}

/** One record per body and heading, from its heading to its last duty. */
export function responsibilitiesOf(charges: readonly Charge[]): readonly Responsibility[] {
  const groups = new Map<string, { body: string; duties: number; lines: LineRange; span: Span }>();
  for (const { body, heading, item } of charges) {
    const key = `${body} ${heading?.lines[0] ?? ""}`;
    const known = groups.get(key);
    const first = known?.lines[0] ?? heading?.lines[0] ?? item.passage.lines[0];
    groups.set(key, { body, duties: (known?.duties ?? 0) + 1, lines: [first, item.passage.lines[1]], span: item.passage.span });
  }
  return [...groups.values()].map(({ body, duties, lines }) => ({ body, duties, lines }));
}
