import "../../records.css";
import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { IndicatorRow } from "#plans/contract.ts";
import { targetLabel } from "#text/target-label.ts";
import { useAddress } from "../../components/address.ts";
import { DensityToggle, useDensity } from "../../components/density.tsx";
import type { SourceRecord } from "../../components/source-panel.tsx";
import { SourceWorkspace } from "../../components/source-workspace.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { useScreen } from "../../components/use-screen.ts";
import { VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { IndicatorCard } from "./indicator-card.tsx";
import { indicatorColumns, indicatorTableWidth } from "./indicator-columns.tsx";
import { IndicatorFacts } from "./indicator-facts.tsx";
import { filterIndicators, type VerdictOf } from "./indicator-filter.ts";
import { IndicatorFilters } from "./indicator-filters.tsx";
import { indicatorItems } from "./indicator-items.tsx";
import { milestoneColumns, milestoneInPlay } from "./milestone-columns.ts";
import { useFolded } from "./use-folded.ts";
import { useIndicators, usePlan, usePlanId, useVerdicts } from "./use-plan.ts";

/** Indicators × milestones, in the order of the document, each beside its source. */
export function IndicatorsTab() {
  const planId = usePlanId();
  const { plans } = useWords();
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
  const { plans, evaluation, shell } = useWords();
  const format = useFormat();
  const { me } = useSession();
  const { isPhone } = useScreen();
  const { read, write } = useAddress();
  const { density, choose } = useDensity();
  const folded = useFolded();
  const plan = usePlan(planId).data?.plan;
  const filter = { text: read("loc"), group: read("nhom"), verdict: read("trang-thai"), body: read("don-vi") };
  const shown = filterIndicators(indicators, filter, verdictOf);
  const milestones = useMemo(() => milestoneColumns(plan?.milestones ?? [], indicators), [plan, indicators]);
  const groupName = (one: IndicatorRow) => one.groupTitle ?? evaluation.groups[one.group];
  const openKey = read("mo") === "" ? null : read("mo");
  const open = (key: string | null) => write({ mo: key });
  const table = {
    words: plans,
    milestones,
    inPlay: me ? milestoneInPlay(milestones, me.today) : null,
    verdictOf,
    openKey,
    onOpen: open,
  };
  const items = indicatorItems(shown, verdictOf, folded, groupName);
  const keys = items.flatMap((item) => (item.kind === "row" ? [item.key] : []));
  const byId = useMemo(() => new Map(indicators.map((one) => [one.id, one])), [indicators]);
  const recordOf = (key: string): SourceRecord | null => {
    const one = byId.get(key);
    if (one === undefined) return null;
    const passages = one.targets.map(({ id, raw, place, confidence, ...target }) => ({
      ...{ key: id, raw, place, confidence },
      label: `${yearsOf(target)}: ${targetLabel(target, format.language)}`,
    }));
    return { key, title: one.name, facts: <IndicatorFacts indicator={one} verdict={verdictOf(key)} />, passages };
  };
  return (
    <SourceWorkspace planId={planId} keys={keys} openKey={openKey} recordOf={recordOf} onOpen={open}>
      <div className="toolbar">
        <TextFilter label={plans.indicators.filters.text} value={filter.text} onChange={(text) => write({ loc: text })} />
        <IndicatorFilters indicators={indicators} verdictOf={verdictOf} filter={filter} write={write} nameOf={groupName} />
        <span className="spring" />
        <span className="t13 muted num" role="status">
          {plans.table.shown(format.number(shown.length), format.number(indicators.length), plans.indicators.noun)}
        </span>
        {isPhone ? null : <DensityToggle density={density} onChange={choose} />}
      </div>
      <div className="card plan-grid" data-density={density}>
        {shown.length === 0 ? (
          <EmptyState
            title={plans.indicators.emptyFilter}
            action={
              <Button onClick={() => write({ loc: null, nhom: null, "trang-thai": null, "don-vi": null })}>
                {shell.clearFilter}
              </Button>
            }
          />
        ) : (
          <VirtualTable
            caption={plans.indicators.caption}
            columns={
              isPhone
                ? [
                    {
                      key: "card",
                      header: plans.indicators.columns.name,
                      width: "auto",
                      cell: (one: IndicatorRow) => <IndicatorCard indicator={one} table={table} />,
                    },
                  ]
                : indicatorColumns(table)
            }
            items={items}
            selectedKey={openKey}
            revealKey={openKey}
            {...(isPhone ? {} : { onRowClick: (one: IndicatorRow) => open(one.id), minWidth: indicatorTableWidth(milestones) })}
          />
        )}
      </div>
    </SourceWorkspace>
  );
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
