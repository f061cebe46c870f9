/**
 * Rows of indicator tables. Each row is one indicator with baseline, leads and a target per milestone cell; where milestones are
 * section rows, one column ("Kết quả", "Chỉ tiêu cần đạt") holds the target. A row that divides the one above is its sub-row.
 */
import type { IndicatorRow } from "#ingest/model.ts";
import type { Milestone } from "../outline/milestones.ts";
import { groupOf } from "../outline/sections.ts";
import { countedNounOf, display, isAnnual, unitOfName } from "../targets/indicator-name.ts";
import type { TargetDraft, TargetReading } from "../targets/read-targets.ts";
import { leadsAndSupport } from "../tasks/body-lists.ts";
import { foldedOf, foldInPlace } from "../words/folded.ts";
import { numberOf } from "../words/numbers.ts";
import { type CellPromise, promisesOf } from "./cell-values.ts";
import type { Columns } from "./table-columns.ts";
import { cellAt, type TableRow, textAt } from "./table-rows.ts";
import type { Section } from "./table-sections.ts";

export type TableTarget = TargetDraft & { readonly series: string };
type Result = {
  readonly targets: TableTarget[];
  readonly rows: IndicatorRow[];
  /** The latest row of each printed number, and how many rows share a series. */
  readonly numbered: Map<string, IndicatorRow>;
  readonly series: Map<string, number>;
};

export function addIndicator(
  result: Result,
  row: TableRow,
  columns: Columns,
  section: Section,
  table: string,
  reading: TargetReading,
): void {
  const number = rowNumber(row, result.rows);
  const printedUnit = textAt(row.cells, columns, "unit").replace(/\s+/g, " ").trim();
  const { name, unit } = unitIn(nameOfRow(row, number, result, reading.garbled), printedUnit, reading.garbled);
  const part = foldInPlace(textAt(row.cells, columns, "part"));
  const group =
    groupOf({ folded: part, garbled: false }) ??
    section.group ??
    groupOf({ folded: foldInPlace(name), garbled: false }) ??
    "other";
  const series = seriesOf(`${table}-${number}`, columns, result.series);
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
  for (const { milestone, text, sure } of milestoneCells(row, columns, section, reading)) {
    const promises = promisesOf(text, reading.signsUndecided, reading.garbled);
    promises.forEach((promise, i) => {
      result.targets.push({
        ...base,
        ...targetOf(promise, name, unit, milestone, sure, reading.garbled),
        ...(isAnnual(foldedOf(text, reading.garbled)) ? { recurring: "annual" as const } : {}),
        series: promises.length > 1 && promise.scope ? `${series}-${i + 1}` : series,
      });
    });
  }
  const indicator: IndicatorRow = {
    row: number,
    indicator: name,
    group,
    unit,
    baseline: baselineOf(row, columns),
    leads: leadsAndSupport(textAt(row.cells, columns, "lead")).leads,
    series,
    lines: row.lines,
    span: row.span,
  };
  result.rows.push(indicator);
  result.numbered.set(String(number), indicator);
}

/** Rows that print the same number by mistake are two indicators; where milestones are section rows, numbers begin again. */
function seriesOf(printed: string, columns: Columns, taken: Map<string, number>): string {
  if (columns.milestones.size === 0) return printed;
  const count = (taken.get(printed) ?? 0) + 1;
  taken.set(printed, count);
  return count === 1 ? printed : `${printed}/${count}`;
}

const divides = /^[-+–—•\s]*(?:(?:trong đó|bao gồm|gồm)\s*:?\s*)?[-+–—•\s]*/iu;

/** A sub-row of few words ("cấp xã", "- Mầm non") is named with the row above that it divides. */
function nameOfRow(row: TableRow, number: number | string, result: Result, garbled: boolean): string {
  const bare = row.name.replace(divides, "").replace(/^phấn đấu\s+(?=\p{L})/iu, "");
  const own = display(foldedOf(bare === "" ? row.name : bare, garbled));
  const parent = typeof number === "string" ? result.numbered.get(number.slice(0, number.lastIndexOf("."))) : undefined;
  if (parent === undefined || own.split(" ").length > 5) return own;
  return `${parent.indicator}: ${own.charAt(0).toLocaleLowerCase("vi")}${own.slice(1)}`;
}

/** Main rows have numbers, sub-rows "11.1" text; an unnumbered row is known by its place, or by the row that it divides. */
function rowNumber(row: TableRow, rows: readonly IndicatorRow[]): number | string {
  if (row.number !== null) return row.number.includes(".") ? row.number : Number(row.number);
  const main = rows.findLast((one) => typeof one.row === "number");
  if (main === undefined || !/^\s*(?:[-+–—•]|trong đó)/iu.test(row.name)) return rows.length + 1;
  return `${main.row}.${rows.length - rows.lastIndexOf(main)}`;
}

/** "Thu nhập bình quân (triệu đồng/người/năm)": where no column has the unit, the name does. */
function unitIn(name: string, printed: string, garbled: boolean): { readonly name: string; readonly unit: string | null } {
  if (printed !== "" && !/^[-–]$/.test(printed)) return { name, unit: printed };
  const behind =
    /^(.{3,}?)\s*(?:\(\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*([^()]{1,40})\)|,\s*(?:đvt|đơn vị tính)\s*:\s*([^,;]{1,40})|,\s*(%))$/iu.exec(
      name,
    );
  const unit = (behind?.[2] ?? behind?.[3] ?? behind?.[4])?.trim();
  if (behind?.[1] && unit !== undefined && isUnit(unit)) return { name: behind[1].trim(), unit };
  const folded = foldedOf(name, garbled);
  const share = /^t[yi]\s+(?:le|trong|suat)(?![a-z])/.test(folded.folded);
  return { name, unit: unitOfName(folded) ?? (share ? "%" : null) };
}

function isUnit(words: string): boolean {
  const noun = countedNounOf(foldedOf(words, false));
  return words.startsWith("%") || (noun !== null && (words.length <= noun.length + 2 || words.includes("/")));
}

type MilestoneCell = { readonly milestone: Milestone; readonly text: string; readonly sure: boolean };

function milestoneCells(row: TableRow, columns: Columns, section: Section, reading: TargetReading): readonly MilestoneCell[] {
  if (columns.milestones.size > 0)
    return [...columns.milestones].map(([column, milestone]) => ({
      milestone,
      text: cellAt(row.cells, column)?.text ?? "",
      sure: true,
    }));
  const text = textAt(row.cells, columns, "value") || textAt(row.cells, columns, "deliverable");
  if (section.milestone !== null) return [{ milestone: section.milestone, text, sure: true }];
  // Without any year only a figure promises something, for the plan's own last year.
  if (reading.fallbackYear === null || !/\d/.test(text)) return [];
  return [{ milestone: { year: reading.fallbackYear, to: null }, text, sure: false }];
}

function targetOf(
  promise: CellPromise,
  name: string,
  unit: string | null,
  milestone: Milestone,
  sure: boolean,
  garbled: boolean,
) {
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
      milestone: (sure ? 0.98 : 0.5) * scale,
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
