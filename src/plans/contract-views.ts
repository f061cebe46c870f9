/** Saved views over the wire: a way to look at the indicators or the tasks of a plan, by name, private or shared with an office. */
import { z } from "zod";
import { idText, line } from "#kernel/wire.ts";

export const viewPlaceName = z.enum(["plan-indicators", "plan-tasks"]);
/** What the address keeps: filters, sorting, grouping, columns, the kind of view; nothing of a single plan. */
export const viewQueryShape = z.record(z.string().regex(/^[a-z][a-z-]{0,29}$/), z.string().max(500));

export const savedViewShape = z.object({
  id: idText,
  place: viewPlaceName,
  name: z.string(),
  query: viewQueryShape,
  /** The office that it is shared with; null: private. */
  organisationId: idText.nullable(),
  organisationName: z.string().nullable(),
  ownerName: z.string(),
  isMine: z.boolean(),
});
export type SavedViewRow = z.infer<typeof savedViewShape>;

/** GET /api/views?place= */
export const viewsQuery = z.object({ place: viewPlaceName });
export const viewsAnswer = z.object({ views: z.array(savedViewShape) });
/** POST /api/views; a name that I have already at this place is saved over. */
export const saveViewRequest = z.strictObject({
  place: viewPlaceName,
  name: line(120),
  query: viewQueryShape,
  organisationId: idText.nullable(),
});
export const savedViewAnswer = z.object({ id: idText });
