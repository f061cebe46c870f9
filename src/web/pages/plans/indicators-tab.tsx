import "../../records.css";
import "../../plan-work.css";
import { useMemo } from "react";
import type { PlanSeries } from "#evaluation/contract-series.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import { indicatorCells } from "#reports/rules/sheet/sheet-cells.ts";
import { milestoneKey } from "#reports/rules/sheet/sheet-columns.ts";
import { targetLabel } from "#text/target-label.ts";
import { restoredOf } from "../../components/restored-words.tsx";
import type { SourceRecord } from "../../components/source-panel.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { type AllWords, useAllWords, useFormat } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { indicatorTable } from "./copied-indicators.ts";
import { editColumns, editWidth } from "./edit-columns.tsx";
import { IndicatorCard } from "./indicator-card.tsx";
import { indicatorColumns, indicatorTableWidth } from "./indicator-columns.tsx";
import { IndicatorFacts } from "./indicator-facts.tsx";
import { filterIndicators, type VerdictOf } from "./indicator-filter.ts";
import { IndicatorFilters } from "./indicator-filters.tsx";
import { GroupingToggle, groupedBy, groupingOf } from "./indicator-grouping.tsx";
import { indicatorItems } from "./indicator-items.tsx";
import { type Milestone, milestoneColumns, milestoneInPlay } from "./milestone-columns.ts";
import { RecordList, useRecordList } from "./record-list.tsx";
import { useRowSelection } from "./row-selection.ts";
import { RowTools } from "./row-tools.tsx";
import { SavedViews } from "./saved-views.tsx";
import { useIndicators, usePlan, usePlanId, useSeries, useVerdicts } from "./use-plan.ts";
import { useRows } from "./use-rows.ts";
import { useSheetWords } from "./use-sheet-words.ts";

/** Indicators × milestones, in the order of the document, each beside its source. */
export function IndicatorsTab() {
  const planId = usePlanId();
  const { plans } = useAllWords();
  const query = useIndicators(planId);
  const verdicts = useVerdicts(planId);
  const verdictOf = useMemo<VerdictOf>(() => {
    const byId = new Map((verdicts.data?.verdicts ?? []).map((one) => [one.indicatorId, one]));
    return (id) => byId.get(id) ?? null;
  }, [verdicts.data]);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { indicators } = query.data;
  if (indicators.length === 0) {
    return (
      <div className="card">
        <EmptyState title={plans.indicators.empty}>{plans.indicators.emptyBody}</EmptyState>
      </div>
    );
  }
  return <IndicatorList planId={planId} indicators={indicators} verdictOf={verdictOf} />;
}

type ListProps = { readonly planId: string; readonly indicators: readonly IndicatorRow[]; readonly verdictOf: VerdictOf };

function IndicatorList({ planId, indicators, verdictOf }: ListProps) {
  const words = useAllWords();
  const { plans, evaluation } = words;
  const sheetWords = useSheetWords();
  const selection = useRowSelection();
  const rows = useRows(planId, "indicators");
  const format = useFormat();
  const { me } = useSession();
  const list = useRecordList();
  const { read, write, openKey, open } = list;
  const plan = usePlan(planId).data?.plan;
  const filter = { text: read("loc"), group: read("nhom"), verdict: read("trang-thai"), body: read("don-vi") };
  const shown = filterIndicators(indicators, filter, verdictOf);
  const milestones = useMemo(() => milestoneColumns(plan?.milestones ?? [], indicators), [plan, indicators]);
  const groupName = (one: IndicatorRow) => one.groupTitle ?? evaluation.groups[one.group];
  const grouping = groupingOf(read("gom"));
  const seriesOf = useSeriesOf(planId);
  const inPlay = me ? milestoneInPlay(milestones, me.today) : null;
  const trend = words.indicatorGrid.trend;
  const table = { words: plans, milestones, inPlay, verdictOf, seriesOf, trend, openKey, onOpen: open };
  const keys = milestones.map(({ year, to }) => milestoneKey({ year, to }));
  const mayEdit = plan?.state === "draft" && plan.allowed.includes("assign") && !list.isPhone;
  const isEditing = mayEdit && read("sua") !== "";
  const editing = { kind: "indicators", milestones: keys, shown, selection, rows, sheetWords } as const;
  const byId = useMemo(() => new Map(indicators.map((one) => [one.id, one])), [indicators]);
  const recordOf = (key: string): SourceRecord | null => {
    const one = byId.get(key);
    if (one === undefined) return null;
    const passages = one.targets.map(({ id, raw, place, confidence, repairs, ...target }) => ({
      ...{ key: id, raw, place, confidence, repairs, isUndecided: target.opUndecided },
      restored: restoredOf(one.restored, ["indicator"], one.name),
      label: `${yearsOf(target)}: ${targetLabel(target, format.language)}`,
    }));
    return { key, title: one.name, facts: <IndicatorFacts indicator={one} verdict={verdictOf(key)} />, passages };
  };
  return (
    <RecordList
      planId={planId}
      list={list}
      words={plans.indicators}
      items={indicatorItems(shown, verdictOf, list.folded, groupedBy(grouping, words))}
      shown={shown.length}
      total={indicators.length}
      recordOf={recordOf}
      filterKeys={["nhom", "trang-thai", "don-vi"]}
      filters={
        <>
          <IndicatorFilters indicators={indicators} verdictOf={verdictOf} filter={filter} write={write} nameOf={groupName} />
          <GroupingToggle grouping={grouping} write={write} />
          <SavedViews place="plan-indicators" write={write} />
        </>
      }
      columns={
        isEditing
          ? editColumns({ ...editing, words: words.planSheet, cellsOf: (one) => indicatorCells(one, sheetWords) })
          : indicatorColumns(table)
      }
      minWidth={isEditing ? editWidth("indicators", keys) : indicatorTableWidth(milestones, seriesOf !== null)}
      isEditing={isEditing}
      columnNames={columnNames(words, milestones, seriesOf !== null)}
      tools={
        <RowTools
          {...editing}
          table={() => indicatorTable(shown, keys, verdictOf, sheetWords, words)}
          mayEdit={mayEdit}
          isEditing={isEditing}
          onEditing={(on) => write({ sua: on ? "bang" : null })}
        />
      }
      card={{ header: plans.indicators.columns.name, cell: (one) => <IndicatorCard indicator={one} table={table} /> }}
    />
  );
}

/** The number and the name stay; everything else may be left out. */
function columnNames(words: AllWords, milestones: readonly Milestone[], hasTrend: boolean): Readonly<Record<string, string>> {
  const { indicators } = words.plans;
  const { unit, baseline, actual, verdict, body } = indicators.columns;
  const named = milestones.map(({ key, years }) => [key, indicators.milestone(years)] as const);
  const trend = hasTrend ? { trend: words.indicatorGrid.trend } : {};
  return { unit, baseline, ...Object.fromEntries(named), actual, ...trend, verdict, body };
}

/** The course of each indicator, asked for once for the whole plan; null where nothing was reported yet. */
function useSeriesOf(planId: string): ((indicatorId: string) => PlanSeries | null) | null {
  const { data } = useSeries(planId);
  return useMemo(() => {
    if (data === undefined || data.series.length === 0) return null;
    const byId = new Map(data.series.map((one) => [one.indicatorId, one]));
    return (id) => byId.get(id) ?? null;
  }, [data]);
}

function yearsOf({
  milestoneYear,
  milestoneTo,
}: {
  readonly milestoneYear: number;
  readonly milestoneTo: number | null;
}): string {
  return milestoneTo === null ? String(milestoneYear) : `${milestoneYear}–${milestoneTo}`;
}
