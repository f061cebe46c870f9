/** Refusal codes of this room and the status each has at the edge. */
export const catalogueErrors = {
  DEFINITION_NOT_FOUND: 404,
  DEFINITION_CODE_TAKEN: 409,
  DEFINITION_NAME_EMPTY: 400,
  DEFINITION_RETIRED: 409,
  DEFINITION_CHANGED: 409,
  DEFINITION_SAYS_THE_SAME: 400,
  RATIO_NEEDS_PARTS: 400,
  ONLY_A_RATIO_HAS_PARTS: 400,
} as const satisfies Record<string, number>;
