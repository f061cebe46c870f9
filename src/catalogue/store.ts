import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { DefinitionContent, DefinitionId, DefinitionVersion } from "./model.ts";
import type { DefinitionRecord } from "./present.ts";

const content =
  sql.raw(`v.version, v.name, v.name_en, v.other_names, v.group_code as "group", v.unit, v.measure_kind, v.numerator_name,
  v.denominator_name, v.direction, v.accumulation, v.time_aggregation, v.unit_aggregation, v.source, v.method, v.legal_basis,
  v.valid_from, v.reason`);

export type DefinitionFilter = {
  /** Bodies whose own definitions are in sight beside the common ones; null: every body. */
  readonly owners: readonly string[] | null;
  readonly id?: DefinitionId;
  /** Without those that are retired. */
  readonly inUse?: boolean;
};

/** The newest version of every definition in sight, by code. */
export async function definitionsInSight(
  db: Database,
  filter: DefinitionFilter,
  today: CalendarDay,
): Promise<DefinitionRecord[]> {
  const { owners, id = null, inUse = false } = filter;
  const { rows } = await sql<DefinitionRecord>`
    select d.id, d.code, d.owner_id, d.starter_version, d.retired_on, n.name as owner_name, ${content}
    from definition d
    join lateral (select * from definition_version v where v.definition_id = d.id order by v.version desc limit 1) v on true
    left join lateral (select name from organisation_name where organisation_id = d.owner_id and valid_from <= ${today}::date
      order by valid_from desc limit 1) n on true
    where (d.owner_id is null or ${owners}::uuid[] is null or d.owner_id = any(${owners}::uuid[]))
      and (${id}::uuid is null or d.id = ${id}) and (not ${inUse} or d.retired_on is null)
    order by d.owner_id nulls first, d.code
  `.execute(db);
  return rows;
}

/** One definition, whoever keeps it; null when there is none. */
export async function findDefinition(db: Database, id: DefinitionId, today: CalendarDay): Promise<DefinitionRecord | null> {
  const [found] = await definitionsInSight(db, { owners: null, id }, today);
  return found ?? null;
}

/** All versions of a definition, the newest first. */
export async function versionsOfDefinition(db: Database, id: DefinitionId): Promise<DefinitionVersion[]> {
  const { rows } = await sql<DefinitionVersion>`
    select ${content} from definition_version v where v.definition_id = ${id} order by v.version desc
  `.execute(db);
  return rows;
}

/** The definition's row is held until the transaction ends, so that two revisions do not take the same number. */
export async function lockDefinition(tx: Tx, id: DefinitionId): Promise<boolean> {
  const { rows } = await sql`select 1 from definition where id = ${id} for no key update`.execute(tx);
  return rows.length > 0;
}

/** Whoever gives out a code or loads the shipped catalogue waits for the one before. */
export async function lockCodes(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('catalogue codes', 1))`.execute(tx);
}

/** Codes that one owner (null: the common catalogue) has given out, with the definition of each. */
export async function codesOf(tx: Tx, ownerId: OrganisationId | null): Promise<ReadonlyMap<string, DefinitionId>> {
  const { rows } = await sql<{ id: DefinitionId; code: string }>`
    select id, code from definition where owner_id is not distinct from ${ownerId}::uuid
  `.execute(tx);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

export type NewDefinition = {
  readonly ownerId: OrganisationId | null;
  readonly code: string;
  readonly starterVersion: number | null;
};

export async function insertDefinition(tx: Tx, definition: NewDefinition): Promise<DefinitionId> {
  const { id } = await tx.insertInto("definition").values(definition).returning("id").executeTakeFirstOrThrow();
  return asId(id);
}

/** Several at once; answers their ids by code. */
export async function insertDefinitions(
  tx: Tx,
  definitions: readonly NewDefinition[],
): Promise<ReadonlyMap<string, DefinitionId>> {
  if (definitions.length === 0) return new Map();
  const rows = await tx
    .insertInto("definition")
    .values([...definitions])
    .returning(["id", "code"])
    .execute();
  return new Map(rows.map(({ id, code }) => [code, asId(id)]));
}

/** The newest shipped catalogue that was loaded; 0 for none. */
export async function loadedStarterVersion(db: Database): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(starter_version), 0)::int as version from definition where owner_id is null
  `.execute(db);
  return rows[0]?.version ?? 0;
}

export async function setStarterVersion(tx: Tx, version: number): Promise<void> {
  await sql`update definition set starter_version = ${version} where owner_id is null and starter_version < ${version}`.execute(
    tx,
  );
}

export type NewVersion = DefinitionContent & {
  readonly definitionId: DefinitionId;
  readonly version: number;
  readonly validFrom: CalendarDay;
  readonly reason: string | null;
};

/** Adds versions, all in one statement; none is ever changed. */
export async function insertVersions(tx: Tx, versions: readonly NewVersion[]): Promise<void> {
  if (versions.length === 0) return;
  await tx.insertInto("definitionVersion").values(versions.map(rowOf)).execute();
}

function rowOf({ group, otherNames, ...version }: NewVersion) {
  const { name, nameEn } = version;
  return {
    ...version,
    groupCode: group,
    otherNames: [...otherNames],
    searchKey: fold([name, nameEn ?? "", ...otherNames].join(" ")),
  };
}

export async function setRetired(tx: Tx, id: DefinitionId, on: CalendarDay | null): Promise<void> {
  await tx.updateTable("definition").set({ retiredOn: on }).where("id", "=", id).execute();
}
