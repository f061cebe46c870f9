import { Link } from "@tanstack/react-router";
import { useFurtherWords } from "../../language.tsx";
import { taskLabel } from "./link-rows.ts";
import { linkEnds, useLinks } from "./use-links.ts";
import { useIndicators, usePlanId, useTasks } from "./use-plan.ts";

/** In the details of a task: the indicators that it is meant to move. */
export function MovedIndicators({ taskId }: { readonly taskId: string }) {
  const planId = usePlanId();
  const { planLinks } = useFurtherWords();
  const [links, indicators] = [useLinks(planId).data, useIndicators(planId).data];
  if (links === undefined || indicators === undefined) return null;
  const ids = new Set(linkEnds(links.links).indicatorsOf(taskId));
  const moved = indicators.indicators.filter((one) => ids.has(one.id));
  return (
    <>
      <dt>{planLinks.indicatorsOfTask}</dt>
      <dd>
        {moved.length === 0 ? <span className="muted">{planLinks.noneLinked.tasks}</span> : null}
        <ul className="linked-words">
          {moved.map((one) => (
            <li key={one.id}>
              <Link className="inline-link" to="/chi-tieu/$indicatorId" params={{ indicatorId: one.id }}>
                {one.name}
              </Link>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** In the details of an indicator: the tasks that are meant to move it. */
export function MovingTasks({ indicatorId }: { readonly indicatorId: string }) {
  const planId = usePlanId();
  const { planLinks } = useFurtherWords();
  const [links, tasks] = [useLinks(planId).data, useTasks(planId).data];
  if (links === undefined || tasks === undefined) return null;
  const ids = new Set(linkEnds(links.links).tasksOf(indicatorId));
  const moving = tasks.tasks.filter((one) => ids.has(one.id));
  return (
    <>
      <dt>{planLinks.tasksOfIndicator}</dt>
      <dd>
        {moving.length === 0 ? <span className="muted">{planLinks.noneLinked.indicators}</span> : null}
        <ul className="linked-words">
          {moving.map((one) => (
            <li key={one.id}>
              <Link className="inline-link" to="/ke-hoach/$planId/nhiem-vu" params={{ planId }} search={{ mo: one.id }}>
                {taskLabel(one)}
              </Link>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
