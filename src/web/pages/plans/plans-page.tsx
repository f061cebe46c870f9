import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { fold } from "#kernel/fold.ts";
import { type PlanSummary, plansAnswer } from "#plans/contract.ts";
import { get } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { PlanCard } from "./plan-card.tsx";

// Most who come here read: what an upload needs is fetched when somebody begins one.
const UploadPanel = lazy(async () => ({ default: (await import("../ingest/upload-panel.tsx")).UploadPanel }));

/** All plans that the reader may see; for an officer also the way to a new one. */
export function PlansPage() {
  const { plans: words, shell } = useWords();
  const { has } = useSession();
  const { read, write } = useAddress();
  const [isUploading, setUploading] = useState(false);
  const query = useQuery({ queryKey: ["plans"], queryFn: () => get("/api/plans", plansAnswer) });
  const all = query.data?.plans ?? [];
  const text = read("loc");
  const shown = matching(all, text);
  const waiting = all.filter(isWaiting).length;
  const mayUpload = has("officer");
  const openUpload = (
    <Button variant="filled" leftSection={<Icon name="upload" />} onClick={() => setUploading(true)}>
      {words.upload.open}
    </Button>
  );
  return (
    <>
      <PageHead
        title={waiting > 0 ? words.list.waiting(waiting) : words.list.title(all.length)}
        note={words.list.note}
        actions={mayUpload && !isUploading && all.length > 0 ? openUpload : undefined}
      />
      {isUploading ? (
        <Suspense fallback={<Loading />}>
          <UploadPanel onClose={() => setUploading(false)} />
        </Suspense>
      ) : null}
      {all.length > 1 || text !== "" ? (
        <div className="toolbar">
          <TextFilter label={words.list.filter} value={text} onChange={(next) => write({ loc: next })} />
          <Shown shown={shown.length} total={all.length} />
        </div>
      ) : null}
      {query.isPending ? <Loading /> : null}
      {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && all.length === 0 && !isUploading ? (
        <div className="card">
          <EmptyState title={words.list.empty} action={mayUpload ? openUpload : undefined}>
            {mayUpload ? words.list.emptyOfficer : words.list.emptyOther}
          </EmptyState>
        </div>
      ) : null}
      {all.length > 0 && shown.length === 0 ? (
        <div className="card">
          <EmptyState
            title={words.list.emptyFilter(text)}
            action={<Button onClick={() => write({ loc: null })}>{shell.clearFilter}</Button>}
          />
        </div>
      ) : null}
      <ul className="plan-list" aria-label={words.list.label}>
        {shown.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </ul>
    </>
  );
}

function Shown({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { table, page } = useWords().plans;
  const format = useFormat();
  return (
    <span className="t13 muted num" role="status">
      {table.shown(format.number(shown), format.number(total), page.crumb.toLowerCase())}
    </span>
  );
}

const isWaiting = (plan: PlanSummary) => plan.allowed.includes("assign") && plan.unassignedIndicators + plan.unassignedTasks > 0;

function matching(plans: readonly PlanSummary[], text: string): readonly PlanSummary[] {
  const words = fold(text).split(" ");
  return plans.filter((plan) => {
    const searched = fold(`${plan.title} ${plan.documentNumber ?? ""} ${plan.organisationName}`);
    return words.every((word) => searched.includes(word));
  });
}
