/** Refusal codes of this room and the status each has at the edge. */
export const plansErrors = {
  PLAN_ALREADY_IMPORTED: 409,
  PLAN_HAS_NOTHING: 422,
  PLAN_NOT_A_DRAFT: 409,
  PLAN_SUPERSEDED: 409,
  INDICATOR_NOT_OF_PLAN: 404,
  NOTHING_TO_ASSIGN: 400,
} as const satisfies Record<string, number>;
