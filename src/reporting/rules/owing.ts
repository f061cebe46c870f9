/**
 * Who owes a report in a round (design §3): the bodies that the reporting clause names, the leads of tasks, and the bodies that
 * indicators are assigned to, each once and with every reason. A round that nobody owes is refused: it never opens silently empty.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { IndicatorId } from "#plans/model.ts";
import type { TaskId } from "#tasks/model.ts";
import type { OwingBody, OwingReason } from "../model.ts";

export type OwingSources = {
  readonly reportingBodies: readonly OrganisationId[];
  readonly indicators: readonly { readonly indicatorId: IndicatorId; readonly organisationId: OrganisationId }[];
  readonly leads: readonly { readonly taskId: TaskId; readonly organisationId: OrganisationId }[];
};

/** The bodies in the order in which the sources name them. */
export function whoOwes(sources: OwingSources): Result<OwingBody[], "ROUND_OWED_BY_NOBODY"> {
  const bodies = new Map<OrganisationId, { reasons: Set<OwingReason>; indicatorIds: Set<IndicatorId>; taskIds: Set<TaskId> }>();
  const bodyOf = (id: OrganisationId) => {
    const body = bodies.get(id) ?? { reasons: new Set(), indicatorIds: new Set(), taskIds: new Set() };
    bodies.set(id, body);
    return body;
  };
  for (const id of sources.reportingBodies) bodyOf(id).reasons.add("reporting-rule");
  for (const { indicatorId, organisationId } of sources.indicators) {
    bodyOf(organisationId).reasons.add("indicator");
    bodyOf(organisationId).indicatorIds.add(indicatorId);
  }
  for (const { taskId, organisationId } of sources.leads) {
    bodyOf(organisationId).reasons.add("task-lead");
    bodyOf(organisationId).taskIds.add(taskId);
  }
  if (bodies.size === 0) return refuse("ROUND_OWED_BY_NOBODY");
  return ok(
    [...bodies].map(([organisationId, { reasons, indicatorIds, taskIds }]) => ({
      organisationId,
      reasons: [...reasons],
      indicatorIds: [...indicatorIds],
      taskIds: [...taskIds],
    })),
  );
}
