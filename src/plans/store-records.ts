import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { DocumentId } from "#documents/model.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { IndicatorId, PlanId } from "./model.ts";
import type { IndicatorRecord, PlaceColumns } from "./present.ts";
import type { EditedIndicator } from "./rules/record-fields.ts";
import type { NewTargetVersion, TargetVersion } from "./rules/target-changes.ts";
import { indicatorFields } from "./store.ts";

/** The plan of a record, so that the plan can be held before the record: everybody locks in that order. */
export async function planOfRecord(db: Database, table: "indicator" | "task", id: string): Promise<PlanId | null> {
  const { rows } = await sql<{ planId: PlanId }>`select plan_id from ${sql.table(table)} where id = ${id}`.execute(db);
  return rows[0]?.planId ?? null;
}

/** One indicator in whatever state, held until the transaction ends. */
export async function lockIndicator(tx: Tx, id: IndicatorId): Promise<IndicatorRecord | null> {
  const row = await indicatorFields(tx.selectFrom("indicator")).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : { ...row, id: asId(row.id), planId: asId(row.planId) };
}

/** The newest version of every target of an indicator, those that were taken out too. */
export async function targetVersionsOf(tx: Tx, id: IndicatorId): Promise<TargetVersion[]> {
  const { rows } = await sql<TargetVersion>`
    select distinct on (milestone_year, position) id, milestone_year, milestone_to, operator, value, value_to, text, unit, recurring,
      op_undecided, raw, repairs, confidence, from_line, to_line, span_from, span_to, position, version, withdrawn
    from target where indicator_id = ${id}
    order by milestone_year, position, version desc
  `.execute(tx);
  return rows;
}

/** Writes what a record says now and counts the edit; answers the new revision. */
export async function saveIndicator(tx: Tx, id: IndicatorId, edited: EditedIndicator): Promise<number> {
  const { group, leadTexts, ...columns } = edited;
  const { revision } = await tx
    .updateTable("indicator")
    .set({
      ...columns,
      groupCode: group,
      leadTexts: [...leadTexts],
      searchKey: fold(`${edited.name} ${edited.rowLabel ?? ""}`),
      revision: sql`revision + 1`,
    })
    .where("id", "=", id)
    .returning("revision")
    .executeTakeFirstOrThrow();
  return revision;
}

/** From which day versions count and by which decision; a draft's count with the plan. */
export type VersionOrigin = {
  readonly effectiveOn: CalendarDay | null;
  readonly decisionDocumentId: DocumentId | null;
  readonly recordedBy: string | null;
};

export async function insertTargetVersions(
  tx: Tx,
  indicatorId: IndicatorId,
  versions: readonly NewTargetVersion[],
  origin: VersionOrigin,
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map(({ repairs, confidence, ...columns }) => ({
    ...columns,
    ...origin,
    indicatorId,
    repairs: JSON.stringify(repairs ?? []),
    confidence: JSON.stringify(confidence ?? {}),
  }));
  await tx.insertInto("target").values(rows).execute();
}

export type NewIndicator = EditedIndicator & {
  readonly planId: PlanId;
  readonly place: PlaceColumns | null;
  readonly confidence?: unknown;
  /** Directly after this record; not given: where its place in the source puts it, without a place last. */
  readonly after?: number;
};

/** Puts a record among those of its plan and moves the later ones on by one. */
export async function insertIndicator(tx: Tx, indicator: NewIndicator): Promise<IndicatorId> {
  const { planId, place, confidence, after, group, leadTexts, ...columns } = indicator;
  const position = (after ?? (await lastBefore(tx, "indicator", planId, place))) + 1;
  await makeRoom(tx, "indicator", planId, position);
  const { id } = await tx
    .insertInto("indicator")
    .values({
      ...columns,
      ...(place ?? {}),
      ...{ planId, position },
      groupCode: group,
      leadTexts: [...leadTexts],
      searchKey: fold(`${indicator.name} ${indicator.rowLabel ?? ""}`),
      confidence: JSON.stringify(confidence ?? {}),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return asId(id);
}

/** The position of the last record that begins at or before the place; of the last one of all where there is no place. */
export async function lastBefore(
  tx: Tx,
  table: "indicator" | "task",
  planId: PlanId,
  place: PlaceColumns | null,
): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0) as last from ${sql.table(table)}
    where plan_id = ${planId} and (${place === null} or span_from <= ${place?.spanFrom ?? 0})
  `.execute(tx);
  return rows[0]?.last ?? 0;
}

/** In two steps, because a position is unique at every moment. */
export async function makeRoom(tx: Tx, table: "indicator" | "task", planId: PlanId, position: number): Promise<void> {
  const t = sql.table(table);
  await sql`update ${t} set position = -position where plan_id = ${planId} and position >= ${position}`.execute(tx);
  await sql`update ${t} set position = 1 - position where plan_id = ${planId} and position < 0`.execute(tx);
}
