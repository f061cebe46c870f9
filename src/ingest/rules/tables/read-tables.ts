/**
 * Tables of indicators and of tasks. Each row of an indicator table is one indicator with baseline, leads and a target per
 * milestone cell; where milestones are section rows, the one "Kết quả" column holds the target. Rows of task tables are tasks.
 */
import type { IndicatorGroup, IndicatorRow } from "#ingest/model.ts";
import { type Milestone, milestoneOfHeading } from "../outline/milestones.ts";
import type { OutlinedTable } from "../outline/outline.ts";
import { groupOf } from "../outline/sections.ts";
import { display, isAnnual, unitOfName } from "../targets/indicator-name.ts";
import type { TargetDraft, TargetReading } from "../targets/read-targets.ts";
import { bodiesIn } from "../tasks/body-lists.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { scheduleOfCell } from "../tasks/schedule.ts";
import { foldedOf, foldInPlace } from "../words/folded.ts";
import { numberOf } from "../words/numbers.ts";
import { type CellPromise, promisesOf } from "./cell-values.ts";
import { type Columns, columnsOf } from "./table-columns.ts";
import { cellAt, rowsOf, type TableRow, textAt } from "./table-rows.ts";

export type TableTarget = TargetDraft & { readonly series: string };
export type ReadTables = {
  readonly targets: readonly TableTarget[];
  readonly rows: readonly IndicatorRow[];
  readonly tasks: readonly TaskDraft[];
};

type Section = { label: string | null; title: string; group: IndicatorGroup | null; milestone: Milestone | null };

/** Reads all tables of the document; a table without a header goes on with the columns of the one before. */
export function readTables(tables: readonly OutlinedTable[], reading: TargetReading): ReadTables {
  const result = { targets: [] as TableTarget[], rows: [] as IndicatorRow[], tasks: [] as TaskDraft[] };
  const before: { columns: Columns | null } = { columns: null };
  const section: Section = { label: null, title: "", group: null, milestone: null };
  for (const [index, place] of tables.entries()) {
    const own = columnsOf(place.table);
    const columns = own ?? continued(before.columns, place.table.columns);
    if (columns === null) continue;
    if (own !== null) Object.assign(section, sectionAbove(place));
    before.columns = columns;
    for (const item of rowsOf(place.table, columns)) {
      if (item.kind === "section") enter(section, item.label, item.title);
      else if (columns.kind === "indicators") addIndicator(result, item.row, columns, section, `r${index + 1}`, reading);
      else result.tasks.push(taskOf(item.row, columns, section, reading));
    }
  }
  return result;
}

function continued(previous: Columns | null, width: number): Columns | null {
  return previous !== null && previous.width === width ? { ...previous, headerRows: 0 } : null;
}

/** A table under "Đến năm 2030" or "a) Phát triển hạ tầng" begins with that milestone and group. */
function sectionAbove(place: OutlinedTable): Section {
  const annex = place.path.find((h) => h.rank === -1);
  return {
    label: null,
    title: annex ? annexTitle(annex.passage.text, place) : "",
    group: place.group,
    milestone: place.milestone,
  };
}

function annexTitle(text: string, place: OutlinedTable): string {
  const next = place.before.find((p) => p.text !== text && /\p{Lu}{3}/u.test(p.text));
  return /\p{L}{3,}.*:|\d\s*[.:]\s*\p{L}/u.test(text) || !next ? text : `${text.replace(/[:.\s]+$/, "")}. ${next.text}`;
}

function enter(section: Section, label: string | null, title: string): void {
  const words = { folded: foldInPlace(title), garbled: false };
  const milestone = milestoneOfHeading(words);
  if (milestone !== null) section.milestone = milestone;
  else section.group = groupOf(words) ?? "other";
  section.label = label;
  section.title = title;
}

type Result = { targets: TableTarget[]; rows: IndicatorRow[] };

function addIndicator(
  result: Result,
  row: TableRow,
  columns: Columns,
  section: Section,
  table: string,
  reading: TargetReading,
): void {
  const number = rowNumber(row, result.rows.length + 1);
  const name = nameOfRow(row, number, result, reading.garbled);
  const printedUnit = textAt(row.cells, columns, "unit").replace(/\s+/g, " ").trim();
  const unit = printedUnit === "" || /^[-–]$/.test(printedUnit) ? unitOfName(foldedOf(name, reading.garbled)) : printedUnit;
  const group = section.group ?? groupOf({ folded: foldInPlace(name), garbled: false }) ?? "other";
  const series = seriesOf(`${table}-${number}`, columns, result.rows);
  const raw = reading.sourceText.slice(row.span[0], row.span[1]);
  const base = {
    group,
    groupTitle: section.title || null,
    recurring: isAnnual(foldedOf(`${name} ${unit ?? ""}`, reading.garbled)) ? ("annual" as const) : null,
    raw,
    lines: row.lines,
    span: row.span,
    row: number,
  };
  for (const { milestone, text } of milestoneCells(row, columns, section)) {
    const promises = promisesOf(text, reading.signsUndecided, reading.garbled);
    promises.forEach((promise, i) => {
      result.targets.push({
        ...base,
        ...targetOf(promise, name, unit, milestone, reading.garbled),
        ...(isAnnual(foldedOf(text, reading.garbled)) ? { recurring: "annual" as const } : {}),
        series: promises.length > 1 && promise.scope ? `${series}-${i + 1}` : series,
      });
    });
  }
  result.rows.push({
    row: number,
    indicator: name,
    group,
    unit,
    baseline: baselineOf(row, columns),
    leads: bodiesIn(textAt(row.cells, columns, "lead")),
    series,
    lines: row.lines,
    span: row.span,
  });
}

