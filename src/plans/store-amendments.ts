import { type Insertable, type RawBuilder, sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { AmendmentId, AmendmentState, PlanId } from "./model.ts";
import type { AmendmentRecord, ChangeRecord } from "./present-amendments.ts";
import type { Fields, NewChange } from "./rules/amendment-change.ts";

const listed = sql.raw(`a.id, a.plan_id, a.state, a.number, a.issued_on, a.issuer, a.effective_on, a.document_id, a.revision,
  a.drafted_at, a.applied_at, d.file_name, drafter.name as drafted_by, applier.name as applied_by,
  (select count(*) from amendment_change c where c.amendment_id = a.id) as change_count`);
const joined = sql.raw(`amendment a left join document d on d.id = a.document_id
  left join account drafter on drafter.id = a.drafted_by left join account applier on applier.id = a.applied_by`);

/** The amendments of a plan: drafts first, then the applied ones, the latest day first; abandoned ones last. */
export async function amendmentsOfPlan(db: Database, planId: PlanId): Promise<AmendmentRecord[]> {
  const { rows } = await sql<AmendmentRecord>`
    select ${listed} from ${joined} where a.plan_id = ${planId}
    order by array_position(array['draft', 'applied', 'abandoned'], a.state), a.effective_on desc nulls first, a.drafted_at desc
    limit 5000
  `.execute(db);
  return rows;
}

export async function amendmentById(db: Database, id: AmendmentId): Promise<AmendmentRecord | null> {
  const { rows } = await sql<AmendmentRecord>`select ${listed} from ${joined} where a.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** Held until the transaction ends, so that two people do not settle one amendment at once. */
export async function lockAmendment(tx: Tx, id: AmendmentId): Promise<AmendmentRecord | null> {
  await sql`select from amendment where id = ${id} for update`.execute(tx);
  return await amendmentById(tx, id);
}

export async function changesOfAmendment(db: Database, id: AmendmentId): Promise<ChangeRecord[]> {
  const rows = await db
    .selectFrom("amendmentChange")
    .select(["id", "subject", "recordId", "action", "before", "after", "raw", "likeness"])
    .where("amendmentId", "=", id)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, before: asFields(row.before), after: asFields(row.after) }));
}

function asFields(value: unknown): Fields | null {
  return value as Fields | null; // JSON boundary: written by saveChanges
}

/** As a column of another query: what decisions have changed in a plan, in the order of application, those that count after the day. */
export function appliedColumn(planId: RawBuilder<unknown>, after: RawBuilder<unknown>) {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('effectiveOn', a.effective_on, 'changes', (
      select coalesce(jsonb_agg(jsonb_build_object('subject', c.subject, 'id', c.record_id, 'action', c.action, 'before', c.before,
        'after', c.after) order by c.position), '[]') from amendment_change c where c.amendment_id = a.id
    )) order by a.applied_at, a.id), '[]')
    from amendment a where a.plan_id = ${planId} and a.state = 'applied' and (${after} is null or a.effective_on > ${after})
  )`;
}

export async function insertAmendment(tx: Tx, amendment: Insertable<DB["amendment"]>): Promise<AmendmentId> {
  const { id } = await tx.insertInto("amendment").values(amendment).returning("id").executeTakeFirstOrThrow();
  return asId(id);
}

export type DecisionColumns = {
  readonly number?: string | null;
  readonly issuedOn?: CalendarDay | null;
  readonly issuer?: string | null;
  readonly effectiveOn?: CalendarDay | null;
  readonly documentId?: string;
};

/** Sets what is given and counts the save. */
export async function saveDecision(tx: Tx, id: AmendmentId, decision: DecisionColumns): Promise<void> {
  await tx
    .updateTable("amendment")
    .set({ ...decision, revision: sql`revision + 1` })
    .where("id", "=", id)
    .execute();
}

export async function settleAmendment(
  tx: Tx,
  id: AmendmentId,
  state: Exclude<AmendmentState, "draft">,
  accountId: string | null,
): Promise<void> {
  const applied = state === "applied" ? { appliedBy: accountId, appliedAt: sql<string>`now()` } : {};
  await tx
    .updateTable("amendment")
    .set({ state, ...applied, revision: sql`revision + 1` })
    .where("id", "=", id)
    .execute();
}

/** One change stands for each record: what is saved again takes the place of what stood and keeps its position. */
export async function saveChanges(tx: Tx, amendmentId: AmendmentId, changes: readonly NewChange[]): Promise<void> {
  const rows = changes.map(({ id, before, after, raw, likeness, ...change }) => ({
    ...change,
    ...{ recordId: id, before, after, raw: raw ?? null, likeness: likeness ?? null },
  }));
  await sql`
    insert into amendment_change (amendment_id, position, subject, record_id, action, before, after, raw, likeness)
    select ${amendmentId}, (select coalesce(max(position), 0) from amendment_change where amendment_id = ${amendmentId}) + n,
      c.subject, c."recordId", c.action, nullif(c.before, 'null'::jsonb), nullif(c.after, 'null'::jsonb), c.raw, c.likeness
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality e(row, n),
      jsonb_to_record(e.row) as c(subject text, "recordId" text, action text, before jsonb, after jsonb, raw text, likeness numeric)
    on conflict (amendment_id, subject, record_id)
      do update set action = excluded.action, before = excluded.before, after = excluded.after
  `.execute(tx);
  await sql`update amendment set revision = revision + 1 where id = ${amendmentId}`.execute(tx);
}

/** Takes changes out of a draft; answers how many there were. */
export async function removeChanges(tx: Tx, amendmentId: AmendmentId, ids: readonly string[]): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom("amendmentChange")
    .where("amendmentId", "=", amendmentId)
    .where("id", "in", [...ids])
    .executeTakeFirst();
  await sql`update amendment set revision = revision + 1 where id = ${amendmentId}`.execute(tx);
  return Number(numDeletedRows);
}
