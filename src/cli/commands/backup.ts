import { resolve } from "node:path";
import { writeBackup } from "#db/backup.ts";
import type { CommandInput } from "../command.ts";
import { progressLine } from "../progress.ts";
import { withVisit } from "../with-database.ts";

export async function run(input: CommandInput): Promise<0 | 1> {
  const { progress, done } = input.say;
  const line = progressLine();
  const file = resolve(input.words[0] ?? "");
  return await withVisit(input, "bare", async ({ access }) => {
    const written = await writeBackup(access, file, ({ table, number, of, rows }) =>
      line.show(progress.table(table, number, of, rows)),
    );
    line.end();
    input.print(done.backup(file, written.rows, megabytes(written.bytes), written.sha256));
    for (const { chain, sequence, hash } of written.heads) input.print(done.head(chain, sequence, hash));
    return 0 as const;
  });
}

function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
