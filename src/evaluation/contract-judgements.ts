/** What a person of the office concludes on targets in words, over the wire. */
import { z } from "zod";
import { idText, line } from "#kernel/wire.ts";

export const judgementName = z.enum(["met", "partly", "not-met"]);

/** POST /api/plans/:id/judgements : one conclusion with its grounds, for as many indicators as it holds for. */
export const judgeRequest = z.object({
  indicatorIds: z.array(idText).min(1).max(5000),
  verdict: judgementName,
  reason: line(4000),
});
export const judgedAnswer = z.object({ judged: z.number() });
