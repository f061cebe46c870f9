import pg from "pg";
import { refuseNow } from "#kernel/result.ts";
import { appRole, type DatabaseAccess, externalAccess, ownerRole, portalRole } from "./access.ts";
import type { ClusterSecrets } from "./cluster.ts";

/** Runs one piece of work on one connection and closes it. */
export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  client.on("error", () => undefined); // the query that was running rejects; nothing else is left to tell
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const preparationLock = 19_545;

/** Our own server: the three log-ins of decision 0003 and the database, made when they are not there yet. */
export async function prepareEmbedded(access: DatabaseAccess, secrets: ClusterSecrets): Promise<void> {
  await withClient(access.admin, async (client) => {
    await client.query("select pg_advisory_lock($1)", [preparationLock]); // of two first starts, one after the other
    const { rows } = await client.query<{ rolname: string }>("select rolname from pg_roles where rolname like 'lotrinh%'");
    const present = new Set(rows.map(({ rolname }) => rolname));
    for (const [role, password] of [
      [ownerRole, secrets.owner],
      [appRole, secrets.app],
      [portalRole, secrets.portal],
    ] as const) {
      if (!present.has(role)) await client.query(`create role ${role} login password ${pg.escapeLiteral(password)}`);
    }
    const exists = await client.query("select from pg_database where datname = $1", [access.database]);
    if (exists.rowCount === 0) await createDatabase(client, access.database, ownerRole);
  });
}

/** A new empty database that only the three roles may enter. */
export async function createDatabase(
  client: pg.ClientBase,
  name: string,
  owner: string | null,
  template?: string,
): Promise<void> {
  const database = pg.escapeIdentifier(name);
  const from = template === undefined ? "" : ` template ${pg.escapeIdentifier(template)}`;
  await client.query(`create database ${database}${owner === null ? "" : ` owner ${owner}`}${from}`);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${owner === null ? "" : `${owner}, `}${appRole}, ${portalRole}`);
}

export type ExternalState = { readonly access: DatabaseAccess; readonly rolesUsable: boolean };

/**
 * A server by URL. Its user owns everything; the other two roles are made when that user may make them. Where the roles
 * exist but may not be put on, the program runs as the owner and says so; where they are missing, it cannot migrate.
 */
export async function prepareExternal(url: string): Promise<ExternalState> {
  const access = externalAccess(url);
  const rolesUsable = await withClient(access.owner, async (client) => {
    const { rows: version } = await client.query<{ number: string }>("select current_setting('server_version_num') as number");
    if (Number(version[0]?.number) < 150_000) refuseNow("DATABASE_TOO_OLD", { number: version[0]?.number ?? "" });
    for (const role of [appRole, portalRole]) await ensureRole(client, role);
    const { rows } = await client.query<{ usable: boolean }>(
      `select pg_has_role(current_user, '${appRole}', 'SET') and pg_has_role(current_user, '${portalRole}', 'SET') as usable`.replaceAll(
        "'SET'",
        Number(version[0]?.number) >= 160_000 ? "'SET'" : "'MEMBER'",
      ),
    );
    return rows[0]?.usable === true;
  }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error) refuseNow("DATABASE_UNREACHABLE", { detail: error.message.slice(0, 200) });
    throw error;
  });
  return { access: externalAccess(url, undefined, rolesUsable), rolesUsable };
}

async function ensureRole(client: pg.Client, role: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = $1", [role]);
  if (rowCount === 1) return;
  try {
    await client.query(`create role ${role} nologin`);
    await client.query(`grant ${role} to current_user`);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && (error.code === "42501" || error.code === "42710"))) throw error;
    if (error.code === "42501") refuseNow("DATABASE_ROLES_MISSING", { roles: [appRole, portalRole] });
  }
}
