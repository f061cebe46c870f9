/**
 * Indicator tables that OCR flattened. With milestone columns a row is found by its run of values; with milestones as
 * section rows by the one value before the body's name. Uncertain by nature: low confidence, a person looks.
 */

import type { IndicatorGroup, IndicatorRow } from "#ingest/model.ts";
import { indicatorOpeners } from "#ingest/vocabulary/body-names.ts";
import { groupWords } from "#ingest/vocabulary/groups.ts";
import { type Milestone, milestoneOfHeading } from "../outline/milestones.ts";
import { groupOf } from "../outline/sections.ts";
import { display, isAnnual, unitOfName } from "../targets/indicator-name.ts";
import { foldedOf, foldInPlace } from "../words/folded.ts";
import { type CellRole, generalPhrases, narrow, type ReadCells, readCells } from "./flat-cells.ts";
import { type Goal, goalOf, unitAtEnd, valueBeforeBody } from "./flat-goals.ts";
import { type FlatLine, linesRange, nameWidthOf } from "./flat-lines.ts";
import { textOf } from "./flat-numbers.ts";
import { type FlatRow, type LineSigns, rowsOfLines } from "./flat-rows.ts";
import { assigned, type Run, type RunItem, runOn, withCommas } from "./flat-runs.ts";
import { afterNumber, bodyOfTable, signsOf } from "./flat-signs.ts";
import { stackOf } from "./flat-stacks.ts";
import { namesOf, withoutRest } from "./flat-tasks.ts";
import { weighedBy } from "./flat-weights.ts";
import { type FlatWord, flatWordsOf, keyOf, likeness } from "./flat-words.ts";
import type { TableTarget } from "./read-tables.ts";

export type FlatIndicators = { readonly targets: readonly TableTarget[]; readonly rows: readonly IndicatorRow[] };

type Table = {
  readonly lines: readonly FlatLine[];
  readonly signs: readonly LineSigns[];
  readonly years: readonly Milestone[];
  readonly baselineDate: string | null;
  readonly runs: readonly (Run | null)[];
  readonly width: number;
  readonly sourceText: string;
  readonly id: string;
};

const spoilt = /^\W{0,4}(?:t[yi]\s*(?:[l1i]\S{0,2}|\S)\s|[s5]\S{1,3}\s*[l1]\S*\s*\S*ng|x\S{1,2}p\s*h\S+ng)/;

export function flatIndicatorsIn(all: readonly FlatLine[], sourceText: string, id: string): FlatIndicators {
  const head = all.slice(0, 24);
  const years = yearsOfHeader(head);
  const { lines } = bodyOfTable(all);
  const least = Math.max(3, years.length - 2);
  const runs = lines.map((line, at) =>
    years.length >= 2 ? runOn(line.text, least) : valueBeforeBody(line, lines[at + 1] ?? null, lines[at - 1] ?? null),
  );
  const at = new Map(lines.map((line, i) => [line, i]));
  const signs = signsOf(lines, {
    openers: indicatorOpeners,
    tall: false,
    spoiltOpener: spoilt,
    mark: (line) => (runs[at.get(line) ?? -1] ? "values" : null),
    isValue: (line) => years.length < 2 && (runs[at.get(line) ?? -1]?.from ?? 1) === 0,
  });
  const table: Table = {
    lines,
    signs,
    years,
    baselineDate: baselineDateOf(head),
    runs,
    width: nameWidth(lines, runs),
    sourceText,
    id,
  };
  const targets: TableTarget[] = [];
  const rows: IndicatorRow[] = [];
  const section = sectionsOf(signs);
  const divided = rowsOfLines(signs);
  const parts = divided.map((row) => partsOf(table, row, section[row.from] ?? nowhere));
  const geometry = (part: Part | null) => ({ widths: [table.width, null], stacked: part?.stacked === true });
  const phrases = weighedBy(parts.map((part) => readCells(part?.words ?? [], columns, geometry(part), generalPhrases, narrow)));
  for (const [i, row] of divided.entries()) {
    const part = parts[i];
    if (!part) continue;
    const cells = readCells(part.words, columns, geometry(part), phrases);
    const read = readRow(table, row, part, cells, isParent(row, divided[i + 1]));
    if (read === null) continue;
    rows.push(read.row);
    targets.push(...read.targets);
  }
  return { targets, rows };
}

const groupKeys = (["infrastructure", "resources", "science", "innovation", "digital"] as const).map(
  (group) => [group, groupWords[group].map((phrase) => phrase.split(/\s+/).map(keyOf))] as const,
);

