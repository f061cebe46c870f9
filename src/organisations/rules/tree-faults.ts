/**
 * Whether the trees are sound on every day (design §3): a living body has one name and at most one place in each line, its parent
 * lives too, nobody stands under itself, and a body that has ended stands nowhere. Only days on which something changes are looked at.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { compareText } from "#kernel/text-order.ts";
import type { BodyHistory, OrganisationId, TreeLine } from "../model.ts";
import { holdsOn } from "./body-history.ts";

export type TreeFaultKind = "two-names" | "two-places" | "place-without-name" | "parent-not-alive" | "loop";
export type TreeFault = { readonly kind: TreeFaultKind; readonly id: OrganisationId; readonly day: CalendarDay };

/** Every fault on the day and later; none is the law. */
export function treeFaults(bodies: readonly BodyHistory[], from: CalendarDay): TreeFault[] {
  return daysOfChange(bodies, from).flatMap((day) => faultsOn(bodies, day));
}

/** The day itself and each later day on which a name or a place begins or ends. */
export function daysOfChange(bodies: readonly BodyHistory[], from: CalendarDay): CalendarDay[] {
  const days = new Set<CalendarDay>([from]);
  for (const body of bodies) {
    for (const { validFrom, validTo } of [...body.names, ...body.places]) {
      for (const day of [validFrom, validTo]) if (day !== null && day > from) days.add(day);
    }
  }
  return [...days].toSorted(compareText);
}

function faultsOn(bodies: readonly BodyHistory[], day: CalendarDay): TreeFault[] {
  const faults: TreeFault[] = [];
  const alive = new Set<OrganisationId>();
  const parents = new Map<TreeLine, Map<OrganisationId, OrganisationId | null>>();
  const fault = (kind: TreeFaultKind, id: OrganisationId) => faults.push({ kind, id, day });
  for (const body of bodies) {
    const names = body.names.filter((name) => holdsOn(name, day)).length;
    if (names > 1) fault("two-names", body.id);
    if (names > 0) alive.add(body.id);
    for (const { line, parentId } of body.places.filter((place) => holdsOn(place, day))) {
      const ofLine = parents.get(line) ?? new Map<OrganisationId, OrganisationId | null>();
      parents.set(line, ofLine);
      if (ofLine.has(body.id)) fault("two-places", body.id);
      if (names === 0) fault("place-without-name", body.id);
      ofLine.set(body.id, parentId);
    }
  }
  for (const ofLine of parents.values()) {
    for (const [id, parentId] of ofLine) if (parentId !== null && !alive.has(parentId)) fault("parent-not-alive", id);
    for (const id of bodiesInLoops(ofLine)) fault("loop", id);
  }
  return faults;
}

/** Each body is walked over once: what leads to the top, or into a known walk, is sound. */
function bodiesInLoops(parentOf: ReadonlyMap<OrganisationId, OrganisationId | null>): OrganisationId[] {
  const walked = new Set<OrganisationId>();
  const looped: OrganisationId[] = [];
  for (const start of parentOf.keys()) {
    const path = new Set<OrganisationId>();
    let at: OrganisationId | null = start;
    while (at !== null && !walked.has(at) && !path.has(at)) {
      path.add(at);
      at = parentOf.get(at) ?? null;
    }
    if (at !== null && path.has(at)) looped.push(at);
    for (const id of path) walked.add(id);
  }
  return looped;
}
