import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { clean } from "#kernel/fold.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import {
  type ChangeEventId,
  type ChangeKind,
  type OrganisationId,
  type OrganisationLevel,
  organisationKinds,
  type TreeLine,
} from "../model.ts";
import { applyEvent, type BornBody } from "../rules/apply-event.ts";
import { placesOn } from "../rules/body-history.ts";
import { nameOn } from "../rules/dated-name.ts";
import { insertOrganisation, lockNames } from "../store.ts";
import { eventsSince, historiesOf, insertEvent, saveHistories } from "../store-events.ts";
import { namingOf, refuseTakenName } from "./create-organisation.ts";

export type NewBody = {
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly level: OrganisationLevel;
  readonly line: TreeLine;
  readonly parentId: OrganisationId | null;
};

/** A body of the register, or one that comes into being with the event. */
export type ResultingBody = { readonly id: OrganisationId } | { readonly born: NewBody };

export type RecordChangeEvent = {
  readonly kind: ChangeKind;
  readonly effectiveFrom: CalendarDay;
  readonly function: string | null;
  readonly decision: string;
  readonly note: string;
  readonly originals: readonly OrganisationId[];
  readonly resulting: readonly ResultingBody[];
  readonly rename: { readonly name: string; readonly shortName: string | null } | null;
  readonly place: { readonly line: TreeLine; readonly parentId: OrganisationId | null } | null;
  /** Where bodies under an original go: the position of a resulting body, or null for one step up. */
  readonly children: readonly { readonly id: OrganisationId; readonly to: number | null }[];
};

export type EventRecorded = { readonly id: ChangeEventId; readonly resulting: readonly OrganisationId[] };

/** Records that bodies changed on a day, and changes names and places from that day on; the days before stay as they were. */
export async function recordChangeEvent(change: Change, input: RecordChangeEvent): Promise<EventRecorded> {
  const { tx, actor } = change;
  const day = input.effectiveFrom;
  await lockNames(tx);
  const register = await historiesOf(tx);
  const born: BornBody[] = [];
  const resulting: OrganisationId[] = [];
  for (const body of input.resulting) {
    if ("id" in body) {
      resulting.push(body.id);
      continue;
    }
    const fresh = await putUp(change, body.born);
    born.push(fresh);
    resulting.push(fresh.id);
  }
  const rename = input.rename === null ? null : namingOf({ ...input.rename, aliases: [] });
  const workFunction = clean(input.function ?? "").trim();
  const event = {
    ...{ kind: input.kind, effectiveFrom: day, originals: input.originals, resulting, born, rename, place: input.place },
    function: workFunction === "" ? null : workFunction,
    children: new Map(input.children.map(({ id, to }) => [id, to === null ? null : (resulting[to] ?? null)])),
  };
  await saveHistories(tx, orRefuse(applyEvent(register, event, await eventsSince(tx, day))));
  for (const body of born) await refuseTakenName(change, body.name, body.place.parentId, body.id, day);
  const [first] = input.originals;
  if (rename !== null && first !== undefined) {
    const after = register.get(first);
    const parentId = after === undefined ? null : (placesOn(after, day)[0]?.parentId ?? null);
    await refuseTakenName(change, rename.name, parentId, first, day);
  }

  const { decision, note } = input;
  const id = await insertEvent(tx, { ...event, decision: clean(decision).trim(), note: clean(note).trim() }, actor.accountId);
  const nameOf = (body: OrganisationId) =>
    nameOn(register.get(body)?.names ?? [], day)?.name ?? born.find((one) => one.id === body)?.name ?? body;
  const after = {
    ...{ kind: input.kind, effectiveFrom: day, function: event.function, decision, note, rename, place: input.place },
    originals: input.originals.map(nameOf),
    resulting: resulting.map(nameOf),
  };
  for (const body of new Set([...input.originals, ...resulting])) {
    const history = register.get(body);
    const parentId = history === undefined ? null : (placesOn(history, day)[0]?.parentId ?? null);
    change.note({
      chain: parentId ?? body,
      operation: "record-change-event",
      subjectKind: "organisation",
      subjectId: body,
      before: history === undefined ? null : { name: nameOf(body) },
      after,
    });
  }
  return { id, resulting };
}

async function putUp({ tx }: Change, body: NewBody): Promise<BornBody> {
  const kind =
    organisationKinds.find((known) => known === body.kind) ?? refuseNow("ORGANISATION_KIND_UNKNOWN", { kind: body.kind });
  const { name, shortName } = namingOf({ ...body, aliases: [] });
  const id = await insertOrganisation(tx, { kind, level: body.level, officialCode: null });
  return { id, name, shortName, place: { line: body.line, parentId: body.parentId } };
}
