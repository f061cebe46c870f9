import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { refuseNow } from "#kernel/result.ts";
import { projectRoot } from "./project-root.ts";

export type Migration = { readonly number: number; readonly name: string; readonly sha256: string; readonly sql: string };

export function migrationsDirectory(): string {
  return join(projectRoot(), "migrations");
}

/** The program's migrations, 1, 2, 3 … without a gap. `schema.sql` in the same folder is a dump to read, not a migration. */
export function readMigrations(directory: string = migrationsDirectory()): Migration[] {
  const files = readdirSync(directory)
    .filter((name) => name.endsWith(".sql") && name !== "schema.sql")
    .sort();
  return files.map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) refuseNow("MIGRATION_NAME", { name, expected: index + 1 });
    const sql = readFileSync(join(directory, name), "utf8");
    return { number, name, sha256: sha256(sql), sql };
  });
}

/** Line ends do not count: a checkout on another system may have turned them. */
function sha256(sql: string): string {
  return createHash("sha256").update(sql.replaceAll("\r\n", "\n")).digest("hex");
}
