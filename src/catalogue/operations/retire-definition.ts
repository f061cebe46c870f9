import { systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { DefinitionId } from "../model.ts";
import { findDefinition, lockDefinition, setRetired } from "../store.ts";

/** No longer offered from today on; what is linked to it stays linked. `retired` false takes it back into use. */
export async function retireDefinition(
  change: Change,
  input: { readonly id: DefinitionId; readonly retired: boolean; readonly reason: string },
  today: CalendarDay,
): Promise<void> {
  const { tx } = change;
  await lockDefinition(tx, input.id);
  const before = (await findDefinition(tx, input.id, today)) ?? refuseNow("DEFINITION_NOT_FOUND");
  if ((before.retiredOn !== null) === input.retired) refuseNow("DEFINITION_CHANGED", { version: before.version });
  const retiredOn = input.retired ? today : null;
  await setRetired(tx, input.id, retiredOn);
  change.note({
    chain: before.ownerId ?? systemChain,
    operation: input.retired ? "retire-definition" : "restore-definition",
    subjectKind: "definition",
    subjectId: input.id,
    before: { name: before.name, retiredOn: before.retiredOn },
    after: { retiredOn },
    reason: input.reason,
  });
}
