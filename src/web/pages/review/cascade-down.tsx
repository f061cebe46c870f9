import { Button } from "@mantine/core";
import { useState } from "react";
import { fold } from "#kernel/fold.ts";
import { type CascadeDown as Down, linksAnswer } from "#review/contract-cascade.ts";
import { change } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { Icon } from "../../components/icon.tsx";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { useToast } from "../../components/toasts.tsx";
import { type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { CascadePlans } from "./cascade-plans.tsx";
import { type DownIndicator, useDownColumns, useDownTaskColumns } from "./down-columns.tsx";
import { useCascadeDown, useRefreshCascade } from "./use-cascade.ts";

/** All plans below, counted for each indicator: what most of them miss stands first. */
export function CascadeDown({ planId }: { readonly planId: string }) {
  const { read, write } = useAddress();
  const query = useCascadeDown(planId);
  const words = useFurtherWords().review.cascade;
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  if (query.data.plans.length === 0) {
    return (
      <div className="card">
        <EmptyState title={words.downNone}>{words.downNoneBody}</EmptyState>
      </div>
    );
  }
  const indicatorId = read("chitieu");
  if (indicatorId !== "") {
    return <CascadePlans planId={planId} indicatorId={indicatorId} onBack={() => write({ chitieu: null })} />;
  }
  return <Counts planId={planId} down={query.data} />;
}

function Counts({ planId, down }: { readonly planId: string; readonly down: Down }) {
  const words = useFurtherWords().review.cascade;
  const format = useFormat();
  const { read, write } = useAddress();
  const isTasks = read("muc") === "nhiem-vu";
  const text = fold(read("loc"));
  const keeping = useKeeping(planId);
  const columns = useDownColumns(down.plans.length, {
    open: (row) => write({ chitieu: row.superior.id }),
    keep: down.mayKeep ? keeping.ask : null,
  });
  const taskColumns = useDownTaskColumns(down.plans.length);
  const indicators: TableItem<DownIndicator>[] = down.indicators
    .filter((row) => fold(row.superior.name).includes(text))
    .map((row) => ({ kind: "row", key: row.superior.id, row }));
  const tasks: TableItem<Down["tasks"][number]>[] = down.tasks
    .filter((row) => fold(row.superior.text).includes(text))
    .map((row) => ({ kind: "row", key: row.superior.id, row }));
  return (
    <>
      <div className="toolbar">
        <FilterChip isOn={!isTasks} onClick={() => write({ muc: null })} word={words.indicators} count={down.indicators.length} />
        <FilterChip isOn={isTasks} onClick={() => write({ muc: "nhiem-vu" })} word={words.tasks} count={down.tasks.length} />
        <TextFilter label={words.filter} value={read("loc")} onChange={(next) => write({ loc: next })} />
        <span className="muted t13">{words.downTitle(format.number(down.plans.length))}</span>
        <Button component="a" href={`/api/plans/${planId}/cascade/down/file`} download leftSection={<Icon name="download" />}>
          {words.export}
        </Button>
      </div>
      <div className="card">
        {(isTasks ? tasks : indicators).length === 0 ? <EmptyState title={words.empty} /> : null}
        {isTasks && tasks.length > 0 ? (
          <VirtualTable caption={words.down} columns={taskColumns} items={tasks} minWidth={860} stacksOnPhone />
        ) : null}
        {!isTasks && indicators.length > 0 ? (
          <VirtualTable caption={words.down} columns={columns} items={indicators} minWidth={1040} stacksOnPhone />
        ) : null}
      </div>
      {keeping.dialog}
    </>
  );
}

/** Kept by the superior, or handed down again: the first with a reason, the second at once. */
function useKeeping(planId: string) {
  const words = useFurtherWords().review.cascade;
  const refresh = useRefreshCascade(planId);
  const toast = useToast();
  const [asked, setAsked] = useState<DownIndicator | null>(null);
  const send = async (row: DownIndicator, isKept: boolean, reason: string) => {
    const body = { indicatorIds: [row.superior.id], isKept, reason };
    await change("PUT", `/api/plans/${planId}/cascade/kept`, body, linksAnswer);
    await refresh();
    toast(isKept ? words.kept : words.handed);
    setAsked(null);
  };
  return {
    ask: (row: DownIndicator) => (row.kept === null ? setAsked(row) : void send(row, false, words.handReason)),
    dialog:
      asked === null ? null : (
        <ReasonDialog
          title={words.keepTitle}
          body={asked.superior.name}
          hint={words.keepHint}
          label={words.keepReason}
          action={words.keep}
          onConfirm={(reason) => send(asked, true, reason)}
          onClose={() => setAsked(null)}
        />
      ),
  };
}
