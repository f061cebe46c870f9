import { resolve } from "node:path";
import { restoreBackup } from "#db/restore.ts";
import { refuseNow } from "#kernel/result.ts";
import type { CommandInput } from "../command.ts";
import { progressLine } from "../progress.ts";
import { withVisit } from "../with-database.ts";

export async function run(input: CommandInput): Promise<0 | 1> {
  const { progress, done } = input.say;
  const line = progressLine();
  const file = resolve(input.words[0] ?? "");
  return await withVisit(input, "bare", async (opened) => {
    if (!(await opened.claim())) {
      const owner = await opened.owner();
      refuseNow("RESTORE_WHILE_SERVING", { address: owner === null || owner === "unknown" ? null : owner.address });
    }
    input.tell(progress.checkingBackup);
    const restored = await restoreBackup(opened.access, file, ({ table, number, of, rows }) =>
      line.show(progress.table(table, number, of, rows)),
    );
    line.end();
    input.print(done.restored(restored.rows, restored.kept));
    return 0 as const;
  });
}