type Section = { readonly group: IndicatorGroup; readonly milestone: Milestone | null };
const nowhere: Section = { group: "other", milestone: null };

/** What each line stands under: a section row names a group or a milestone. */
function sectionsOf(signs: readonly LineSigns[]): readonly Section[] {
  let now = nowhere;
  let last = "";
  return signs.map(({ section }) => {
    if (section === null || section === last) return now;
    last = section;
    const words = foldedOf(section, true);
    const milestone = milestoneOfHeading(words);
    now =
      milestone === null
        ? { ...now, group: groupOf(words) ?? looseGroupOf(section) ?? now.group }
        : { group: "other", milestone };
    return now;
  });
}

/** A title in capitals that OCR spoilt: the group whose words are most like its words. */
function looseGroupOf(title: string): IndicatorGroup | null {
  const keys = flatWordsOf(title).map(({ key }) => key);
  let best: { readonly group: IndicatorGroup; readonly score: number } | null = null;
  for (const [group, phrases] of groupKeys)
    for (const phrase of phrases)
      for (let at = 0; at + phrase.length <= keys.length; at++) {
        const alike = phrase.map((word, i) => likeness(keys[at + i] ?? "", word));
        const score = Math.min(...alike) < 0.55 ? 0 : alike.reduce((sum, one) => sum + one, 0) / phrase.length - at * 0.01;
        if (score > 0.6 && score > (best?.score ?? 0)) best = { group, score };
      }
  return best?.group ?? null;
}

/** The years of the milestone columns stand side by side on one line; a year after a slash belongs to a date. */
function yearsOfHeader(lines: readonly FlatLine[]): readonly Milestone[] {
  for (const line of lines) {
    const years = new Set([...line.text.matchAll(/(?<![\d/])(20[2-5]\d)(?!\d)/g)].map((match) => Number(match[1])));
    if (years.size >= 2) return [...years].sort((a, b) => a - b).map((year) => ({ year, to: null }));
  }
  return [];
}

function baselineDateOf(lines: readonly FlatLine[]): string | null {
  for (const { text } of lines) {
    const month = /(?<!\d)(1[0-2]|0?[1-9])\s*\/\s*(20\d\d)/.exec(text);
    if (month) return `${month[2]}-${String(month[1]).padStart(2, "0")}`;
  }
  return null;
}

function nameWidth(lines: readonly FlatLine[], runs: readonly (Run | null)[]): number {
  const starts = runs.flatMap((run) => (run && run.from > 20 ? [run.from] : [])).sort((a, b) => a - b);
  return starts.length < 5 ? nameWidthOf(lines) : Math.max(30, (starts[Math.floor(starts.length / 2)] ?? 40) - 6);
}

type Read = { readonly row: IndicatorRow; readonly targets: readonly TableTarget[] };

/** A row whose sub-rows follow promises nothing of its own unless a goal is printed in it. */
function isParent({ number }: FlatRow, next: FlatRow | undefined): boolean {
  return number.number.minor === null && next?.number.number.major === number.number.major && next.number.number.minor !== null;
}

const columns: readonly CellRole[] = ["name", "lead"];

/** What stands in a row before its words are told apart. */
type Part = {
  readonly own: readonly FlatLine[];
  readonly place: NonNullable<ReturnType<typeof linesRange>>;
  readonly section: Section;
  readonly milestones: readonly Milestone[];
  readonly goal: Goal | null;
  readonly run: Run | null;
  readonly stacked: boolean;
  readonly words: readonly (readonly FlatWord[])[];
  readonly unit: string | null;
};

function partsOf(table: Table, row: FlatRow, section: Section): Part | null {
  const own = table.lines.slice(row.from, row.to);
  const place = linesRange(own);
  const milestones = table.years.length >= 2 ? table.years : section.milestone === null ? [] : [section.milestone];
  if (!place || milestones.length === 0) return null;
  const valueAt = longestRun(table.runs, row);
  const single = table.years.length < 2;
  const goal = single && valueAt === null ? goalOf(own, row.numberAt === null ? null : row.numberAt - row.from) : null;
  const run = valueAt === null ? (goal?.run ?? null) : (table.runs[valueAt] ?? null);
  const stacked = row.numberAt === row.from && table.signs[row.from]?.numberAlone === true;
  const start = afterNumber(own[0]?.text ?? "");
  const stack = stacked
    ? stackOf(own, start, (at) => table.signs[row.from + at]?.cellBegins === true || isDepartment(own[at]))
    : null;
  return {
    own,
    place,
    section,
    milestones,
    goal,
    run,
    stacked: stack !== null,
    ...(stack ?? wordsOfRow(table, row, valueAt, run, goal)),
  };
}

