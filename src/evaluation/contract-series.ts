/** The course of every indicator of a plan, small enough to be drawn in its row. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";

/** GET /api/plans/:id/series : official numbers by period, oldest first; indicators without any are left out. */
export const seriesAnswer = z.object({
  series: z.array(
    z.object({
      indicatorId: idText,
      points: z.array(z.object({ periodId: z.string(), on: z.string(), value: z.string() })),
      /** The milestone that the verdict looks at. */
      target: z.string().nullable(),
    }),
  ),
});
export type PlanSeries = z.infer<typeof seriesAnswer>["series"][number];
