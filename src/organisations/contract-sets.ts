/** Sets of bodies over the wire, with their members on the asked day. */
import { z } from "zod";
import { dayText, idText, line } from "#kernel/wire.ts";
import { levelName, lineName } from "./contract.ts";
import { namedBody } from "./contract-events.ts";
import { organisationKinds } from "./model.ts";

const kindName = z.enum(organisationKinds);

/** POST /api/organisation-sets, POST /api/organisation-sets/:id */
export const saveSetRequest = z.object({
  ownerId: idText,
  name: line(300),
  phrases: z.array(line(300)).max(20),
  line: lineName.nullable(),
  kinds: z.array(kindName).max(20),
  levels: z.array(levelName).max(4),
  directly: z.boolean(),
  included: z.array(idText).max(500),
  excluded: z.array(idText).max(500),
});
export type SaveSetRequest = z.infer<typeof saveSetRequest>;
export const setSavedAnswer = z.object({ id: idText });

/** GET /api/organisation-sets?on= */
export const setsQuery = z.object({ on: dayText.optional() });
export const setsAnswer = z.object({
  sets: z.array(
    saveSetRequest.extend({ id: idText, ownerName: z.string(), members: z.array(namedBody), mayChange: z.boolean() }),
  ),
});
export type SetRow = z.infer<typeof setsAnswer>["sets"][number];
