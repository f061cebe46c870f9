/** What hangs on a body on a day, and to whom it goes when the body changes. */
import { z } from "zod";
import { dayText, idText } from "#kernel/wire.ts";
import { recordEventRequest } from "#organisations/contract-events.ts";

const planPart = { planId: idText, planTitle: z.string() };

export const workAnswer = z.object({
  plans: z.array(
    z.object({
      ...planPart,
      documentNumber: z.string().nullable(),
      state: z.enum(["draft", "in-force", "superseded"]),
      /** Where the plan goes on, or what it goes on from. */
      carriedTo: z.array(z.object({ planId: idText, organisationId: idText, name: z.string() })),
      carriedFrom: idText.nullable(),
    }),
  ),
  indicators: z.array(z.object({ ...planPart, id: idText, name: z.string(), open: z.boolean() })),
  tasks: z.array(
    z.object({
      ...planPart,
      id: idText,
      role: z.enum(["lead", "support", "monitor", "decide"]),
      number: z.string().nullable(),
      text: z.string(),
      open: z.boolean(),
    }),
  ),
  reports: z.array(
    z.object({
      ...planPart,
      id: idText,
      periodId: z.string(),
      state: z.enum(["draft", "signed", "submitted", "returned", "approved", "accepted"]).nullable(),
      locked: z.boolean(),
      open: z.boolean(),
    }),
  ),
  people: z.array(z.object({ id: idText, name: z.string(), login: z.string(), role: z.string(), disabled: z.boolean() })),
});
export type WorkAnswer = z.infer<typeof workAnswer>;

/** GET /api/organisations/:id/work?on= */
export const workQuery = z.object({ on: dayText.optional() });

export const workKindName = z.enum(["indicator", "task", "report", "person", "plan"]);
export type WorkKindName = z.infer<typeof workKindName>;

/** Where the work of one body goes: to `to` as a rule, an item otherwise where `except` names it; an empty list leaves it. */
export const handoverRequest = z.object({
  from: idText,
  /** A body of the register, or the position of a resulting body of the event that is recorded with it. */
  to: z.array(z.union([idText, z.int().min(0).max(49)])).max(50),
  except: z
    .array(
      z.object({
        kind: workKindName,
        /** The record; with a plan's id, everything of this kind in that plan. */
        id: idText,
        to: z.array(z.union([idText, z.int().min(0).max(49)])).max(50),
      }),
    )
    .max(5000),
});
export type HandoverRequest = z.infer<typeof handoverRequest>;

/** POST /api/organisation-changes: an event and what becomes of the work, in one step. */
export const changeBodiesRequest = z.object({ event: recordEventRequest, handovers: z.array(handoverRequest).max(200) });
export type ChangeBodiesRequest = z.infer<typeof changeBodiesRequest>;
/** POST /api/handovers: the work alone, after an event was recorded ahead of its day. */
export const handOverRequest = z.object({ effectiveOn: dayText, handovers: z.array(handoverRequest).min(1).max(200) });

/** POST /api/organisation-changes/batch: several changes in their order, all or none. */
export const changeBatchRequest = z.object({ changes: z.array(changeBodiesRequest).min(1).max(100) });

export const movedCounts = z.object({
  indicators: z.int(),
  tasks: z.int(),
  reports: z.int(),
  people: z.int(),
  plans: z.int(),
});
export const handOverAnswer = z.object({ moved: movedCounts });
export const changeBatchAnswer = z.object({ events: z.int(), moved: movedCounts });
export const changeBodiesAnswer = z.object({ eventId: idText, resulting: z.array(idText), moved: movedCounts });
