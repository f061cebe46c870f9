/** One body over the wire: its names and places along time, its events, and who answers for it on the asked day. */
import { z } from "zod";
import { dayText, idText } from "#kernel/wire.ts";
import { levelName, lineName } from "./contract.ts";
import { eventShape, namedBody } from "./contract-events.ts";

const span = { validFrom: dayText.nullable(), validTo: dayText.nullable() };

/** GET /api/organisations/:id?on= */
export const bodyQuery = z.object({ on: dayText.optional() });
export const bodyAnswer = z.object({
  on: dayText,
  body: z.object({
    id: idText,
    /** As on the asked day; the last name where the body has ended. */
    name: z.string(),
    isAlive: z.boolean(),
    kind: z.string(),
    level: levelName,
    officialCode: z.string().nullable(),
    aliases: z.array(z.string()),
    names: z.array(z.object({ name: z.string(), shortName: z.string().nullable(), ...span })),
    places: z.array(z.object({ line: lineName, parent: namedBody.nullable(), ...span })),
  }),
  children: z.array(namedBody),
  events: z.array(eventShape),
  successors: z.array(namedBody),
  predecessors: z.array(namedBody),
  mayChange: z.boolean(),
});
export type BodyAnswer = z.infer<typeof bodyAnswer>;
