/**
 * A plan as two sheets, indicators and tasks: which columns they have, how each is read and what may stand in it. The same columns
 * serve the Excel file, rows pasted or copied, edits of many rows and edits of one cell (issue of the register, "working with it").
 */
import { fold } from "#kernel/fold.ts";
import { accumulationName, directionName, frequencyName, groupName, measureName } from "#plans/contract.ts";
import type { planSheet } from "#text/vi/plan-sheet.ts";
import type { Language } from "#text/words.ts";

export const sheetKinds = ["indicators", "tasks"] as const;
export type SheetKind = (typeof sheetKinds)[number];

export type CellKind = "text" | "number" | "day" | "choice" | "bodies" | "schedule" | "shown";
export type ColumnKey = Exclude<keyof typeof planSheet.columns, "id" | "revision">;
export type SheetColumn = { readonly key: ColumnKey; readonly kind: CellKind; readonly width: number; readonly most: number };

const column = (key: ColumnKey, kind: CellKind, width: number, most = 1000): SheetColumn => ({ key, kind, width, most });

/** Columns of indicators before and behind those of the milestones. */
export const indicatorColumns: { readonly before: readonly SheetColumn[]; readonly behind: readonly SheetColumn[] } = {
  before: [
    column("rowLabel", "text", 8, 40),
    column("name", "text", 52, 2000),
    column("group", "choice", 20),
    column("groupTitle", "text", 28),
    column("unit", "text", 14, 200),
    column("baselineValue", "number", 14),
    column("baselineText", "text", 20),
    column("baselineOn", "day", 14),
  ],
  behind: [
    column("measureKind", "choice", 22),
    column("direction", "choice", 22),
    column("accumulation", "choice", 20),
    column("frequency", "choice", 12),
    column("numeratorName", "text", 28, 500),
    column("denominatorName", "text", 28, 500),
    column("responsible", "bodies", 40),
  ],
};

export const taskColumns: readonly SheetColumn[] = [
  column("number", "text", 8, 40),
  column("heading", "text", 32),
  column("text", "text", 60, 8000),
  column("deliverable", "text", 30, 2000),
  column("lead", "bodies", 36),
  column("support", "bodies", 36),
  column("monitor", "bodies", 24),
  column("decide", "bodies", 24),
  column("schedule", "schedule", 22),
  column("dueOn", "shown", 16),
];

export const columnsOf = (kind: SheetKind): readonly SheetColumn[] =>
  kind === "tasks" ? taskColumns : [...indicatorColumns.before, ...indicatorColumns.behind];

export const sheetColumn = (kind: SheetKind, key: string): SheetColumn | null =>
  columnsOf(kind).find((one) => one.key === key) ?? null;

/** The column without which a row says nothing. */
export const mainColumn = { indicators: "name", tasks: "text" } as const;

type Listed = Readonly<Record<string, string>>;

/** The words of one language that a sheet is made of; the browser has one, the server both. */
export type SheetWords = {
  readonly language: Language;
  readonly columns: Listed;
  readonly milestone: (years: string) => string;
  readonly groups: Listed;
  readonly measures: {
    readonly kinds: Listed;
    readonly directions: Listed;
    readonly accumulations: Listed;
    readonly frequencies: Listed;
  };
};

export type Choice = { readonly code: string; readonly word: string };

/** What may be chosen in a column: the code that is kept, and its word. */
export function choicesOf(key: string, { groups, measures }: SheetWords): readonly Choice[] {
  const listed = (words: Listed, codes: readonly string[]) => codes.map((code) => ({ code, word: words[code] ?? code }));
  switch (key) {
    case "group":
      return listed(groups, groupName.options);
    case "measureKind":
      return listed(measures.kinds, measureName.options);
    case "direction":
      return listed(measures.directions, directionName.options);
    case "accumulation":
      return listed(measures.accumulations, accumulationName.options);
    case "frequency":
      return listed(measures.frequencies, frequencyName.options);
    default:
      return [];
  }
}

export type MilestoneKey = `milestone:${string}`;
export type SheetMilestone = { readonly year: number; readonly to: number | null };

export const milestoneKey = ({ year, to }: SheetMilestone): MilestoneKey => `milestone:${year}${to === null ? "" : `-${to}`}`;

export function milestoneOf(key: string): SheetMilestone | null {
  const [, year, to] = /^milestone:(\d{4})(?:-(\d{4}))?$/.exec(key) ?? [];
  return year === undefined ? null : { year: Number(year), to: to === undefined ? null : Number(to) };
}

/** The heading of any column in words. */
export function headingOf(key: string, words: SheetWords): string {
  const milestone = milestoneOf(key);
  if (milestone === null) return words.columns[key] ?? key;
  const { year, to } = milestone;
  return words.milestone(to === null ? String(year) : `${year}–${to}`);
}

/** The column that a heading means, in any of the languages given; a milestone by its years. Null for a heading that is not ours. */
export function keyOfHeading(kind: SheetKind, heading: string, languages: readonly SheetWords[]): string | null {
  const wanted = fold(heading);
  if (wanted === "") return null;
  const own = ["id", "revision", ...columnsOf(kind).map((one) => one.key)];
  const found = own.find((key) => languages.some((words) => fold(headingOf(key, words)) === wanted));
  if (found !== undefined) return found;
  const years = /^(?:moc|milestone|muc tieu(?: nam)?|nam)? ?(20\d\d|2100)(?: (20\d\d|2100))?$/.exec(wanted);
  if (kind !== "indicators" || years?.[1] === undefined) return null;
  return milestoneKey({ year: Number(years[1]), to: years[2] === undefined ? null : Number(years[2]) });
}
