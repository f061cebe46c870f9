import { systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { DefinitionContent, DefinitionId } from "../model.ts";
import { changedFields, definedAs } from "../rules/define.ts";
import { findDefinition, insertVersions, lockDefinition } from "../store.ts";

export type ReviseDefinition = {
  readonly id: DefinitionId;
  readonly content: DefinitionContent;
  /** The version that the person saw. */
  readonly version: number;
  readonly validFrom: CalendarDay;
  readonly reason: string;
};

/** A further version beside the earlier ones; indicators that follow the definition keep the facts that they have. */
export async function reviseDefinition(change: Change, input: ReviseDefinition, today: CalendarDay): Promise<number> {
  const { tx } = change;
  await lockDefinition(tx, input.id);
  const before = (await findDefinition(tx, input.id, today)) ?? refuseNow("DEFINITION_NOT_FOUND");
  if (before.retiredOn !== null) refuseNow("DEFINITION_RETIRED", { name: before.name });
  if (before.version !== input.version) refuseNow("DEFINITION_CHANGED", { version: before.version });
  const content = orRefuse(definedAs(input.content));
  const changed = changedFields(before, content);
  if (changed.length === 0) refuseNow("DEFINITION_SAYS_THE_SAME");
  const version = before.version + 1;
  const { validFrom, reason } = input;
  await insertVersions(tx, [{ ...content, definitionId: input.id, version, validFrom, reason }]);
  const only = (from: DefinitionContent) => Object.fromEntries(Object.entries(from).filter(([field]) => changed.includes(field)));
  change.note({
    chain: before.ownerId ?? systemChain,
    operation: "revise-definition",
    subjectKind: "definition",
    subjectId: input.id,
    before: { version: before.version, ...only(before) },
    after: { version, validFrom, ...only(content) },
    reason,
  });
  return version;
}
