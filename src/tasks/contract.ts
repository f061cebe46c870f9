/** Tasks over the wire. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";
import { recordStateName, restoredShape } from "#plans/contract.ts";

const range = z.object({ from: z.number(), to: z.number() });

export const scheduleKindName = z.enum(["month", "quarter", "year", "range", "annual", "continuous", "done", "none"]);
export const taskStateName = z.enum(["not-started", "in-progress", "paused", "done", "cancelled"]);
/** How a task stands on a day (domain §3): computed from dates, never typed. */
export const timelinessName = z.enum([
  "done-on-time",
  "done-late",
  "done-undated",
  "open-in-time",
  "due-soon",
  "overdue",
  "regular-updated",
  "regular-silent",
  "no-deadline",
  "paused",
  "cancelled",
]);

export const taskShape = z.object({
  id: idText,
  position: z.number(),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
  form: z.enum(["table", "prose"]),
  leads: z.array(z.object({ organisationId: idText.nullable(), name: z.string(), written: z.string().nullable() })),
  supports: z.array(z.object({ organisationId: idText.nullable(), name: z.string(), written: z.string().nullable() })),
  deliverable: z.string().nullable(),
  schedule: z.object({
    kind: scheduleKindName,
    from: z.string().nullable(),
    to: z.string().nullable(),
    text: z.string(),
    also: z.string().nullable(),
  }),
  dueOn: z.string().nullable(),
  state: taskStateName,
  timeliness: timelinessName,
  percent: z.number().nullable(),
  result: z.string().nullable(),
  updatedInPeriod: z.string().nullable(),
  raw: z.string(),
  recordState: recordStateName,
  revision: z.number(),
  restored: restoredShape.optional(),
  place: z.object({ lines: range, span: range }),
  confidence: z.number().nullable(),
});
export type TaskRow = z.infer<typeof taskShape>;

/** GET /api/plans/:id/tasks */
export const tasksAnswer = z.object({ tasks: z.array(taskShape), asOf: z.string() });
