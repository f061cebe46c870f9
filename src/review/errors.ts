/** Refusal codes of this room and the status each has at the edge. */
export const reviewErrors = {
  PLAN_ABOVE_ITSELF: 409,
  SUPERIOR_NOT_LINKED: 409,
  RECORD_NOT_OF_PLANS: 404,
  PLAN_NOT_OWED: 409,
  TASKS_LEFT_OPEN: 409,
  TASK_NOT_OPEN: 409,
  ENDING_NEEDS_REASON: 400,
  INDICATOR_PAIRED_TWICE: 400,
} as const satisfies Record<string, number>;
