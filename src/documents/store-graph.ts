import { type Insertable, sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import type { Tx } from "#db/transaction.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { DocumentId } from "./model.ts";
import type { DocumentNode, GraphLink } from "./present-graph.ts";
import { isNameable, isSameDocument, type NamedDocument } from "./rules/same-document.ts";

const named = ["id", "number", "issuedOn", "issuer", "format"] as const;

/** Documents that these words mean: those with a file first, the oldest record first. */
async function documentsCalled(tx: Tx, called: NamedDocument) {
  const { rows } = await sql<NamedDocument & { id: string; format: string }>`
    select id, number, issued_on, issuer, format from document
    where number_key = folded_number(${called.number}) order by (format = 'stub'), recorded_at, id
  `.execute(tx);
  return rows.filter((row) => isSameDocument(row, called));
}

/** The document of the register that these words mean, made as a stub when there is none; null where they name none for certain. */
export async function documentNamed(tx: Tx, called: NamedDocument): Promise<DocumentId | null> {
  if (!isNameable(called)) return null;
  await lockNumber(tx, called.number);
  const [found] = await documentsCalled(tx, called);
  if (found !== undefined) return asId(found.id);
  const { number, issuedOn, issuer } = called;
  const { id } = await tx
    .insertInto("document")
    .values({
      number,
      issuedOn,
      issuer,
      fileName: "",
      format: "stub",
      sourceText: "",
      searchKey: fold(`${number} ${issuer ?? ""}`),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return asId(id);
}

/**
 * Two imports that name one document wait for each other, so that it gets one stub. Whoever names several takes them all at once
 * and in one order: else each of two might wait for what the other holds.
 */
export async function lockNumbers(tx: Tx, numbers: readonly (string | null)[]): Promise<void> {
  for (const number of [...new Set(numbers.map((one) => fold(one ?? "")))].toSorted()) await lockNumber(tx, number);
}

async function lockNumber(tx: Tx, number: string | null): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document ${fold(number ?? "")}`}, 2))`.execute(tx);
}

/** A document that came with its file: it fills the stub that waits for it, and every link that names it is joined. */
export async function placeDocument(tx: Tx, document: Insertable<DB["document"]>): Promise<DocumentId> {
  const called = { number: document.number ?? null, issuedOn: document.issuedOn ?? null, issuer: document.issuer ?? null };
  await lockNumber(tx, called.number);
  const stub = (await documentsCalled(tx, called)).find(({ format }) => format === "stub");
  const row =
    stub === undefined
      ? await tx.insertInto("document").values(document).returning("id").executeTakeFirstOrThrow()
      : await tx
          .updateTable("document")
          .set({ ...document, recordedAt: sql`now()` })
          .where("id", "=", stub.id)
          .returning("id")
          .executeTakeFirstOrThrow();
  await joinLinks(tx, row.id, called);
  return asId(row.id);
}

/** Links that named the document in words only, and those of other stubs that turn out to be it, point to it from now on. */
export async function joinLinks(tx: Tx, id: string, called: NamedDocument): Promise<void> {
  const { rows } = await sql<NamedDocument & { id: string }>`
    select id, number, issued_on, issuer from document_link
    where linked_document_id is null and document_id <> ${id} and number_key = folded_number(${called.number})
  `.execute(tx);
  const links = rows.filter((link) => isSameDocument(link, called)).map((link) => link.id);
  if (links.length > 0) await tx.updateTable("documentLink").set({ linkedDocumentId: id }).where("id", "in", links).execute();
  for (const other of await documentsCalled(tx, called)) {
    if (other.format !== "stub" || other.id === id) continue;
    await tx.updateTable("documentLink").set({ linkedDocumentId: id }).where("linkedDocumentId", "=", other.id).execute();
    await tx.deleteFrom("document").where("id", "=", other.id).execute();
  }
}

/** Facts of one document, its row held until the transaction ends; null when there is none. */
export async function lockDocument(tx: Tx, id: DocumentId) {
  const row = await tx
    .selectFrom("document")
    .select([...named, "type", "subject", "signer", "fileName"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const plan = await tx.selectFrom("plan").select("id").where("documentId", "=", id).limit(1).executeTakeFirst();
  return { ...row, hasPlan: plan !== undefined };
}

export async function updateDocument(tx: Tx, id: DocumentId, set: Partial<Insertable<DB["document"]>>): Promise<void> {
  await tx.updateTable("document").set(set).where("id", "=", id).execute();
}

/** Which plans a person may read; null: every one. */
export type PlansInSight = readonly string[] | null;

const nodeColumns = sql.raw(`d.id, d.number, d.type, d.issuer, d.issued_on, d.subject, d.signer, d.file_name,
  d.format = 'stub' as is_stub, p.id as plan_id, p.title as plan_title, p.state as plan_state,
  (select count(*) from document_link l where l.linked_document_id = d.id) as named_by,
  (select count(*) from document_link l where l.document_id = d.id) as names,
  exists (select from document_link l where l.linked_document_id = d.id and l.kind = 'supersedes') as is_replaced`);

/** One row a document: the reader's own plan of it first, where several bodies brought in the same paper. */
function ownPlan(plans: PlansInSight) {
  return sql`left join lateral (
    select p.id, p.title, p.state from plan p
    where p.document_id = d.id and (${plans}::uuid[] is null or p.id = any(${plans}::uuid[]))
    order by p.recorded_at, p.id limit 1
  ) p on true`;
}

/** Documents of the plans in sight, what these name, and what was filled in without a plan. */
function inSight(plans: PlansInSight) {
  return sql`(${plans}::uuid[] is null
    or d.id in (select document_id from plan where id = any(${plans}::uuid[]))
    or d.id in (select l.linked_document_id from document_link l join plan q on q.document_id = l.document_id
      where q.id = any(${plans}::uuid[]) and l.linked_document_id is not null))`;
}

export async function documentsInSight(db: Database, plans: PlansInSight): Promise<DocumentNode[]> {
  const { rows } = await sql<DocumentNode>`
    select ${nodeColumns} from document d ${ownPlan(plans)}
    where ${inSight(plans)}
    order by d.issued_on desc nulls last, d.number_key, d.id
  `.execute(db);
  return rows;
}

export async function documentInSight(db: Database, plans: PlansInSight, id: string): Promise<DocumentNode | null> {
  const { rows } = await sql<DocumentNode>`
    select ${nodeColumns} from document d ${ownPlan(plans)} where ${inSight(plans)} and d.id = ${id}
  `.execute(db);
  return rows[0] ?? null;
}

/** Links that a reader may follow from the document, upwards (what it names) and downwards (what names it), four steps each. */
export async function graphAround(db: Database, plans: PlansInSight, id: string): Promise<GraphLink[]> {
  const { rows } = await sql<GraphLink>`
    with recursive known as (
      select l.document_id as source, l.linked_document_id as target, l.kind, min(l.position) as position
      from document_link l
      where l.linked_document_id is not null and (${plans}::uuid[] is null
        or l.document_id in (select document_id from plan where id = any(${plans}::uuid[]))
        or not exists (select from plan where document_id = l.document_id))
      group by l.document_id, l.linked_document_id, l.kind
    ), up as (
      select source, target, kind, position, 1 as step from known where source = ${id}
      union select k.source, k.target, k.kind, k.position, up.step + 1 from up join known k on k.source = up.target where up.step < 4
    ), down as (
      select source, target, kind, position, 1 as step from known where target = ${id}
      union select k.source, k.target, k.kind, k.position, down.step + 1 from down join known k on k.target = down.source where down.step < 4
    )
    select source, target, kind, min(step) as step
    from (select * from up union all select * from down) both_ways
    group by source, target, kind order by min(step), min(position) limit 2000
  `.execute(db);
  return rows;
}

export async function documentsById(db: Database, plans: PlansInSight, ids: readonly string[]): Promise<DocumentNode[]> {
  const { rows } = await sql<DocumentNode>`
    select ${nodeColumns} from document d ${ownPlan(plans)} where d.id = any(${ids}::uuid[])
  `.execute(db);
  return rows;
}

/** The file of a document that came with one; null for a stub. */
export async function fileOfDocument(db: Database, id: string) {
  const row = await db
    .selectFrom("document")
    .innerJoin("fileBlob", "fileBlob.sha256", "document.fileSha256")
    .select(["fileName", "sha256", "byteSize", "mediaType"])
    .where("document.id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}
