import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { indicatorsOfPlan, lockPlan } from "#plans/store.ts";
import { linkKey } from "../rules/propose-links.ts";
import { tasksOfPlan } from "../store.ts";
import { deleteLinks, insertLinks, type LinkRecord, linksOfPlan } from "../store-links.ts";

export type LinkTasks = { readonly planId: PlanId; readonly add: readonly LinkRecord[]; readonly remove: readonly LinkRecord[] };

/** Says which tasks are meant to move which indicators; answers how many links came and went. */
export async function linkTasks(change: Change, input: LinkTasks): Promise<{ added: number; removed: number }> {
  const { tx } = change;
  const { planId } = input;
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  if (plan.state === "superseded") refuseNow("PLAN_SUPERSEDED");
  const tasks = new Set<string>((await tasksOfPlan(tx, planId)).map((task) => task.id));
  const indicators = new Set<string>((await indicatorsOfPlan(tx, planId)).map((indicator) => indicator.id));
  const all = [...input.add, ...input.remove];
  if (!all.every((link) => tasks.has(link.taskId) && indicators.has(link.indicatorId))) refuseNow("LINK_NOT_OF_PLAN");

  const standing = new Set((await linksOfPlan(tx, planId)).map((link) => linkKey(link.taskId, link.indicatorId)));
  const stands = (link: LinkRecord) => standing.has(linkKey(link.taskId, link.indicatorId));
  const added = input.add.filter((link) => !stands(link));
  const removed = input.remove.filter(stands);
  if (added.length > 0) await insertLinks(tx, added, change.actor.accountId);
  if (removed.length > 0) await deleteLinks(tx, removed);
  change.note({
    chain: plan.organisationId,
    operation: "link-tasks",
    subjectKind: "plan",
    subjectId: planId,
    before: { links: removed },
    after: { links: added },
  });
  return { added: added.length, removed: removed.length };
}
