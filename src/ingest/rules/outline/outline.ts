/**
 * The outline of a plan: every passage gets the section it stands in, the headings above it, its milestone and its group.
 * Rule of the genre: a numbered line is a heading when something of lower rank follows it; otherwise it is an item itself.
 */
import type { IndicatorGroup, SourceTable } from "#ingest/model.ts";
import { quantitiesIn } from "../targets/quantities.ts";
import type { Folded } from "../words/folded.ts";
import { rankOf } from "./markers.ts";
import { isVision, type Milestone, milestoneOfHeading, milestoneOfStatement } from "./milestones.ts";
import { isCapitals, isPassage, type Passage, type Piece } from "./passages.ts";
import { groupOf, isMixedHeading, opensAnnex, opensEnding, type SectionKind, sectionKindOf } from "./sections.ts";

export type Heading = {
  readonly passage: Passage;
  readonly rank: number;
  readonly kind: SectionKind | null;
  readonly milestone: Milestone | null;
  readonly group: IndicatorGroup | null;
};

export type Place = {
  readonly kind: SectionKind;
  /** Headings above, top first. */
  readonly path: readonly Heading[];
  readonly milestone: Milestone | null;
  readonly group: IndicatorGroup | null;
  readonly groupTitle: string | null;
  readonly annex: number;
};

export type OutlinedPassage = Place & { readonly passage: Passage };
export type OutlinedTable = Place & { readonly table: SourceTable; readonly before: readonly Passage[] };

export type Outline = {
  /** Passages before the first heading: document head and preamble. */
  readonly head: readonly Passage[];
  readonly items: readonly OutlinedPassage[];
  readonly headings: readonly Heading[];
  readonly tables: readonly OutlinedTable[];
  /** Titles of the annexes in order. */
  readonly annexes: readonly Heading[];
  /** From "Nơi nhận" on: recipients and signature of the main text. */
  readonly tail: readonly Passage[];
};

type State = {
  stack: Heading[];
  started: boolean;
  ended: boolean;
  annex: number;
  head: Passage[];
  items: OutlinedPassage[];
  headings: Heading[];
  tables: OutlinedTable[];
  tail: Passage[];
  annexes: Heading[];
  recent: Passage[];
};

/** Walks the pieces once, keeping a stack of open headings. */
export function outlineOf(pieces: readonly Piece[]): Outline {
  const state: State = {
    stack: [],
    started: false,
    ended: false,
    annex: 0,
    head: [],
    items: [],
    headings: [],
    tables: [],
    tail: [],
    annexes: [],
    recent: [],
  };
  pieces.forEach((piece, index) => {
    if (!isPassage(piece)) {
      state.tables.push({ ...placeOf(state), table: piece, before: state.recent.slice(-4) });
      state.recent = [];
      return;
    }
    take(state, piece, pieces.slice(index + 1, index + 4).filter(isPassage));
    state.recent.push(piece);
  });
  return state;
}

function take(state: State, passage: Passage, following: readonly Passage[]): void {
  if (isAnnexTitle(passage, state)) {
    openAnnex(state, passage);
    return;
  }
  if (state.annex === 0 && state.started && opensEnding(passage)) state.ended = true;
  if (state.ended) {
    state.tail.push(passage);
    return;
  }
  // What OCR left of the tables of an annex is no prose; flat-*.ts reads its lines.
  if (state.annex > 0 && passage.garbled) return;
  const rank = headingRank(passage, following[0] ?? null, state);
  if (rank === null) {
    closeBefore(state, passage);
    if (state.started) state.items.push({ ...placeOf(state), passage });
    else state.head.push(passage);
    return;
  }
  openHeading(state, passage, rank);
}

/** "3." after "2. …" and "2.2. …" leaves both, though it is no heading itself; a "1." begins a list inside them. */
function closeBefore(state: State, passage: Passage): void {
  const { kind, label } = passage.marker;
  if ((kind !== "number" && kind !== "letter") || label === null) return;
  const rank = rankOf(passage.marker);
  const sibling = state.stack.findIndex((h) => h.rank === rank && h.passage.marker.kind === kind);
  const before = state.stack[sibling]?.passage.marker.label;
  if (before !== undefined && before !== null && follows(before, label)) state.stack.splice(sibling);
}

/** "2" → "3", "2.1" → "2.2", "c" → "d". */
function follows(before: string, label: string): boolean {
  if (/^\D$/.test(label)) {
    const order = "abcdđefghiklm";
    const step = order.indexOf(label) - order.indexOf(before);
    return step === 1 || step === 2;
  }
  const [a, b] = [before.split("."), label.split(".")];
  return (
    a.length === b.length && a.slice(0, -1).join(".") === b.slice(0, -1).join(".") && Number(b.at(-1)) === Number(a.at(-1)) + 1
  );
}

