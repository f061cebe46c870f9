/** Shapes that cross the wire in every room: ids, days, decimals, and the answer to a refused request. */
import { z } from "zod";
import { isCalendarDay } from "./calendar-day.ts";
import { isDecimalText } from "./decimal-text.ts";

export const idText = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
export const dayText = z.string().refine(isCalendarDay);
export const decimalNumber = z.string().refine(isDecimalText);
/** Names and sentences from people: trimmed, without NUL, bounded. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes("\u0000"));
export const prose = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes("\u0000"));

/** Every refused request answers with this: a code, its data, and the request's id for support. */
export const refusedAnswer = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  requestId: z.string(),
});
export type RefusedAnswer = z.infer<typeof refusedAnswer>;

export const done = z.object({ done: z.literal(true) });
