import type { Change } from "#audit/operations/change.ts";
import { clean, fold } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationSetId } from "../model.ts";
import { lockNames } from "../store.ts";
import { deleteSet, findSet, type SetContent, saveSet as store } from "../store-sets.ts";

/** A set of bodies with its rule; a rule that names neither kind, level nor body would mean everybody and is refused. */
export async function saveSet(change: Change, content: SetContent, id: OrganisationSetId | null): Promise<OrganisationSetId> {
  const { tx } = change;
  const tidy = (text: string) => clean(text).replace(/\s+/g, " ").trim();
  const name = tidy(content.name);
  if (fold(name) === "") refuseNow("ORGANISATION_NAME_EMPTY");
  if (content.kinds.length + content.levels.length + content.included.length === 0) refuseNow("SET_OF_NOBODY");
  await lockNames(tx);
  const before = id === null ? null : await findSet(tx, id);
  if (id !== null && before === null) refuseNow("NOT_FOUND");
  const set = { ...content, name, phrases: content.phrases.map(tidy).filter((phrase) => fold(phrase) !== "") };
  const saved = (await store(tx, set, id)) ?? refuseNow("SET_NAME_TAKEN", { name });
  note(change, saved, content.ownerId, before, set);
  return saved;
}

export async function removeSet(change: Change, id: OrganisationSetId): Promise<void> {
  const before = (await findSet(change.tx, id)) ?? refuseNow("NOT_FOUND");
  await deleteSet(change.tx, id);
  note(change, id, before.ownerId, before, null);
}

function note(change: Change, id: string, chain: string, before: SetContent | null, after: SetContent | null): void {
  const said = (set: SetContent | null) =>
    set === null ? null : { name: set.name, aliases: set.phrases, kind: set.kinds, level: set.levels, line: set.line };
  change.note({
    ...{ chain, operation: "save-set", subjectKind: "organisation-set", subjectId: id },
    ...{ before: said(before), after: said(after) },
  });
}
