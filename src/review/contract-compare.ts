/** Two plans side by side over the wire. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";
import { shownTarget } from "#plans/contract.ts";

/** What a field holds: words, a target, a day, names of bodies; said in the reader's language by the page. */
export const fieldName = z.enum([
  "name",
  "unit",
  "text",
  "number",
  "heading",
  "deliverable",
  "schedule",
  "due",
  "responsible",
  "leads",
  "target",
]);

const side = z.object({
  id: idText,
  planId: idText,
  position: z.number(),
  name: z.string(),
  unit: z.string().nullable(),
});
export type ComparedSide = z.infer<typeof side>;

const value = z.object({ text: z.string().nullable(), target: shownTarget.nullable() });
const fieldChange = z.object({
  field: fieldName,
  /** Of a target: its milestone, "2030" or "2035–2045". */
  milestone: z.string().nullable(),
  left: value.nullable(),
  right: value.nullable(),
});
export type FieldDifference = z.infer<typeof fieldChange>;

const comparison = z.object({
  changed: z.array(z.object({ left: side, right: side, score: z.number(), changes: z.array(fieldChange) })),
  same: z.array(z.object({ left: side, right: side })),
  onlyLeft: z.array(side),
  onlyRight: z.array(side),
});
export type ComparisonOf = z.infer<typeof comparison>;

const plan = z.object({
  id: idText,
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  organisationName: z.string(),
  state: z.enum(["draft", "in-force", "superseded"]),
});
/** GET /api/comparison?left=&right= : two plans by their ids. */
export const comparisonQuery = z.object({ left: idText, right: idText });
export const comparisonAnswer = z.object({ left: plan, right: plan, indicators: comparison, tasks: comparison });
export type PlansCompared = z.infer<typeof comparisonAnswer>;
