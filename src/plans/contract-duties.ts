/** Duties of a plan as records with a state over the wire. */
import { z } from "zod";
import { dayText, idText, prose } from "#kernel/wire.ts";

export const dutyState = z.enum(["open", "done", "not-applicable"]);

/** GET /api/plans/:id/duties */
export const dutiesAnswer = z.object({
  duties: z.array(
    z.object({
      id: idText,
      body: z.string(),
      organisationId: idText.nullable(),
      organisationName: z.string().nullable(),
      kind: z.string(),
      text: z.string(),
      state: dutyState,
      note: z.string(),
      decidedOn: dayText.nullable(),
      decidedBy: z.string().nullable(),
      mayChange: z.boolean(),
    }),
  ),
});
export type DutyRow = z.infer<typeof dutiesAnswer>["duties"][number];

/** POST /api/plans/:id/duties/:dutyId/state */
export const dutyStateRequest = z.object({ state: dutyState, note: prose(1000), on: dayText });
