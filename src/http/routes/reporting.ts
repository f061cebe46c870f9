import { makeChange } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { Organisation } from "#organisations/model.ts";
import {
  openRoundRequest,
  reasonRequest,
  roundAnswer,
  roundProposalAnswer,
  roundProposalQuery,
  roundsAnswer,
  saveSubmissionRequest,
  submissionActionAnswer,
  submissionActionRequest,
  submissionFormAnswer,
} from "#reporting/contract.ts";
import { loadForm } from "#reporting/operations/load-form.ts";
import { lockRound, unlockRound } from "#reporting/operations/lock-round.ts";
import { openRound } from "#reporting/operations/open-round.ts";
import { proposeRound } from "#reporting/operations/propose-round.ts";
import { saveSubmission } from "#reporting/operations/save-submission.ts";
import { type StepName, takeStep } from "#reporting/operations/take-step.ts";
import { canFillInReport, canLockRound, canOpenRound, canReadReport, canReadRound, canTakeStep } from "#reporting/policy.ts";
import { type FormRecord, presentForm, presentProposal } from "#reporting/present.ts";
import { roundById, roundsOfPlans, submissionById } from "#reporting/store.ts";
import { issueReceipt } from "#reports/operations/issue-receipt.ts";
import { readablePlan, readablePlanIds } from "../readable-plans.ts";
import { allowedInForm, refuseUnreadable, roundOf, roundRow, roundRows, shownRound } from "../readable-rounds.ts";
import { defineRoute } from "../route.ts";

const showProposal = defineRoute({
  method: "GET",
  path: "/api/plans/:id/rounds/proposal",
  policy: "rounds:open",
  query: roundProposalQuery,
  answer: roundProposalAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canOpenRound(request.scope, { ownerId: plan.organisationId }));
    return presentProposal(await proposeRound(request.database, plan.id, request.query.periodId, request.today));
  },
});

const openPlanRound = defineRoute({
  method: "POST",
  path: "/api/plans/:id/rounds",
  policy: "rounds:open",
  body: openRoundRequest,
  answer: roundAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canOpenRound(request.scope, { ownerId: plan.organisationId }));
    const { periodId, dueAt, asksSignature, asksAcceptance } = request.body;
    const input = { planId: plan.id, periodId, dueAt: dueAt ?? null, asksSignature, asksAcceptance: asksAcceptance ?? false };
    const roundId = await makeChange(request.database, request.actor, (change) => openRound(change, input, request.now()));
    return await shownRound(request, roundId);
  },
});

const listRounds = defineRoute({
  method: "GET",
  path: "/api/plans/:id/rounds",
  policy: "rounds:read",
  answer: roundsAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(true); // readablePlan lets nobody through who may not read the plan
    return { rounds: await roundRows(request, await roundsOfPlans(request.database, [plan.id], request.today)) };
  },
});

const listAllRounds = defineRoute({
  method: "GET",
  path: "/api/rounds",
  policy: "rounds:read",
  answer: roundsAnswer,
  handle: async (request) => {
    const ids = await readablePlanIds(request);
    request.authorise(true); // only rounds of plans that the person may read are looked for
    return { rounds: await roundRows(request, await roundsOfPlans(request.database, ids, request.today)) };
  },
});

const showRound = defineRoute({
  method: "GET",
  path: "/api/rounds/:id",
  policy: "rounds:read",
  answer: roundAnswer,
  handle: async (request) => {
    const { round, debtors } = await roundOf(request, request.params.id);
    request.authorise(
      canReadRound(request.scope, { ownerId: round.plan.ownerId, debtors: debtors.map((one) => one.organisationId) }),
    );
    return await shownRound(request, round.id);
  },
});

const lock = turnLock("/api/rounds/:id/lock", lockRound);
const unlock = turnLock("/api/rounds/:id/unlock", unlockRound);

