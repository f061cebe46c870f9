/** Indicators of plans and the definitions that they follow, over the wire. */
import { z } from "zod";
import { definitionShape, definitionVersionShape } from "#catalogue/contract.ts";
import { idText, line } from "#kernel/wire.ts";
import { groupName, planStateName, shownTarget } from "./contract.ts";
import { takenFields } from "./rules/take-over.ts";

const definitionRef = z.object({ id: idText, code: z.string(), name: z.string(), unit: z.string().nullable() });

export const aimShape = z.object({ ...shownTarget.shape, milestoneYear: z.number(), milestoneTo: z.number().nullable() });

const suggestionShape = z.object({
  definitionId: idText,
  /** 0 to 1. */
  score: z.number(),
  /** Scope slots that differ: another area, school level, kind of enterprise … */
  differing: z.array(z.string()),
  sure: z.boolean(),
});
export type SuggestionRow = z.infer<typeof suggestionShape>;

const linkRow = z.object({
  id: idText,
  position: z.number(),
  rowLabel: z.string().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  group: groupName,
  targets: z.array(aimShape),
  definitionId: idText.nullable(),
  /** Facts that came from the definition and that nobody has confirmed. */
  takenOver: z.array(z.enum(takenFields)),
  /** The three most like, for an indicator without a definition. */
  suggestions: z.array(suggestionShape),
});
export type LinkRow = z.infer<typeof linkRow>;

/** GET /api/plans/:id/definition-links */
export const definitionLinksAnswer = z.object({
  indicators: z.array(linkRow),
  /** Every definition that could be picked, and those that are linked. */
  definitions: z.array(z.object({ ...definitionRef.shape, group: groupName, retired: z.boolean() })),
  mayLink: z.boolean(),
});
export type DefinitionLinks = z.infer<typeof definitionLinksAnswer>;

/** POST /api/plans/:id/definition-links: null unlinks. */
export const linkDefinitionsRequest = z.object({
  links: z
    .array(z.object({ indicatorId: idText, definitionId: idText.nullable() }))
    .min(1)
    .max(5000),
});
export const linkedAnswer = z.object({ changed: z.number() });
/** POST /api/plans/:id/definitions: a definition made of one indicator, linked to it. */
export const defineFromIndicatorRequest = z.object({ indicatorId: idText });
export const definedAnswer = z.object({ definitionId: idText, code: z.string(), name: z.string() });

/** GET /api/definitions/suggestions?name=&unit=&group= : the three most like, for a candidate that is in no plan yet. */
export const suggestionsQuery = z.object({
  name: line(500),
  unit: z.string().max(100).optional(),
  group: groupName.optional(),
});
export const suggestionsAnswer = z.object({
  suggestions: z.array(z.object({ ...suggestionShape.shape, definition: definitionRef })),
});
/** GET /api/indicators/:id/definition */
export const indicatorDefinitionAnswer = z.object({ definition: definitionRef.nullable() });

const followingRow = z.object({
  id: idText,
  name: z.string(),
  unit: z.string().nullable(),
  planId: idText,
  planTitle: z.string(),
  planState: planStateName,
  documentNumber: z.string().nullable(),
  issuedOn: z.string().nullable(),
  organisationId: idText,
  organisationName: z.string(),
  targets: z.array(aimShape),
});
export type FollowingRow = z.infer<typeof followingRow>;
/** GET /api/definitions/:id : the definition, its versions, and the indicators of readable plans that follow it. */
export const definitionPageAnswer = z.object({
  definition: definitionShape,
  versions: z.array(definitionVersionShape),
  indicators: z.array(followingRow),
});