function readRow(table: Table, row: FlatRow, part: Part, cells: ReadCells, parent: boolean): Read | null {
  const { own, place, section, milestones, goal, run, unit: printedUnit } = part;
  const name = display(foldedOf(nameOf(cells.name), true));
  if ((name.match(/\p{L}/gu)?.length ?? 0) < 8) return null;
  const folded = own.map((line) => line.folded).join(" ");
  const untold = untoldOf(folded);
  const values = run === null ? null : valuesOf(table, run, own, milestones.length, untold !== null);
  const share = /^T[ỷỉ] lệ/u.test(name) && /\b[gq]?[%y]\b|%/.test(folded) ? "%" : null;
  const unit = run?.percent ? "%" : (printedUnit ?? share ?? unitOfName(foldedOf(name, true)));
  const number = row.number.number.minor === null ? row.number.number.major : textOf(row.number.number);
  const series = `${table.id}-${number}`;
  const common = {
    indicator: name,
    group: section.group,
    groupTitle: null,
    unit,
    recurring: isAnnual(foldedOf(name, true)) || /moi\s*n[aàiă]\w?m|moi\s*nam/.test(folded) ? ("annual" as const) : null,
    row: number,
    series,
    raw: table.sourceText.slice(place.span[0], place.span[1]),
    ...place,
  };
  const wording = goal?.text ?? null;
  const laterHas = values?.milestones.some(({ kind }) => kind === "has") ?? false;
  const targets = milestones.flatMap((milestone, i) =>
    run === null && wording !== null && !(parent && goal?.sure !== true)
      ? [wordedTarget(common, milestone, wording)]
      : targetOf(values?.milestones[i] ?? { kind: "none" }, milestone, common, untold, i, laterHas),
  );
  const indicatorRow: IndicatorRow = {
    row: number,
    indicator: name,
    group: section.group,
    unit,
    baseline: baselineOf(values?.baseline ?? null, untold, table.baselineDate),
    leads: namesOf(cells.lead),
    series,
    ...place,
  };
  return { row: indicatorRow, targets };
}

/** "Sở Nội vụ", whose first word is left of most letters: "S& Noi vu". */
const isDepartment = (line: FlatLine | undefined) => /^[^\p{L}]*S\S?\s+\p{Lu}/u.test(line?.text ?? "");

function longestRun(runs: readonly (Run | null)[], { from, to }: FlatRow): number | null {
  let best: number | null = null;
  for (let at = from; at < to; at++)
    if ((runs[at]?.items.length ?? 0) > (best === null ? 0 : (runs[best]?.items.length ?? 0))) best = at;
  return best;
}

/** Words left of the values, without the unit, are of the name; words right of them are of the bodies. */
function wordsOfRow(table: Table, row: FlatRow, valueAt: number | null, run: Run | null, goal: Goal | null) {
  let unit: string | null = null;
  const words = table.lines.slice(row.from, row.to).map((line, i): readonly FlatWord[] => {
    const at = row.from + i;
    const start = at === row.numberAt ? afterNumber(line.text) : 0;
    const cut = goal?.cuts.get(i);
    if (cut) {
      unit ??= cut.unit;
      const right = flatWordsOf(line.text, cut.to).map((word) => ({
        ...word,
        bar: true,
        from: 10_000 + word.from,
        only: "lead" as const,
      }));
      return [...flatWordsOf(line.text.slice(0, cut.from), Math.min(start, cut.from)), ...right].filter(
        (word) => !isFigure(word),
      );
    }
    if (at !== valueAt || run === null) return flatWordsOf(line.text, start).filter((word) => !isFigure(word));
    const left = flatWordsOf(line.text.slice(0, run.from), Math.min(start, run.from)).filter((word) => !isFigure(word));
    const found = unitAtEnd(left);
    unit = found?.name ?? null;
    const right = flatWordsOf(line.text, run.to).map((word) => ({
      ...word,
      bar: true,
      from: 10_000 + word.from,
      only: "lead" as const,
    }));
    const named = left.slice(0, left.length - (found?.words ?? 0)).map((word) => ({ ...word, only: "name" as const }));
    return [...named, ...right];
  });
  return { words, unit };
}

const isFigure = ({ raw }: FlatWord) => /^[\d.,<>≥≤=~%*-]+$/.test(raw);

