import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { AmendmentDetail, AmendmentFaultRow } from "#plans/contract-amendments.ts";
import type { AmendmentId } from "#plans/model.ts";
import { canAmend } from "#plans/policy.ts";
import type { PlanRecord } from "#plans/present.ts";
import { type AmendmentRecord, presentAmendment, presentChange } from "#plans/present-amendments.ts";
import { type RegisterRecord, recordKey } from "#plans/rules/amendment-change.ts";
import type { AmendmentFault } from "#plans/rules/amendment-check.ts";
import { labelsOf } from "#plans/rules/amendment-records.ts";
import { amendmentById } from "#plans/store-amendments.ts";
import { roundsOfPlans } from "#reporting/store.ts";
import { type CheckedAmendment, loadCheckedAmendment } from "#tasks/operations/check-amendment.ts";
import type { RegisterFinding } from "#tasks/rules/amendment-review.ts";
import { readablePlan } from "./readable-plans.ts";
import type { RouteRequest } from "./route.ts";

type Asking = RouteRequest<{ readonly id: string }, unknown, unknown>;

/** The amendment and its plan, if the person may read the plan; else there is none. */
export async function readableAmendment(request: Asking): Promise<{ amendment: AmendmentRecord; plan: PlanRecord }> {
  const amendmentId: AmendmentId = asId(request.params.id);
  const amendment = (await amendmentById(request.database, amendmentId)) ?? refuseNow("NOT_FOUND");
  const { plan } = await readablePlan(request, amendment.planId);
  return { amendment, plan };
}

/** The same for whoever may amend the plan. */
export async function amendmentToChange(request: Asking): Promise<{ amendment: AmendmentRecord; plan: PlanRecord }> {
  const found = await readableAmendment(request);
  request.authorise(canAmend(request.scope, found.plan));
  return found;
}

/** Cut-off days of the plan's locked rounds. */
export async function lockedCutOffsOf({ database, today }: Pick<Asking, "database" | "today">, plan: PlanRecord) {
  const rounds = await roundsOfPlans(database, [plan.id], today);
  return rounds.filter((round) => round.locked).map((round) => round.cutOffOn);
}

/** The whole page of an amendment: what it changes, what stands against it, what a careful reader would say before and after. */
export async function detailOf(request: Asking, plan: PlanRecord, amendmentId: AmendmentId): Promise<AmendmentDetail> {
  const { database, today, scope } = request;
  const amendment = (await amendmentById(database, amendmentId)) ?? refuseNow("NOT_FOUND");
  const lockedCutOffs = await lockedCutOffsOf(request, plan);
  const checked = await loadCheckedAmendment(database, { plan, amendment, lockedCutOffs }, today);
  const labels = labelsOf(recordsIn(checked));
  const labelOf = (record: Pick<RegisterRecord, "subject" | "id">) => labels.get(recordKey(record)) ?? "";
  const shown = (finding: RegisterFinding) => ({ ...finding, data: { ...finding.data }, label: labelOf(finding.record) });
  return {
    amendment: presentAmendment(amendment),
    changes: checked.changes.map((change) => {
      const key = { subject: change.subject, id: change.recordId };
      return presentChange(change, labelOf(key), checked.register.get(recordKey(key))?.fields ?? null);
    }),
    faults: checked.faults.map((fault) => presentFault(fault, fault.record === null ? null : labelOf(fault.record))),
    findings: {
      introduced: checked.review.introduced.map(shown),
      resolved: checked.review.resolved.map(shown),
      staying: checked.review.staying,
    },
    mayAmend: canAmend(scope, plan) && amendment.state === "draft",
  };
}

/** The register with what the amendment adds or has taken out, so that each of them has a name. */
function recordsIn({ register, changes }: CheckedAmendment): RegisterRecord[] {
  const named = changes.flatMap(({ subject, recordId: id, before, after }): RegisterRecord[] =>
    register.has(recordKey({ subject, id })) ? [] : [{ subject, id, fields: { ...before, ...after } }],
  );
  return [...register.values(), ...named];
}

function presentFault({ code, severity, record, data }: AmendmentFault, label: string | null): AmendmentFaultRow {
  const lists = Object.entries(data).map(([key, value]): [string, AmendmentFaultRow["data"][string]] => [
    key,
    typeof value === "object" && value !== null ? [...value] : value,
  ]);
  return { code, severity, record, label, data: Object.fromEntries(lists) };
}
