/** Definitions of the catalogue over the wire. */
import { z } from "zod";
import { dayText, idText, line } from "#kernel/wire.ts";
import { accumulations, directions, indicatorGroups, measureKinds, timeAggregations, unitAggregations } from "./model.ts";

export const definitionContent = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  otherNames: z.array(z.string()),
  group: z.enum(indicatorGroups),
  unit: z.string().nullable(),
  measureKind: z.enum(measureKinds).nullable(),
  numeratorName: z.string().nullable(),
  denominatorName: z.string().nullable(),
  direction: z.enum(directions).nullable(),
  accumulation: z.enum(accumulations).nullable(),
  timeAggregation: z.enum(timeAggregations).nullable(),
  unitAggregation: z.enum(unitAggregations).nullable(),
  source: z.string().nullable(),
  method: z.string().nullable(),
  legalBasis: z.string().nullable(),
});

export const definitionVersionShape = z.object({
  ...definitionContent.shape,
  version: z.number(),
  validFrom: dayText,
  reason: z.string().nullable(),
});
export type DefinitionVersionRow = z.infer<typeof definitionVersionShape>;

export const definitionShape = z.object({
  ...definitionVersionShape.shape,
  id: idText,
  code: z.string(),
  ownerId: idText.nullable(),
  /** Name of the body that keeps it; null for a common one. */
  ownerName: z.string().nullable(),
  starterVersion: z.number().nullable(),
  retiredOn: dayText.nullable(),
  /** Indicators of readable plans that follow it. */
  linked: z.number(),
  /** Whether the reader may revise and retire it. */
  mayKeep: z.boolean(),
});
export type DefinitionRow = z.infer<typeof definitionShape>;

/** GET /api/definitions: the newest version of every readable definition. */
export const definitionsAnswer = z.object({ definitions: z.array(definitionShape), mayCreateCommon: z.boolean() });
/** GET /api/definitions/:id and what a change answers; newest version first. */
export const definitionAnswer = z.object({ definition: definitionShape, versions: z.array(definitionVersionShape) });

const optional = (max: number) => line(max).nullable().default(null);
const given = {
  name: line(500),
  nameEn: optional(500),
  otherNames: z.array(line(500)).max(30).default([]),
  group: z.enum(indicatorGroups),
  unit: optional(100),
  measureKind: z.enum(measureKinds).nullable().default(null),
  numeratorName: optional(500),
  denominatorName: optional(500),
  direction: z.enum(directions).nullable().default(null),
  accumulation: z.enum(accumulations).nullable().default(null),
  timeAggregation: z.enum(timeAggregations).nullable().default(null),
  unitAggregation: z.enum(unitAggregations).nullable().default(null),
  source: optional(2000),
  method: optional(4000),
  legalBasis: optional(2000),
};
/** POST /api/definitions; without an owner it is common. */
export const createDefinitionRequest = z.object({ ...given, code: optional(40), ownerId: idText.nullable() });
/** POST /api/definitions/:id/versions; `version` is the one that the person saw. */
export const reviseDefinitionRequest = z.object({
  ...given,
  version: z.number().int().min(1),
  validFrom: dayText,
  reason: line(1000),
});
/** POST /api/definitions/:id/retire and /restore */
export const retireDefinitionRequest = z.object({ reason: line(1000) });