/** What the cell of the baseline says where nothing was measured; it is never of a name. */
const untoldEnd = /\s+(?:chi\s?ti\S{1,2}u\s?m\S{1,4}\s+)?(?:\W?\S\W?\s+)?ch[uw]\w?a\s+d\S{1,3}nh\s+gi\S(?![a-z]).*$/;

function nameOf(words: readonly FlatWord[]): string {
  const all = words.map(({ raw }) => raw).join(" ");
  const opened = spoilt.test(foldInPlace(all, true));
  const text = opened
    ? all
    : withoutRest(words, indicatorOpeners)
        .map(({ raw }) => raw)
        .join(" ");
  return text
    .slice(0, untoldEnd.exec(foldInPlace(text, true))?.index ?? text.length)
    .replace(/^T(?:y|ỵ|ý)\s+(?:[1lI|]\S{0,2}\s+)?/u, "Tỷ lệ ")
    .replace(/^Ti\s+(?:[1lI|]\S{0,2}\s+)?/u, "Tỉ lệ ")
    .replace(/(?:\s+[^\p{L}\d]?\S{1,2})+$/u, "");
}

function untoldOf(folded: string): string | null {
  if (/ch\w{1,2}a\s*d\S{1,3}nh\s*gi\S|chi\s*t\S{1,4}u\s*m\S{1,3}i/.test(folded)) return "Chỉ tiêu mới, chưa đánh giá";
  return /\bch\w{1,2}a\b/.test(folded) && /\bkh\S{1,2}i\b/.test(folded) && /\b(?:t\w{1,3}i\S{1,2}n)\b/.test(folded)
    ? "Chưa triển khai"
    : null;
}

function valuesOf(table: Table, run: Run, own: readonly FlatLine[], count: number, untold: boolean) {
  if (count === 1 && table.years.length < 2) return { baseline: null, milestones: run.items };
  const lone = run.percent
    ? own.filter((line) => table.runs[table.lines.indexOf(line)] === null && /(?:^|[\s|])100\s*%?(?=[\s|.]|$)/.test(line.text))
        .length
    : 0;
  const values = assigned(run, lone, count, untold);
  return { baseline: values.baseline, milestones: withCommas(values.milestones) };
}

function baselineOf(item: RunItem | null, untold: string | null, date: string | null): IndicatorRow["baseline"] {
  if (untold !== null) return { date, text: untold, value: null };
  if (item?.kind !== "value") return null;
  const { value, percent } = item.value;
  return { date, text: `${String(value).replace(".", ",")}${percent ? "%" : ""}`, value };
}

type Common = Omit<TableTarget, "milestone" | "op" | "value" | "valueTo" | "opUndecided" | "repairs" | "confidence" | "text">;

function targetOf(
  item: RunItem,
  milestone: Milestone,
  common: Common,
  untold: string | null,
  place: number,
  laterHas: boolean,
): readonly TableTarget[] {
  const base = { ...common, milestone: milestone.year, ...(milestone.to === null ? {} : { milestoneTo: milestone.to }) };
  const sure = { milestone: 0.8, indicator: 0.4, group: 0.6, unit: 0.6 };
  if (item.kind === "has")
    return [
      {
        ...base,
        op: "exists",
        value: null,
        valueTo: null,
        opUndecided: false,
        repairs: [],
        confidence: { value: 0.7, op: 0.7, ...sure },
      },
    ];
  if (item.kind === "value") {
    const { op, value, valueTo, undecided, repairs } = item.value;
    const confidence = { value: repairs.length > 0 ? 0.5 : 0.75, op: undecided ? 0.5 : 0.75, ...sure };
    return [{ ...base, op, value, valueTo, opUndecided: undecided, repairs, confidence }];
  }
  // "Chưa triển khai" stands in the first milestone cell too where the later ones say "Có".
  if (place !== 0 || untold !== "Chưa triển khai" || !laterHas) return [];
  return [
    {
      ...base,
      op: "text",
      text: untold,
      value: null,
      valueTo: null,
      opUndecided: false,
      repairs: [],
      confidence: { value: 0.4, op: 0.5, ...sure },
    },
  ];
}

/** A goal in words: "Phấn đấu dẫn đầu cả nước". */
function wordedTarget(common: Common, milestone: Milestone, text: string): TableTarget {
  return {
    ...common,
    milestone: milestone.year,
    ...(milestone.to === null ? {} : { milestoneTo: milestone.to }),
    op: "text",
    text,
    value: null,
    valueTo: null,
    opUndecided: false,
    repairs: [],
    confidence: { value: 0.5, op: 0.6, milestone: 0.8, indicator: 0.3, group: 0.6, unit: 0.5 },
  };
}
