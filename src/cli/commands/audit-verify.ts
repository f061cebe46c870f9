import { verifyChain } from "#audit/operations/verify-chain.ts";
import type { CommandInput } from "../command.ts";
import { progressLine } from "../progress.ts";
import { withVisit } from "../with-database.ts";

export async function run(input: CommandInput): Promise<0 | 1> {
  return await withVisit(input, "visitor", async ({ app }) => {
    const progress = progressLine();
    const verdict = await verifyChain(app, (records) => progress.show(String(records)));
    progress.end();
    if (verdict.broken === null) {
      input.print(input.say.done.auditWhole(verdict.records, verdict.chains));
      return 0 as const;
    }
    const { chain, sequence, fault } = verdict.broken;
    input.tell(input.say.refused.auditBroken(chain, sequence, input.say.auditFaults[fault]));
    return 1;
  });
}
