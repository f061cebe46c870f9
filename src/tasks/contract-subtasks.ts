/** Parts of a task over the wire: what a lead body gives to its units and people, what they answer and report. */
import { z } from "zod";
import { dayText, idText, line, prose } from "#kernel/wire.ts";
import { taskStateName } from "./contract.ts";

export const subtaskStateName = z.enum(["offered", "accepted", "returned", "withdrawn"]);

export const subtaskShape = z.object({
  id: idText,
  taskId: idText,
  text: z.string(),
  leadName: z.string(),
  organisationId: idText,
  organisationName: z.string(),
  accountId: idText.nullable(),
  personName: z.string().nullable(),
  dueOn: z.string().nullable(),
  state: subtaskStateName,
  reason: z.string().nullable(),
  progress: taskStateName,
  percent: z.number().nullable(),
  result: z.string().nullable(),
  doneOn: z.string().nullable(),
  revision: z.number(),
  /** What the reader may do with it. */
  allowed: z.array(z.enum(["answer", "report", "withdraw"])),
});
export type SubtaskRow = z.infer<typeof subtaskShape>;

/** What the parts together say of their task: a proposal for its update. */
export const partsProposalShape = z.object({
  taskId: idText,
  state: taskStateName,
  percent: z.number().nullable(),
  doneOn: z.string().nullable(),
  result: z.string(),
  parts: z.number(),
  done: z.number(),
});
export type PartsProposal = z.infer<typeof partsProposalShape>;

/** GET /api/plans/:id/subtasks */
export const subtasksAnswer = z.object({
  subtasks: z.array(subtaskShape),
  proposals: z.array(partsProposalShape),
  /** Tasks that the reader may break down. */
  mayBreak: z.array(idText),
});
/** GET /api/tasks/:id/assignees */
export const assigneesAnswer = z.object({
  units: z.array(z.object({ id: idText, name: z.string(), people: z.array(z.object({ id: idText, name: z.string() })) })),
});
/** GET /api/my-subtasks: parts that wait for me or my unit, and those that came back to me. */
export const mySubtasksAnswer = z.object({
  today: z.string(),
  subtasks: z.array(subtaskShape.extend({ planId: idText, planTitle: z.string(), taskText: z.string() })),
});
export type MySubtask = z.infer<typeof mySubtasksAnswer>["subtasks"][number];

/** POST /api/tasks/:id/subtasks */
export const offerSubtaskRequest = z.strictObject({
  text: line(4000),
  organisationId: idText,
  accountId: idText.nullable(),
  dueOn: dayText.nullable(),
});
const revision = z.number().int().min(1);
/** POST /api/subtasks/:id/answer */
export const answerSubtaskRequest = z.discriminatedUnion("decision", [
  z.strictObject({ revision, decision: z.literal("accept") }),
  z.strictObject({ revision, decision: z.literal("return"), reason: line(1000) }),
]);
/** POST /api/subtasks/:id/progress */
export const reportSubtaskRequest = z.strictObject({
  revision,
  progress: taskStateName,
  percent: z.number().int().min(0).max(100).nullable(),
  result: prose(8000).nullable(),
  doneOn: dayText.nullable(),
});
/** POST /api/subtasks/:id/withdraw */
export const withdrawSubtaskRequest = z.strictObject({ revision });
export const subtaskSavedAnswer = z.object({ id: idText });
