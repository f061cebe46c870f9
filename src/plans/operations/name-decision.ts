import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { saveDecision } from "../store-amendments.ts";
import { type DraftLookedAt, holdDraft } from "./hold-draft.ts";

export type NameDecision = DraftLookedAt & {
  readonly number: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
  readonly effectiveOn: CalendarDay | null;
};

/** Names the decision behind a draft amendment, and the day from which its changes count. */
export async function nameDecision(change: Change, input: NameDecision): Promise<void> {
  const { plan, amendment } = await holdDraft(change.tx, input);
  const { amendmentId, revision: _looked, ...decision } = input;
  await saveDecision(change.tx, amendmentId, decision);
  const { number, issuedOn, issuer, effectiveOn } = amendment;
  change.note({
    chain: plan.organisationId,
    operation: "name-decision",
    subjectKind: "amendment",
    subjectId: amendmentId,
    before: { number, issuedOn, issuer, effectiveOn },
    after: { planId: plan.id, ...decision },
  });
}
