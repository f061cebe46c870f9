/**
 * Which part of the plan a heading opens: purpose, general aims, targets, tasks, organisation, money. A heading speaks for
 * its section only with its first words: a task heading may well contain "chỉ tiêu" further on.
 */
import type { IndicatorGroup } from "#ingest/model.ts";
import { groupWords } from "#ingest/vocabulary/groups.ts";
import { annexWords, endingWords, generalAims, sectionOpenings } from "#ingest/vocabulary/sections.ts";
import type { Folded } from "../words/folded.ts";
import { findWords, hasWords, words } from "../words/word-pattern.ts";

export type SectionKind = "preamble" | "purpose" | "aims" | "goals" | "tasks" | "organisation" | "funding";
type Words = Pick<Folded, "folded" | "garbled">;

const openings = Object.entries(sectionOpenings).map(([kind, phrases]) => ({ kind, pattern: words(phrases, "start") }));
const aims = words(generalAims, "start");
const annex = words(annexWords, "start");
const ending = words(endingWords, "start");
const goalWords = words(["mục tiêu", "chỉ tiêu"]);
const taskWords = words(["nhiệm vụ", "giải pháp"]);

/** The kind that a heading opens, or null where it only divides the section it stands in. */
export function sectionKindOf(heading: Words): Exclude<SectionKind, "preamble"> | null {
  if (hasWords(aims, heading)) return "aims";
  for (const { kind, pattern } of openings) {
    if (hasWords(pattern, heading)) return isKind(kind) ? kind : null;
  }
  return null;
}

function isKind(kind: string): kind is Exclude<SectionKind, "preamble"> {
  return ["purpose", "aims", "goals", "tasks", "organisation", "funding"].includes(kind);
}

/** "Mục tiêu, nhiệm vụ và giải pháp": one part for both, its sub-headings tell them apart. */
export function isMixedHeading(heading: Words): boolean {
  return hasWords(goalWords, heading) && hasWords(taskWords, heading);
}

export function opensAnnex(text: Words): boolean {
  return hasWords(annex, text);
}

export function opensEnding(text: Words): boolean {
  return hasWords(ending, text);
}

const groups = Object.entries(groupWords).map(([group, phrases]) => ({ group, pattern: words(phrases) }));

/** The group that a sub-heading or a section row of a table names; null when it names none. */
export function groupOf(heading: Words): IndicatorGroup | null {
  let best: { group: string; from: number } | null = null;
  for (const { group, pattern } of groups) {
    const found = findWords(pattern, heading);
    if (found && (best === null || found.from < best.from)) best = { group, from: found.from };
  }
  return best !== null && isGroup(best.group) ? best.group : null;
}

function isGroup(group: string): group is IndicatorGroup {
  return group in groupWords;
}
