import { topBodies } from "#accounts/store.ts";
import { makeChange } from "#audit/operations/change.ts";
import { canReadAudit, readableChains } from "#audit/policy.ts";
import { presentAuditRecord } from "#audit/present.ts";
import { auditRecords } from "#audit/store.ts";
import { documentRecord } from "#documents/store.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { done } from "#kernel/wire.ts";
import { uploadAnswer } from "#plans/contract.ts";
import {
  amendableAnswer,
  amendmentAnswer,
  amendmentsAnswer,
  decisionFileQuery,
  decisionRequest,
  historyAnswer,
  historyQuery,
  removeChangesRequest,
  saveChangesRequest,
  settleRequest,
} from "#plans/contract-amendments.ts";
import { abandonAmendment } from "#plans/operations/abandon-amendment.ts";
import { draftAmendment } from "#plans/operations/draft-amendment.ts";
import { nameDecision } from "#plans/operations/name-decision.ts";
import { removeFromDraft } from "#plans/operations/remove-changes.ts";
import { canAmend } from "#plans/policy.ts";
import { onWire, presentAmendment, presentTargetVersion } from "#plans/present-amendments.ts";
import { recordKey } from "#plans/rules/amendment-change.ts";
import { labelsOf } from "#plans/rules/amendment-records.ts";
import { decisionsOnRecord, targetHistory } from "#plans/store-amended.ts";
import { amendmentsOfPlan } from "#plans/store-amendments.ts";
import { planOfRecord } from "#plans/store-records.ts";
import { amendRecords } from "#tasks/operations/amend-records.ts";
import { applyAmendment } from "#tasks/operations/apply-amendment.ts";
import { loadRegister } from "#tasks/operations/load-register.ts";
import { taskBodiesOfPlan } from "#tasks/store.ts";
import { amendmentToChange, detailOf, lockedCutOffsOf, readableAmendment } from "../amendment-answers.ts";
import { planToRead, readablePlan } from "../readable-plans.ts";
import { receiveBody } from "../receive-paper.ts";
import { defineRoute } from "../route.ts";
import { storedFileAnswer } from "../stored-file.ts";

const listAmendments = defineRoute({
  method: "GET",
  path: "/api/plans/:id/amendments",
  policy: "plans:read",
  answer: amendmentsAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const amendments = await amendmentsOfPlan(request.database, plan.id);
    const mayAmend = canAmend(request.scope, plan) && plan.state === "in-force";
    return { amendments: amendments.map(presentAmendment), mayAmend };
  },
});

const newAmendment = defineRoute({
  method: "POST",
  path: "/api/plans/:id/amendments",
  policy: "plans:amend",
  answer: amendmentAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canAmend(request.scope, plan));
    const id = await makeChange(request.database, request.actor, (change) => draftAmendment(change, plan.id));
    return await detailOf(request, plan, id);
  },
});

const proposeAmendment = defineRoute({
  method: "POST",
  path: "/api/plans/:id/amendments/from-document",
  policy: "plans:amend",
  query: decisionFileQuery,
  takesFile: true,
  answer: uploadAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canAmend(request.scope, plan));
    if (plan.state !== "in-force") refuseNow("AMENDMENT_PLAN_NOT_IN_FORCE", { state: plan.state });
    const purpose = { kind: "amendment", id: plan.id } as const;
    const organisationId = asId<"organisation">(plan.organisationId);
    return await receiveBody(request, { organisationId, purpose, fileName: request.query.fileName });
  },
});

const showAmendment = defineRoute({
  method: "GET",
  path: "/api/amendments/:id",
  policy: "plans:read",
  answer: amendmentAnswer,
  handle: async (request) => {
    const { amendment, plan } = await readableAmendment(request);
    request.authorise(true); // the plan was readable
    return await detailOf(request, plan, amendment.id);
  },
});

const listAmendable = defineRoute({
  method: "GET",
  path: "/api/plans/:id/amendable",
  policy: "plans:read",
  answer: amendableAnswer,
  handle: async (request) => {
    const { database, today } = request;
    const plan = await planToRead(request, request.params.id);
    const register = await loadRegister(database, plan, today);
    const bodies = (await taskBodiesOfPlan(database, plan.id, today)).flatMap(({ organisationId, name }) =>
      organisationId === null || name === null ? [] : [[organisationId, name] as const],
    );
    const records = [...register.values()];
    const labels = labelsOf(records);
    return {
      records: records.map((one) => ({ ...one, label: labels.get(recordKey(one)) ?? "", fields: onWire(one.fields) ?? {} })),
      bodies: Object.fromEntries(bodies),
    };
  },
});

