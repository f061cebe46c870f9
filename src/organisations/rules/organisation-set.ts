/**
 * Who belongs to a set of bodies on a day (design §3): those under its owner that live on the day and have one of its kinds, levels and
 * its line; some always, some never. Nothing is stored of the members, so that a merger or a new body changes them by itself.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { compareText } from "#kernel/text-order.ts";
import type { BodyHistory, OrganisationId, OrganisationKind, OrganisationLevel, OrganisationSet, TreeLine } from "../model.ts";
import { holdsOn, livesOn } from "./body-history.ts";
import { bodyKey } from "./name-likeness.ts";
import { subtreeOf, type TreePair } from "./subtree.ts";

export type TreeBody = BodyHistory & { readonly kind: OrganisationKind; readonly level: OrganisationLevel };

/** The members in the order of their ids: the same on every call. */
export function membersOn(set: OrganisationSet, tree: readonly TreeBody[], day: CalendarDay): OrganisationId[] {
  const alive = tree.filter((body) => livesOn(body, day));
  const pairs: TreePair[] = alive.flatMap((body) =>
    body.places
      .filter((place) => holdsOn(place, day) && (set.line === null || place.line === set.line))
      .map((place) => ({ id: body.id, parentId: place.parentId })),
  );
  const under = set.directly
    ? new Set(pairs.filter((pair) => pair.parentId === set.ownerId).map((pair) => pair.id))
    : new Set(subtreeOf(set.ownerId, pairs).filter((id) => id !== set.ownerId));
  const fits = (body: TreeBody) =>
    under.has(body.id) &&
    (set.kinds.length === 0 || set.kinds.includes(body.kind)) &&
    (set.levels.length === 0 || set.levels.includes(body.level));
  return alive
    .filter((body) => !set.excluded.includes(body.id) && (set.included.includes(body.id) || fits(body)))
    .map((body) => body.id)
    .toSorted(compareText);
}

/** The set that is called so, by its name or one of its phrases; the first of them is the nearest. */
export function setOfPhrase(written: string, sets: readonly OrganisationSet[]): OrganisationSet | null {
  const key = bodyKey(written);
  return key === "" ? null : (sets.find((set) => [set.name, ...set.phrases].some((phrase) => bodyKey(phrase) === key)) ?? null);
}

type BodyOfDay = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
};

/** Bodies and pairs of one day as a tree that holds on that day. */
export function treeOfDay(
  bodies: readonly BodyOfDay[],
  pairs: readonly (TreePair & { readonly line: TreeLine | null })[],
): TreeBody[] {
  const always = { validFrom: null, validTo: null };
  const places = new Map<OrganisationId, TreeBody["places"][number][]>();
  for (const { id, parentId, line } of pairs) {
    if (line !== null) places.set(id, [...(places.get(id) ?? []), { line, parentId, ...always }]);
  }
  return bodies.map(({ id, name, kind, level }) => ({
    ...{ id, kind, level, names: [{ name, shortName: null, ...always }] },
    places: places.get(id) ?? [],
  }));
}
