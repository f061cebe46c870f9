import { randomUUID } from "node:crypto";
import type { Change } from "#audit/operations/change.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { type RuleGiven, rulesAfter } from "../rules/set-up-rules.ts";
import { type PersonSetUp, type RouteSetUp, touchedBy, untouched } from "../rules/set-up-state.ts";
import { rolesAtBodies } from "../store-set-up.ts";
import { actOnSetUp, type Changed } from "./change-set-up.ts";

const nothing = touchedBy(untouched);

/** The clauses of the plan from now on; rounds that are open keep the day they were opened with. */
export async function setRules(change: Change, planId: PlanId, rules: readonly RuleGiven[]): Promise<Changed> {
  return await actOnSetUp(change, { planId, kind: "rules", touched: { ...nothing, rules: true } }, (before) => ({
    ...before,
    rules: orRefuse(rulesAfter(before.rules ?? [], rules, () => randomUUID())),
  }));
}

/** Whether reports are signed by the head of the body and accepted by the level above: what the next round starts from. */
export async function setRoute(change: Change, planId: PlanId, route: RouteSetUp): Promise<Changed> {
  return await actOnSetUp(change, { planId, kind: "route", touched: { ...nothing, route: true } }, (before) => ({
    ...before,
    route,
  }));
}

/** Who enters and who signs for a body; both must hold that role at the body itself. */
export async function setPeople(change: Change, planId: PlanId, people: readonly PersonSetUp[]): Promise<Changed> {
  const bodies = people.map((one) => one.organisationId);
  const held = new Set(
    (await rolesAtBodies(change.tx, bodies)).map(
      ({ accountId, organisationId, role }) => `${accountId} ${organisationId} ${role}`,
    ),
  );
  const holds = (account: string | null, body: string, roles: readonly string[]) =>
    account === null || roles.some((role) => held.has(`${account} ${body} ${role}`));
  const isWrong = people.some(
    (one) => !holds(one.entersId, one.organisationId, ["reporter", "head"]) || !holds(one.signsId, one.organisationId, ["head"]),
  );
  if (isWrong) refuseNow("REPORT_PERSON_NOT_OF_BODY");
  return await actOnSetUp(change, { planId, kind: "people", touched: { ...nothing, people: bodies } }, (before) => ({
    ...before,
    people: people.map(({ organisationId, entersId, signsId }) => ({ organisationId, entersId, signsId })),
  }));
}
