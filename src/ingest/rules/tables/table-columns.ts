/**
 * What a table is and which column is which, by the words of its header. The header may take several rows with spans
 * ("Mục tiêu" over 2025 … 2045); a table without a header continues the one before it, as when a table crosses pages.
 */
import type { SourceCell, SourceTable } from "#ingest/model.ts";
import {
  type ColumnRole,
  columnWords,
  goalWords,
  indicatorTableWords,
  pastWords,
  taskTableWords,
} from "#ingest/vocabulary/columns.ts";
import { type Milestone, milestoneOfColumn } from "../outline/milestones.ts";
import { foldInPlace } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";

export type Columns = {
  readonly kind: "indicators" | "tasks";
  readonly roles: ReadonlyMap<number, ColumnRole>;
  /** Milestone columns: grid column → year or span. */
  readonly milestones: ReadonlyMap<number, Milestone>;
  readonly headerRows: number;
  /** The words of the header's cells, to know a header that is printed again. */
  readonly header: ReadonlySet<string>;
  /** "2025-03" out of "Hiện trạng (tháng 3/2025)". */
  readonly baselineDate: string | null;
  readonly width: number;
};

const roles = columnWords.map(([role, phrases]) => ({ role, pattern: words(phrases) }));
const indicatorWords = words(indicatorTableWords);
const taskWords = words(taskTableWords);
const past = words(pastWords);
const goals = words(goalWords, "start");
const deepest = 5;

/** Recognises the columns; null where the table is neither of indicators nor of tasks. */
export function columnsOf(table: SourceTable): Columns | null {
  const headerRows = headerDepth(table);
  if (headerRows === 0) return null;
  const titles = titlesOf(table, headerRows);
  const found = new Map<number, ColumnRole>();
  const milestones = new Map<number, Milestone>();
  let baseline: { column: number; date: string | null } | null = null;
  for (const [column, title] of titles) {
    const role = roleOf(title, [...found.values()]);
    if (isBaseline(title, role)) {
      // Of several columns of the past the latest is where things stand.
      const date = dateOf(title);
      if (baseline !== null && (date ?? "") <= (baseline.date ?? "")) continue;
      if (baseline !== null) found.delete(baseline.column);
      baseline = { column, date };
      found.set(column, "baseline");
      continue;
    }
    const year = milestoneOf(title, role);
    if (year !== null) milestones.set(column, year);
    else if (role !== null) found.set(column, role);
  }
  const kind = kindOf(found, milestones, titles);
  if (kind === null) return null;
  const header = new Set(table.rows.slice(0, headerRows).flatMap((row) => row.map((cell) => plainOf(cell))));
  settle(found, kind);
  return { kind, roles: found, milestones, headerRows, header, baselineDate: baseline?.date ?? null, width: table.columns };
}

/** "Đơn vị" counts the figures of an indicator and does the work of a task. */
function settle(found: Map<number, ColumnRole>, kind: Columns["kind"]): void {
  if (kind !== "tasks" || [...found.values()].includes("lead")) return;
  for (const [column, role] of found) if (role === "unit") found.set(column, "lead");
}

export function plainOf(cell: SourceCell): string {
  return foldInPlace(cell.text).replace(/\s+/g, " ").trim();
}

/** Rows at the top in which at least two cells speak header words or years; a title over the whole width may stand above. */
function headerDepth(table: SourceTable): number {
  const above = table.rows.findIndex((row) => row.filter((cell) => cell.text.trim() !== "").length > 1);
  if (above < 0 || above > 2) return 0;
  let depth = above;
  for (const row of table.rows.slice(above, above + deepest)) {
    const filled = row.filter((cell) => cell.text.trim() !== "");
    const speaking = filled.filter((cell) => isHeaderCell(cell)).length;
    // A row with a number of its own is one of the list, whatever words it uses.
    if (/^\d{1,3}(?:\.\d{1,2})*[.)]?$/.test(filled[0]?.text.trim() ?? "")) break;
    // One cell over the whole width is the first section already, unless it says a year of the columns above it.
    const isYear =
      filled.length === 1 && depth > above && filled.every((cell) => isYears(plainOf(cell)) && cell.columnSpan === 1);
    if (!isYear && (speaking < 2 || speaking < filled.length * 0.5)) break;
    depth += 1;
  }
  if (depth === above) return 0;
  // A row that only numbers the columns (1, 2, 3 …) belongs to the header.
  const numbering = table.rows[depth];
  return numbering && numbering.length > 2 && isNumbering(numbering) ? depth + 1 : depth;
}

