import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { clean } from "#kernel/fold.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId, TermId } from "../model.ts";
import { lockNames } from "../store.ts";
import { bodyHead } from "../store-bodies.ts";
import { deleteTerm, insertTerm, termsOf } from "../store-committees.ts";

export type SaveTerm = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
};

/** A term of a body; terms follow each other and never overlap. */
export async function saveTerm(change: Change, input: SaveTerm): Promise<TermId> {
  const { tx } = change;
  const { organisationId, startsOn, endsOn } = input;
  await lockNames(tx);
  if ((await bodyHead(tx, organisationId)) === null) refuseNow("NOT_FOUND");
  if (endsOn <= startsOn) refuseNow("TERM_ENDS_BEFORE_START");
  const terms = await termsOf(tx, organisationId);
  if (terms.some((term) => startsOn < term.endsOn && term.startsOn < endsOn)) refuseNow("TERM_OVERLAPS");
  const name = clean(input.name).replace(/\s+/g, " ").trim();
  const id = await insertTerm(tx, organisationId, { name, startsOn, endsOn });
  change.note({
    ...{ chain: organisationId, operation: "save-term", subjectKind: "organisation", subjectId: organisationId, before: null },
    after: { name, effectiveFrom: startsOn, effectiveTo: endsOn },
  });
  return id;
}

export async function removeTerm(change: Change, organisationId: OrganisationId, id: TermId): Promise<void> {
  const term = (await termsOf(change.tx, organisationId)).find((one) => one.id === id) ?? refuseNow("NOT_FOUND");
  await deleteTerm(change.tx, organisationId, id);
  change.note({
    ...{ chain: organisationId, operation: "remove-term", subjectKind: "organisation", subjectId: organisationId },
    ...{ before: { name: term.name, effectiveFrom: term.startsOn, effectiveTo: term.endsOn }, after: null },
  });
}
