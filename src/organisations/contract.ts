/** Bodies over the wire: the tree as it stands on a day. */
import { z } from "zod";
import { dayText, idText, line } from "#kernel/wire.ts";

export const levelName = z.enum(["central", "province", "commune", "unit"]);
export const lineName = z.enum(["party", "government", "front"]);

export const organisationShape = z.object({
  id: idText,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.string(),
  level: levelName,
  line: lineName.nullable(),
  parentId: idText.nullable(),
  aliases: z.array(z.string()),
});
export type OrganisationRow = z.infer<typeof organisationShape>;

/** GET /api/organisations?q=&on= */
export const organisationsQuery = z.object({ q: z.string().max(200).optional(), on: dayText.optional() });
export const organisationsAnswer = z.object({ organisations: z.array(organisationShape) });

/** POST /api/organisations */
export const createOrganisationRequest = z.object({
  name: line(500),
  shortName: line(120).nullable(),
  kind: line(60),
  level: levelName,
  line: lineName,
  parentId: idText.nullable(),
  aliases: z.array(line(200)).max(20),
});
/** POST /api/organisations/:id: corrects name, short name, parent and aliases as of today. */
export const updateOrganisationRequest = createOrganisationRequest.omit({ level: true, kind: true });
export const organisationAnswer = z.object({ organisation: organisationShape });