/** Rows that print the same number by mistake are two indicators; where milestones are section rows, numbers begin again. */
function seriesOf(printed: string, columns: Columns, rows: readonly IndicatorRow[]): string {
  if (columns.milestones.size === 0) return printed;
  const taken = rows.filter((row) => row.series === printed || row.series.startsWith(`${printed}/`)).length;
  return taken === 0 ? printed : `${printed}/${taken + 1}`;
}

/** A sub-row of few words ("cấp xã") is named with the row above that it divides. */
function nameOfRow(row: TableRow, number: number | string, result: Result, garbled: boolean): string {
  const own = display(foldedOf(row.name.replace(/^[-+–\s]*(?:trong đó|bao gồm)\s*:\s*/iu, ""), garbled));
  const parent =
    typeof number === "string" ? result.rows.find((r) => String(r.row) === number.slice(0, number.lastIndexOf("."))) : undefined;
  if (parent === undefined || own.split(" ").length > 5) return own;
  return `${parent.indicator}: ${own.charAt(0).toLocaleLowerCase("vi")}${own.slice(1)}`;
}

/** Main rows have numbers, sub-rows "11.1" text; an unnumbered row is known by its place. */
function rowNumber(row: TableRow, place: number): number | string {
  if (row.number === null) return place;
  return row.number.includes(".") ? row.number : Number(row.number);
}

function milestoneCells(row: TableRow, columns: Columns, section: Section): readonly { milestone: Milestone; text: string }[] {
  if (columns.milestones.size > 0)
    return [...columns.milestones].map(([column, milestone]) => ({ milestone, text: cellAt(row.cells, column)?.text ?? "" }));
  const text = textAt(row.cells, columns, "deliverable");
  return section.milestone === null ? [] : [{ milestone: section.milestone, text }];
}

function targetOf(promise: CellPromise, name: string, unit: string | null, milestone: Milestone, garbled: boolean) {
  const scale = garbled ? 0.7 : 1;
  return {
    indicator: promise.scope === null ? name : `${name} (${promise.scope})`,
    milestone: milestone.year,
    ...(milestone.to === null ? {} : { milestoneTo: milestone.to }),
    op: promise.op,
    value: promise.value,
    valueTo: promise.valueTo,
    unit: promise.percent && !unit?.includes("%") ? "%" : promise.op === "top" ? (unit ?? "thứ bậc") : unit,
    ...(promise.text === null ? {} : { text: promise.text }),
    opUndecided: promise.undecided,
    repairs: promise.repairs,
    confidence: {
      value: (promise.repairs.length > 0 ? 0.5 : 0.98) * scale,
      op: (promise.undecided ? 0.5 : 0.97) * scale,
      milestone: 0.98 * scale,
      indicator: (promise.scope === null ? 0.97 : 0.85) * scale,
      group: 0.95 * scale,
      unit: 0.95 * scale,
    },
  };
}

function baselineOf(row: TableRow, columns: Columns): IndicatorRow["baseline"] {
  const text = textAt(row.cells, columns, "baseline").replace(/\s+/g, " ").trim();
  if (text === "" || /^[-–*]$/.test(text)) return null;
  const printed = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]$/, "");
  const starts = printed !== undefined && /^[<>≥≤=~\s]*(?:khoảng|đạt|trên|hơn|dưới)?\s*\d/iu.test(text);
  return { date: columns.baselineDate, text, value: starts && printed !== undefined ? numberOf(printed) : null };
}

function taskOf(row: TableRow, columns: Columns, section: Section, reading: TargetReading): TaskDraft {
  const schedule = scheduleOfCell(textAt(row.cells, columns, "schedule"), reading.garbled);
  const deliverable = textAt(row.cells, columns, "deliverable").replace(/\s+/g, " ").trim();
  const leads = bodiesIn(textAt(row.cells, columns, "lead"));
  const scale = reading.garbled ? 0.6 : 1;
  return {
    number: row.number,
    group: section.title === "" ? null : section.label === null ? section.title : `${section.label}. ${section.title}`,
    form: "table",
    text: row.name,
    leads,
    coordinating: bodiesIn(textAt(row.cells, columns, "coordinating")),
    deliverable: deliverable === "" || /^[-–]$/.test(deliverable) ? null : deliverable,
    schedule,
    raw: reading.sourceText.slice(row.span[0], row.span[1]),
    lines: row.lines,
    span: row.span,
    confidence: {
      text: 0.98 * scale,
      leads: (leads.length > 0 ? 0.95 : 0.7) * scale,
      schedule: (schedule.kind === "none" ? 0.6 : 0.96) * scale,
    },
  };
}
