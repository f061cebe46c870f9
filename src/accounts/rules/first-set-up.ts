/**
 * First set-up asks for little: the body's name, its level and its tree. What kind of body owns the plans follows from the
 * tree: a committee of the Party, a people's committee, or the Front; a body inside another one is left open.
 */
import type { OrganisationKind, OrganisationLevel, TreeLine } from "#organisations/model.ts";

const owners = { party: "party-committee", government: "people-committee", front: "front" } as const satisfies Record<
  TreeLine,
  OrganisationKind
>;

export function ownerKindOf(line: TreeLine, level: OrganisationLevel): OrganisationKind {
  return level === "unit" ? "other" : owners[line];
}
