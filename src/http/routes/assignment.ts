import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { bodyResolver } from "#organisations/operations/resolve-bodies.ts";
import { assignedAnswer, assignIndicatorsRequest, assignmentAnswer, assignTasksRequest } from "#plans/contract.ts";
import { assignIndicators } from "#plans/operations/assign-indicators.ts";
import { canAssign } from "#plans/policy.ts";
import { dutiesOfPlan, indicatorsOfPlan, reportingRulesOfPlan, responsibleOfPlan, targetsOfPlan } from "#plans/store.ts";
import { definitionFactsOfPlan } from "#plans/store-definitions.ts";
import { assignTasks } from "#tasks/operations/assign-tasks.ts";
import { assignmentDesk } from "#tasks/rules/assignment-desk.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "#tasks/store.ts";
import { readablePlan } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const showDesk = defineRoute({
  method: "GET",
  path: "/api/plans/:id/assignment",
  policy: "plans:assign",
  answer: assignmentAnswer,
  handle: async (request) => {
    const { database, today } = request;
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canAssign(request.scope, plan));
    const owner = asId<"organisation">(plan.organisationId);
    const [resolver, indicators, targets, responsible, tasks, taskBodies, duties, clauses, definitions] = await Promise.all([
      bodyResolver(database, owner, today),
      indicatorsOfPlan(database, plan.id),
      targetsOfPlan(database, plan.id),
      responsibleOfPlan(database, plan.id, today),
      tasksOfPlan(database, plan.id),
      taskBodiesOfPlan(database, plan.id, today),
      dutiesOfPlan(database, plan.id),
      reportingRulesOfPlan(database, plan.id),
      definitionFactsOfPlan(database, plan.id),
    ]);
    const { propose, nameOf } = resolver;
    return assignmentDesk({
      owner,
      propose,
      nameOf,
      indicators,
      targets,
      responsible,
      tasks,
      taskBodies,
      duties,
      clauses,
      definitions,
    });
  },
});

const setIndicators = defineRoute({
  method: "POST",
  path: "/api/plans/:id/assignment/indicators",
  policy: "plans:assign",
  body: assignIndicatorsRequest,
  answer: assignedAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canAssign(request.scope, plan));
    const { indicatorIds, organisationIds, ...decision } = request.body;
    const input = {
      ...decision,
      planId: plan.id,
      indicatorIds: indicatorIds.map((id) => asId<"indicator">(id)),
      organisationIds: organisationIds?.map((id) => asId<"organisation">(id)),
    };
    const changed = await makeChange(request.database, request.actor, (change) => assignIndicators(change, input, request.today));
    return { changed };
  },
});

const setTasks = defineRoute({
  method: "POST",
  path: "/api/plans/:id/assignment/tasks",
  policy: "plans:assign",
  body: assignTasksRequest,
  answer: assignedAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canAssign(request.scope, plan));
    const input = {
      planId: plan.id,
      taskIds: request.body.taskIds.map((id) => asId<"task">(id)),
      organisationId: asId<"organisation">(request.body.organisationId),
    };
    const changed = await makeChange(request.database, request.actor, (change) => assignTasks(change, input, request.today));
    return { changed };
  },
});

export const assignmentRoutes = [showDesk, setIndicators, setTasks];