/** "(1) (2) (3)", "1 2 3=2-1", "A B 1 2": a row that only numbers the columns. */
export function isNumbering(row: readonly SourceCell[]): boolean {
  const marks = row.map((cell) => cell.text.trim().replace(/[()]/g, "")).filter((mark) => mark !== "");
  if (marks.length < 3) return false;
  const digits = marks.filter((mark) => /^\d/.test(mark));
  return (
    marks.every((mark) => /^(?:[A-C]|\d{1,2}(?:\s*=.*)?)$/.test(mark)) &&
    digits.every((mark, i) => Number.parseInt(mark, 10) === Number.parseInt(digits[0] ?? "", 10) + i) &&
    /^(?:1|A|2)$/.test(marks[0] ?? "")
  );
}

function isHeaderCell(cell: SourceCell): boolean {
  const folded = plainOf(cell);
  if (folded.length > 90) return false;
  if (isYears(folded)) return true;
  return roles.some(({ pattern }) => hasWords(pattern, { folded, garbled: false })) && !/\d\s*%|\.$/.test(folded);
}

/** "2026", "Năm 2026", "Đến hết năm 2030", "Giai đoạn 2026 - 2030", "Tầm nhìn đến năm 2045": nothing but years. */
function isYears(folded: string): boolean {
  return /^(?:(?:ke hoach|muc tieu|chi tieu|phan dau|giao|tam nhin|dinh huong|giai doan|den|het|cuoi|nam)\s*)*20[2-9]\d(?:\s*(?:-|–|den)\s*(?:nam\s*)?20[2-9]\d)?$/.test(
    folded,
  );
}

/** The words above each grid column, top to bottom, one line per header cell. */
function titlesOf(table: SourceTable, headerRows: number): ReadonlyMap<number, string> {
  const titles = new Map<number, string>();
  for (const row of table.rows.slice(0, headerRows)) {
    const filled = row.filter((cell) => cell.text.trim() !== "");
    if (filled.length < 2 || isNumbering(row)) continue;
    for (const cell of filled) {
      const words = plainOf(cell);
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

/** The role of the nearest words first: "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp". */
function roleOf(title: string, taken: readonly ColumnRole[]): ColumnRole | null {
  return roleIn(lastLine(title), taken) ?? roleIn(title.replace(/\n/g, " "), taken);
}

function roleIn(folded: string, taken: readonly ColumnRole[]): ColumnRole | null {
  const text = { folded, garbled: false };
  // "Cơ quan chủ trì, phối hợp": one column for both.
  if (/chu tri/.test(folded) && /phoi hop/.test(folded) && !taken.includes("lead")) return "lead";
  const fits = roles.filter(({ pattern }) => hasWords(pattern, text)).map(({ role }) => role);
  if (fits.includes("name") && taken.includes("name") && hasWords(goals, text) && !taken.includes("value")) return "value";
  const role = fits.find((one) => one === "coordinating" || !taken.includes(one));
  if (
    role === "unit" &&
    !/(?:^|\W)(?:don vi(?: tinh| do)?|dvt|dv tinh)(?:\W|$)/.test(folded.replace(/don vi\s+(?!tinh|do\b|\W|$)/, ""))
  )
    return null;
  return role ?? null;
}

/** A state and not a promise: "Hiện trạng năm 2025", "Thực hiện 2025", "2025 (ước thực hiện)", "(tháng 12/2025)". */
function isBaseline(title: string, role: ColumnRole | null): boolean {
  if (role === "baseline" || /\(\s*thang \d{1,2}\s*\/\s*20\d\d\)/.test(title)) return true;
  if (role === "schedule" || role === "lead" || role === "coordinating" || !/20\d\d/.test(title)) return false;
  return (
    hasWords(past, { folded: title.replace(/\n/g, " "), garbled: false }) && !/muc tieu|ke hoach|phan dau|lo trinh/.test(title)
  );
}

function milestoneOf(title: string, role: ColumnRole | null): Milestone | null {
  const last = lastLine(title);
  const promising = role === null || role === "name" || role === "value" || isYears(last);
  return promising ? (milestoneOfColumn(last) ?? (role === null || role === "value" ? milestoneOfColumn(title) : null)) : null;
}

function dateOf(title: string): string | null {
  const month = /(?<!\d)(\d{1,2})\s*\/\s*(20\d\d)/.exec(title);
  if (month) return `${month[2]}-${String(month[1]).padStart(2, "0")}`;
  return [...title.matchAll(/20\d\d/g)].at(-1)?.[0] ?? null;
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
  const measures = hasWords(indicatorWords, name) && !/nhiem vu/.test(name.folded);
  const works = hasWords(taskWords, name) && (has("lead") || has("schedule") || has("deliverable") || has("coordinating"));
  // Years over a plan of work say when, not how much.
  const calendar = [...milestones.keys()].every((column) => /thoi gian|tien do/.test(titles.get(column) ?? ""));
  if (milestones.size > 0) return works && calendar && !measures && !has("unit") ? "tasks" : "indicators";
  if (measures && (has("unit") || has("deliverable") || has("value"))) return "indicators";
  return works ? "tasks" : null;
}
