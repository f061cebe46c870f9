import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { canAssign } from "#plans/policy.ts";
import { indicatorsOfPlan } from "#plans/store.ts";
import { linkedAnswer, linkRequest, linksAnswer, type TaskLink } from "#tasks/contract-links.ts";
import { linkTasks } from "#tasks/operations/link-tasks.ts";
import { linkKey, proposeLinks } from "#tasks/rules/propose-links.ts";
import { tasksOfPlan } from "#tasks/store.ts";
import { linksOfPlan } from "#tasks/store-links.ts";
import { planToRead, readablePlan } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const showLinks = defineRoute({
  method: "GET",
  path: "/api/plans/:id/links",
  policy: "plans:read",
  answer: linksAnswer,
  handle: async (request) => {
    const { database } = request;
    const plan = await planToRead(request, request.params.id);
    const mayLink = canAssign(request.scope, plan) && plan.state !== "superseded";
    const [links, indicators, tasks] = await Promise.all([
      linksOfPlan(database, plan.id),
      mayLink ? indicatorsOfPlan(database, plan.id) : [],
      mayLink ? tasksOfPlan(database, plan.id) : [],
    ]);
    const proposals = proposeLinks(
      indicators.map(({ id, name }) => ({ id, words: name })),
      tasks.map(({ id, text, deliverable }) => ({ id, words: `${text} ${deliverable ?? ""}` })),
      new Set(links.map((link) => linkKey(link.taskId, link.indicatorId))),
    );
    return { links, proposals: proposals.map((one) => ({ ...one, words: [...one.words] })), mayLink };
  },
});

const setLinks = defineRoute({
  method: "POST",
  path: "/api/plans/:id/links",
  policy: "plans:assign",
  body: linkRequest,
  answer: linkedAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canAssign(request.scope, plan));
    const input = { planId: plan.id, add: request.body.add.map(asRecord), remove: request.body.remove.map(asRecord) };
    return await makeChange(request.database, request.actor, (change) => linkTasks(change, input));
  },
});

const asRecord = ({ taskId, indicatorId }: TaskLink) => ({
  taskId: asId<"task">(taskId),
  indicatorId: asId<"indicator">(indicatorId),
});

export const taskLinksRoutes = [showLinks, setLinks];