function turnLock(path: "/api/rounds/:id/lock" | "/api/rounds/:id/unlock", turn: typeof lockRound) {
  return defineRoute({
    method: "POST",
    path,
    policy: "rounds:lock",
    body: reasonRequest,
    answer: roundAnswer,
    handle: async (request) => {
      const { round } = await roundOf(request, request.params.id);
      request.authorise(canLockRound(request.scope, { ownerId: round.plan.ownerId }));
      const input = { roundId: round.id, reason: request.body.reason };
      await makeChange(request.database, request.actor, (change) => turn(change, input, request.now()));
      return await shownRound(request, round.id);
    },
  });
}

const showForm = defineRoute({
  method: "GET",
  path: "/api/rounds/:id/submissions/:organisationId",
  policy: "submissions:read",
  answer: submissionFormAnswer,
  handle: async (request) => {
    const organisationId: Organisation["id"] = asId(request.params.organisationId);
    const form = await loadForm(request.database, asId(request.params.id), organisationId, request.now());
    refuseUnreadable(request.scope, form);
    request.authorise(canReadReport(request.scope, { ownerId: form.round.plan.ownerId, organisationId }));
    return shownForm(request, form);
  },
});

const saveForm = defineRoute({
  method: "PUT",
  path: "/api/rounds/:id/submissions/:organisationId",
  policy: "submissions:fill-in",
  body: saveSubmissionRequest,
  answer: submissionFormAnswer,
  handle: async (request) => {
    const { round } = await roundOf(request, request.params.id);
    const organisationId: Organisation["id"] = asId(request.params.organisationId);
    request.authorise(canFillInReport(request.scope, { ownerId: round.plan.ownerId, organisationId }));
    const input = {
      ...request.body,
      roundId: round.id,
      organisationId,
      actuals: request.body.actuals.map((one) => ({ ...one, indicatorId: asId<"indicator">(one.indicatorId) })),
      taskUpdates: request.body.taskUpdates.map((one) => ({ ...one, taskId: asId<"task">(one.taskId) })),
    };
    await makeChange(request.database, request.actor, (change) => saveSubmission(change, input, request.now()));
    return shownForm(request, await loadForm(request.database, round.id, organisationId, request.now()));
  },
});

const stepRoutes = (["sign", "submit", "return", "approve", "accept", "reopen"] as const).map((action) => stepRoute(action));

function stepRoute(action: StepName) {
  return defineRoute({
    method: "POST",
    path: `/api/submissions/:id/${action}` as const,
    policy: `submissions:${action}`,
    body: submissionActionRequest,
    answer: submissionActionAnswer,
    handle: async (request) => {
      const submission = (await submissionById(request.database, asId(request.params.id))) ?? refuseNow("NOT_FOUND");
      const round = (await roundById(request.database, submission.roundId, request.today)) ?? refuseNow("NOT_FOUND");
      const report = { ownerId: round.plan.ownerId, organisationId: submission.organisationId };
      if (!canReadReport(request.scope, report)) refuseNow("NOT_FOUND");
      request.authorise(canTakeStep(request.scope, action, report));
      const { revision, reason } = request.body;
      const step = { submissionId: submission.id, revision, ...(reason === undefined ? {} : { reason }) };
      const now = request.now();
      const after = await makeChange(request.database, request.actor, async (change) => {
        const taken = await takeStep(action, change, step, now);
        if (action === "submit") await issueReceipt(change, taken, now);
        return taken;
      });
      return { submissionId: after.id, state: after.state, version: after.version, revision: after.revision };
    },
  });
}

type Asking = Parameters<typeof shownRound>[0];

function shownForm(request: Asking, form: FormRecord) {
  const allowed = allowedInForm(request.scope, form);
  return presentForm(form, roundRow(request, form), allowed);
}

export const reportingRoutes = [
  showProposal,
  openPlanRound,
  listRounds,
  listAllRounds,
  showRound,
  lock,
  unlock,
  showForm,
  saveForm,
  ...stepRoutes,
];
