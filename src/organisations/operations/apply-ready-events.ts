import type { Change } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { addDays } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "../model.ts";
import { holdsOn } from "../rules/body-history.ts";
import {
  march,
  marchMergers,
  type ReadyBodyKey,
  type ReadyEvent,
  type ReadyFunctionKey,
  readyBodyOf,
} from "../rules/ready-events.ts";
import { insertName, insertOrganisation, insertPlace, organisationOn } from "../store.ts";
import { eventsOf, historiesOf } from "../store-events.ts";
import { recordChangeEvent } from "./record-change-event.ts";

export type ReadyBody = { readonly key: ReadyBodyKey; readonly id: OrganisationId | null };
export type ReadyOffer = {
  readonly event: ReadyEvent;
  readonly originals: readonly ReadyBody[];
  readonly resulting: ReadyBody;
  readonly isRecorded: boolean;
};

/** The ready events as they stand for the departments under one body: which of them it has, which are recorded. */
export async function readyOffers(db: Database, parentId: OrganisationId): Promise<ReadyOffer[]> {
  const idOf = await departmentsOf(db, parentId);
  const events = await eventsOf(db, [...idOf.values()]);
  return marchMergers.map((event) => {
    const originals = event.originals.map((key) => ({ key, id: idOf.get(key) ?? null }));
    const ended = originals.filter((body) => body.key !== event.resulting);
    const isRecorded = events.some(
      (one) =>
        one.effectiveFrom === event.effectiveFrom &&
        one.kind === event.kind &&
        // Several functions leave one body: the one that arrives there tells them apart.
        (one.kind === "merge" || one.resulting.some((id) => id === idOf.get(event.resulting))) &&
        ended.every((body) => body.id !== null && one.originals.includes(body.id)),
    );
    return { event, originals, resulting: { key: event.resulting, id: idOf.get(event.resulting) ?? null }, isRecorded };
  });
}

/** The departments that ever stood under the body around the day of the mergers, by what they are. */
async function departmentsOf(db: Database, parentId: OrganisationId): Promise<Map<ReadyBodyKey, OrganisationId>> {
  const idOf = new Map<ReadyBodyKey, OrganisationId>();
  const days = [addDays(march, -1), march];
  for (const body of (await historiesOf(db)).values()) {
    const stands = body.places.some((place) => place.parentId === parentId && days.some((day) => holdsOn(place, day)));
    const key = stands ? body.names.map((name) => readyBodyOf(name.name)).find((one) => one !== null) : undefined;
    if (key !== undefined && key !== null && !idOf.has(key)) idOf.set(key, body.id);
  }
  return idOf;
}

export type ApplyReadyEvents = {
  readonly parentId: OrganisationId;
  readonly keys: readonly string[];
  readonly names: Readonly<Record<ReadyBodyKey, string>>;
  readonly functions: Readonly<Record<ReadyFunctionKey, string>>;
  readonly decision: string;
};

/**
 * Records the chosen events. A department that the register never had is put up for the days before, so that papers of that time find
 * it; where the merged body bears the name of one of the old ones, that one goes on.
 */
export async function applyReadyEvents(change: Change, input: ApplyReadyEvents): Promise<number> {
  const { tx } = change;
  const chosen = marchMergers.filter((event) => input.keys.includes(event.key));
  if (chosen.length !== new Set(input.keys).size || chosen.length === 0) refuseNow("NOT_FOUND");
  let recorded = 0;
  for (const event of chosen) {
    // Asked anew each time: an event before may have put up what this one needs.
    const offer = (await readyOffers(tx, input.parentId)).find((one) => one.event.key === event.key);
    if (offer === undefined || offer.isRecorded) refuseNow("EVENT_ALREADY_RECORDED", { day: event.effectiveFrom });
    const originals: OrganisationId[] = [];
    for (const { key, id } of offer.originals) originals.push(id ?? (await putUpFormer(change, input, key)));
    const known = await heirOf(change, offer, originals);
    // A function goes to a department that stood there before; only the merged ones were founded on the day.
    const isFounded = event.kind === "merge" || event.resulting === "environment";
    const heir = known ?? (isFounded ? null : await putUpFormer(change, input, event.resulting));
    await recordChangeEvent(change, {
      ...{ kind: event.kind, effectiveFrom: event.effectiveFrom, decision: input.decision, note: "", originals },
      ...{ rename: null, place: null, children: [] },
      function: event.function === null ? null : input.functions[event.function],
      resulting: [heir === null ? { born: departmentOf(input, event.resulting) } : { id: heir }],
    });
    recorded += 1;
  }
  return recorded;
}

/** The body that goes on: one of the originals of that name, or one that stands there already. */
async function heirOf(
  { tx }: Change,
  { event, resulting }: ReadyOffer,
  originals: readonly OrganisationId[],
): Promise<OrganisationId | null> {
  const at = event.originals.indexOf(event.resulting);
  if (at >= 0) return originals[at] ?? null;
  const { id } = resulting;
  return id !== null && (await organisationOn(tx, id, event.effectiveFrom)) !== null ? id : null;
}

function departmentOf({ names, parentId }: ApplyReadyEvents, key: ReadyBodyKey) {
  const kind = key === "police" ? "armed-force" : "department";
  return { name: names[key], shortName: null, kind, level: "province", line: "government", parentId } as const;
}

async function putUpFormer(change: Change, input: ApplyReadyEvents, key: ReadyBodyKey): Promise<OrganisationId> {
  const { tx } = change;
  const { name, kind, level, line, parentId } = departmentOf(input, key);
  const id = await insertOrganisation(tx, { kind, level, officialCode: null });
  await insertName(tx, id, { name, shortName: null, aliases: [] });
  await insertPlace(tx, id, line, parentId);
  change.note({
    ...{ chain: parentId, operation: "create-organisation", subjectKind: "organisation", subjectId: id, before: null },
    after: { name, kind, level, line, parentId },
  });
  return id;
}