function isAnnexTitle(passage: Passage, state: State): boolean {
  if (!state.started || passage.marker.kind === "bullet") return false;
  return (
    opensAnnex(passage) &&
    passage.text.length < 200 &&
    (isCapitals(passage.text.slice(0, 9)) || /^phu luc\s*(?:so\s*)?[\divx]*\W*$/.test(passage.folded))
  );
}

function openAnnex(state: State, passage: Passage): void {
  state.annex += 1;
  state.ended = false;
  const title = headingOf(passage, -1, sectionKindOfAnnex(passage));
  state.annexes.push(title);
  state.stack = [title];
}

/** "Phụ lục II: Danh mục nhiệm vụ": what the annex lists is in its title. */
function sectionKindOfAnnex(passage: Passage): SectionKind | null {
  if (/chi tieu|muc tieu/.test(passage.folded)) return "goals";
  return /nhiem vu|cong viec/.test(passage.folded) ? "tasks" : null;
}

function openHeading(state: State, passage: Passage, rank: number): void {
  const colon = inlineContent(passage);
  const title = colon ? { ...passage, text: colon.title, folded: passage.folded.slice(0, colon.title.length) } : passage;
  state.started = true;
  while ((state.stack.at(-1)?.rank ?? -2) >= rank) state.stack.pop();
  const heading = headingOf(title, rank, kindOfHeading(title, rank, state));
  state.stack.push(heading);
  state.headings.push(heading);
  if (colon) {
    const text = passage.text.slice(colon.from);
    state.items.push({ ...placeOf(state), passage: { ...passage, text, folded: passage.folded.slice(colon.from) } });
  }
}

function headingOf(passage: Passage, rank: number, kind: SectionKind | null): Heading {
  return { passage, rank, kind, milestone: milestoneOfHeading(passage), group: groupOf(passage) };
}

/** "a) Phát triển hạ tầng: Tỷ lệ … đạt 80%": a heading and its only statement on one line. */
/** Milestones without a number stand below whatever heading they were opened under; the next one stands beside the first. */
function milestoneRank(passage: Passage, state: State): number {
  const sibling = state.stack.findLast((h) => h.milestone !== null && h.passage.marker.kind === passage.marker.kind);
  return sibling?.rank ?? (state.stack.at(-1)?.rank ?? 1) + 0.5;
}

/** A line that says nothing but a milestone: "Đến năm 2030:", "* Giai đoạn 2026 - 2030". */
function isMilestoneTitle(passage: Passage): boolean {
  if (passage.text.length > 90 || milestoneOfHeading(passage) === null) return false;
  if (/%/.test(passage.text) || quantitiesIn(wordsOf(passage), false).length > 0) return false;
  const own = milestoneOfStatement(passage.folded);
  const rest = own ? passage.text.slice(own.length).trim() : "";
  return !(rest.split(/\s+/).length > 3 && /[.;]$/.test(passage.text));
}

function wordsOf(passage: Passage): Folded {
  return { raw: passage.text, folded: passage.folded, garbled: passage.garbled };
}

function inlineContent(passage: Passage): { title: string; from: number } | null {
  const at = passage.text.indexOf(":");
  if (at < 4 || at > 160) return null;
  const rest = passage.text.slice(at + 1).trimStart();
  if (rest.split(/\s+/).length < 4) return null;
  return { title: passage.text.slice(0, at), from: passage.text.length - rest.length };
}

function kindOfHeading(passage: Passage, rank: number, state: State): SectionKind | null {
  if (rank >= 6) return null;
  const above = sectionOf(state.stack);
  const own = sectionKindOf(passage);
  // "Tầm nhìn 2045" after the goals of 2030 is one milestone more.
  if (own === "aims" && isVision(passage)) return above === "goals" || above === "aims" ? null : "goals";
  // Inside tasks or organisation, a lower heading that happens to begin with "Nhiệm vụ …" or "Mục tiêu …" stays inside.
  if (own === null || (above === "organisation" && own !== "funding")) return null;
  if (above === "tasks" && (own === "tasks" || (own === "goals" && rank > 2))) return null;
  if (above === "purpose" && rank > 2 && own !== "purpose") return null;
  return own;
}

function sectionOf(stack: readonly Heading[]): SectionKind {
  for (let i = stack.length - 1; i >= 0; i--) {
    const heading = stack[i];
    if (heading?.kind && !(isMixedHeading(heading.passage) && i < stack.length - 1)) return heading.kind;
  }
  return stack.length === 0 ? "preamble" : (stack.find((h) => h.kind)?.kind ?? "preamble");
}

