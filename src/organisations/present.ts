import type { z } from "zod";
import type { organisationShape } from "./contract.ts";
import type { OrganisationId, OrganisationKind, OrganisationLevel, TreeLine } from "./model.ts";

export type OrganisationRecord = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly line: TreeLine | null;
  readonly parentId: OrganisationId | null;
  readonly aliases: readonly string[];
};

/** What leaves the server of a body. */
export function presentOrganisation(body: OrganisationRecord): z.infer<typeof organisationShape> {
  const { id, name, shortName, kind, level, line, parentId, aliases } = body;
  return { id, name, shortName, kind, level, line, parentId, aliases: [...aliases] };
}
