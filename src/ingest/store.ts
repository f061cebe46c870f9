import { sql } from "kysely";
import type { Actor } from "#audit/model.ts";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import { type Bytes, inChunks } from "#files/store.ts";
import { asId, type Id } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PlanId } from "#plans/model.ts";
import type { ImportCounts, SourceNote } from "./model.ts";
import type { PageContent } from "./rules/pages/page-content.ts";
import type { Lexicon } from "./rules/restore/restore.ts";
import type { TaughtWord } from "./rules/taught-words.ts";

export type UploadId = Id<"upload">;

/** What a file that makes no plan is read for: a stub, a plan that it amends, a draft that it decides. */
export type PaperPurpose = { readonly kind: "document" | "amendment" | "decision"; readonly id: string };

/** What came of an upload: a plan, a paper on file, or the reason why not. */
export type UploadOutcome =
  | { readonly planId: null; readonly kept: PaperKept; readonly notes: readonly SourceNote[]; readonly refusal: null }
  | { readonly planId: PlanId; readonly counts: ImportCounts; readonly notes: readonly SourceNote[]; readonly refusal: null }
  | { readonly planId: null; readonly refusal: Refusal };

/** A paper on file: with its document, or with the draft that it decides and how much it proposes to change. */
export type PaperKept = { readonly documentId: string } | { readonly amendmentId: string; readonly changes: number };

export type UploadRecord = {
  readonly id: UploadId;
  /** Null for a paper that belongs to no body of the register. */
  readonly organisationId: OrganisationId | null;
  /** Null: a plan of the organisation. */
  readonly purpose: PaperPurpose | null;
  readonly fileName: string;
  readonly byteSize: number;
  /** Who sent it; what the reading job changes is theirs. */
  readonly actor: Actor;
  readonly outcome: UploadOutcome | null;
};

export type NewUpload = Pick<UploadRecord, "organisationId" | "purpose" | "fileName" | "byteSize">;

export async function insertUpload(tx: Tx, { purpose, ...upload }: NewUpload, actor: Actor, bytes: Bytes): Promise<UploadId> {
  const { accountId, name, address, port } = actor;
  const { id: uploadId } = await tx
    .insertInto("upload")
    .values({
      ...{ ...upload, accountId, actor: name, address, port },
      ...(purpose === null ? {} : { purpose: purpose.kind, subjectId: purpose.id }),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  let position = 0;
  for await (const chunk of inChunks(bytes)) {
    await tx.insertInto("uploadChunk").values({ uploadId, position, bytes: chunk }).execute();
    position += 1;
  }
  return asId(uploadId);
}

export async function setUploadJob(tx: Tx, id: UploadId, jobId: string): Promise<void> {
  await tx.updateTable("upload").set({ jobId }).where("id", "=", id).execute();
}

export async function findUpload(
  db: Database,
  by: { readonly id: UploadId } | { readonly jobId: string },
): Promise<UploadRecord | null> {
  const query = db.selectFrom("upload").selectAll();
  const row = await ("id" in by ? query.where("id", "=", by.id) : query.where("jobId", "=", by.jobId)).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: asId(row.id),
    organisationId: row.organisationId === null ? null : asId(row.organisationId),
    purpose: purposeOf(row),
    fileName: row.fileName,
    byteSize: row.byteSize,
    actor: { accountId: row.accountId, name: row.actor, address: row.address, port: row.port },
    outcome: row.outcome as UploadOutcome | null, // JSON boundary: written by finishUpload
  };
}

function purposeOf({ purpose, subjectId }: { readonly purpose: string; readonly subjectId: string | null }): PaperPurpose | null {
  if (subjectId === null) return null;
  // Narrowing what the table's own check allows.
  return { kind: purpose as PaperPurpose["kind"], id: subjectId };
}

/** The waiting bytes in order, one chunk in memory at a time. */
export async function* uploadedBytes(db: Database, uploadId: UploadId): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const chunk = await db
      .selectFrom("uploadChunk")
      .select("bytes")
      .where("uploadId", "=", uploadId)
      .where("position", "=", position)
      .executeTakeFirst();
    if (chunk === undefined) return;
    yield chunk.bytes;
  }
}

/** The outcome stays, the bytes go; of a file that must not be here even the name goes. */
export async function finishUpload(tx: Tx, id: UploadId, outcome: UploadOutcome, forgetName: boolean): Promise<void> {
  await tx.deleteFrom("uploadChunk").where("uploadId", "=", id).execute();
  await tx.deleteFrom("recognisedPage").where("uploadId", "=", id).execute();
  await tx
    .updateTable("upload")
    .set({ outcome: JSON.stringify(outcome), ...(forgetName ? { fileName: "" } : {}) })
    .where("id", "=", id)
    .execute();
}

/** Two workers that hold the same upload (one of them given up for dead) wait for each other here. */
export async function lockUpload(tx: Tx, id: UploadId): Promise<{ readonly finished: boolean }> {
  const { rows } = await sql<{ finished: boolean }>`
    select outcome is not null as finished from upload where id = ${id} for update
  `.execute(tx);
  return { finished: rows[0]?.finished ?? true };
}

/** Bytes of uploads whose job was given up (its worker died each time): nobody will read them any more. */
export async function forgetGivenUpUploads(tx: Tx): Promise<void> {
  await sql`
    delete from upload_chunk c using upload u, job j where u.id = c.upload_id and j.id = u.job_id and j.state = 'failed'
  `.execute(tx);
  await sql`
    delete from recognised_page p using upload u, job j where u.id = p.upload_id and j.id = u.job_id and j.state = 'failed'
  `.execute(tx);
}

/** Whether somebody settled the upload, by cancelling it, while its file is being read. */
export async function isSettled(db: Database, id: UploadId): Promise<boolean> {
  const row = await db.selectFrom("upload").select("outcome").where("id", "=", id).executeTakeFirst();
  return row === undefined || row.outcome !== null;
}

/** A page that was recognised is kept at once: a reader that dies takes none of them along. */
export async function keepPage(db: Database, uploadId: UploadId, page: PageContent): Promise<void> {
  await db
    .insertInto("recognisedPage")
    .values({ uploadId, number: page.number, content: JSON.stringify(page) })
    .onConflict((conflict) => conflict.columns(["uploadId", "number"]).doNothing())
    .execute();
}

export async function keptPages(db: Database, uploadId: UploadId): Promise<PageContent[]> {
  const rows = await db
    .selectFrom("recognisedPage")
    .select("content")
    .where("uploadId", "=", uploadId)
    .orderBy("number")
    .execute();
  return rows.map((row) => row.content as PageContent); // JSON boundary: written by keepPage
}

export async function teachWords(tx: Tx, organisationId: OrganisationId, words: readonly TaughtWord[]): Promise<void> {
  if (words.length === 0) return;
  await tx
    .insertInto("restoringLexicon")
    .values(words.map(({ raw, read }) => ({ organisationId, raw, read })))
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "raw", "read"]).doUpdateSet({ times: (e) => e("restoringLexicon.times", "+", 1) }),
    )
    .execute();
}

/** What the office taught so far, the most often accepted first; as much as a child that reads can be handed. */
export async function lexiconOf(db: Database, organisationId: OrganisationId): Promise<Lexicon> {
  return await db
    .selectFrom("restoringLexicon")
    .select(["raw", "read", "times as count"])
    .where("organisationId", "=", organisationId)
    .orderBy("times", "desc")
    .orderBy("raw")
    .orderBy("read")
    .limit(20_000)
    .execute();
}
