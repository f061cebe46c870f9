/** Ready events over the wire: what they find under a body, and which of them to record. */
import { z } from "zod";
import { dayText, idText, line, prose } from "#kernel/wire.ts";
import { readyBodies, readyFunctions } from "./rules/ready-events.ts";

const readyBody = z.object({ key: z.enum(readyBodies), id: idText.nullable() });

/** GET /api/organisations/:id/ready-events */
export const readyEventsAnswer = z.object({
  events: z.array(
    z.object({
      key: z.string(),
      kind: z.enum(["merge", "transfer"]),
      effectiveFrom: dayText,
      function: z.enum(readyFunctions).nullable(),
      originals: z.array(readyBody),
      resulting: readyBody,
      isRecorded: z.boolean(),
    }),
  ),
});
export type ReadyEventRow = z.infer<typeof readyEventsAnswer>["events"][number];

/** POST /api/organisations/:id/ready-events */
export const applyReadyRequest = z.object({
  keys: z.array(line(60)).min(1).max(30),
  /** What departments that must be put up, and functions that move, are called. */
  names: z.record(z.enum(readyBodies), line(300)),
  functions: z.record(z.enum(readyFunctions), line(200)),
  decision: prose(500),
});
export const applyReadyAnswer = z.object({ recorded: z.int() });
