/**
 * The records of the desk as one list: in the order of the document or of doubt, the ones to be looked at or all. A record's doubt is
 * its weakest field; what a person wrote is sure.
 */
import type { ReviewFinding } from "#plans/contract-review.ts";
import type { ReviewDesk, ReviewIndicator, ReviewTask } from "#tasks/contract-review.ts";

export type DeskRecord =
  | { readonly kind: "indicator"; readonly one: ReviewIndicator }
  | { readonly kind: "task"; readonly one: ReviewTask };
export type DeskOrder = "doubt" | "document";

export const nameOf = (record: DeskRecord): string => (record.kind === "indicator" ? record.one.name : record.one.text);
export const labelOf = (record: DeskRecord): string =>
  (record.kind === "indicator" ? record.one.rowLabel : record.one.number) ?? String(record.one.position);
export const sectionOf = (record: DeskRecord): string | null =>
  record.kind === "indicator" ? record.one.groupTitle : record.one.heading;
export const refOf = ({ kind, one }: DeskRecord) => ({ kind, id: one.id, revision: one.revision });
export const isOpen = ({ one }: DeskRecord): boolean => one.recordState === "candidate";

/** Every record of both kinds, as the document has them; those without a place after the rest. */
export function deskRecords(desk: ReviewDesk): DeskRecord[] {
  const all: DeskRecord[] = [
    ...desk.indicators.map((one): DeskRecord => ({ kind: "indicator", one })),
    ...desk.tasks.map((one): DeskRecord => ({ kind: "task", one })),
  ];
  return all.toSorted((a, b) => startOf(a) - startOf(b) || a.one.position - b.one.position);
}

function startOf({ one }: DeskRecord): number {
  return one.place?.span.from ?? Number.MAX_SAFE_INTEGER;
}

/** What is in view: `kept` stays in sight though it is decided meanwhile. */
export function recordsInView(
  all: readonly DeskRecord[],
  view: "open" | "all",
  order: DeskOrder,
  kept: string | null,
): readonly DeskRecord[] {
  const shown = view === "all" ? all : all.filter((record) => isOpen(record) || record.one.id === kept);
  return order === "document" ? shown : shown.toSorted((a, b) => (a.one.sureness ?? 1) - (b.one.sureness ?? 1));
}

/** The record that is looked at after this one was decided: the next open one, else one before it, else none. */
export function nextOpen(list: readonly DeskRecord[], id: string): string | null {
  const at = list.findIndex(({ one }) => one.id === id);
  const later = list.slice(at + 1).find(isOpen);
  const earlier = list.slice(0, Math.max(0, at)).findLast(isOpen);
  return (later ?? earlier)?.one.id ?? null;
}

/** The record that a finding speaks of: the one whose lines it shares, the closest in length. */
export function recordOfFinding(all: readonly DeskRecord[], { lines }: ReviewFinding): DeskRecord | null {
  const touching = all.filter(
    ({ one }) => one.place !== null && one.place.lines.from <= lines.to && one.place.lines.to >= lines.from,
  );
  const length = ({ one }: DeskRecord) => (one.place === null ? 0 : one.place.lines.to - one.place.lines.from);
  return touching.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || length(a) - length(b))[0] ?? null;
}

/** Ids of the records with an unanswered warning or error in their lines. */
export function doubtedIds(all: readonly DeskRecord[], findings: readonly ReviewFinding[]): ReadonlySet<string> {
  const open = findings.filter(({ answer, severity }) => answer === null && severity !== "info");
  const doubted = all.filter(({ one }) => {
    const { place } = one;
    return place !== null && open.some(({ lines }) => lines.from <= place.lines.to && lines.to >= place.lines.from);
  });
  return new Set(doubted.map(({ one }) => one.id));
}

export type DeskItem =
  | {
      readonly type: "section";
      readonly key: string;
      readonly kind: DeskRecord["kind"];
      readonly title: string | null;
      readonly sure: number;
    }
  | { readonly type: "record"; readonly key: string; readonly record: DeskRecord };

/** Rows of the list; in the document's order each section begins with its heading and how many of it are sure. */
export function deskItems(list: readonly DeskRecord[], order: DeskOrder, sure: ReadonlySet<string>): DeskItem[] {
  if (order === "doubt") return list.map((record) => ({ type: "record", key: record.one.id, record }));
  const counts = new Map<string, number>();
  const sectionKey = (record: DeskRecord) => `${record.kind} ${sectionOf(record) ?? ""}`;
  for (const record of list) {
    if (sure.has(record.one.id) && isOpen(record)) counts.set(sectionKey(record), (counts.get(sectionKey(record)) ?? 0) + 1);
  }
  let before: string | null = null;
  return list.flatMap((record, index): DeskItem[] => {
    const key = sectionKey(record);
    const row: DeskItem = { type: "record", key: record.one.id, record };
    if (key === before) return [row];
    before = key;
    const { kind } = record;
    return [{ type: "section", key: `${key} ${index}`, kind, title: sectionOf(record), sure: counts.get(key) ?? 0 }, row];
  });
}
