/** Closing a plan that another one replaced, over the wire. */
import { z } from "zod";
import { idText, line, prose } from "#kernel/wire.ts";

const planRef = z.object({
  id: idText,
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  state: z.enum(["draft", "in-force", "superseded"]),
});
const indicatorRef = z.object({ id: idText, name: z.string(), unit: z.string().nullable() });
const taskRef = z.object({ id: idText, number: z.string().nullable(), text: z.string() });

export const successionQuery = z.object({ successorId: idText.optional() });
/** GET /api/plans/:id/succession?successorId= : what closes with the plan and where it may go on. */
export const successionAnswer = z.object({
  /** Set when the plan is closed. */
  closed: z
    .object({
      successor: planRef,
      reason: z.string(),
      decidedAt: z.string(),
      tasks: z.array(
        z.object({
          task: taskRef,
          outcome: z.enum(["carried-over", "ended"]),
          successor: taskRef.nullable(),
          reason: z.string(),
        }),
      ),
      /** Indicators whose series go on in the new plan. */
      indicators: z.array(z.object({ indicator: indicatorRef, successor: indicatorRef })),
    })
    .nullable(),
  /** Plans that may take its place: those whose document says so first, then others of the same body. */
  successors: z.array(planRef.extend({ isNamed: z.boolean() })),
  successorId: idText.nullable(),
  openTasks: z.array(taskRef.extend({ dueOn: z.string().nullable(), proposed: taskRef.nullable() })),
  successorTasks: z.array(taskRef),
  /** Pairs of indicators that read as the same; `isSure`: alike beyond doubt, or of one definition. */
  sameIndicators: z.array(z.object({ indicator: indicatorRef, successor: indicatorRef, isSure: z.boolean() })),
  /** Plans in force whose document this plan's document replaces. */
  replaces: z.array(planRef),
  mayClose: z.boolean(),
});
export type Succession = z.infer<typeof successionAnswer>;

/** POST /api/plans/:id/succession closes the plan; answers successionAnswer. */
export const successionRequest = z.object({
  successorId: idText,
  reason: line(1000),
  tasks: z
    .array(
      z.object({
        taskId: idText,
        outcome: z.enum(["carried-over", "ended"]),
        successorId: idText.nullable(),
        reason: prose(1000),
      }),
    )
    .max(5000),
  /** Which of the pairs go on as one series. */
  indicators: z.array(z.object({ indicatorId: idText, successorId: idText })).max(5000),
});
