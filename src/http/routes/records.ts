import type { z } from "zod";
import { makeChange } from "#audit/operations/change.ts";
import { correctIndicator, correctTask } from "#ingest/operations/correct-record.ts";
import { asId } from "#kernel/ids.ts";
import type { Place } from "#plans/contract.ts";
import { addIndicatorRequest, editIndicatorRequest, recordAnswer } from "#plans/contract-records.ts";
import { addIndicator } from "#plans/operations/add-indicator.ts";
import { canReview } from "#plans/policy.ts";
import type { PlaceColumns } from "#plans/present.ts";
import { addTaskRequest, editTaskRequest, type taskBodiesShape } from "#tasks/contract-records.ts";
import { addTask } from "#tasks/operations/add-task.ts";
import { readablePlan } from "../readable-plans.ts";
import { defineRoute, type RouteRequest } from "../route.ts";

type Asking = RouteRequest<{ readonly id: string }, unknown, unknown>;

/** The plan whose records the person may correct. */
export async function planToReview(request: Asking) {
  const { plan } = await readablePlan(request, request.params.id);
  request.authorise(canReview(request.scope, plan));
  return plan;
}

export function placeColumns(place: Place | null): PlaceColumns | null {
  if (place === null) return null;
  const { lines, span } = place;
  return { fromLine: lines.from, toLine: lines.to, spanFrom: span.from, spanTo: span.to };
}

const asBodies = (ids: readonly string[] | undefined) => ids?.map((id) => asId<"organisation">(id));
export const asTaskBodies = (bodies: z.infer<typeof taskBodiesShape> | undefined) =>
  bodies?.map((body) => ({
    ...body,
    organisationId: body.organisationId === null ? null : asId<"organisation">(body.organisationId),
  }));

const changeIndicator = defineRoute({
  method: "POST",
  path: "/api/plans/:id/indicators/:indicatorId",
  policy: "plans:review",
  body: editIndicatorRequest,
  answer: recordAnswer,
  handle: async (request) => {
    const id = asId<"indicator">(request.params.indicatorId);
    const { id: planId, organisationId } = await planToReview(request);
    const owner = asId<"organisation">(organisationId);
    const { responsible, ...body } = request.body;
    const input = { ...body, planId, indicatorId: id, responsible: asBodies(responsible) };
    const revision = await makeChange(request.database, request.actor, (change) =>
      correctIndicator(change, owner, input, request.today),
    );
    return { id, revision };
  },
});

const newIndicator = defineRoute({
  method: "POST",
  path: "/api/plans/:id/indicators",
  policy: "plans:review",
  body: addIndicatorRequest,
  answer: recordAnswer,
  handle: async (request) => {
    const plan = await planToReview(request);
    const { place, responsible, ...body } = request.body;
    const input = { ...body, planId: plan.id, place: placeColumns(place), responsible: asBodies(responsible) };
    const id = await makeChange(request.database, request.actor, (change) => addIndicator(change, input, request.today));
    return { id, revision: 1 };
  },
});

const changeTask = defineRoute({
  method: "POST",
  path: "/api/plans/:id/tasks/:taskId",
  policy: "plans:review",
  body: editTaskRequest,
  answer: recordAnswer,
  handle: async (request) => {
    const id = asId<"task">(request.params.taskId);
    const { id: planId, organisationId } = await planToReview(request);
    const owner = asId<"organisation">(organisationId);
    const input = { ...request.body, planId, taskId: id, bodies: asTaskBodies(request.body.bodies) };
    const revision = await makeChange(request.database, request.actor, (change) =>
      correctTask(change, owner, input, request.today),
    );
    return { id, revision };
  },
});

const newTask = defineRoute({
  method: "POST",
  path: "/api/plans/:id/tasks",
  policy: "plans:review",
  body: addTaskRequest,
  answer: recordAnswer,
  handle: async (request) => {
    const plan = await planToReview(request);
    const { place, bodies, fields } = request.body;
    const input = { fields, planId: plan.id, place: placeColumns(place), bodies: asTaskBodies(bodies) };
    const id = await makeChange(request.database, request.actor, (change) => addTask(change, input, request.today));
    return { id, revision: 1 };
  },
});

export const recordsRoutes = [changeIndicator, newIndicator, changeTask, newTask];
