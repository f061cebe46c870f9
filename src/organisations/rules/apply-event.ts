/**
 * What a change event does to the trees from its day on (design §3, domain §15.4): originals end unless they are among the resulting
 * bodies, those that stood under them go to an heir or one step up, a renamed body keeps itself, and where only one function moves
 * nothing stands elsewhere. Days before the event are never touched. An event that does not fit the bodies of its day is refused.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { BodyHistory, ChangeEvent, DatedName, OrganisationId, TreeLine } from "../model.ts";
import { changesAfter, endOn, livedBefore, livesOn, moveOn, placesOn, renameOn, reparentFrom } from "./body-history.ts";
import { nameOn } from "./dated-name.ts";
import { treeFaults } from "./tree-faults.ts";

export type PlaceInTree = { readonly line: TreeLine; readonly parentId: OrganisationId | null };

/** A body that the event puts up. */
export type BornBody = Pick<DatedName, "name" | "shortName"> & { readonly id: OrganisationId; readonly place: PlaceInTree };

export type EventToApply = Omit<ChangeEvent, "id"> & {
  /** Those of the resulting bodies that did not exist before. */
  readonly born: readonly BornBody[];
  /** The new name of a rename. */
  readonly rename: Pick<DatedName, "name" | "shortName"> | null;
  /** The new place of a transfer of the whole body. */
  readonly place: PlaceInTree | null;
  /** Where a body under an original goes, if not to the first resulting body; null is one step up. */
  readonly children: ReadonlyMap<OrganisationId, OrganisationId | null>;
};

export type EventRefusal =
  | "EVENT_SHAPE_WRONG"
  | "EVENT_FUNCTION_NEEDS_TRANSFER"
  | "EVENT_BODY_NOT_ALIVE"
  | "EVENT_BEFORE_LATER_CHANGE"
  | "EVENT_ALREADY_RECORDED"
  | "EVENT_BREAKS_TREE";

export type Register = ReadonlyMap<OrganisationId, BodyHistory>;

/** The histories that the event changes, or why it cannot be recorded. */
export function applyEvent(
  register: Register,
  event: EventToApply,
  recorded: readonly ChangeEvent[],
): Result<BodyHistory[], EventRefusal> {
  const refused = shapeRefusal(event) ?? lifeRefusal(register, event) ?? orderRefusal(register, event, recorded);
  if (refused !== null) return refused;

  const after = new Map(register);
  for (const body of event.born) after.set(body.id, born(body, event.effectiveFrom));
  if (event.function === null) changeNamesAndPlaces(after, event);
  endOriginals(after, event);
  const day = event.effectiveFrom;
  const before = new Set(treeFaults([...register.values()], day).map((fault) => `${fault.kind} ${fault.id} ${fault.day}`));
  const fault = treeFaults([...after.values()], day).find((one) => !before.has(`${one.kind} ${one.id} ${one.day}`));
  if (fault) return refuse("EVENT_BREAKS_TREE", { name: nameIn(after, fault.id, fault.day), day: fault.day, fault: fault.kind });
  return ok([...after.values()].filter((body) => register.get(body.id) !== body));
}

/** The originals that are no more from the day on. */
export function endedBy(event: Pick<ChangeEvent, "kind" | "function" | "originals" | "resulting">): OrganisationId[] {
  if (event.function !== null || event.kind === "rename" || event.kind === "transfer") return [];
  return event.originals.filter((id) => !event.resulting.includes(id));
}

function shapeRefusal(event: EventToApply) {
  const { kind, originals, resulting } = event;
  if (event.function !== null && kind !== "transfer") return refuse("EVENT_FUNCTION_NEEDS_TRANSFER");
  const isSame = originals.length === 1 && resulting.length === 1 && originals[0] === resulting[0];
  const isApart = originals.length > 0 && !resulting.some((id) => originals.includes(id));
  const fits = {
    merge: originals.length > 0 && resulting.length === 1 && !isSame,
    split: originals.length === 1 && resulting.length > 1,
    rename: isSame && event.rename !== null,
    transfer:
      event.function === null ? isSame && event.place !== null : isApart && originals.length === 1 && resulting.length > 0,
    dissolve: isApart,
  }[kind];
  const isRepeated = [originals, resulting].some((ids) => new Set(ids).size !== ids.length);
  return fits && !isRepeated ? null : refuse("EVENT_SHAPE_WRONG", { kind });
}

