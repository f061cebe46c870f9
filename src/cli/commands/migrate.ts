import { appliedMigrations, migrate } from "#db/migrate.ts";
import { readMigrations } from "#db/migration-files.ts";
import { withClient } from "#db/roles.ts";
import { refuseNow } from "#kernel/result.ts";
import type { CommandInput } from "../command.ts";
import { withVisit } from "../with-database.ts";

export async function run(input: CommandInput): Promise<0 | 1> {
  return await withVisit(input, "bare", async ({ access, owner }) => {
    const level = async () => (await withClient(access.owner, appliedMigrations)).length;
    const serving = await owner();
    const before = await level();
    const onApplied = ({ name }: { name: string }) => input.tell(input.say.progress.migrated(name));
    // The serving program migrated when it started; a newer program must not change the tables under it.
    if (serving !== null && before < readMigrations().length) refuseNow("DATABASE_NOT_MIGRATED");
    const count = await migrate(access.owner, { onApplied });
    input.print(input.say.done.migrated(count, await level()));
    return 0 as const;
  });
}
