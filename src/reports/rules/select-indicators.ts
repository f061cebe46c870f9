/**
 * Section II.1 and annex 1 (domain §10, §11): how many indicators stand where, red first, each list with its figures, and the table of
 * all. Counts add up to the number of indicators; every figure stands with its target and with how many bodies reported it.
 */
import { isExceeded, judgedTarget } from "#evaluation/present.ts";
import { countVerdicts } from "#evaluation/rules/overview.ts";
import type { IndicatorStanding } from "#evaluation/rules/plan-standing.ts";
import { decimal, decimalText } from "#kernel/decimal.ts";
import { formatDecimal } from "#text/format.ts";
import { targetLabel } from "#text/target-label.ts";
import { evaluation } from "#text/vi/evaluation.ts";
import { format } from "#text/vi/format.ts";
import { partyReport as words } from "#text/vi/party-report.ts";
import type { Block, Column, Row, Table } from "../model.ts";
import { figure, figureWithUnit, saidCell, saidIn, verdictWords } from "./report-words.ts";
import { marked } from "./restored-mark.ts";

const inOrder = [
  "missed",
  "off-track",
  "at-risk",
  "achieved",
  "on-track",
  "by-judgement",
  "no-data",
  "not-assessable-yet",
] as const;
/** Verdicts without a figure to print: their names are enough. */
const namesOnly: ReadonlySet<string> = new Set(["no-data", "not-assessable-yet"]);

export function indicatorBlocks(standings: readonly IndicatorStanding[]): Block[] {
  const { total, by } = countVerdicts(standings.map(({ proof }) => proof.verdict.code));
  const exceeded = standings.filter(({ proof }) => proof.verdict.code === "achieved" && isExceeded(proof)).length;
  const counts = inOrder
    .filter((code) => by[code] > 0)
    .map((code) => words.verdictCount(by[code], evaluation.verdicts[code], code === "achieved" ? exceeded : 0));
  return [
    { kind: "paragraph", text: words.indicatorCounts(total, counts) },
    ...inOrder.flatMap((code) =>
      verdictBlocks(
        code,
        standings.filter(({ proof }) => proof.verdict.code === code),
      ),
    ),
  ];
}

function verdictBlocks(code: (typeof inOrder)[number], members: readonly IndicatorStanding[]): Block[] {
  if (members.length === 0) return [];
  const label = evaluation.verdicts[code];
  if (namesOnly.has(code)) {
    const names = members.map(({ indicator }) => nameOf(indicator));
    return [{ kind: "paragraph", text: words.names(label, members.length, names) }];
  }
  return [
    { kind: "paragraph", text: words.verdictList(label, members.length) },
    ...members.map((member): Block => ({ kind: "item", text: lineOf(member) })),
  ];
}

function lineOf(standing: IndicatorStanding): string {
  const { indicator, proof, current, coverage, responsible } = standing;
  const { verdict } = proof;
  const said = current === null ? null : saidIn(current.reading);
  const actual = verdict.actual === null ? (said?.value ?? words.none) : figureWithUnit(verdict.actual, indicator.unit);
  const target = judgedTarget(standing);
  return words.indicatorLine({
    name: nameOf(indicator),
    actual: verdict.judgement === null ? actual : words.judged(evaluation.judgements[verdict.judgement]),
    expected: verdict.code === "achieved" || verdict.expected === null ? null : figureWithUnit(verdict.expected, indicator.unit),
    target: target === null ? words.none : targetLabel({ ...target, unit: indicator.unit ?? target.unit }, "vi"),
    milestone: verdict.milestoneYear,
    coverage: coverage.of > 1 ? format.coverage(coverage.reported, coverage.of) : null,
    bodies: responsible.map((body) => body.name),
  });
}

const { indicatorColumns: titles } = words;
const columns: readonly Column[] = [
  { title: titles.number, share: 45, align: "centre" },
  { title: titles.name, share: 225, align: "left" },
  { title: titles.unit, share: 75, align: "centre" },
  { title: titles.target, share: 120, align: "centre" },
  { title: titles.actual, share: 130, align: "right" },
  { title: titles.cumulative, share: 80, align: "right" },
  { title: titles.share, share: 80, align: "right" },
  { title: titles.verdict, share: 110, align: "left" },
  { title: titles.note, share: 135, align: "left" },
];

export function indicatorTable(standings: readonly IndicatorStanding[], periodId: string): Table {
  const rows: Row[] = [];
  let group = "";
  for (const [i, standing] of standings.entries()) {
    const { groupTitle, group: code } = standing.indicator;
    const title = groupTitle ?? evaluation.groups[code];
    // The same heading is restored once for each of its records, and may have been clean in some of them.
    if (title !== group) rows.push({ kind: "group", text: marked(title, standing.indicator, "groupTitle") });
    group = title;
    rows.push({ kind: "cells", cells: cellsOf(standing, i + 1, periodId) });
  }
  return { columns, rows };
}

function cellsOf(standing: IndicatorStanding, number: number, periodId: string): string[] {
  const { indicator, proof, readings } = standing;
  const accumulates = indicator.accumulation === "per-period" || indicator.accumulation === "cumulative";
  return [
    indicator.rowLabel ?? String(number),
    nameOf(indicator),
    marked(indicator.unit ?? "", indicator, "unit"),
    targetCell(standing),
    saidCell(readings.find(({ reading }) => reading.periodId === periodId)),
    accumulates ? figure(proof.verdict.actual) : words.none,
    shareOfTarget(standing),
    verdictWords(standing),
    noteOf(standing),
  ];
}

function nameOf(indicator: IndicatorStanding["indicator"]): string {
  return marked(indicator.name, indicator, "indicator");
}

function targetCell({ indicator, targets, proof }: IndicatorStanding): string {
  const { milestoneYear } = proof.verdict;
  const ofMilestone = targets.filter((target) => target.milestoneYear === milestoneYear);
  const unit = indicator.unit === null ? {} : { unit: false };
  return ofMilestone
    .map((target) => words.milestoneOf(targetLabel(target, "vi", unit), target.milestoneTo ?? target.milestoneYear))
    .join("\n");
}

/** Actual ÷ target, where more is better and the target is a number above zero; else nothing would be said by it. */
function shareOfTarget({ indicator, proof, ...standing }: IndicatorStanding): string {
  const { actual } = proof.verdict;
  const target = judgedTarget({ proof, targets: standing.targets });
  const rises =
    target?.operator === ">=" || target?.operator === ">" || (target?.operator === "=" && indicator.direction === "up");
  if (!rises || actual === null || target?.value == null || decimal(target.value).lte(0)) return words.none;
  return formatDecimal(decimalText(decimal(actual).times(100).div(decimal(target.value)).toDecimalPlaces(1)), "vi");
}

function noteOf({ responsible, coverage }: IndicatorStanding): string {
  const names = new Map<string, string>(responsible.map((body) => [body.organisationId, body.name]));
  const missing = coverage.missing.flatMap((id) => names.get(id) ?? []);
  const lines = [words.responsible([...names.values()])];
  if (coverage.of > 1) lines.push(format.coverage(coverage.reported, coverage.of));
  if (coverage.reported > 0 && missing.length > 0) lines.push(words.missing(missing));
  return lines.filter((text) => text !== "").join("\n");
}
