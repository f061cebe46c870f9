import { type AuthorisedScope, reaches } from "#accounts/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { subtreeOf } from "#organisations/rules/subtree.ts";
import { organisationsAt, treePairsAt } from "#organisations/store.ts";
import {
  answerSubtaskRequest,
  assigneesAnswer,
  mySubtasksAnswer,
  offerSubtaskRequest,
  reportSubtaskRequest,
  subtaskSavedAnswer,
  subtasksAnswer,
  withdrawSubtaskRequest,
} from "#tasks/contract-subtasks.ts";
import { acceptSubtask, reportSubtask, returnSubtask, withdrawSubtask } from "#tasks/operations/answer-subtask.ts";
import { offerSubtask } from "#tasks/operations/offer-subtask.ts";
import { canAnswerPart, canBreakDown, canSeePart } from "#tasks/policy.ts";
import { presentProposals, presentSubtask } from "#tasks/present-subtasks.ts";
import { taskBodiesOfPlan } from "#tasks/store.ts";
import { peopleOf, type SubtaskRecord, subtasksOf, taskToBreak } from "#tasks/store-subtasks.ts";
import { planToRead } from "../readable-plans.ts";
import { defineRoute, type RouteRequest } from "../route.ts";

type Asking = RouteRequest<{ readonly id: string }, unknown, unknown>;

const shown = (scope: AuthorisedScope, part: SubtaskRecord) =>
  presentSubtask(part, { answers: canAnswerPart(scope, part), leads: canBreakDown(scope, [part.leadId]) });

const listSubtasks = defineRoute({
  method: "GET",
  path: "/api/plans/:id/subtasks",
  policy: "plans:read",
  answer: subtasksAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const plan = await planToRead(request, request.params.id);
    const [all, bodies] = await Promise.all([
      subtasksOf(database, { planId: plan.id }, today),
      taskBodiesOfPlan(database, plan.id, today),
    ]);
    const parts = all.filter((part) => canSeePart(scope, part) || reaches(scope, plan.organisationId, "officer", "leader"));
    const leads = bodies.filter((body) => body.role === "lead" && body.organisationId !== null);
    const mayBreak = leads.filter((body) => plan.state === "in-force" && canBreakDown(scope, [body.organisationId ?? ""]));
    return {
      subtasks: parts.map((part) => shown(scope, part)),
      proposals: presentProposals(groupBy(parts, (part) => part.taskId)),
      mayBreak: [...new Set(mayBreak.map((body): string => body.taskId))],
    };
  },
});

/** The leads of a task for whom the person may act; somebody else's task is not broken down. */
async function ownLeads(request: Asking): Promise<readonly string[]> {
  const task = (await taskToBreak(request.database, asId<"task">(request.params.id))) ?? refuseNow("NOT_FOUND");
  const own = task.leads.filter((lead) => canBreakDown(request.scope, [lead]));
  request.authorise(own.length > 0);
  return own;
}

const listAssignees = defineRoute({
  method: "GET",
  path: "/api/tasks/:id/assignees",
  policy: "tasks:break-down",
  answer: assigneesAnswer,
  handle: async (request) => {
    const { database, today } = request;
    const leads = await ownLeads(request);
    const pairs = await treePairsAt(database, today);
    const ids = [...new Set(leads.flatMap((lead) => subtreeOf(asId<"organisation">(lead), pairs)))];
    const [units, people] = [await organisationsAt(database, today, { ids }), await peopleOf(database, ids)];
    const peopleIn = groupBy(people, (person) => person.organisationId);
    return {
      units: units.map(({ id, name }) => ({
        ...{ id, name },
        people: (peopleIn.get(id) ?? []).map((person) => ({ id: person.id, name: person.name })),
      })),
    };
  },
});

const offer = defineRoute({
  method: "POST",
  path: "/api/tasks/:id/subtasks",
  policy: "tasks:break-down",
  body: offerSubtaskRequest,
  answer: subtaskSavedAnswer,
  handle: async (request) => {
    const leads = await ownLeads(request);
    const input = { ...request.body, taskId: asId<"task">(request.params.id), leads };
    return { id: await makeChange(request.database, request.actor, (change) => offerSubtask(change, input, request.today)) };
  },
});

const listMine = defineRoute({
  method: "GET",
  path: "/api/my-subtasks",
  policy: "signed-in",
  answer: mySubtasksAnswer,
  handle: async ({ scope, database, today }) => {
    const units = new Set((["officer", "head", "reporter"] as const).flatMap((role) => [...(scope.reach.get(role) ?? [])]));
    const parts =
      scope.accountId === null ? [] : await subtasksOf(database, { accountId: scope.accountId, units: [...units] }, today);
    return {
      today,
      subtasks: parts.map((part) => {
        const { planId, planTitle, taskText } = part;
        return { ...shown(scope, part), planId, planTitle, taskText };
      }),
    };
  },
});

/** The part if the person may see it; else there is none. */
async function partOf({ database, scope, params, today }: Asking): Promise<SubtaskRecord> {
  const [part] = await subtasksOf(database, { id: params.id }, today);
  return part === undefined || !canSeePart(scope, part) ? refuseNow("NOT_FOUND") : part;
}

const answer = defineRoute({
  method: "POST",
  path: "/api/subtasks/:id/answer",
  policy: "subtasks:answer",
  body: answerSubtaskRequest,
  answer: subtaskSavedAnswer,
  handle: async (request) => {
    const part = await partOf(request);
    request.authorise(canAnswerPart(request.scope, part));
    const { id } = part;
    const { body } = request;
    await makeChange(request.database, request.actor, (change) =>
      body.decision === "accept"
        ? acceptSubtask(change, { id, revision: body.revision })
        : returnSubtask(change, { id, revision: body.revision, reason: body.reason }),
    );
    return { id };
  },
});

const report = defineRoute({
  method: "POST",
  path: "/api/subtasks/:id/progress",
  policy: "subtasks:answer",
  body: reportSubtaskRequest,
  answer: subtaskSavedAnswer,
  handle: async (request) => {
    const part = await partOf(request);
    request.authorise(canAnswerPart(request.scope, part));
    const input = { ...request.body, id: part.id };
    await makeChange(request.database, request.actor, (change) => reportSubtask(change, input, request.today));
    return { id: part.id };
  },
});

const withdraw = defineRoute({
  method: "POST",
  path: "/api/subtasks/:id/withdraw",
  policy: "tasks:break-down",
  body: withdrawSubtaskRequest,
  answer: subtaskSavedAnswer,
  handle: async (request) => {
    const part = await partOf(request);
    request.authorise(canBreakDown(request.scope, [part.leadId]));
    const seen = { id: part.id, revision: request.body.revision };
    await makeChange(request.database, request.actor, (change) => withdrawSubtask(change, seen));
    return { id: part.id };
  },
});

export const subtasksRoutes = [listSubtasks, listAssignees, offer, listMine, answer, report, withdraw];
