import { type Change, makeChange } from "#audit/operations/change.ts";
import { sourceOf } from "#documents/store.ts";
import { addMarkedRecord } from "#ingest/operations/add-marked-record.ts";
import { asId } from "#kernel/ids.ts";
import { done } from "#kernel/wire.ts";
import {
  answerFindingRequest,
  confirmSureRequest,
  decidedAnswer,
  decideRequest,
  markedAnswer,
  markPassageRequest,
  mergedAnswer,
  mergeRequest,
  presenceAnswer,
  presenceRequest,
  rejectRequest,
  reviewBarRequest,
  splitAnswer,
  splitRequest,
} from "#plans/contract-review.ts";
import type { PlanId } from "#plans/model.ts";
import { answerFinding } from "#plans/operations/answer-finding.ts";
import { confirmRecords } from "#plans/operations/confirm-records.ts";
import { decideRecords } from "#plans/operations/decide-records.ts";
import { mergeIndicators } from "#plans/operations/merge-indicators.ts";
import { setReviewBar } from "#plans/operations/set-review-bar.ts";
import { splitIndicator } from "#plans/operations/split-indicator.ts";
import { type RecordRef, usualBar } from "#plans/rules/record-decisions.ts";
import { lockPlan } from "#plans/store.ts";
import { leasesOf, renewLease } from "#plans/store-leases.ts";
import {
  decisionsOfPlan,
  deskState,
  findingsToReview,
  indicatorsToReview,
  responsibleToReview,
  targetsToReview,
} from "#plans/store-review.ts";
import { reviewAnswer } from "#tasks/contract-review.ts";
import { mergeTasks } from "#tasks/operations/merge-tasks.ts";
import { splitTask } from "#tasks/operations/split-task.ts";
import { presentDesk } from "#tasks/present-review.ts";
import { taskBodiesToReview, tasksToReview } from "#tasks/store-review.ts";
import { defineRoute, type RouteRequest } from "../route.ts";
import { planToReview } from "./records.ts";

const showDesk = defineRoute({
  method: "GET",
  path: "/api/plans/:id/review",
  policy: "plans:review",
  answer: reviewAnswer,
  handle: async (request) => {
    const { database, today } = request;
    const { id, documentId } = await planToReview(request);
    const [source, indicators, targets, responsible, tasks, taskBodies, decisions, findings, { stamp, least }] =
      await Promise.all([
        sourceOf(database, documentId),
        indicatorsToReview(database, id),
        targetsToReview(database, id),
        responsibleToReview(database, id, today),
        tasksToReview(database, id),
        taskBodiesToReview(database, id, today),
        decisionsOfPlan(database, id),
        findingsToReview(database, id),
        deskState(database, id),
      ]);
    const records = { indicators, targets, responsible, tasks, taskBodies, decisions, findings, bar: least ?? usualBar, stamp };
    return presentDesk({ ...records, sourceText: source.text });
  },
});

type Deciding = Pick<RouteRequest<unknown, unknown, unknown>, "database" | "actor">;

/** A decision with the desk's stamp before and after it: the plan is held, so that nobody comes in between. */
async function decided({ database, actor }: Deciding, planId: PlanId, decide: (change: Change) => Promise<readonly RecordRef[]>) {
  return await makeChange(database, actor, async (change) => {
    await lockPlan(change.tx, planId);
    const { stamp: before } = await deskState(change.tx, planId);
    const records = await decide(change);
    const { stamp } = await deskState(change.tx, planId);
    return { records: [...records], before, stamp };
  });
}

const confirm = defineRoute({
  method: "POST",
  path: "/api/plans/:id/review/confirm",
  policy: "plans:review",
  body: decideRequest,
  answer: decidedAnswer,
  handle: async (request) => {
    const { id: planId } = await planToReview(request);
    const input = { planId, records: request.body.records, decision: "confirm" } as const;
    return await decided(request, planId, (change) => decideRecords(change, input));
  },
});

const reject = defineRoute({
  method: "POST",
  path: "/api/plans/:id/review/reject",
  policy: "plans:review",
  body: rejectRequest,
  answer: decidedAnswer,
  handle: async (request) => {
    const { id: planId } = await planToReview(request);
    const input = { ...request.body, planId, decision: "reject" } as const;
    return await decided(request, planId, (change) => decideRecords(change, input));
  },
});

