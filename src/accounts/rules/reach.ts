/**
 * How far a role reaches on a day (design §1): the body at which it is held and everything below it, in whatever tree; for reading
 * also the bodies above it. A body that has ended stands below its heirs, so that its past stays readable.
 */
export type Standing = { readonly id: string; readonly aboveId: string };

/** The trees of one day, walked once for each body that anybody asks about. */
export type Tree = {
  /** The body and everything below it. */
  readonly below: (id: string) => ReadonlySet<string>;
  /** That, and the bodies above: what a role at the body may read. */
  readonly around: (id: string) => ReadonlySet<string>;
};

export function treeOf(standings: readonly Standing[]): Tree {
  const children = new Map<string, string[]>();
  const parents = new Map<string, string[]>();
  for (const { id, aboveId } of standings) {
    append(children, aboveId, id);
    append(parents, id, aboveId);
  }
  const below = remembered((id) => walked(id, children));
  const around = remembered((id) => new Set([...below(id), ...walked(id, parents)]));
  return { below, around };
}

function append(of: Map<string, string[]>, key: string, value: string): void {
  const known = of.get(key);
  if (known === undefined) of.set(key, [value]);
  else known.push(value);
}

/** A set takes each body once: a ring of bodies ends the walk instead of hanging it. */
function walked(start: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([start]);
  for (const id of seen) for (const further of next.get(id) ?? []) seen.add(further);
  return seen;
}

function remembered(walk: (id: string) => ReadonlySet<string>): (id: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const found = known.get(id) ?? walk(id);
    known.set(id, found);
    return found;
  };
}

/** What all of the bodies reach together; of one body the set itself, uncopied. */
export function togetherOf(ids: readonly string[], reach: (id: string) => ReadonlySet<string>): ReadonlySet<string> {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return reach(only);
  return new Set(ids.flatMap((id) => [...reach(id)]));
}
