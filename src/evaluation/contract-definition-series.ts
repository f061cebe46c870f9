/**
 * GET /api/definitions/:id/series: one indicator in every readable plan that follows its definition, as one series.
 * GET /api/indicators/:id/series: one indicator in the plans that went before and that go on with its own (carried over, replaced).
 */
import { z } from "zod";
import { dayText, idText } from "#kernel/wire.ts";
import { aimShape } from "#plans/contract-definitions.ts";

const promised = z.object({ ...aimShape.shape, /** The last day of the milestone. */ on: dayText });
const reported = z.object({
  periodId: z.string(),
  on: dayText,
  /** A percentage for a ratio; null where the reports say something else than a number. */
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  answer: z.string().nullable(),
  absence: z.string().nullable(),
  /** How many bodies stand behind it, of how many that owed it. */
  coverage: z.object({ reported: z.number(), of: z.number() }),
});

const seriesLine = z.object({
  indicatorId: idText,
  name: z.string(),
  unit: z.string().nullable(),
  planId: idText,
  planTitle: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  organisationId: idText,
  organisationName: z.string(),
  promised: z.array(promised),
  /** Approved figures only, oldest first. */
  reported: z.array(reported),
});
export type SeriesLine = z.infer<typeof seriesLine>;

export const definitionSeriesAnswer = z.object({ lines: z.array(seriesLine) });
