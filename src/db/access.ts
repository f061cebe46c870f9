import pg, { type ClientConfig } from "pg";
import { refuseNow } from "#kernel/result.ts";
import type { ClusterSecrets } from "./cluster.ts";
import { typeParsers } from "./value-types.ts";

/** How to reach one database as each of its roles (decision 0003). `admin` may create, rename and drop databases. */
export type DatabaseAccess = {
  readonly database: string;
  readonly owner: ClientConfig;
  readonly app: ClientConfig;
  readonly portal: ClientConfig;
  readonly admin: ClientConfig;
};

export const ownerRole = "lotrinh_owner";
export const appRole = "lotrinh_app";
export const portalRole = "lotrinh_portal";

/** Our own server: one log-in and one password per role, over its socket. */
export function embeddedAccess(
  socket: { readonly host: string; readonly port: number },
  secrets: ClusterSecrets,
  database: string,
): DatabaseAccess {
  const as = (user: string, password: string, to = database): ClientConfig => ({
    ...shared,
    ...socket,
    user,
    password,
    database: to,
  });
  return {
    database,
    owner: as(ownerRole, secrets.owner),
    app: as(appRole, secrets.app),
    portal: as(portalRole, secrets.portal),
    admin: as("postgres", secrets.admin, "postgres"),
  };
}

/** A server by URL: its user is the owner, and the other two are roles that this user puts on when a connection opens. */
export function externalAccess(url: string, database?: string, rolesUsable = true): DatabaseAccess {
  const base = fromUrl(url);
  const name = database ?? String(base.database);
  const as = (role: string | null, to = name): ClientConfig => ({
    ...base,
    database: to,
    ...(role === null || !rolesUsable ? {} : { options: `${shared.options} -c role=${role}` }),
  });
  return { database: name, owner: as(null), app: as(appRole), portal: as(portalRole), admin: as(null, "postgres") };
}

/** The driver reads the URL itself, with all its forms (a socket as ?host=, sslmode); nothing connects here. */
function fromUrl(url: string): ClientConfig {
  try {
    const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
    return { ...shared, host, port, user, password: password ?? undefined, database, ssl };
  } catch {
    refuseNow("DATABASE_UNREACHABLE", { detail: "DATABASE_URL" });
  }
}

// Times are read as UTC text whatever the server's own zone is.
const shared = {
  application_name: "lotrinh",
  options: "-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=iso_8601",
  connectionTimeoutMillis: 10_000,
  types: typeParsers,
} satisfies ClientConfig;
