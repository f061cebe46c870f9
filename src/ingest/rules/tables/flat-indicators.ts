/**
 * Indicator tables that OCR flattened. With milestone columns a row is found by its run of values; with milestones as
 * section rows it is found by the one value before the body's name. Uncertain by nature: low confidence, a person looks.
 */
import type { IndicatorGroup, IndicatorRow } from "#ingest/model.ts";
import { type Milestone, milestoneOfHeading } from "../outline/milestones.ts";
import { isCapitals } from "../outline/passages.ts";
import { groupOf } from "../outline/sections.ts";
import { display } from "../targets/indicator-name.ts";
import { foldedOf } from "../words/folded.ts";
import { blocksAround, bodyStart, type FlatLine, leadingNumber, linesRange, nameWords } from "./flat-lines.ts";
import { type FlatValue, lastRun, singleValue, type ValueRun } from "./flat-values.ts";
import type { TableTarget } from "./read-tables.ts";

export type FlatIndicators = { readonly targets: readonly TableTarget[]; readonly rows: readonly IndicatorRow[] };
type Anchor = {
  readonly at: number;
  readonly run: ValueRun;
  readonly milestones: readonly Milestone[];
  readonly group: IndicatorGroup;
};

const begins =
  /^\W{0,4}(?:\d{1,2}(?:\.\d)?\W{1,3})?(?:t[yi]\s*[l1i]|s\w{1,3} l\w+ng|x\w+p h\w+ng|chi ti\w+u|trinh do|ti\w+m l\w+c|x\w+y d\w+ng|ung d\w+ng|d\w+n so)/;

export function flatIndicatorsIn(lines: readonly FlatLine[], sourceText: string, table: string): FlatIndicators {
  const years = yearsOfHeader(lines.slice(0, 24));
  const anchors = years.length >= 2 ? rowAnchors(lines, years) : sectionAnchors(lines);
  const blocks = blocksAround(
    lines,
    anchors.map((a) => a.at),
    (line) => begins.test(line.folded),
  );
  const targets: TableTarget[] = [];
  const rows: IndicatorRow[] = [];
  anchors.forEach((anchor, i) => {
    const block = blocks[i] ?? [];
    const place = linesRange(block);
    const line = lines[anchor.at];
    if (!place || !line) return;
    const row = rowNumber(block, line, rows.at(-1)?.row ?? 0);
    const name = display(
      foldedOf(
        block
          .map((l) => nameWords(l, l === line ? anchor.run.from : l.text.length))
          .filter((w) => w !== "")
          .join(" "),
        true,
      ),
    );
    if (name.length < 6) return;
    const series = `${table}-${row}`;
    const unit = anchor.run.percent ? "%" : null;
    const values = anchor.run.values.slice(-anchor.milestones.length);
    const baseline =
      anchor.run.values.length > anchor.milestones.length ? (anchor.run.values.at(-anchor.milestones.length - 1) ?? null) : null;
    rows.push({
      row,
      indicator: name,
      group: anchor.group,
      unit,
      baseline: baseline === null ? null : { date: null, text: String(baseline.value), value: baseline.value },
      leads: [],
      series,
      ...place,
    });
    anchor.milestones.forEach((milestone, m) => {
      const value = values[m] ?? null;
      if (value !== null) targets.push(targetOf(value, name, unit, milestone, anchor.group, row, series, sourceText, place));
    });
  });
  return { targets, rows };
}