const reopen = defineRoute({
  method: "POST",
  path: "/api/plans/:id/review/reopen",
  policy: "plans:review",
  body: decideRequest,
  answer: decidedAnswer,
  handle: async (request) => {
    const { id: planId } = await planToReview(request);
    const input = { planId, records: request.body.records, decision: "reopen" } as const;
    return await decided(request, planId, (change) => decideRecords(change, input));
  },
});

const confirmSure = defineRoute({
  method: "POST",
  path: "/api/plans/:id/review/confirm-sure",
  policy: "plans:review",
  body: confirmSureRequest,
  answer: decidedAnswer,
  handle: async (request) => {
    const { id: planId } = await planToReview(request);
    const input = { planId, which: "sure", section: request.body.section } as const;
    return await decided(request, planId, (change) => confirmRecords(change, input));
  },
});

const merge = defineRoute({
  method: "POST",
  path: "/api/plans/:id/review/merge",
  policy: "plans:review",
  body: mergeRequest,
  answer: mergedAnswer,
  handle: async (request) => {
    const { id: planId } = await planToReview(request);
    const input = { ...request.body, planId };
    const mergeThem = input.into.kind === "indicator" ? mergeIndicators : mergeTasks;
    const merged = await makeChange(request.database, request.actor, (change) => mergeThem(change, input));
    return { ...merged, targets: [...merged.targets] };
  },
});

const split = defineRoute({
  method: "POST",
  path: "/api/plans/:id/review/split",
  policy: "plans:review",
  body: splitRequest,
  answer: splitAnswer,
  handle: async (request) => {
    const { id: planId } = await planToReview(request);
    const { body } = request;
    return await makeChange(request.database, request.actor, async (change) =>
      "name" in body ? await splitIndicator(change, { ...body, planId }) : await splitTask(change, { ...body, planId }),
    );
  },
});

const markPassage = defineRoute({
  method: "POST",
  path: "/api/plans/:id/review/passage",
  policy: "plans:review",
  body: markPassageRequest,
  answer: markedAnswer,
  handle: async (request) => {
    const { id: planId } = await planToReview(request);
    const input = { ...request.body, planId };
    return {
      record: await makeChange(request.database, request.actor, (change) => addMarkedRecord(change, input, request.today)),
    };
  },
});

const answerDoubt = defineRoute({
  method: "POST",
  path: "/api/plans/:id/findings/:findingId",
  policy: "plans:review",
  body: answerFindingRequest,
  answer: done,
  handle: async (request) => {
    const { id: planId } = await planToReview(request);
    const input = { ...request.body, planId, findingId: request.params.findingId };
    await makeChange(request.database, request.actor, (change) => answerFinding(change, input));
    return { done: true };
  },
});

const changeBar = defineRoute({
  method: "PUT",
  path: "/api/plans/:id/review/bar",
  policy: "plans:review",
  body: reviewBarRequest,
  answer: done,
  handle: async (request) => {
    const { organisationId } = await planToReview(request);
    const owner = asId<"organisation">(organisationId);
    await makeChange(request.database, request.actor, (change) => setReviewBar(change, owner, request.body.least));
    return { done: true };
  },
});

/** Not a change of the register: who has which record open runs out by itself. */
const presence = defineRoute({
  method: "POST",
  path: "/api/plans/:id/review/presence",
  policy: "plans:review",
  body: presenceRequest,
  answer: presenceAnswer,
  handle: async (request) => {
    const { database, actor } = request;
    const { id: planId } = await planToReview(request);
    if (actor.accountId !== null) await renewLease(database, planId, actor.accountId, request.body.recordId);
    const leases = (await leasesOf(database, planId)).filter(({ accountId }) => accountId !== actor.accountId);
    const { decided, total, stamp } = await deskState(database, planId);
    return { leases: leases.map(({ recordId, name }) => ({ recordId, name })), progress: { decided, total }, stamp };
  },
});

export const reviewRoutes = [
  ...[showDesk, confirm, confirmSure, reject, reopen, merge, split],
  ...[markPassage, answerDoubt, changeBar, presence],
];
