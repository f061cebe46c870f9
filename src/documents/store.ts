import { type Insertable, sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import type { Tx } from "#db/transaction.ts";
import { asId } from "#kernel/ids.ts";
import type { DocumentId, DocumentLink } from "./model.ts";
import type { DocumentRecord, LinkRecord, PackedWord, PageRecord, SourceRecord } from "./present.ts";
import { documentNamed } from "./store-graph.ts";

export async function insertDocument(tx: Tx, document: Insertable<DB["document"]>): Promise<DocumentId> {
  const { id } = await tx.insertInto("document").values(document).returning("id").executeTakeFirstOrThrow();
  return asId(id);
}

/** What a person says a paper is called takes the place of what was read from it. */
export async function nameDocument(
  tx: Tx,
  id: string,
  named: { readonly number: string | null; readonly issuedOn: string | null; readonly issuer: string | null },
): Promise<void> {
  await tx.updateTable("document").set(named).where("id", "=", id).execute();
}

export type NewLink = Omit<DocumentLink, "documentId" | "linkedDocumentId">;

/** Links in order; the other end is a document of the register, or a stub that waits for it (store-graph.ts). */
export async function insertLinks(tx: Tx, documentId: DocumentId, links: readonly NewLink[]): Promise<void> {
  for (const [position, link] of links.entries()) {
    const found = await documentNamed(tx, link);
    const linkedDocumentId = found === documentId ? null : found;
    await tx
      .insertInto("documentLink")
      .values({ documentId, position, linkedDocumentId, ...link })
      .execute();
  }
}

/** The document's own fields and its file, without the source text. */
export async function documentRecord(db: Database, id: string): Promise<DocumentRecord> {
  const row = await db
    .selectFrom("document")
    .innerJoin("fileBlob", "fileBlob.sha256", "document.fileSha256")
    .select([
      "document.id",
      "fileName",
      "fileBlob.sha256 as fileSha256",
      "byteSize",
      "mediaType",
      "format",
      "number",
      "type",
      "issuer",
      "parentBody",
    ])
    .select(["place", "issuedOn", "subject", "signer", "signerRole", "confidentiality", "document.recordedAt", "sourceNotes"])
    .select(sql<number>`array_length(string_to_array(source_text, E'\n'), 1)`.as("lineCount"))
    .where("document.id", "=", id)
    .executeTakeFirstOrThrow();
  return { ...row, lineCount: row.lineCount ?? 0 };
}

export async function linksOf(db: Database, id: string): Promise<LinkRecord[]> {
  return await db
    .selectFrom("documentLink")
    .select(["kind", "number", "issuedOn", "issuer", "linkedDocumentId"])
    .where("documentId", "=", id)
    .orderBy("position")
    .execute();
}

/** The flat text that all places of the document's records count in. */
export async function sourceOf(db: Database, id: string): Promise<SourceRecord> {
  const columns = ["sourceText", "restoredLines"] as const;
  const row = await db.selectFrom("document").select(columns).where("id", "=", id).executeTakeFirstOrThrow();
  return { text: row.sourceText, restored: row.restoredLines as string[] | null }; // JSON boundary: written with the document
}

export async function insertPages(tx: Tx, pages: readonly Insertable<DB["documentPage"]>[]): Promise<void> {
  for (let from = 0; from < pages.length; from += 100) {
    await tx
      .insertInto("documentPage")
      .values(pages.slice(from, from + 100))
      .execute();
  }
}

export async function pagesOf(db: Database, documentId: string): Promise<PageRecord[]> {
  return await db
    .selectFrom("documentPage")
    .select(["number", "mode", "fromLine", "toLine", "spanFrom", "spanTo", "width", "height", "turned", "pictureSha256"])
    .where("documentId", "=", documentId)
    .orderBy("number")
    .execute();
}

/** The words of one page with their places; null when there is no such page. */
export async function wordsOfPage(db: Database, documentId: string, number: number): Promise<readonly PackedWord[] | null> {
  const row = await db
    .selectFrom("documentPage")
    .select("words")
    .where("documentId", "=", documentId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row === undefined ? null : (row.words as readonly PackedWord[]); // JSON boundary: written by insertPages
}

export async function pictureOfPage(db: Database, documentId: string, number: number): Promise<string | null> {
  const row = await db
    .selectFrom("documentPage")
    .select("pictureSha256")
    .where("documentId", "=", documentId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.pictureSha256 ?? null;
}

export async function setPicture(tx: Tx, documentId: string, number: number, sha256: string): Promise<void> {
  await tx
    .updateTable("documentPage")
    .set({ pictureSha256: sha256 })
    .where("documentId", "=", documentId)
    .where("number", "=", number)
    .execute();
}
