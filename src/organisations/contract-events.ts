/** Change events over the wire, and who answers for a body on a day. */
import { z } from "zod";
import { dayText, idText, line, prose } from "#kernel/wire.ts";
import { levelName, lineName } from "./contract.ts";

export const changeKindName = z.enum(["merge", "split", "rename", "transfer", "dissolve"]);
export type ChangeKindName = z.infer<typeof changeKindName>;

export const newBody = z.object({
  name: line(500),
  shortName: line(120).nullable(),
  kind: line(60),
  level: levelName,
  line: lineName,
  parentId: idText.nullable(),
});
export const resultingBody = z.union([z.object({ id: idText }), z.object({ born: newBody })]);

/** POST /api/organisation-events */
export const recordEventRequest = z.object({
  kind: changeKindName,
  effectiveFrom: dayText,
  function: line(200).nullable(),
  decision: prose(500),
  note: prose(2000),
  originals: z.array(idText).min(1).max(200),
  resulting: z.array(resultingBody).max(50),
  rename: z.object({ name: line(500), shortName: line(120).nullable() }).nullable(),
  place: z.object({ line: lineName, parentId: idText.nullable() }).nullable(),
  children: z.array(z.object({ id: idText, to: z.int().min(0).max(49).nullable() })).max(5000),
});
export type RecordEventRequest = z.infer<typeof recordEventRequest>;

export const namedBody = z.object({ id: idText, name: z.string() });
export type NamedBodyRow = z.infer<typeof namedBody>;

/** GET /api/organisations/:id/successors?on=&function= */
export const successorsQuery = z.object({ on: dayText.optional(), function: line(200).optional() });
export const successorsAnswer = z.object({ successors: z.array(namedBody) });

export const eventShape = z.object({
  id: idText,
  kind: changeKindName,
  effectiveFrom: dayText,
  function: z.string().nullable(),
  decision: z.string(),
  note: z.string(),
  originals: z.array(namedBody),
  resulting: z.array(namedBody),
});
export type EventRow = z.infer<typeof eventShape>;
export const recordEventAnswer = z.object({ id: idText, resulting: z.array(idText) });
