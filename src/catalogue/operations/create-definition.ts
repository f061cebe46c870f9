import { systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { DefinitionContent, DefinitionId } from "../model.ts";
import { definedAs, nextCode } from "../rules/define.ts";
import { codesOf, insertDefinition, insertVersions, lockCodes } from "../store.ts";

export type CreateDefinition = {
  readonly content: DefinitionContent;
  /** null: common to every body. */
  readonly ownerId: OrganisationId | null;
  /** null: the next free one of its group. */
  readonly code: string | null;
};

/** A new definition with its first version. */
export async function createDefinition(change: Change, input: CreateDefinition, today: CalendarDay): Promise<DefinitionId> {
  const { tx } = change;
  const { ownerId } = input;
  const content = orRefuse(definedAs(input.content));
  await lockCodes(tx);
  const taken = await codesOf(tx, ownerId);
  const code = input.code ?? nextCode(content.group, [...taken.keys()]);
  if (taken.has(code)) refuseNow("DEFINITION_CODE_TAKEN", { code });
  const definitionId = await insertDefinition(tx, { ownerId, code, starterVersion: null });
  await insertVersions(tx, [{ ...content, definitionId, version: 1, validFrom: today, reason: null }]);
  change.note({
    chain: ownerId ?? systemChain,
    operation: "create-definition",
    subjectKind: "definition",
    subjectId: definitionId,
    before: null,
    after: { code, ...content },
  });
  return definitionId;
}