const changeDraft = defineRoute({
  method: "POST",
  path: "/api/amendments/:id/changes",
  policy: "plans:amend",
  body: saveChangesRequest,
  answer: amendmentAnswer,
  handle: async (request) => {
    const { amendment, plan } = await amendmentToChange(request);
    const input = { amendmentId: amendment.id, ...request.body };
    await makeChange(request.database, request.actor, (change) => amendRecords(change, input, request.today));
    return await detailOf(request, plan, amendment.id);
  },
});

const removeChange = defineRoute({
  method: "POST",
  path: "/api/amendments/:id/changes/remove",
  policy: "plans:amend",
  body: removeChangesRequest,
  answer: amendmentAnswer,
  handle: async (request) => {
    const { amendment, plan } = await amendmentToChange(request);
    const input = { amendmentId: amendment.id, ...request.body };
    await makeChange(request.database, request.actor, (change) => removeFromDraft(change, input));
    return await detailOf(request, plan, amendment.id);
  },
});

const saveDecision = defineRoute({
  method: "POST",
  path: "/api/amendments/:id/decision",
  policy: "plans:amend",
  body: decisionRequest,
  answer: amendmentAnswer,
  handle: async (request) => {
    const { amendment, plan } = await amendmentToChange(request);
    const input = { amendmentId: amendment.id, ...request.body };
    await makeChange(request.database, request.actor, (change) => nameDecision(change, input));
    return await detailOf(request, plan, amendment.id);
  },
});

const attachFile = defineRoute({
  method: "POST",
  path: "/api/amendments/:id/file",
  policy: "plans:amend",
  query: decisionFileQuery,
  takesFile: true,
  answer: uploadAnswer,
  handle: async (request) => {
    const { amendment, plan } = await amendmentToChange(request);
    if (amendment.state !== "draft") refuseNow("AMENDMENT_SETTLED", { state: amendment.state });
    const purpose = { kind: "decision", id: amendment.id } as const;
    const organisationId = asId<"organisation">(plan.organisationId);
    return await receiveBody(request, { organisationId, purpose, fileName: request.query.fileName });
  },
});

const downloadDecision = defineRoute({
  method: "GET",
  path: "/api/amendments/:id/file",
  policy: "plans:read",
  answer: "file",
  handle: async (request) => {
    const { amendment } = await readableAmendment(request);
    request.authorise(true); // the plan was readable
    const documentId = amendment.documentId ?? refuseNow("AMENDMENT_WITHOUT_FILE");
    return storedFileAnswer(request.database, await documentRecord(request.database, documentId));
  },
});

const applyDraft = defineRoute({
  method: "POST",
  path: "/api/amendments/:id/apply",
  policy: "plans:amend",
  body: settleRequest,
  answer: amendmentAnswer,
  handle: async (request) => {
    const { amendment, plan } = await amendmentToChange(request);
    const lockedCutOffs = await lockedCutOffsOf(request, plan);
    const input = { amendmentId: amendment.id, revision: request.body.revision, lockedCutOffs };
    await makeChange(request.database, request.actor, (change) => applyAmendment(change, input, request.today));
    return await detailOf(request, plan, amendment.id);
  },
});

const abandonDraft = defineRoute({
  method: "POST",
  path: "/api/amendments/:id/abandon",
  policy: "plans:amend",
  body: settleRequest,
  answer: done,
  handle: async (request) => {
    const { amendment } = await amendmentToChange(request);
    const input = { amendmentId: amendment.id, revision: request.body.revision };
    await makeChange(request.database, request.actor, (change) => abandonAmendment(change, input));
    return { done: true };
  },
});

const mostRecords = 200;

const showHistory = defineRoute({
  method: "GET",
  path: "/api/plans/:id/history",
  policy: "plans:read",
  query: historyQuery,
  answer: historyAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const { subject, recordId } = request.query;
    const plan = await planToRead(request, request.params.id);
    if ((await planOfRecord(database, subject, recordId)) !== plan.id) refuseNow("NOT_FOUND");
    const chains = canReadAudit(scope) ? readableChains(scope, await topBodies(database, today)) : [];
    const readsTrail = chains === null || chains.includes(plan.organisationId);
    const [targets, decisions, audit] = await Promise.all([
      subject === "indicator" ? targetHistory(database, asId(recordId)) : [],
      decisionsOnRecord(database, plan.id, subject, recordId),
      readsTrail ? auditRecords(database, { chains: [plan.organisationId], subjectId: recordId, limit: mostRecords }) : [],
    ]);
    return {
      targets: targets.map(presentTargetVersion),
      decisions: decisions.map((one) => ({ ...one, before: onWire(one.before), after: onWire(one.after) })),
      audit: audit.map((record) => presentAuditRecord(record, new Map([[plan.organisationId, plan.organisationName]]))),
    };
  },
});

export const amendmentsRoutes = [
  ...[listAmendments, newAmendment, proposeAmendment, showAmendment, listAmendable, changeDraft, removeChange, saveDecision],
  ...[attachFile, downloadDecision, applyDraft, abandonDraft, showHistory],
];
