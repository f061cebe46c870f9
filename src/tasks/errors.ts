/** Refusal codes of this room and the status each has at the edge. */
export const tasksErrors = {
  TASK_NOT_OF_PLAN: 404,
  SCHEDULE_NAMES_NO_TIME: 422,
  TASK_BODY_TWICE: 422,
} as const satisfies Record<string, number>;
