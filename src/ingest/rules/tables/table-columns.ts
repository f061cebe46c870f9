/**
 * What a table is and which column is which, by the words of its header. The header may take several rows with spans
 * ("Mục tiêu" over 2025 … 2045); a table without a header continues the one before it, as when a table crosses pages.
 */
import type { SourceCell, SourceTable } from "#ingest/model.ts";
import { type ColumnRole, columnWords, indicatorTableWords, taskTableWords } from "#ingest/vocabulary/columns.ts";
import { type Milestone, milestoneOfColumn } from "../outline/milestones.ts";
import { foldInPlace } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";

export type Columns = {
  readonly kind: "indicators" | "tasks";
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** Milestone columns: grid column → year or span. */
  readonly milestones: ReadonlyMap<number, Milestone>;
  readonly headerRows: number;
  /** "2025-03" out of "Hiện trạng (tháng 3/2025)". */
  readonly baselineDate: string | null;
  readonly width: number;
};

const roles = columnWords.map(([role, phrases]) => ({ role, pattern: words(phrases) }));
const indicatorWords = words(indicatorTableWords);
const taskWords = words(taskTableWords);
const deepest = 4;

/** Recognises the columns; null where the table is neither of indicators nor of tasks. */
export function columnsOf(table: SourceTable): Columns | null {
  const headerRows = headerDepth(table);
  if (headerRows === 0) return null;
  const titles = titlesOf(table, headerRows);
  const found = new Map<number, ColumnRole>();
  const milestones = new Map<number, Milestone>();
  let baselineDate: string | null = null;
  for (const [column, title] of titles) {
    // "(tháng 12/2025)" under any words is the day of a state, never a milestone: those are years.
    const role = roleOf(title, [...found.values()]) ?? (/\(\s*thang \d{1,2}\s*\/\s*20\d\d\)/.test(title) ? "baseline" : null);
    const year = role === null || role === "name" ? milestoneOfColumn(lastLine(title)) : null;
    if (year !== null && !/hien trang|thuc hien|ket qua nam/.test(title)) milestones.set(column, year);
    else if (role !== null) found.set(column, role);
    if (role === "baseline") baselineDate = dateOf(title) ?? baselineDate;
  }
  const kind = kindOf(found, milestones, titles);
  return kind === null ? null : { kind, roles: found, milestones, headerRows, baselineDate, width: table.columns };
}

/** Rows at the top in which at least two cells speak header words or years. */
function headerDepth(table: SourceTable): number {
  let depth = 0;
  for (const row of table.rows.slice(0, deepest)) {
    const speaking = row.filter((cell) => isHeaderCell(cell)).length;
    if (speaking < Math.min(2, row.length) || speaking < row.length * 0.5) break;
    depth += 1;
  }
  // A row that only numbers the columns (1, 2, 3 …) belongs to the header.
  const numbering = depth > 0 ? table.rows[depth] : undefined;
  return numbering && numbering.length > 2 && numbering.every((c, i) => c.text.trim().replace(/[()]/g, "") === String(i + 1))
    ? depth + 1
    : depth;
}

function isHeaderCell(cell: SourceCell): boolean {
  const folded = foldInPlace(cell.text).trim();
  if (folded.length > 90) return false;
  if (/^(?:nam\s*|den\s+nam\s*|den\s+het\s+nam\s*)?20[2-9]\d(?:\s*[-–]\s*20[2-9]\d)?$/.test(folded)) return true;
  return roles.some(({ pattern }) => hasWords(pattern, { folded, garbled: false })) && !/\d\s*%|\.$/.test(folded);
}

/** The words above each grid column, top to bottom, one line per header cell. */
function titlesOf(table: SourceTable, headerRows: number): ReadonlyMap<number, string> {
  const titles = new Map<number, string>();
  for (const row of table.rows.slice(0, headerRows)) {
    for (const cell of row) {
      const words = foldInPlace(cell.text).replace(/\s+/g, " ").trim();
      if (/^\(?\d{1,2}\)?$/.test(words)) continue;
      for (let i = 0; i < cell.columnSpan; i++) {
        const above = titles.get(cell.column + i);
        titles.set(cell.column + i, above === undefined ? words : `${above}\n${words}`);
      }
    }
  }
  return titles;
}

function lastLine(title: string): string {
  return title.split("\n").at(-1) ?? title;
}

function roleOf(title: string, taken: readonly ColumnRole[]): ColumnRole | null {
  const text = { folded: title.replace(/\n/g, " "), garbled: false };
  return (
    roles.find(({ role, pattern }) => hasWords(pattern, text) && !(role !== "coordinating" && taken.includes(role)))?.role ?? null
  );
}

function dateOf(title: string): string | null {
  const month = /(?<!\d)(\d{1,2})\s*\/\s*(20\d\d)/.exec(title);
  if (month) return `${month[2]}-${String(month[1]).padStart(2, "0")}`;
  return /(20\d\d)/.exec(title)?.[1] ?? null;
}

function kindOf(
  found: ReadonlyMap<number, ColumnRole>,
  milestones: ReadonlyMap<number, Milestone>,
  titles: ReadonlyMap<number, string>,
): Columns["kind"] | null {
  const has = (role: ColumnRole) => [...found.values()].includes(role);
  if (!has("name")) return null;
  const nameColumn = [...found].find(([, role]) => role === "name")?.[0] ?? 0;
  const name = { folded: titles.get(nameColumn) ?? "", garbled: false };
  if (milestones.size > 0) return "indicators";
  const measures = hasWords(indicatorWords, name) && !/nhiem vu/.test(name.folded);
  if (measures && (has("unit") || has("deliverable"))) return "indicators";
  const works = hasWords(taskWords, name) && (has("lead") || has("schedule") || has("deliverable") || has("coordinating"));
  return works ? "tasks" : null;
}