function headingRank(passage: Passage, next: Passage | null, state: State): number | null {
  if (passage.headingLevel !== null) return passage.marker.kind === "none" ? passage.headingLevel : rankOf(passage.marker);
  const rank = rankOf(passage.marker);
  if (passage.marker.kind === "part") return rank;
  if (passage.marker.kind === "number") return isNumberedHeading(passage, rank, next, state) ? rank : null;
  if (passage.marker.kind === "letter") return isLetteredHeading(passage, next) ? rank : null;
  if (state.started && ["bullet", "plus", "none"].includes(passage.marker.kind) && isBareMilestone(passage))
    return milestoneRank(passage, state);
  if (passage.marker.kind === "bullet") return isBulletHeading(passage, next) ? rank : isStarHeading(passage, next) ? 6.5 : null;
  if (passage.marker.kind === "none") return bareHeadingRank(passage, state);
  return null;
}

function isNumberedHeading(passage: Passage, rank: number, next: Passage | null, state: State): boolean {
  if (isMilestoneTitle(passage)) return true;
  if (!next) return sectionKindOf(passage) !== null;
  const nextRank = rankOf(next.marker);
  if (nextRank <= rank) return sectionKindOf(passage) !== null && passage.text.length < 80;
  if (next.marker.kind !== "none") return passage.text.length < 500;
  if (followsHeading(passage, rank, state) && passage.text.length < 140 && sectionOf(state.stack) === "tasks") return true;
  return !/[.;]$/.test(passage.text) && passage.text.length < 330;
}

/** "5." among headings "4." and "6." is a heading as well, with plain paragraphs below it, even where it ends in a full stop. */
function followsHeading(passage: Passage, rank: number, state: State): boolean {
  const sibling = state.stack.find((h) => h.rank === rank && h.passage.marker.kind === "number")?.passage.marker.label;
  return typeof sibling === "string" && follows(sibling, passage.marker.label ?? "");
}

/** Of lines without a number: no longer than a title, and nothing but the years. */
function isBareMilestone(passage: Passage): boolean {
  return passage.text.length < 60 && !/[.;,]$/.test(passage.text) && isMilestoneTitle(passage);
}

/** "* Về hạ tầng:" above "- …": another sign than the bullets below it. */
function isStarHeading(passage: Passage, next: Passage | null): boolean {
  const { sign } = passage.marker;
  if (next?.marker.kind !== "bullet" || next.marker.sign === sign || sign === "-" || sign === "–") return false;
  return passage.text.length < 90 && !/[.;,]$/.test(passage.text) && (passage.text.endsWith(":") || groupOf(passage) !== null);
}

function isLetteredHeading(passage: Passage, next: Passage | null): boolean {
  const title = passage.text.split(":")[0] ?? "";
  if (/\d\s*%/.test(title) || title.length > 150) return false;
  // "a) Có 5 mô hình … số;" names a group's words and is a target.
  const whole = title === passage.text && /[.;]$/.test(title) && !passage.garbled;
  if (whole && quantitiesIn(wordsOf(passage), false).length > 0) return false;
  if (groupOf({ folded: passage.folded.slice(0, title.length), garbled: passage.garbled }) && !/[.;]$/.test(title)) return true;
  return next !== null && rankOf(next.marker) > 6 && !/[.;]$/.test(title);
}

/** "- Ban Xây dựng Đảng:" above "+ …", or "- Đến năm 2030:" above its statements. */
function isBulletHeading(passage: Passage, next: Passage | null): boolean {
  return passage.text.length < 140 && passage.text.endsWith(":") && next?.marker.kind === "plus";
}

/** Headings that a word processor numbered by itself, or that have no number: known words, short, without a full stop. */
function bareHeadingRank(passage: Passage, state: State): number | null {
  if (passage.text.length > 110 || /[.;,]$/.test(passage.text)) return null;
  const kind = sectionKindOf(passage);
  if (kind === null || (passage.garbled && !isCapitals(passage.text))) return null;
  if (isCapitals(passage.text)) return 1;
  return /^trach nhiem/.test(passage.folded) || !state.started ? null : 2;
}

function placeOf(state: State): Place {
  const path = [...state.stack];
  const milestoneHeading = path.findLast((h) => h.milestone !== null);
  const groupHeading = path.findLast((h) => h !== milestoneHeading && h.rank >= 2 && h.kind !== "aims" && h.group !== null);
  return {
    kind: sectionOf(path),
    path,
    milestone: milestoneHeading?.milestone ?? null,
    group: groupHeading?.group ?? null,
    groupTitle: groupHeading ? titleOf(groupHeading.passage) : null,
    annex: state.annex,
  };
}

/** "3.1. Công tác lãnh đạo, chỉ đạo": the heading as printed, without left-over list signs. */
export function titleOf(passage: Passage): string {
  const { kind, label } = passage.marker;
  const text = passage.text.replace(/[:*\s]+$/, "");
  if (kind === "letter") return `${label}) ${text}`;
  return label === null ? text : `${label}. ${text}`;
}
