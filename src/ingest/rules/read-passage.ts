/**
 * A passage that a person marked because the reader missed it: read by the same rules as the rest, with what the nearest record before
 * it says of section, group and milestone, since headings are out of sight. Where nothing is recognised the words themselves are the
 * record, because the person says that it is one.
 */
import type { IndicatorGroup, Source, SourceParagraph, TargetCandidate, TaskCandidate } from "../model.ts";
import { groupIndicators, type IndicatorDraft } from "./group-indicators.ts";
import type { OutlinedPassage } from "./outline/outline.ts";
import { type Passage, passagesOf } from "./outline/passages.ts";
import { readTargets } from "./targets/read-targets.ts";
import { joinSeries } from "./targets/series.ts";
import { readProseTasks } from "./tasks/read-prose-tasks.ts";
import { isGarbled, signsAreUndecided } from "./words/script-quality.ts";

/** What stands around the passage: taken from the record before it. */
export type PassageContext = {
  readonly group: IndicatorGroup;
  readonly groupTitle: string | null;
  readonly heading: string | null;
  readonly milestone: number | null;
};

export type MarkedText = {
  readonly text: string;
  readonly span: { readonly from: number; readonly to: number };
};

/** The passage without blank ends, with its lines; null where it holds no word. */
export function trimmedPassage({ text, span }: MarkedText) {
  const raw = text.slice(span.from, span.to);
  const words = raw.trim();
  if (!/\p{L}/u.test(words)) return null;
  const from = span.from + raw.indexOf(words);
  const fromLine = lineAt(text, from);
  const place = { fromLine, toLine: fromLine + newlines(words), spanFrom: from, spanTo: from + words.length };
  return { words, place };
}

/** The indicator that the passage promises: as the rules read it, else its words for a name and no target. */
export function indicatorOfPassage(words: string, context: PassageContext): Pick<IndicatorDraft, "name" | "unit" | "targets"> {
  const garbled = isGarbled(words);
  const source = sourceOf(words);
  const items = outlined(source, garbled, "goals", context);
  const signsUndecided = signsAreUndecided(words, garbled, false);
  const reading = { sourceText: words, garbled, signsUndecided, fallbackYear: context.milestone };
  const found: readonly TargetCandidate[] = joinSeries(readTargets(items, reading));
  const [first] = groupIndicators(found, []).indicators;
  return first ?? { name: oneLine(words), unit: null, targets: [] };
}

/** The task that the passage orders. */
export function taskOfPassage(words: string, context: PassageContext): Omit<TaskCandidate, "id"> {
  const source = sourceOf(words);
  const items = outlined(source, isGarbled(words), "tasks", context);
  const [first] = readProseTasks(items, words);
  const span = [0, words.length] as const;
  const none = { kind: "none", from: null, to: null, text: "" } as const;
  const bare = {
    ...({
      number: null,
      group: null,
      form: "prose",
      text: oneLine(words),
      leads: [],
      coordinating: [],
      deliverable: null,
    } as const),
    ...{ schedule: none, raw: words, lines: [1, 1 + newlines(words)] as const, span, confidence: {} },
  };
  return { ...(first ?? bare), group: context.heading };
}

function oneLine(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/^[-–+•*]\s*/, "")
    .trim();
}

function newlines(text: string): number {
  return text.split("\n").length - 1;
}

function lineAt(text: string, offset: number): number {
  return newlines(text.slice(0, offset)) + 1;
}

/** The marked words as a document of their own, whose lines belong together. */
function sourceOf(words: string): Source {
  const text = words.replace(/\n/g, " ");
  const paragraph: SourceParagraph = { kind: "paragraph", text, line: 1, span: [0, text.length], headingLevel: null };
  return { format: "docx", encoding: null, text, blocks: [paragraph], notes: [], pages: [], words: [] };
}

function outlined(source: Source, garbled: boolean, kind: "goals" | "tasks", context: PassageContext): OutlinedPassage[] {
  const { group, groupTitle } = context;
  const milestone = context.milestone === null ? null : { year: context.milestone, to: null };
  const passages = passagesOf(source, garbled).filter((piece): piece is Passage => piece.kind === "passage");
  return passages.map((passage) => ({ passage, kind, path: [], milestone, group, groupTitle, annex: 0 }));
}
