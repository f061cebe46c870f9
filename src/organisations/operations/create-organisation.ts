import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { clean, fold } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import { type OrganisationId, type OrganisationLevel, organisationKinds, type TreeLine } from "../model.ts";
import {
  insertName,
  insertOrganisation,
  insertPlace,
  lockNames,
  organisationOn,
  organisationsAt,
  replaceAliases,
} from "../store.ts";

export type CreateOrganisation = {
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly level: OrganisationLevel;
  readonly line: TreeLine;
  readonly parentId: OrganisationId | null;
  readonly aliases: readonly string[];
};

/** A new body with its name, its place in a tree, and the other words that plans use for it. */
export async function createOrganisation(change: Change, input: CreateOrganisation, today: CalendarDay): Promise<OrganisationId> {
  const { tx } = change;
  const kind =
    organisationKinds.find((known) => known === input.kind) ?? refuseNow("ORGANISATION_KIND_UNKNOWN", { kind: input.kind });
  const naming = namingOf(input);
  await lockNames(tx);
  if (input.parentId !== null && (await organisationOn(tx, input.parentId, today)) === null) refuseNow("ORGANISATION_NOT_FOUND");
  await refuseTakenName(change, naming.name, input.parentId, null, today);

  const id = await insertOrganisation(tx, { kind, level: input.level, officialCode: null });
  await insertName(tx, id, naming);
  await insertPlace(tx, id, input.line, input.parentId);
  await replaceAliases(tx, id, naming.aliases);
  change.note({
    chain: input.parentId ?? id,
    operation: "create-organisation",
    subjectKind: "organisation",
    subjectId: id,
    before: null,
    after: { ...naming, kind, level: input.level, line: input.line, parentId: input.parentId },
  });
  return id;
}

type Naming = { readonly name: string; readonly shortName: string | null; readonly aliases: readonly string[] };

/** Names as they are kept: clean, single spaces, none empty. */
export function namingOf(input: Naming): Naming {
  const tidy = (text: string) => clean(text).replace(/\s+/g, " ").trim();
  const name = tidy(input.name);
  if (fold(name) === "") refuseNow("ORGANISATION_NAME_EMPTY");
  const shortName = tidy(input.shortName ?? "");
  return {
    name,
    shortName: shortName === "" ? null : shortName,
    aliases: input.aliases.map(tidy).filter((alias) => fold(alias) !== ""),
  };
}

/** Under one parent a name means one body; elsewhere the same name is another body ("Phòng Kinh tế" of each commune). */
export async function refuseTakenName(
  { tx }: Change,
  name: string,
  parentId: OrganisationId | null,
  except: OrganisationId | null,
  today: CalendarDay,
): Promise<void> {
  const same = await organisationsAt(tx, today, { containing: fold(name) });
  const taken = same.some((body) => body.id !== except && body.parentId === parentId && fold(body.name) === fold(name));
  if (taken) refuseNow("ORGANISATION_NAME_TAKEN", { name });
}
