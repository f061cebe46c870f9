import type { Change } from "#audit/operations/change.ts";
import { insertDocument, insertLinks } from "#documents/store.ts";
import { type Bytes, putFile } from "#files/store.ts";
import { fold } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import { findPlan } from "../store.ts";
import { saveDecision } from "../store-amendments.ts";
import { type DraftLookedAt, holdDraft } from "./hold-draft.ts";

/** A decision's paper as it was read: what it says of itself, and its words. */
export type DecisionPaper = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly format: string;
  readonly bytes: () => Bytes;
  readonly sourceText: string;
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly subject: string | null;
};

/**
 * Files the decision's paper as a document of the register that amends the plan's own. What the paper says of itself fills what
 * nobody has typed yet; what a person typed stands.
 */
export async function attachDecision(change: Change, input: DraftLookedAt & { readonly paper: DecisionPaper }, today: string) {
  const { tx, actor } = change;
  const { paper, amendmentId } = input;
  const { plan, amendment } = await holdDraft(tx, input);
  const amended = (await findPlan(tx, plan.id, today)) ?? refuseNow("NOT_FOUND");
  const { bytes, mediaType, ...columns } = paper;
  const fileSha256 = await putFile(tx, bytes(), mediaType);
  const searchKey = fold([paper.number, paper.subject, paper.fileName].filter((part) => part !== null).join(" "));
  const documentId = await insertDocument(tx, { ...columns, fileSha256, searchKey, recordedBy: actor.accountId });
  const { documentNumber, issuedOn, organisationName } = amended;
  await insertLinks(tx, documentId, [{ kind: "amends", number: documentNumber, issuedOn, issuer: organisationName }]);
  await saveDecision(tx, amendmentId, {
    documentId,
    number: amendment.number ?? paper.number,
    issuedOn: amendment.issuedOn ?? paper.issuedOn,
    issuer: amendment.issuer ?? paper.issuer,
    // Most decisions count from the day on which they are signed; a person may say otherwise.
    effectiveOn: amendment.effectiveOn ?? paper.issuedOn,
  });
  change.note({
    chain: plan.organisationId,
    operation: "attach-decision",
    subjectKind: "amendment",
    subjectId: amendmentId,
    before: { documentId: amendment.documentId, fileName: amendment.fileName },
    after: { planId: plan.id, documentId, fileName: paper.fileName, fileSha256 },
  });
}