function targetOf(
  value: NonNullable<FlatValue>,
  name: string,
  unit: string | null,
  milestone: Milestone,
  group: IndicatorGroup,
  row: number | string,
  series: string,
  sourceText: string,
  place: NonNullable<ReturnType<typeof linesRange>>,
): TableTarget {
  const repaired = value.repairs.length > 0;
  return {
    indicator: name,
    group,
    groupTitle: null,
    milestone: milestone.year,
    ...(milestone.to === null ? {} : { milestoneTo: milestone.to }),
    op: value.op,
    value: value.value,
    valueTo: value.valueTo,
    unit,
    recurring: null,
    row,
    series,
    raw: sourceText.slice(place.span[0], place.span[1]),
    lines: place.lines,
    span: place.span,
    opUndecided: value.undecided,
    repairs: value.repairs,
    confidence: {
      value: repaired ? 0.5 : 0.75,
      op: value.undecided ? 0.5 : 0.75,
      milestone: 0.8,
      indicator: 0.4,
      group: 0.6,
      unit: 0.6,
    },
  };
}

/** The years of the milestone columns stand side by side on one line; a year after a slash belongs to a date. */
function yearsOfHeader(lines: readonly FlatLine[]): readonly Milestone[] {
  for (const line of lines) {
    const years = new Set([...line.text.matchAll(/(?<![\d/])(20[2-5]\d)(?!\d)/g)].map((match) => Number(match[1])));
    if (years.size >= 2) return [...years].sort((a, b) => a - b).map((year) => ({ year, to: null }));
  }
  return [];
}

function groupAt(line: FlatLine, group: IndicatorGroup): IndicatorGroup {
  return isCapitals(line.text) ? (groupOf({ folded: line.folded, garbled: true }) ?? group) : group;
}

function rowAnchors(lines: readonly FlatLine[], years: readonly Milestone[]): readonly Anchor[] {
  let group: IndicatorGroup = "other";
  return lines.flatMap((line, at) => {
    group = groupAt(line, group);
    const run = lastRun(line.text, years.length);
    return run && run.values.length <= years.length + 2 ? [{ at, run, milestones: years, group }] : [];
  });
}

function sectionAnchors(lines: readonly FlatLine[]): readonly Anchor[] {
  let milestone: Milestone | null = null;
  let group: IndicatorGroup = "other";
  return lines.flatMap((line, at) => {
    const opened =
      line.text.length < 40
        ? milestoneOfHeading({ folded: line.folded.replace(/^\W*(?:[ivl]+|\d{1,2})\W+/, ""), garbled: true })
        : null;
    if (opened !== null) {
      milestone = opened;
      group = "other";
      return [];
    }
    group = groupAt(line, group);
    const run = milestone === null ? null : valueBeforeBody(line, lines[at + 1] ?? null);
    return run && milestone ? [{ at, run, milestones: [milestone], group }] : [];
  });
}

/** "… % > 80 Sở …" on one line, or a line that is nothing but a value above the line of the body. */
function valueBeforeBody(line: FlatLine, next: FlatLine | null): ValueRun | null {
  const start = bodyStart(line);
  if (start < line.text.length) {
    const left = line.text.slice(0, start);
    const tail =
      /(?:^|\s|\|)((?:%\s*)?(?:[^\d\s]{0,12}\s+)?(?:top\s*|[<>≥≤~=]{1,2}\s*)?\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?)\W*$/i.exec(
        left,
      );
    const run = tail?.[1] ? singleValue(tail[1]) : null;
    return run && tail ? { ...run, from: tail.index, to: start } : null;
  }
  const alone = /^\W{0,3}(?:[<>≥≤=]\s*)?\d{1,4}(?:[.,]\d+)?(?:\s*[-–]\s*\d{1,3})?\s*%?\W{0,2}$/.test(line.text);
  return alone && next !== null && bodyStart(next) === 0 ? singleValue(line.text) : null;
}

/** The printed number where it goes on from the row before, else the next number. */
function rowNumber(block: readonly FlatLine[], anchor: FlatLine, before: number | string): number | string {
  const printed = leadingNumber(anchor) ?? block.map(leadingNumber).find((n) => n !== null) ?? null;
  const last = Math.floor(Number(before));
  if (printed?.includes(".") && Math.abs(Number.parseInt(printed, 10) - last) <= 2) return printed;
  const number = Number(printed);
  return printed !== null && number > last && number <= last + 6 ? number : last + 1;
}
