import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { type Tree, treeOf } from "./rules/reach.ts";

// Few days are asked about at once: today, and yesterday around midnight.
const kept = 4;
const trees = new Map<string, Tree>();

/**
 * The trees of a day as they are in the register now. `revision` was read with the question who asks: while the register has that
 * mark the trees are what they were when they were walked (the triggers of tree_revision set a new one with every change).
 */
export async function treeOn(db: Database, day: CalendarDay, revision: string | null): Promise<Tree> {
  const known = revision === null ? undefined : trees.get(keyOf(revision, day));
  return known ?? (await walkedTree(db, day));
}

/** The mark and the trees come from one statement, so that neither is older than the other. */
async function walkedTree(db: Database, day: CalendarDay): Promise<Tree> {
  const { rows } = await sql<{ revision: string | null; pairs: string | null }>`
    select (select revision from tree_revision) as revision, (
      select string_agg(pair, ',') from (
        select organisation_id || ' ' || parent_id as pair from organisation_place
        where parent_id is not null and valid_from <= ${day}::date and ${day}::date < valid_to
        union all
        -- A body that has ended is reached through its heirs, so that its past stays readable.
        select organisation_id || ' ' || heir_id from ended_body_heir(${day}::date)
      ) place
    ) as pairs
  `.execute(db);
  const { revision = null, pairs = null } = rows[0] ?? {};
  const standings = (pairs ?? "").split(",").flatMap((pair) => {
    const [id, aboveId] = pair.split(" ");
    return id === undefined || aboveId === undefined ? [] : [{ id, aboveId }];
  });
  const tree = treeOf(standings);
  if (revision !== null) keep(keyOf(revision, day), tree);
  return tree;
}

const keyOf = (revision: string, day: CalendarDay) => `${revision} ${day}`;

function keep(key: string, tree: Tree): void {
  trees.set(key, tree);
  const [oldest] = trees.keys();
  if (trees.size > kept && oldest !== undefined) trees.delete(oldest);
}
