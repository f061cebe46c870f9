import "../../records.css";
import "../../assignment.css";
import { Button, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import { type Assignment, assignmentAnswer } from "#plans/contract.ts";
import { get } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { EmptyState, LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { useWords } from "../../language.tsx";
import { AssignmentProgress } from "../assignment/assignment-progress.tsx";
import { IndicatorGroupCard } from "../assignment/indicator-group-card.tsx";
import { hasBody, isMeasured } from "../assignment/measure-summary.ts";
import { isLed, TaskGroupCard } from "../assignment/task-group-card.tsx";
import { useAssign } from "../assignment/use-assign.ts";
import { useIndicators, usePlanId } from "./use-plan.ts";

/** Everything that nobody answers for yet, by group, so that no round ever opens silently empty. */
export function AssignmentTab() {
  const planId = usePlanId();
  const query = useQuery({
    queryKey: ["assignment", planId],
    queryFn: () => get(`/api/plans/${planId}/assignment`, assignmentAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  return <Desk planId={planId} desk={query.data} />;
}

const isOpenIndicators = (group: Assignment["indicatorGroups"][number]) =>
  group.indicators.some((one) => !hasBody(one) || !isMeasured(one));
const isOpenTasks = (group: Assignment["taskGroups"][number]) => group.tasks.some((task) => !isLed(task));

function Desk({ planId, desk }: { readonly planId: string; readonly desk: Assignment }) {
  const words = useWords().plans.assignment;
  const { read, write } = useAddress();
  const assign = useAssign(planId);
  const indicators = useIndicators(planId).data?.indicators;
  const rows = useMemo(() => new Map((indicators ?? []).map((one) => [one.id, one])), [indicators]);
  const view = read("xem") === "tat-ca" ? "all" : "open";
  const keeps = useKept(view);
  const indicatorGroups = desk.indicatorGroups.filter(
    (group) => view === "all" || keeps(`i ${group.key}`, isOpenIndicators(group)),
  );
  const taskGroups = desk.taskGroups.filter((group) => view === "all" || keeps(`t ${group.key}`, isOpenTasks(group)));
  return (
    <>
      <div className="desk-head">
        <AssignmentProgress progress={desk.progress} />
        <span className="spring" />
        <SegmentedControl
          size="xs"
          aria-label={words.view}
          value={view}
          onChange={(next) => write({ xem: next === "all" ? "tat-ca" : null })}
          data={[
            { value: "open", label: words.views.open },
            { value: "all", label: words.views.all },
          ]}
        />
      </div>
      <RefusalNotice error={assign.error} />
      {indicatorGroups.length + taskGroups.length === 0 ? (
        <Finished planId={planId} onAll={() => write({ xem: "tat-ca" })} />
      ) : null}
      {indicatorGroups.length === 0 ? null : (
        <section className="desk-groups" aria-label={words.indicatorGroups(indicatorGroups.length)}>
          <h2>{words.indicatorGroups(indicatorGroups.length)}</h2>
          {indicatorGroups.map((group) => (
            <IndicatorGroupCard key={group.key} planId={planId} group={group} rows={rows} assign={assign} />
          ))}
        </section>
      )}
      {taskGroups.length === 0 ? null : (
        <section className="desk-groups" aria-label={words.taskGroups(taskGroups.length)}>
          <h2>{words.taskGroups(taskGroups.length)}</h2>
          <div className="desk-grid">
            {taskGroups.map((group) => (
              <TaskGroupCard key={group.key} planId={planId} group={group} assign={assign} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** A group that was open when the page came stays in sight after it is done, so that nothing jumps under the hand. */
function useKept(view: string) {
  const kept = useRef({ view, keys: new Set<string>() });
  if (kept.current.view !== view) kept.current = { view, keys: new Set() };
  return (key: string, isOpen: boolean): boolean => {
    if (isOpen) kept.current.keys.add(key);
    return kept.current.keys.has(key);
  };
}

function Finished({ planId, onAll }: { readonly planId: string; readonly onAll: () => void }) {
  const words = useWords().plans.assignment;
  return (
    <div className="card">
      <EmptyState
        title={words.finished}
        action={
          <span className="row-wrap finished-actions">
            <Link className="link-button" to="/ke-hoach/$planId/ky-bao-cao" params={{ planId }}>
              {words.toRounds}
            </Link>
            <Button onClick={onAll}>{words.views.all}</Button>
          </span>
        }
      >
        {words.finishedBody}
      </EmptyState>
    </div>
  );
}
