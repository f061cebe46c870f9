/** The review desk over the wire: every record of a draft beside the passage it was read from, what was found, how far it is. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";
import { indicatorShape, placeShape, recordStateName, restoredShape } from "#plans/contract.ts";
import { recordDecision, reviewFinding, reviewProgress } from "#plans/contract-review.ts";
import { scheduleKindName } from "./contract.ts";

const judged = {
  /** The weakest field that a person relies on; null where a person wrote the record. */
  sureness: z.number().nullable(),
  /** The words of the source at the record's place; empty without one. */
  passage: z.string(),
  decision: recordDecision.nullable(),
};

export const reviewIndicator = indicatorShape.extend({ ...judged, leadTexts: z.array(z.string()) });
export type ReviewIndicator = z.infer<typeof reviewIndicator>;

export const reviewTask = z.object({
  id: idText,
  position: z.number(),
  number: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
  deliverable: z.string().nullable(),
  scheduleKind: scheduleKindName,
  scheduleFrom: z.string().nullable(),
  scheduleTo: z.string().nullable(),
  scheduleText: z.string(),
  scheduleAlso: scheduleKindName.nullable(),
  dueOn: z.string().nullable(),
  bodies: z.array(
    z.object({
      role: z.enum(["lead", "support", "monitor", "decide"]),
      bodyText: z.string().nullable(),
      organisationId: idText.nullable(),
      name: z.string().nullable(),
    }),
  ),
  restored: restoredShape.optional(),
  recordState: recordStateName,
  revision: z.number(),
  place: placeShape.nullable(),
  ...judged,
});
export type ReviewTask = z.infer<typeof reviewTask>;

/** GET /api/plans/:id/review */
export const reviewAnswer = z.object({
  indicators: z.array(reviewIndicator),
  tasks: z.array(reviewTask),
  findings: z.array(reviewFinding),
  progress: reviewProgress,
  /** From which sureness on records are accepted by section. */
  bar: z.number(),
  /** Records that "accept what is sure" would confirm now. */
  sure: z.array(idText),
  stamp: z.string(),
});
export type ReviewDesk = z.infer<typeof reviewAnswer>;
