/**
 * Who may do what with a plan (design §1): whoever has its owner in sight reads it, and so does a body that owes something in it;
 * an officer who reaches the owner imports, assigns and puts in force; a leader may approve too; reporters and heads report.
 */
import { type AuthorisedScope, reaches, roles } from "#accounts/model.ts";

export type PlanSubject = {
  readonly organisationId: string;
  readonly state: "draft" | "in-force" | "superseded";
  /** Bodies that answer for something in the plan. */
  readonly owing: readonly string[];
};

export type PlanAction = "assign" | "put-in-force" | "open-round" | "approve" | "report";

export function canReadPlan(scope: AuthorisedScope, plan: Pick<PlanSubject, "organisationId" | "owing">): boolean {
  if (scope.operator || scope.visible.has(plan.organisationId)) return true;
  return plan.owing.some((body) => reaches(scope, body, ...roles));
}

export function canImportPlan(scope: AuthorisedScope, organisationId: string): boolean {
  return reaches(scope, organisationId, "officer");
}

export function canAssign(scope: AuthorisedScope, plan: Pick<PlanSubject, "organisationId">): boolean {
  return reaches(scope, plan.organisationId, "officer");
}

/** Correcting, adding, confirming and rejecting what was read: whoever imported it may do so. */
export function canReview(scope: AuthorisedScope, plan: Pick<PlanSubject, "organisationId">): boolean {
  return reaches(scope, plan.organisationId, "officer");
}

export function canPutInForce(scope: AuthorisedScope, plan: Pick<PlanSubject, "organisationId">): boolean {
  return reaches(scope, plan.organisationId, "officer");
}

/** The buttons of a plan: what the person may do and what the plan's state allows. */
export function allowedOnPlan(scope: AuthorisedScope, plan: PlanSubject): PlanAction[] {
  const officer = canAssign(scope, plan);
  const running = plan.state === "in-force";
  const allowed: readonly (readonly [PlanAction, boolean])[] = [
    ["assign", officer && plan.state !== "superseded"],
    ["put-in-force", canPutInForce(scope, plan) && plan.state === "draft"],
    ["open-round", officer && running],
    ["approve", running && reaches(scope, plan.organisationId, "officer", "leader")],
    ["report", running && plan.owing.some((body) => reaches(scope, body, "reporter", "head"))],
  ];
  return allowed.filter(([, may]) => may).map(([action]) => action);
}
