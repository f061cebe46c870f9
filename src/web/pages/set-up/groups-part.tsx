import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import { type Assignment, assignmentAnswer } from "#plans/contract.ts";
import type { SetUp } from "#reporting/contract-set-up.ts";
import { acceptAll, type Records, recordsIn } from "#reporting/rules/set-up-accept.ts";
import { get } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { AssignmentProgress } from "../assignment/assignment-progress.tsx";
import { AcceptGroup } from "../assignment/desk-card.tsx";
import { IndicatorGroupCard } from "../assignment/indicator-group-card.tsx";
import { hasBody, isMeasured } from "../assignment/measure-summary.ts";
import { isLed, TaskGroupCard } from "../assignment/task-group-card.tsx";
import { assignBy } from "../assignment/use-assign.ts";
import { useIndicators } from "../plans/use-plan.ts";
import type { SetUpActs } from "./use-set-up.ts";

type Props = { readonly planId: string; readonly desk: SetUp; readonly acts: SetUpActs };

/** The plan by its own groups: who answers for each and how it is measured, and the acts for all of a group. */
export function GroupsPart(props: Props) {
  const { planId } = props;
  const query = useQuery({
    queryKey: ["assignment", planId],
    queryFn: () => get(`/api/plans/${planId}/assignment`, assignmentAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  return <Groups {...props} groups={query.data} />;
}

const isOpenIndicators = (group: Assignment["indicatorGroups"][number]) =>
  group.indicators.some((one) => !hasBody(one) || !isMeasured(one));
const isOpenTasks = (group: Assignment["taskGroups"][number]) => group.tasks.some((task) => !isLed(task));

function Groups({ planId, desk, acts, groups }: Props & { readonly groups: Assignment }) {
  const words = useWords().plans.assignment;
  const { read, write } = useAddress();
  const assign = assignBy(acts.change);
  const indicators = useIndicators(planId).data?.indicators;
  const rows = useMemo(() => new Map((indicators ?? []).map((one) => [one.id, one])), [indicators]);
  const view = read("xem") === "tat-ca" ? "all" : "open";
  const keeps = useKept(view);
  const recordsOf = useRecords(desk);
  const indicatorGroups = groups.indicatorGroups.filter(
    (group) => keeps(`i ${group.key}`, isOpenIndicators(group)) || view === "all",
  );
  const taskGroups = groups.taskGroups.filter((group) => keeps(`t ${group.key}`, isOpenTasks(group)) || view === "all");
  return (
    <>
      <div className="desk-head">
        <AssignmentProgress progress={groups.progress} />
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
      {indicatorGroups.length + taskGroups.length === 0 ? (
        <div className="card">
          <EmptyState
            title={words.finished}
            action={
              <Link className="link-button" to="/ke-hoach/$planId/ky-bao-cao" params={{ planId }}>
                {words.toRounds}
              </Link>
            }
          >
            {words.finishedBody}
          </EmptyState>
        </div>
      ) : null}
      {indicatorGroups.length === 0 ? null : (
        <section className="desk-groups" aria-label={words.indicatorGroups(indicatorGroups.length)}>
          <h2>{words.indicatorGroups(indicatorGroups.length)}</h2>
          {indicatorGroups.map((group) => (
            <IndicatorGroupCard
              key={group.key}
              planId={planId}
              group={group}
              rows={rows}
              assign={assign}
              accept={<Accept acts={acts} records={recordsOf(group.indicators, [])} name={group.groupTitle ?? group.key} />}
            />
          ))}
        </section>
      )}
      {taskGroups.length === 0 ? null : (
        <section className="desk-groups" aria-label={words.taskGroups(taskGroups.length)}>
          <h2>{words.taskGroups(taskGroups.length)}</h2>
          <div className="desk-grid">
            {taskGroups.map((group) => (
              <TaskGroupCard
                key={group.key}
                planId={planId}
                group={group}
                assign={assign}
                accept={<Accept acts={acts} records={recordsOf([], group.tasks)} name={group.heading ?? words.noHeading} />}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

type Ids = readonly { readonly id: string }[];

function useRecords(desk: SetUp): (indicators: Ids, tasks: Ids) => Records {
  return useMemo(() => {
    const byId = new Map(desk.indicators.map((one) => [one.id, one]));
    const taskById = new Map(desk.tasks.map((task) => [task.id, task]));
    return (indicators, tasks) => ({
      indicators: indicators.flatMap(({ id }) => byId.get(id) ?? []),
      tasks: tasks.flatMap(({ id }) => taskById.get(id) ?? []),
    });
  }, [desk]);
}

/** Everything that is proposed for a group, down to what is to be looked at, in one act. */
function Accept({ acts, records, name }: { readonly acts: SetUpActs; readonly records: Records; readonly name: string }) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const request = acceptAll(records, "medium");
  const count = format.number(recordsIn(request));
  if (recordsIn(request) === 0) return null;
  return (
    <AcceptGroup label={words.acceptGroupOf(count, name)} onAccept={() => void acts.change(request)}>
      {words.acceptGroup(count)}
    </AcceptGroup>
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
