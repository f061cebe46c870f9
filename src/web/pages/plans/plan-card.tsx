import { Link } from "@tanstack/react-router";
import type { PlanSummary } from "#plans/contract.ts";
import { Icon } from "../../components/icon.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { PlanState } from "./plan-state.tsx";

/** A plan in the list: what it is, how much it holds, and the next thing to do. */
export function PlanCard({ plan }: { readonly plan: PlanSummary }) {
  const { list, counts } = useWords().plans;
  const format = useFormat();
  const unassigned = list.unassigned(plan.unassignedIndicators, plan.unassignedTasks);
  const years = plan.milestones.map(({ year, to }) => (to === null ? String(year) : `${year}–${to}`)).join(", ");
  const mayAssign = plan.allowed.includes("assign");
  return (
    <li className="card plan-card">
      <div className="plan-card-main">
        <h2>
          <Link to="/ke-hoach/$planId" params={{ planId: plan.id }} className="plan-card-title" title={plan.title}>
            {plan.title}
          </Link>
        </h2>
        <p className="t13 muted">
          {plan.documentNumber === null ? list.noNumber : list.number(plan.documentNumber, format.day(plan.issuedOn))}
          {" · "}
          {plan.organisationName}
        </p>
        <ul className="plan-card-counts t13">
          <li>
            <Link to="/ke-hoach/$planId/chi-tieu" params={{ planId: plan.id }}>
              {counts.indicators(plan.indicatorCount)}
            </Link>
          </li>
          <li>
            <Link to="/ke-hoach/$planId/nhiem-vu" params={{ planId: plan.id }}>
              {counts.tasks(plan.taskCount)}
            </Link>
          </li>
          {plan.findingCount === 0 ? null : (
            <li>
              <Link to="/ke-hoach/$planId/van-ban" params={{ planId: plan.id }}>
                {counts.findings(plan.findingCount)}
              </Link>
            </li>
          )}
          {years === "" ? null : <li className="muted num">{list.milestones(years)}</li>}
        </ul>
      </div>
      <div className="plan-card-side">
        <PlanState state={plan.state} />
        {mayAssign && unassigned !== "" ? (
          <Link to="/ke-hoach/$planId/phan-cong" params={{ planId: plan.id }} className="plan-card-call">
            {list.assign(unassigned)}
            <Icon name="right" />
          </Link>
        ) : null}
        {mayAssign && unassigned === "" ? <span className="small muted">{list.allAssigned}</span> : null}
      </div>
    </li>
  );
}
