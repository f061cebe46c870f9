import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { KnownBody, OrganisationId } from "../model.ts";
import { bodyKey } from "../rules/name-likeness.ts";
import { type Neighbourhood, nearestBody, neighbourhoodOf } from "../rules/nearest-body.ts";
import { membersOn, setOfPhrase, treeOfDay } from "../rules/organisation-set.ts";
import { type BodyProposal, isSetPhrase, proposeBody } from "../rules/propose-bodies.ts";
import { asKnownBody, bodiesInTreesAt, type TreeOfBodies } from "../store.ts";
import { setsFor } from "../store-sets.ts";

export type BodyResolver = {
  /** The one body that surely is meant, or null. */
  readonly sure: (written: string) => OrganisationId | null;
  /** What a person should be offered, from the owner's house outwards. */
  readonly propose: (written: string) => BodyProposal;
  readonly nameOf: (id: OrganisationId) => string;
  /** The bodies of the day, as they were loaded. */
  readonly tree: TreeOfBodies;
};

/** Loads the bodies around the owner once; many written names can then be asked. */
export async function bodyResolver(db: Database, owner: OrganisationId, on: CalendarDay): Promise<BodyResolver> {
  const { bodies, pairs } = await bodiesInTreesAt(db, on);
  const neighbourhood = neighbourhoodOf(owner, bodies.map(asKnownBody), pairs);
  const names = new Map(bodies.map((body) => [body.id, body.name]));
  const sets = await setsFor(db, owner, on);
  const tree = sets.length === 0 ? [] : treeOfDay(bodies, pairs);
  const answers = new Map<string, BodyProposal>();
  const sure = nearestBody(neighbourhood);
  const proposeFrom = proposer(neighbourhood);
  return {
    sure,
    propose: (written) => {
      const known = answers.get(written);
      if (known) return known;
      const id = sure(written);
      const set = id === null ? setOfPhrase(written, sets) : null;
      const answer: BodyProposal =
        id !== null
          ? { written, outcome: "one", how: "name", organisationId: id }
          : set === null
            ? proposeFrom(written)
            : { written, outcome: "set", setId: set.id, kinds: set.kinds, members: membersOn(set, tree, on) };
      answers.set(written, answer);
      return answer;
    },
    nameOf: (id) => names.get(id) ?? "",
    tree: { bodies, pairs },
  };
}

/** The answers for several written names, in the same order. */
export async function resolveBodies(
  db: Database,
  written: readonly string[],
  owner: OrganisationId,
  on: CalendarDay,
): Promise<BodyProposal[]> {
  const resolver = await bodyResolver(db, owner, on);
  return written.map(resolver.propose);
}

/** From the nearest circle outwards. Names that can mean the same begin alike, so only those are compared; a set phrase asks all. */
function proposer(neighbourhood: Neighbourhood): (written: string) => BodyProposal {
  const circles = neighbourhood.map((bodies) => ({ bodies, byInitial: indexedByInitial(bodies) }));
  return (written) => {
    for (const { bodies, byInitial } of circles) {
      const alike = isSetPhrase(written) ? bodies : (byInitial.get(bodyKey(written).charAt(0)) ?? []);
      const proposal = proposeBody(written, alike);
      if (proposal.outcome !== "unknown") return proposal;
    }
    return { written, outcome: "unknown" };
  };
}

function indexedByInitial(bodies: readonly KnownBody[]): Map<string, KnownBody[]> {
  const index = new Map<string, KnownBody[]>();
  for (const body of bodies) {
    for (const initial of new Set([body.name, ...body.aliases].map((name) => bodyKey(name).charAt(0)))) {
      const alike = index.get(initial);
      if (alike) alike.push(body);
      else index.set(initial, [body]);
    }
  }
  return index;
}
