import { type RawBuilder, sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { AccountId, Grant, Role, ScopeParts } from "./model.ts";
import { roles } from "./model.ts";
import { addressLimit, type RecentFailures, windowSeconds } from "./rules/login-throttle.ts";
import { togetherOf } from "./rules/reach.ts";
import { idleSeconds, longestSeconds, touchSeconds } from "./rules/session-life.ts";
import { treeOn } from "./store-reach.ts";

export type Account = {
  readonly id: AccountId;
  readonly login: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly disabled: boolean;
};

const accountColumns = ["id", "login", "name", "mustChangePassword", "disabledAt"] as const;

function asAccount(row: {
  id: string;
  login: string;
  name: string;
  mustChangePassword: boolean;
  disabledAt: string | null;
}): Account {
  const { id, login, name, mustChangePassword, disabledAt } = row;
  return { id: asId(id), login, name, mustChangePassword, disabled: disabledAt !== null };
}

export async function findAccount(db: Database | Tx, id: AccountId): Promise<Account | null> {
  const row = await db.selectFrom("account").select(accountColumns).where("id", "=", id).executeTakeFirst();
  return row ? asAccount(row) : null;
}

export async function findAccountByLogin(db: Database | Tx, login: string): Promise<Account | null> {
  const row = await db.selectFrom("account").select(accountColumns).where("login", "=", login).executeTakeFirst();
  return row ? asAccount(row) : null;
}

/** The account with what its password is checked against. */
export async function credentialsOf(db: Database, login: string): Promise<{ account: Account; passwordHash: string } | null> {
  const columns = [...accountColumns, "passwordHash"] as const;
  const row = await db.selectFrom("account").select(columns).where("login", "=", login).executeTakeFirst();
  return row ? { account: asAccount(row), passwordHash: row.passwordHash } : null;
}

export async function passwordHashOf(db: Database | Tx, id: AccountId): Promise<string> {
  const row = await db.selectFrom("account").select("passwordHash").where("id", "=", id).executeTakeFirstOrThrow();
  return row.passwordHash;
}

export async function anyAccountExists(db: Database | Tx): Promise<boolean> {
  const row = await db.selectFrom("account").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

export type NewAccount = {
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
};

export async function insertAccount(tx: Tx, account: NewAccount): Promise<AccountId> {
  const row = await tx
    .insertInto("account")
    .values(account)
    .onConflict((c) => c.constraint("account_login_once").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) throw new Error(`the log-in name ${account.login} was taken between the question and the insert`);
  return asId(row.id);
}

export async function setPassword(tx: Tx, id: AccountId, passwordHash: string, mustChangePassword: boolean): Promise<void> {
  await tx.updateTable("account").set({ passwordHash, mustChangePassword }).where("id", "=", id).execute();
}

export async function setDisabledAt(tx: Tx, id: AccountId, disabled: boolean): Promise<void> {
  const disabledAt = disabled ? sql<string>`now()` : null;
  await tx.updateTable("account").set({ disabledAt }).where("id", "=", id).execute();
}

/** Changes of roles, of disabling and the first set-up wait for each other: each asks who is left. */
export async function lockAccounts(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('accounts', 0))`.execute(tx);
}

export async function grantsOf(db: Database | Tx, id: AccountId): Promise<Grant[]> {
  const rows = await db
    .selectFrom("accountRole")
    .select(["role", "organisationId"])
    .where("accountId", "=", id)
    .orderBy("organisationId")
    .orderBy("role")
    .execute();
  return rows.map((row) => ({ role: row.role, organisationId: asId(row.organisationId) }));
}

export async function replaceGrants(tx: Tx, id: AccountId, grants: readonly Grant[]): Promise<void> {
  await tx.deleteFrom("accountRole").where("accountId", "=", id).execute();
  if (grants.length === 0) return;
  await tx
    .insertInto("accountRole")
    .values(grants.map((grant) => ({ accountId: id, role: grant.role, organisationId: grant.organisationId })))
    .execute();
}

/** The first of these bodies that the register does not know, or null. */
export async function unknownOrganisation(tx: Tx, ids: readonly string[]): Promise<string | null> {
  if (ids.length === 0) return null;
  const rows = await tx
    .selectFrom("organisation")
    .select("id")
    .where("id", "in", [...ids])
    .execute();
  const known = new Set(rows.map((row) => row.id));
  return ids.find((id) => !known.has(id)) ?? null;
}

/** The first of these bodies that no enabled administrator reaches any more on the day, with its name; or null. */
export async function bodyWithoutAdministrator(tx: Tx, ids: readonly string[], today: CalendarDay): Promise<string | null> {
  if (ids.length === 0) return null;
  const { rows } = await sql<{ name: string }>`
    with recursive up as (
      select top.id as body, top.id as id from unnest(${[...ids]}::uuid[]) as top (id)
      union
      select up.body, p.parent_id from up
      join organisation_place p on p.organisation_id = up.id and p.parent_id is not null
        and p.valid_from <= ${today}::date and ${today}::date < p.valid_to
    )
    select coalesce(n.name, b.id::text) as name
    from unnest(${[...ids]}::uuid[]) as b (id)
    left join organisation_name n on n.organisation_id = b.id and n.valid_from <= ${today}::date and ${today}::date < n.valid_to
    where not exists (
      select 1 from up
      join account_role r on r.organisation_id = up.id and r.role = 'administrator'
      join account a on a.id = r.account_id and a.disabled_at is null
      where up.body = b.id
    )
    limit 1
  `.execute(tx);
  return rows[0]?.name ?? null;
}

/** An account as every request asks for it: what it holds ("role body"), and the mark of the trees at the same moment. */
type Holder = { readonly held: readonly string[]; readonly revision: string | null };

const holderColumns = (accountId: RawBuilder<unknown>) => sql`
  array(select role || ' ' || organisation_id from account_role where account_id = ${accountId} order by organisation_id, role) as held,
  (select revision from tree_revision) as revision`;

/**
 * How far an account reaches on a day: per role the bodies of its grants and everything below them, and for reading also the
 * bodies above. Null when there is no such account or it is disabled. Only the gate and the command line make a scope of it.
 */
export async function scopeForAccount(db: Database, accountId: AccountId, today: CalendarDay): Promise<ScopeParts | null> {
  const { rows } = await sql<Holder & { name: string }>`
    select a.name, ${holderColumns(sql`a.id`)} from account a where a.id = ${accountId} and a.disabled_at is null
  `.execute(db);
  const [found] = rows;
  return found === undefined ? null : await scopeParts(db, { accountId, name: found.name }, found, today);
}

async function scopeParts(
  db: Database,
  who: Pick<ScopeParts, "accountId" | "name">,
  { held, revision }: Holder,
  today: CalendarDay,
): Promise<ScopeParts> {
  const grants = held.flatMap((words): Grant[] => {
    const [name, organisationId] = words.split(" ");
    const role = roles.find((one) => one === name);
    return role === undefined || organisationId === undefined ? [] : [{ role, organisationId: asId(organisationId) }];
  });
  const tree = await treeOn(db, today, revision);
  const bodiesOf = groupBy(grants, (grant) => grant.role);
  const idsOf = (given: readonly Grant[]) => [...new Set(given.map((grant) => grant.organisationId))];
  return {
    ...who,
    grants,
    reach: new Map([...bodiesOf].map(([role, given]) => [role, togetherOf(idsOf(given), tree.below)])),
    visible: togetherOf(idsOf(grants), tree.around),
    operator: false,
  };
}

/** The bodies that stand at the top of a tree on the day: nobody above them in any line. */
export async function topBodies(db: Database, today: CalendarDay): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o where not exists (
      select 1 from organisation_place p
      where p.organisation_id = o.id and p.parent_id is not null and p.valid_from <= ${today}::date and ${today}::date < p.valid_to
    )
  `.execute(db);
  return new Set(rows.map((row) => row.id));
}

export type NamedGrant = { readonly role: Role; readonly organisationId: OrganisationId; readonly organisationName: string };

export type AccountListed = Account & { readonly lastSeenAt: string | null; readonly grants: readonly NamedGrant[] };

/** Accounts with their roles (bodies by the name of the day), in order of their names; one account when `only` is given. */
export async function accountsWithRoles(db: Database, today: CalendarDay, only?: AccountId): Promise<AccountListed[]> {
  let accounts = db
    .selectFrom("account")
    .select([...accountColumns])
    .select((e) =>
      e
        .selectFrom("loginSession")
        .select((s) => s.fn.max("seenAt").as("seen"))
        .whereRef("loginSession.accountId", "=", "account.id")
        .as("lastSeenAt"),
    )
    .orderBy(sql`name collate vietnamese`)
    .orderBy("login");
  if (only !== undefined) accounts = accounts.where("account.id", "=", only);
  const rows = await accounts.execute();
  const grants = await namedGrants(db, today, only);
  return rows.map((row) => ({
    ...asAccount(row),
    lastSeenAt: row.lastSeenAt,
    grants: grants.filter((g) => g.accountId === row.id).map(({ accountId: _owner, ...grant }) => grant),
  }));
}

async function namedGrants(db: Database, today: CalendarDay, only?: AccountId): Promise<(NamedGrant & { accountId: string })[]> {
  const { rows } = await sql<NamedGrant & { accountId: string }>`
    select r.account_id, r.role, r.organisation_id, coalesce(n.name, r.organisation_id::text) as organisation_name
    from account_role r
    left join organisation_name n on n.organisation_id = r.organisation_id and n.valid_from <= ${today}::date and ${today}::date < n.valid_to
    where ${only ?? null}::uuid is null or r.account_id = ${only ?? null}::uuid
    order by organisation_name, r.role
  `.execute(db);
  return rows;
}

export type NewSession = {
  readonly tokenHash: string;
  readonly csrfHash: string;
  readonly accountId: AccountId;
  readonly address: string;
  readonly port: number | null;
  readonly userAgent: string | null;
};

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  const expiresAt = sql<string>`now() + make_interval(secs => ${longestSeconds})`;
  await tx
    .insertInto("loginSession")
    .values({ ...session, expiresAt })
    .execute();
}

