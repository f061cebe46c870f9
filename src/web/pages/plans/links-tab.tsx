import "../../records.css";
import "../../plan-work.css";
import { Button, SegmentedControl } from "@mantine/core";
import type { IndicatorRow } from "#plans/contract.ts";
import type { TaskRow } from "#tasks/contract.ts";
import type { ProposedLink, TaskLink } from "#tasks/contract-links.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { linkColumns } from "./link-columns.tsx";
import { fittingRows, type LinkRow, type LinkSide, linkRows, onlyGaps, onlyProposed } from "./link-rows.ts";
import { useLinking, useLinks } from "./use-links.ts";
import { useIndicators, usePlanId, useTasks } from "./use-plan.ts";

/** Which task moves which indicator: what is linked, what the words propose, and where the gaps are. */
export function LinksTab() {
  const planId = usePlanId();
  const { planLinks } = useFurtherWords();
  const [indicators, tasks, links] = [useIndicators(planId), useTasks(planId), useLinks(planId)];
  if (indicators.isPending || tasks.isPending || links.isPending) return <Loading />;
  for (const query of [indicators, tasks, links]) {
    if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  }
  if (indicators.data === undefined || tasks.data === undefined || links.data === undefined) return null;
  const given = { indicators: indicators.data.indicators, tasks: tasks.data.tasks, ...links.data };
  if (given.indicators.length === 0 || given.tasks.length === 0) {
    return (
      <div className="card">
        <EmptyState title={planLinks.empty}>{planLinks.emptyBody}</EmptyState>
      </div>
    );
  }
  return <LinkList planId={planId} {...given} />;
}

type Props = {
  readonly planId: string;
  readonly indicators: readonly IndicatorRow[];
  readonly tasks: readonly TaskRow[];
  readonly links: readonly TaskLink[];
  readonly proposals: readonly ProposedLink[];
  readonly mayLink: boolean;
};

function LinkList({ planId, ...given }: Props) {
  const { plans } = useWords();
  const { planLinks: words } = useFurtherWords();
  const format = useFormat();
  const { read, write } = useAddress();
  const acts = useLinking(planId);
  const side: LinkSide = read("ben") === "nhiem-vu" ? "tasks" : "indicators";
  const filter = { text: read("loc"), only: read("chi") };
  const rows = linkRows(side, given);
  const shown = fittingRows(rows, filter);
  const proposals = shown.flatMap((row) => row.proposals);
  const columns = linkColumns({ words, side, ...given, ...acts });
  return (
    <>
      <Coverage {...given} />
      <div className="toolbar">
        <TextFilter label={words.filter} value={filter.text} onChange={(text) => write({ loc: text })} />
        <SegmentedControl
          className="view-toggle"
          size="xs"
          aria-label={words.sides}
          value={side}
          onChange={(next) => write({ ben: next === "tasks" ? "nhiem-vu" : null })}
          data={[
            { value: "indicators", label: words.side.indicators },
            { value: "tasks", label: words.side.tasks },
          ]}
        />
        <Chips rows={rows} side={side} only={filter.only} write={write} />
        <span className="spring" />
        <span className="t13 muted num" role="status">
          {plans.table.shown(format.number(shown.length), format.number(rows.length), words.noun[side])}
        </span>
        {given.mayLink && proposals.length > 0 ? (
          <Button onClick={() => void acts.link(proposals)}>{words.acceptAll(format.number(proposals.length))}</Button>
        ) : null}
      </div>
      <div className="card plan-grid">
        {shown.length === 0 ? (
          <EmptyState title={words.emptyFilter} />
        ) : (
          <VirtualTable
            caption={words.caption[side]}
            columns={columns}
            items={shown.map((row) => ({ kind: "row", key: row.id, row }))}
            stacksOnPhone
          />
        )}
      </div>
    </>
  );
}

function Coverage({ indicators, tasks, links }: Omit<Props, "planId">) {
  const { planLinks: words } = useFurtherWords();
  const format = useFormat();
  const covered = new Set(links.map((link) => link.indicatorId)).size;
  const moving = new Set(links.map((link) => link.taskId)).size;
  return (
    <p className="t13 link-coverage">
      <strong>{words.covered(format.number(covered), format.number(indicators.length))}</strong>
      <span>{words.moving(format.number(moving), format.number(tasks.length))}</span>
      <span className="muted">{words.note}</span>
    </p>
  );
}

type ChipsProps = {
  readonly rows: readonly LinkRow[];
  readonly side: LinkSide;
  readonly only: string;
  readonly write: (changes: Readonly<Record<string, string | null>>) => void;
};

function Chips({ rows, side, only, write }: ChipsProps) {
  const { planLinks: words } = useFurtherWords();
  const gaps = rows.filter((row) => row.linked.length === 0).length;
  const proposed = rows.filter((row) => row.proposals.length > 0).length;
  const choose = (value: string) => write({ chi: value === only ? null : value });
  return (
    <>
      <FilterChip isOn={only === ""} onClick={() => write({ chi: null })} word={words.allRows} count={rows.length} />
      <FilterChip isOn={only === onlyGaps} onClick={() => choose(onlyGaps)} word={words.gap[side]} count={gaps} />
      {proposed === 0 && only !== onlyProposed ? null : (
        <FilterChip isOn={only === onlyProposed} onClick={() => choose(onlyProposed)} word={words.proposed} count={proposed} />
      )}
    </>
  );
}
