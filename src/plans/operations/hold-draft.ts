import type { Tx } from "#db/transaction.ts";
import { refuseNow } from "#kernel/result.ts";
import type { AmendmentId } from "../model.ts";
import type { AmendmentRecord } from "../present-amendments.ts";
import { lockPlan } from "../store.ts";
import { amendmentById, lockAmendment } from "../store-amendments.ts";

/** Names the draft and the save of it that was looked at. */
export type DraftLookedAt = { readonly amendmentId: AmendmentId; readonly revision: number };

/** The draft and its plan, held until the transaction ends, plan before amendment; a draft that somebody else saved meanwhile is refused. */
export async function holdDraft(tx: Tx, { amendmentId, revision }: DraftLookedAt) {
  const { planId } = (await amendmentById(tx, amendmentId)) ?? refuseNow("NOT_FOUND");
  const plan = (await lockPlan(tx, planId)) ?? refuseNow("NOT_FOUND");
  const amendment: AmendmentRecord = (await lockAmendment(tx, amendmentId)) ?? refuseNow("NOT_FOUND");
  if (amendment.state !== "draft") refuseNow("AMENDMENT_SETTLED", { state: amendment.state });
  if (amendment.revision !== revision) refuseNow("AMENDMENT_CHANGED_MEANWHILE", { revision: amendment.revision });
  return { plan: { ...plan, id: planId }, amendment };
}
