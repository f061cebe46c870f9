/** The review of a plan over the wire: scores with their formula, findings of reading and findings against other plans. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";
import { documentAnswer } from "#plans/contract.ts";

export const dimensionName = z.enum(["measurable", "owned", "dated", "consistent", "aligned"]);
export const crossRuleName = z.enum([
  "weaker-than-superior",
  "missing-against-superior",
  "milestone-missing",
  "not-comparable",
  "task-later-than-superior",
  "task-without-deadline",
  "task-missing-against-superior",
  "body-exists-no-more",
]);

/** GET /api/plans/:id/review ; GET /api/plans/:id/review/file is the same as Excel. */
export const reviewAnswer = z.object({
  asOf: z.string(),
  ruleVersion: z.number(),
  superior: z.object({ planId: idText, documentNumber: z.string().nullable(), organisationName: z.string() }).nullable(),
  scores: z.array(
    z.object({ dimension: dimensionName, numerator: z.number(), denominator: z.number(), percent: z.string().nullable() }),
  ),
  cross: z.array(
    z.object({
      rule: crossRuleName,
      severity: z.enum(["info", "warning", "error"]),
      text: z.string(),
      ours: z.string().nullable(),
      detail: z.string().nullable(),
      lines: z.object({ from: z.number(), to: z.number() }).nullable(),
    }),
  ),
  reading: documentAnswer.shape.findings,
});
export type Review = z.infer<typeof reviewAnswer>;