function lifeRefusal(register: Register, event: EventToApply) {
  const day = event.effectiveFrom;
  const bornIds = new Set(event.born.map((body) => body.id));
  const ended = new Set(endedBy(event));
  const lives = (id: OrganisationId, test: (body: BodyHistory) => boolean) => {
    const body = register.get(id);
    return body !== undefined && test(body);
  };
  const dead =
    event.originals.find((id) => {
      if (ended.has(id)) return !lives(id, (body) => livedBefore(body, day) && livesOn(body, day));
      // On the day of a merger a single function may leave the body that ends on it.
      return !lives(id, (body) => livesOn(body, day) || (event.function !== null && livedBefore(body, day)));
    }) ?? event.resulting.find((id) => !bornIds.has(id) && !lives(id, (body) => livesOn(body, day)));
  return dead === undefined ? null : refuse("EVENT_BODY_NOT_ALIVE", { name: nameIn(register, dead, day), day });
}

function orderRefusal(register: Register, event: EventToApply, recorded: readonly ChangeEvent[]) {
  const day = event.effectiveFrom;
  const isTwin = (other: ChangeEvent) =>
    other.effectiveFrom === day &&
    other.kind === event.kind &&
    other.function === event.function &&
    event.originals.some((id) => other.originals.includes(id));
  if (recorded.some(isTwin)) return refuse("EVENT_ALREADY_RECORDED", { day });
  const laterBodies = new Set(
    recorded.filter((other) => other.effectiveFrom > day).flatMap((other) => [...other.originals, ...other.resulting]),
  );
  const late = endedBy(event).find((id) => {
    const body = register.get(id);
    return laterBodies.has(id) || (body !== undefined && changesAfter(body, day));
  });
  return late === undefined ? null : refuse("EVENT_BEFORE_LATER_CHANGE", { name: nameIn(register, late, day), day });
}

function born({ id, name, shortName, place }: BornBody, day: CalendarDay): BodyHistory {
  const span = { validFrom: day, validTo: null };
  return { id, names: [{ name, shortName, ...span }], places: [{ ...place, ...span }] };
}

function changeNamesAndPlaces(after: Map<OrganisationId, BodyHistory>, event: EventToApply): void {
  const [first] = event.originals;
  const body = first === undefined ? undefined : after.get(first);
  if (body === undefined) return;
  if (event.kind === "rename" && event.rename !== null) after.set(body.id, renameOn(body, event.rename, event.effectiveFrom));
  if (event.kind === "transfer" && event.place !== null) {
    after.set(body.id, moveOn(body, event.place.line, event.place.parentId, event.effectiveFrom));
  }
}

function endOriginals(after: Map<OrganisationId, BodyHistory>, event: EventToApply): void {
  const day = event.effectiveFrom;
  const ended = new Set(endedBy(event));
  const [heir] = event.resulting;
  for (const id of ended) {
    const original = after.get(id);
    if (original === undefined) continue;
    const oneStepUp = (line: TreeLine) => livingParent(after, original, line, ended, day);
    for (const child of [...after.values()]) {
      if (ended.has(child.id) || !child.places.some((place) => place.parentId === id)) continue;
      const chosen = event.children.get(child.id);
      // An heir that stood under the original takes a place one step up, it cannot stand under itself.
      const to = event.resulting.includes(child.id) ? null : chosen === undefined ? (heir ?? null) : chosen;
      const moved = reparentFrom(child, id, (line) => to ?? oneStepUp(line), day);
      if (moved.places.length !== child.places.length || moved.places.some((place, i) => place !== child.places[i])) {
        after.set(child.id, moved);
      }
    }
  }
  for (const id of ended) {
    const original = after.get(id);
    if (original !== undefined) after.set(id, endOn(original, day));
  }
}

/** The nearest body above that does not end with this event; null is the top. */
function livingParent(
  register: Register,
  body: BodyHistory,
  line: TreeLine,
  ended: ReadonlySet<OrganisationId>,
  day: CalendarDay,
): OrganisationId | null {
  const seen = new Set<OrganisationId>();
  let at: BodyHistory | undefined = body;
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const parentId: OrganisationId | null = placesOn(at, day).find((place) => place.line === line)?.parentId ?? null;
    if (parentId === null || !ended.has(parentId)) return parentId;
    at = register.get(parentId);
  }
  return null;
}

function nameIn(register: Register, id: OrganisationId, day: CalendarDay): string {
  return nameOn(register.get(id)?.names ?? [], day)?.name ?? id;
}
