import { systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import { type Bytes, putFile } from "#files/store.ts";
import { refuseNow } from "#kernel/result.ts";
import type { DocumentId } from "../model.ts";
import { insertLinks, type NewLink } from "../store.ts";
import { joinLinks, lockDocument, lockNumbers, updateDocument } from "../store-graph.ts";

export type AttachFile = {
  readonly id: DocumentId;
  /** The number by which the others name it. */
  readonly number: string | null;
  readonly file: { readonly name: string; readonly mediaType: string; readonly format: string; readonly bytes: () => Bytes };
  readonly sourceText: string;
  /** What the paper says of itself; facts that are known already stay. */
  readonly facts: { readonly type: string | null; readonly issuer: string | null; readonly issuedOn: string | null } & {
    readonly subject: string | null;
    readonly signer: string | null;
  };
  readonly links: readonly NewLink[];
};

/** The file of a document that others name: it is a stub no more, and what it names itself hangs on to the graph. */
export async function attachFile(change: Change, input: AttachFile): Promise<void> {
  const { tx } = change;
  const { id, file, facts } = input;
  await lockNumbers(tx, [input.number, ...input.links.map((link) => link.number)]);
  const before = (await lockDocument(tx, id)) ?? refuseNow("NOT_FOUND");
  if (before.format !== "stub") refuseNow("DOCUMENT_HAS_FILE", { fileName: before.fileName });
  const fileSha256 = await putFile(tx, file.bytes(), file.mediaType);
  const known = {
    type: before.type ?? facts.type,
    issuer: before.issuer ?? facts.issuer,
    issuedOn: before.issuedOn ?? facts.issuedOn,
    subject: before.subject ?? facts.subject,
    signer: before.signer ?? facts.signer,
  };
  await updateDocument(tx, id, {
    ...known,
    ...{ fileSha256, fileName: file.name, format: file.format, sourceText: input.sourceText, recordedBy: change.actor.accountId },
  });
  await insertLinks(tx, id, input.links);
  await joinLinks(tx, id, { number: before.number, ...known });
  change.note({
    chain: systemChain,
    operation: "attach-document-file",
    subjectKind: "document",
    subjectId: id,
    before: null,
    after: { number: before.number, ...known, fileName: file.name, fileSha256 },
  });
}
