import { randomUUID } from "node:crypto";
import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { bodyResolver } from "#organisations/operations/resolve-bodies.ts";
import type { AmendmentId } from "#plans/model.ts";
import { attachDecision, type DecisionPaper } from "#plans/operations/attach-decision.ts";
import { draftAmendment } from "#plans/operations/draft-amendment.ts";
import type { PlanRecord } from "#plans/present.ts";
import { amendmentById, saveChanges } from "#plans/store-amendments.ts";
import { loadRegister } from "#tasks/operations/load-register.ts";
import type { Reading } from "../model.ts";
import { proposeAmendment } from "../rules/amendment/propose-amendment.ts";
import { draftRegister } from "../rules/draft-register.ts";

export type ProposeFromPaper = {
  readonly plan: PlanRecord;
  readonly paper: DecisionPaper;
  readonly reading: Reading;
};

/**
 * An amending paper becomes a draft amendment: the paper on file, what it would change proposed. A paper in which no record was
 * found still makes a draft with its decision. Nothing of the plan changes until a person applies it.
 */
export async function proposeFromPaper(
  change: Change,
  { plan, paper, reading }: ProposeFromPaper,
  today: CalendarDay,
): Promise<{ readonly amendmentId: AmendmentId; readonly changes: number }> {
  const { tx } = change;
  const amendmentId = await draftAmendment(change, plan.id);
  const { revision = 1 } = (await amendmentById(tx, amendmentId)) ?? {};
  await attachDecision(change, { amendmentId, revision, paper }, today);
  const { sure } = await bodyResolver(tx, asId(plan.organisationId), today);
  const read = draftRegister(reading, paper.fileName, sure);
  const draft = read.ok ? read.value : { indicators: [], tasks: [] };
  const changes = proposeAmendment({ register: await loadRegister(tx, plan, today), draft, newId: randomUUID });
  if (changes.length > 0) await saveChanges(tx, amendmentId, changes);
  change.note({
    chain: plan.organisationId,
    operation: "propose-amendment",
    subjectKind: "amendment",
    subjectId: amendmentId,
    before: null,
    after: { planId: plan.id, fileName: paper.fileName, changes: changes.length },
  });
  return { amendmentId, changes: changes.length };
}
