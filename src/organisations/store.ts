import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { KnownBody, OrganisationId, OrganisationKind, OrganisationLevel, TreeLine } from "./model.ts";
import type { TreePair } from "./rules/subtree.ts";

/** A body as it stands on a day, with one place in the trees (party before government before front). */
export type OrganisationOnDay = {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly officialCode: string | null;
  readonly name: string;
  readonly shortName: string | null;
  readonly searchKey: string;
  readonly line: TreeLine | null;
  readonly parentId: OrganisationId | null;
  readonly aliases: readonly string[];
};

export type OrganisationFilter = {
  /** Only these bodies; null means every one. */
  readonly ids?: readonly string[] | null;
  /** Folded text that the name, short name or an alias contains. */
  readonly containing?: string;
};

/** Every body that has a name on the day, in Vietnamese order of names. */
export async function organisationsAt(
  db: Database,
  on: CalendarDay,
  filter: OrganisationFilter = {},
): Promise<OrganisationOnDay[]> {
  const ids = filter.ids ?? null;
  const pattern = filter.containing ? likePattern(filter.containing) : null;
  const { rows } = await sql<OrganisationOnDay>`
    select o.*, coalesce(a.aliases, '{}') as aliases
    from (
      select distinct on (id) * from organisation_at(${on}::date)
      order by id, array_position(array['party', 'government', 'front'], line)
    ) o
    left join lateral (
      select array_agg(alias order by alias) as aliases from organisation_alias where organisation_id = o.id
    ) a on true
    where (${ids}::uuid[] is null or o.id = any(${ids}::uuid[])) and (${pattern}::text is null or o.search_key like ${pattern})
    order by o.name collate vietnamese, o.id
  `.execute(db);
  return rows;
}

export type TreeOfBodies = {
  readonly bodies: readonly OrganisationOnDay[];
  readonly pairs: readonly (TreePair & { readonly line: TreeLine | null })[];
};

/** All bodies of a day with their places in every tree, in one query: a body of two trees is one body with two places. */
export async function bodiesInTreesAt(db: Database, on: CalendarDay): Promise<TreeOfBodies> {
  const { rows } = await sql<OrganisationOnDay & { readonly line: TreeLine | null }>`
    select o.*, coalesce(a.aliases, '{}') as aliases
    from organisation_at(${on}::date) o
    left join lateral (
      select array_agg(alias order by alias) as aliases from organisation_alias where organisation_id = o.id
    ) a on true
    order by o.name collate vietnamese, o.id, array_position(array['party', 'government', 'front'], o.line)
  `.execute(db);
  return { bodies: rows.filter((row, at) => row.id !== rows[at - 1]?.id), pairs: rows };
}

/** One body on a day; null when it is unknown or has no name then. */
export async function organisationOn(db: Database, id: OrganisationId, on: CalendarDay): Promise<OrganisationOnDay | null> {
  const [found] = await organisationsAt(db, on, { ids: [id] });
  return found ?? null;
}

/** Child and parent in every tree of the day; a body of two trees comes twice. */
export async function treePairsAt(db: Database, on: CalendarDay): Promise<(TreePair & { readonly line: TreeLine | null })[]> {
  const { rows } = await sql<
    TreePair & { readonly line: TreeLine | null }
  >`select id, parent_id, line from organisation_at(${on}::date)`.execute(db);
  return rows;
}

/** Bodies that are called so on the day (name, short name or alias), marks and case aside. */
export async function findByName(db: Database, name: string, on: CalendarDay): Promise<OrganisationOnDay[]> {
  const key = fold(name);
  if (key === "") return [];
  const near = await organisationsAt(db, on, { containing: key });
  return near.filter((body) => [body.name, body.shortName ?? "", ...body.aliases].some((word) => fold(word) === key));
}

