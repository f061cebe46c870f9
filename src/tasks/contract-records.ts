/** Editing single tasks over the wire. */
import { z } from "zod";
import { idText, line, prose } from "#kernel/wire.ts";
import { placeShape } from "#plans/contract.ts";
import { scheduleKindName } from "./contract.ts";

const revision = z.number().int().min(1);

/** Only what is given changes; null empties a field. When it is due follows from the schedule. */
export const taskFieldsShape = z.strictObject({
  number: line(40).nullable().optional(),
  heading: line(1000).nullable().optional(),
  text: line(8000).optional(),
  deliverable: line(4000).nullable().optional(),
  scheduleKind: scheduleKindName.optional(),
  scheduleFrom: line(20).nullable().optional(),
  scheduleTo: line(20).nullable().optional(),
  scheduleText: prose(1000).optional(),
  scheduleAlso: scheduleKindName.nullable().optional(),
});
export type TaskFieldsGiven = z.infer<typeof taskFieldsShape>;

/** Words of the plan, a body of the register, or both; at least one of the two. */
export const taskBodyShape = z
  .strictObject({
    role: z.enum(["lead", "support", "monitor", "decide"]),
    bodyText: line(500).nullable(),
    organisationId: idText.nullable(),
  })
  .refine(({ bodyText, organisationId }) => bodyText !== null || organisationId !== null);
export const taskBodiesShape = z.array(taskBodyShape).max(200);

/** POST /api/plans/:id/tasks/:taskId */
export const editTaskRequest = z.strictObject({
  revision,
  fields: taskFieldsShape,
  /** These bodies and no others from now on; not given: stays. */
  bodies: taskBodiesShape.optional(),
});
/** POST /api/plans/:id/tasks */
export const addTaskRequest = z.strictObject({
  fields: taskFieldsShape.extend({ text: line(8000) }),
  bodies: taskBodiesShape.optional(),
  place: placeShape.nullable(),
});
