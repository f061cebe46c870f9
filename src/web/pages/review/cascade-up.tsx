import { Button } from "@mantine/core";
import { useState } from "react";
import { fold } from "#kernel/fold.ts";
import type { Cascade, Neighbour } from "#review/contract-cascade.ts";
import { coverageOrder, taskCoverageOrder } from "#text/coverage-marks.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { Icon } from "../../components/icon.tsx";
import { EmptyState, LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { useToast } from "../../components/toasts.tsx";
import { type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { ChooseAnswer } from "./choose-answer.tsx";
import { type Pair, useIndicatorColumns, useTaskColumns } from "./pair-columns.tsx";
import { indicatorPairs, isWaiting, sureProposals, taskPairs } from "./pairs.ts";
import { decideLinks, type LinkDecision, useCascade, useRefreshCascade } from "./use-cascade.ts";

/** The matrix: what the plan above asks, what answers it here, milestone by milestone. */
export function CascadeUp({ planId, superior }: { readonly planId: string; readonly superior: Neighbour }) {
  const query = useCascade(planId, superior.planId);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  return <Matrix planId={planId} superior={superior} cascade={query.data} />;
}

type Kind = "indicator" | "task";

function Matrix({
  planId,
  superior,
  cascade,
}: {
  readonly planId: string;
  readonly superior: Neighbour;
  readonly cascade: Cascade;
}) {
  const words = useFurtherWords().review.cascade;
  const format = useFormat();
  const { read, write } = useAddress();
  const kind: Kind = read("muc") === "nhiem-vu" ? "task" : "indicator";
  const pairs = kind === "indicator" ? indicatorPairs(cascade) : taskPairs(cascade);
  const order: readonly string[] = kind === "indicator" ? coverageOrder : taskCoverageOrder;
  const names: Readonly<Record<string, string>> = kind === "indicator" ? words.coverage : words.taskCoverage;
  const [chosen, text] = [read("kq"), fold(read("loc"))];
  const shown = pairs.filter(
    (pair) =>
      (chosen === "" || (chosen === "cho" ? isWaiting(pair) : pair.coverage === chosen)) &&
      fold(`${pair.name} ${pair.answer?.name ?? ""}`).includes(text),
  );
  const decisions = useDecide(planId, superior.planId, kind);
  const [choosing, setChoosing] = useState<Pair | null>(null);
  const acts = cascade.mayLink ? { decide: decisions.decide, choose: setChoosing } : null;
  const columns = { indicator: useIndicatorColumns(acts), task: useTaskColumns(acts) };
  const items: TableItem<Pair>[] = shown.map((row) => ({ kind: "row", key: row.superiorId, row }));
  const sure = sureProposals(pairs);
  const additional = kind === "indicator" ? cascade.additionalIndicators : cascade.additionalTasks;
  return (
    <>
      <div className="toolbar">
        <FilterChip
          isOn={kind === "indicator"}
          onClick={() => write({ muc: null, kq: null })}
          word={words.indicators}
          count={cascade.indicators.length}
        />
        <FilterChip
          isOn={kind === "task"}
          onClick={() => write({ muc: "nhiem-vu", kq: null })}
          word={words.tasks}
          count={cascade.tasks.length}
        />
        <TextFilter label={words.filter} value={read("loc")} onChange={(next) => write({ loc: next })} />
        {order.map((name) => {
          const count = pairs.filter((pair) => pair.coverage === name).length;
          const isOn = chosen === name;
          return count === 0 && !isOn ? null : (
            <FilterChip
              key={name}
              isOn={isOn}
              onClick={() => write({ kq: isOn ? null : name })}
              word={names[name] ?? name}
              count={count}
            />
          );
        })}
        <FilterChip
          isOn={chosen === "cho"}
          onClick={() => write({ kq: chosen === "cho" ? null : "cho" })}
          word={words.onlyDoubtful}
          count={pairs.filter(isWaiting).length}
        />
        {cascade.mayLink && sure.length > 0 ? (
          <Button onClick={() => void decisions.decide(sure)} loading={decisions.isBusy}>
            {words.confirmSure(format.number(sure.length))}
          </Button>
        ) : null}
        <Button
          component="a"
          href={`/api/plans/${planId}/cascade/file?superiorId=${superior.planId}`}
          download
          leftSection={<Icon name="download" />}
        >
          {words.export}
        </Button>
      </div>
      <RefusalNotice error={decisions.error} />
      <div className="card">
        {items.length === 0 ? (
          <EmptyState title={words.empty} />
        ) : (
          <VirtualTable caption={words.up} columns={columns[kind]} items={items} minWidth={1080} stacksOnPhone />
        )}
      </div>
      {additional.length === 0 ? null : <Additional records={additional} />}
      {choosing === null ? null : (
        <ChooseAnswer
          pair={choosing}
          records={kind === "indicator" ? cascade.ours.indicators : cascade.ours.tasks}
          onChoose={(id) => decisions.decide([{ id, superiorId: choosing.superiorId, state: "confirmed" }])}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  );
}

function useDecide(planId: string, superiorPlanId: string, kind: Kind) {
  const words = useFurtherWords().review.cascade;
  const format = useFormat();
  const refresh = useRefreshCascade(planId);
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const decide = async (links: readonly LinkDecision[]) => {
    setBusy(true);
    setError(null);
    try {
      const changed = await decideLinks(planId, superiorPlanId, kind, links);
      await refresh();
      toast(words.confirmedMany(format.number(changed)));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return { decide, error, isBusy };
}

const shownAtFirst = 100;

function Additional({
  records,
}: {
  readonly records: readonly (Cascade["additionalIndicators"][number] | Cascade["additionalTasks"][number])[];
}) {
  const words = useFurtherWords().review.cascade;
  const { plans } = useWords();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? records : records.slice(0, shownAtFirst);
  return (
    <details className="card">
      <summary className="pad strong">{words.additional(format.number(records.length))}</summary>
      <div className="pad">
        <p className="muted t13">{words.additionalNote}</p>
        <ul className="plain-list t13">
          {shown.map((one) => (
            <li key={one.id}>{"name" in one ? one.name : one.text}</li>
          ))}
        </ul>
        {shown.length < records.length ? (
          <Button variant="subtle" onClick={() => setWhole(true)}>
            {plans.table.all}
          </Button>
        ) : null}
      </div>
    </details>
  );
}
