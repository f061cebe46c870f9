/** Refusal codes of this room and the status each has at the edge. */
export const tasksErrors = {
  TASK_NOT_OF_PLAN: 404,
  LINK_NOT_OF_PLAN: 404,
} as const satisfies Record<string, number>;