/** Names that share most of the asked words: what a refusal offers instead. */
export async function namesNear(db: Database, name: string, on: CalendarDay, limit: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from organisation_at(${on}::date)
    group by id, name, search_key order by similarity(search_key, ${fold(name)}) desc, name collate vietnamese limit ${limit}
  `.execute(db);
  return rows.map((row) => row.name);
}

/** What the matching of written names needs to know of each body. */
export function asKnownBody(body: OrganisationOnDay): KnownBody {
  const aliases = body.shortName === null ? body.aliases : [body.shortName, ...body.aliases];
  return { id: body.id, name: body.name, aliases, kind: body.kind };
}

export type NewOrganisation = {
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly officialCode: string | null;
};

export async function insertOrganisation(tx: Tx, body: NewOrganisation): Promise<OrganisationId> {
  const { id } = await tx.insertInto("organisation").values(body).returning("id").executeTakeFirstOrThrow();
  return asId(id);
}

export type Naming = { readonly name: string; readonly shortName: string | null; readonly aliases: readonly string[] };

export function searchKeyOf({ name, shortName, aliases }: Naming): string {
  return [name, shortName ?? "", ...aliases]
    .map(fold)
    .filter((word) => word !== "")
    .join(" ");
}

/** The first name holds from always: papers older than the register name the body too. */
export async function insertName(
  tx: Tx,
  id: OrganisationId,
  naming: Naming,
  validFrom: CalendarDay = "-infinity",
): Promise<void> {
  await tx
    .insertInto("organisationName")
    .values({ organisationId: id, name: naming.name, shortName: naming.shortName, searchKey: searchKeyOf(naming), validFrom })
    .execute();
}

export async function insertPlace(
  tx: Tx,
  id: OrganisationId,
  line: TreeLine,
  parentId: OrganisationId | null,
  validFrom: CalendarDay = "-infinity",
): Promise<void> {
  await tx.insertInto("organisationPlace").values({ organisationId: id, line, parentId, validFrom }).execute();
}

/** From the day on the body is called so; a name given on the same day is corrected in its row. */
export async function renameFrom(tx: Tx, id: OrganisationId, naming: Naming, day: CalendarDay): Promise<void> {
  const current = await currentRow(tx, "organisationName", id, day);
  if (current.validFrom === day) {
    await correctName(tx, current.id, naming);
    return;
  }
  await tx.updateTable("organisationName").set({ validTo: day }).where("id", "=", current.id).execute();
  await tx
    .insertInto("organisationName")
    .values({
      organisationId: id,
      name: naming.name,
      shortName: naming.shortName,
      searchKey: searchKeyOf(naming),
      validFrom: day,
      validTo: current.validTo,
    })
    .execute();
}

/** The name stays, what stands beside it changes: the abbreviation, and the search key that holds the aliases. */
export async function keepName(tx: Tx, id: OrganisationId, naming: Naming, day: CalendarDay): Promise<void> {
  const current = await currentRow(tx, "organisationName", id, day);
  await correctName(tx, current.id, naming);
}

async function correctName(tx: Tx, rowId: string, naming: Naming): Promise<void> {
  const changed = { name: naming.name, shortName: naming.shortName, searchKey: searchKeyOf(naming) };
  await tx.updateTable("organisationName").set(changed).where("id", "=", rowId).execute();
}

/** From the day on the body stands there in this tree; a place given on the same day is corrected in its row. */
export async function moveFrom(
  tx: Tx,
  id: OrganisationId,
  line: TreeLine,
  parentId: OrganisationId | null,
  day: CalendarDay,
): Promise<void> {
  const current = await tx
    .selectFrom("organisationPlace")
    .select(["id", "validFrom", "validTo"])
    .where("organisationId", "=", id)
    .where("line", "=", line)
    .where("validFrom", "<=", day)
    .where("validTo", ">", day)
    .executeTakeFirst();
  if (current === undefined) return await insertPlace(tx, id, line, parentId, day);
  if (current.validFrom === day) {
    await tx.updateTable("organisationPlace").set({ parentId }).where("id", "=", current.id).execute();
    return;
  }
  await tx.updateTable("organisationPlace").set({ validTo: day }).where("id", "=", current.id).execute();
  await tx
    .insertInto("organisationPlace")
    .values({ organisationId: id, line, parentId, validFrom: day, validTo: current.validTo })
    .execute();
}

async function currentRow(tx: Tx, table: "organisationName", id: OrganisationId, day: CalendarDay) {
  return await tx
    .selectFrom(table)
    .select(["id", "validFrom", "validTo"])
    .where("organisationId", "=", id)
    .where("validFrom", "<=", day)
    .where("validTo", ">", day)
    .executeTakeFirstOrThrow();
}

/** Two people who name bodies at the same time wait for each other, so that neither takes the other's name unseen. */
export async function lockNames(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organisation-names', 0))`.execute(tx);
}

export async function replaceAliases(tx: Tx, id: OrganisationId, aliases: readonly string[]): Promise<void> {
  await tx.deleteFrom("organisationAlias").where("organisationId", "=", id).execute();
  const bySearchKey = new Map(aliases.map((alias) => [fold(alias), alias]));
  bySearchKey.delete("");
  const rows = [...bySearchKey].map(([searchKey, alias]) => ({ organisationId: id, alias, searchKey }));
  if (rows.length > 0) await tx.insertInto("organisationAlias").values(rows).execute();
}

/** Folded text as a pattern of `like`: folding leaves no backslash or underscore, "%" stays a sign of the text. */
function likePattern(folded: string): string {
  return `%${folded.replaceAll("%", "\\%")}%`;
}