export type SessionFound = {
  readonly accountId: AccountId;
  readonly csrfHash: string;
  readonly login: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly expiresAt: string;
  /** Its last sign of life is old enough to write down a new one. */
  readonly stale: boolean;
};

/**
 * The log-in behind a token's hash, if it still holds (not ended, not idle too long, its account not disabled), and how far its
 * account reaches on the day. One small query, since every request asks it; a second one once after the trees have changed.
 */
export async function findOpenSession(
  db: Database,
  tokenHash: string,
  today: CalendarDay,
): Promise<{ readonly session: SessionFound; readonly scope: ScopeParts } | null> {
  const { rows } = await sql<SessionFound & Holder>`
    select a.id as account_id, a.login, a.name, a.must_change_password, s.csrf_hash,
      least(s.expires_at, greatest(s.seen_at, now()) + make_interval(secs => ${idleSeconds})) as expires_at,
      s.seen_at < now() - make_interval(secs => ${touchSeconds}) as stale, ${holderColumns(sql`a.id`)}
    from login_session s join account a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.ended_at is null and a.disabled_at is null
      and s.expires_at > now() and s.seen_at > now() - make_interval(secs => ${idleSeconds})
  `.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  const { held, revision, ...session } = found;
  const { accountId, name } = session;
  return { session, scope: await scopeParts(db, { accountId, name }, { held, revision }, today) };
}

