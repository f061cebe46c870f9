/** What the rows of a table stand under: the title and label of a section row, its group, its milestone. */
import type { IndicatorGroup } from "#ingest/model.ts";
import { type Milestone, milestoneOfHeading, yearsNamedIn } from "../outline/milestones.ts";
import type { OutlinedTable } from "../outline/outline.ts";
import { groupOf } from "../outline/sections.ts";
import { foldInPlace } from "../words/folded.ts";

export type Section = {
  readonly label: string | null;
  readonly title: string;
  readonly group: IndicatorGroup | null;
  readonly milestone: Milestone | null;
};

export const noSection: Section = { label: null, title: "", group: null, milestone: null };

/** "I. Phát triển hạ tầng", "Đến năm 2030": a section of years keeps the group, a section of a group keeps the years. */
export function entered(before: Section, label: string | null, title: string): Section {
  const words = { folded: foldInPlace(title), garbled: false };
  const milestone = milestoneOfHeading(words);
  return milestone === null
    ? { label, title, group: groupOf(words) ?? "other", milestone: before.milestone }
    : { label, title, group: before.group, milestone };
}

/** A table under "Đến năm 2030" or "a) Phát triển hạ tầng" begins with that milestone and group. */
export function sectionAbove(place: OutlinedTable): Section {
  const annex = place.path.find((h) => h.rank === -1);
  const title = annex ? annexTitle(annex.passage.text, place) : "";
  return { label: null, title, group: place.group, milestone: place.milestone ?? milestoneOfTitles(place) };
}

/** "CÁC CHỈ TIÊU CHUYỂN ĐỔI SỐ NĂM 2026" above the table; the date of the plan that it belongs to is none. */
function milestoneOfTitles(place: OutlinedTable): Milestone | null {
  const annex = place.path.find((h) => h.rank === -1)?.passage;
  const titles = [...(annex ? [annex] : []), ...place.before].filter((p) => !/(?:kem theo|ban hanh)/.test(p.folded));
  return titles.flatMap((p) => yearsNamedIn(p.folded)).find((year) => year !== undefined)?.milestone ?? null;
}

function annexTitle(text: string, place: OutlinedTable): string {
  const next = place.before.find((p) => p.text !== text && /\p{Lu}{3}/u.test(p.text));
  return /\p{L}{3,}.*:|\d\s*[.:]\s*\p{L}/u.test(text) || !next ? text : `${text.replace(/[:.\s]+$/, "")}. ${next.text}`;
}
