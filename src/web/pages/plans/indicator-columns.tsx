import type { PlanSeries } from "#evaluation/contract-series.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import type { Column } from "../../components/virtual-table.tsx";
import type { PageWords } from "../../language.tsx";
import { ActualCell, BaselineCell, BodiesCell, IndicatorName, TargetsCell, VerdictCell } from "./indicator-cells.tsx";
import type { VerdictOf } from "./indicator-filter.ts";
import { type Milestone, targetsAt } from "./milestone-columns.ts";
import { SourceButton } from "./source-button.tsx";
import { Sparkline } from "./sparkline.tsx";

export type IndicatorTable = {
  readonly words: PageWords["plans"];
  readonly milestones: readonly Milestone[];
  readonly inPlay: Milestone | null;
  readonly verdictOf: VerdictOf;
  /** Null where nothing in the plan has been reported yet: then there is no column either. */
  readonly seriesOf: ((indicatorId: string) => PlanSeries | null) | null;
  readonly trend: string;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
};

const trendWidth = 88;
const widths = { number: 48, name: 208, unit: 82, baseline: 90, milestone: 72, actual: 88, verdict: 148, body: 122 };

/** The least width at which every column can be read; below it the table scrolls in its own scroller. */
export function indicatorTableWidth(milestones: readonly Milestone[], hasTrend: boolean): number {
  const { number, name, unit, baseline, milestone, actual, verdict, body } = widths;
  return number + name + unit + baseline + milestones.length * milestone + actual + verdict + body + (hasTrend ? trendWidth : 0);
}

export function indicatorColumns(table: IndicatorTable): Column<IndicatorRow>[] {
  const { words, milestones, inPlay, verdictOf, seriesOf, trend, openKey, onOpen } = table;
  const { columns } = words.indicators;
  return [
    {
      key: "number",
      header: columns.number,
      width: widths.number,
      align: "right",
      className: "stick-number num",
      cell: (row) => <span className="muted">{row.rowLabel ?? row.position}</span>,
    },
    {
      key: "name",
      header: columns.name,
      width: "auto",
      className: "stick-name",
      cell: (row) => (
        <span className="name-cell">
          <IndicatorName indicator={row} />
          <SourceButton recordKey={row.id} name={row.name} isOpen={openKey === row.id} onOpen={onOpen} />
        </span>
      ),
    },
    { key: "unit", header: columns.unit, width: widths.unit, className: "quiet", cell: (row) => row.unit ?? "" },
    {
      key: "baseline",
      header: columns.baseline,
      width: widths.baseline,
      align: "right",
      cell: (row) => <BaselineCell baseline={row.baseline} />,
    },
    ...milestones.map((milestone) => milestoneColumn(table, milestone, milestone.key === inPlay?.key)),
    {
      key: "actual",
      header: columns.actual,
      width: widths.actual,
      align: "right",
      cell: (row) => <ActualCell verdict={verdictOf(row.id)} />,
    },
    ...(seriesOf === null
      ? []
      : [
          {
            key: "trend",
            header: trend,
            width: trendWidth,
            cell: (row: IndicatorRow) => <Sparkline series={seriesOf(row.id)} />,
          },
        ]),
    {
      key: "verdict",
      header: columns.verdict,
      width: widths.verdict,
      cell: (row) => <VerdictCell verdict={verdictOf(row.id)} usualYear={inPlay?.lastYear ?? null} />,
    },
    {
      key: "body",
      header: columns.body,
      width: widths.body,
      cell: (row) => <BodiesCell bodies={row.responsible} none={words.table.noBody} />,
    },
  ];
}

function milestoneColumn({ words, inPlay }: IndicatorTable, milestone: Milestone, isInPlay: boolean): Column<IndicatorRow> {
  const isPassed = inPlay !== null && milestone.lastYear < inPlay.lastYear;
  return {
    key: milestone.key,
    header: (
      <>
        <span className="hidden-word">{words.indicators.milestone(milestone.years)}</span>
        <span className="num milestone-year" aria-hidden="true">
          {milestone.years}
        </span>
        <span className="under">{isInPlay ? words.indicators.inPlay : isPassed ? words.indicators.passed : "\u00a0"}</span>
      </>
    ),
    width: widths.milestone,
    align: "right",
    className: isInPlay ? "in-play" : "",
    cell: (row) => <TargetsCell indicator={row} targets={targetsAt(row, milestone)} />,
  };
}
