import { systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import { fold } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import type { DocumentFactsInput } from "../contract.ts";
import type { DocumentId } from "../model.ts";
import { joinLinks, lockDocument, updateDocument } from "../store-graph.ts";

/** What a person knows of a document that others name; links that meant it, but said less, are joined. */
export async function fillFacts(change: Change, id: DocumentId, facts: DocumentFactsInput): Promise<void> {
  const before = (await lockDocument(change.tx, id)) ?? refuseNow("NOT_FOUND");
  if (before.hasPlan) refuseNow("DOCUMENT_HAS_PLAN");
  const searchKey = fold(`${facts.number} ${facts.issuer ?? ""} ${facts.subject ?? ""}`);
  await updateDocument(change.tx, id, { ...facts, searchKey });
  await joinLinks(change.tx, id, facts);
  const { number, type, issuer, issuedOn, subject, signer } = before;
  change.note({
    chain: systemChain,
    operation: "fill-document",
    subjectKind: "document",
    subjectId: id,
    before: { number, type, issuer, issuedOn, subject, signer },
    after: facts,
  });
}