/** A sign of life; not a change of the register, so it has no audit record. */
export async function touchSession(db: Database, tokenHash: string): Promise<void> {
  await db.updateTable("loginSession").set({ seenAt: sql<string>`now()` }).where("tokenHash", "=", tokenHash).execute();
}

export async function endSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.updateTable("loginSession").set({ endedAt: sql<string>`now()` }).where("tokenHash", "=", tokenHash).execute();
}

/** Ends every open log-in of a person, or every other one than the given. */
export async function endSessionsOf(tx: Tx, accountId: AccountId, except: string | null): Promise<void> {
  let open = tx
    .updateTable("loginSession")
    .set({ endedAt: sql<string>`now()` })
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null);
  if (except !== null) open = open.where("tokenHash", "<>", except);
  await open.execute();
}

/** Attempts for one log-in name are counted one after the other: a hundred at once must not all find the count at zero. */
export async function lockAttempts(tx: Tx, login: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`log-in ${login}`}, 0))`.execute(tx);
}

export async function recentFailures(tx: Tx, login: string, address: string): Promise<RecentFailures> {
  // Failures in the window: of the pair since its last success, of the name, of the address; and when each was last.
  const { rows } = await sql<RecentFailures>`
    with success as (
      select max(attempted_at) as at from login_attempt where login = ${login} and address = ${address} and succeeded
    ), failed as (
      select login, address, attempted_at, extract(epoch from now() - attempted_at)::float8 as ago from login_attempt
      where not succeeded and attempted_at > now() - make_interval(secs => ${windowSeconds}) and (login = ${login} or address = ${address})
    ), pair as (
      select ago from failed where login = ${login} and address = ${address}
        and attempted_at > coalesce((select at from success), '-infinity')
    )
    select
      (select count(*) from pair) as pair,
      coalesce((select min(ago) from pair), 0) as seconds_since_pair,
      (select count(*) from failed where login = ${login}) as name,
      coalesce((select min(ago) from failed where login = ${login}), 0) as seconds_since_name,
      (select count(*) from failed where address = ${address}) as address,
      coalesce((select ago from failed where address = ${address} order by ago offset ${addressLimit - 1} limit 1), 0)
        as seconds_since_address_limit,
      (select at is not null from success) as known_address
  `.execute(tx);
  const [found] = rows;
  if (found === undefined) throw new Error("the count of failed log-ins came back empty");
  return found;
}

/** Written as failed before the password is looked at, so that attempts at the same moment see each other. */
export async function insertAttempt(tx: Tx, login: string, address: string): Promise<number> {
  const row = await tx
    .insertInto("loginAttempt")
    .values({ login, address, succeeded: false })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function markAttemptSucceeded(tx: Tx, id: number): Promise<void> {
  await tx.updateTable("loginAttempt").set({ succeeded: true }).where("id", "=", id).execute();
}

/** Forgets attempts and log-ins that nothing asks about any more. */
export async function forgetOldLogIns(db: Database): Promise<void> {
  await db.deleteFrom("loginAttempt").where("attemptedAt", "<", sql<string>`now() - interval '90 days'`).execute();
  await db.deleteFrom("loginSession").where("expiresAt", "<", sql<string>`now() - interval '90 days'`).execute();
}
