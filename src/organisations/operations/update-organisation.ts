import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId, TreeLine } from "../model.ts";
import { subtreeOf } from "../rules/subtree.ts";
import {
  keepName,
  lockNames,
  moveFrom,
  type OrganisationOnDay,
  organisationOn,
  renameFrom,
  replaceAliases,
  treePairsAt,
} from "../store.ts";
import { namingOf, refuseTakenName } from "./create-organisation.ts";

export type UpdateOrganisation = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly shortName: string | null;
  readonly line: TreeLine;
  readonly parentId: OrganisationId | null;
  readonly aliases: readonly string[];
};

/**
 * Name, abbreviation, place and aliases as of today. A new name closes the old one, which keeps serving for the days before;
 * what was entered today is corrected in place.
 */
export async function updateOrganisation(change: Change, input: UpdateOrganisation, today: CalendarDay): Promise<void> {
  const { tx } = change;
  const naming = namingOf(input);
  await lockNames(tx);
  const before = (await organisationOn(tx, input.id, today)) ?? refuseNow("ORGANISATION_NOT_FOUND");
  await refuseLoop(change, input, today);
  await refuseTakenName(change, naming.name, input.parentId, input.id, today);

  if (naming.name === before.name) await keepName(tx, input.id, naming, today);
  else await renameFrom(tx, input.id, naming, today);
  if (input.line !== before.line || input.parentId !== before.parentId) {
    await moveFrom(tx, input.id, input.line, input.parentId, today);
  }
  await replaceAliases(tx, input.id, naming.aliases);
  change.note({
    chain: before.parentId ?? input.id,
    operation: "update-organisation",
    subjectKind: "organisation",
    subjectId: input.id,
    before: snapshotOf(before),
    after: { ...naming, line: input.line, parentId: input.parentId },
  });
}

async function refuseLoop({ tx }: Change, { id, parentId }: UpdateOrganisation, today: CalendarDay): Promise<void> {
  if (parentId === null) return;
  if ((await organisationOn(tx, parentId, today)) === null) refuseNow("ORGANISATION_NOT_FOUND");
  if (subtreeOf(id, await treePairsAt(tx, today)).includes(parentId)) refuseNow("ORGANISATION_UNDER_ITSELF");
}

function snapshotOf({ name, shortName, aliases, line, parentId }: OrganisationOnDay) {
  return { name, shortName, aliases, line, parentId };
}
