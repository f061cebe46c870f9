/** Refusal codes of this room and the status each has at the edge. */
export const tasksErrors = {
  TASK_NOT_OF_PLAN: 404,
  LINK_NOT_OF_PLAN: 404,
  SUBTASK_PLAN_NOT_RUNNING: 409,
  SUBTASK_UNIT_NOT_OWN: 422,
  SUBTASK_PERSON_NOT_OF_UNIT: 422,
  SUBTASK_CHANGED_MEANWHILE: 409,
  SUBTASK_STEP_NOT_ALLOWED: 409,
  SUBTASK_DONE_IN_FUTURE: 422,
  SCHEDULE_NAMES_NO_TIME: 422,
  TASK_BODY_TWICE: 422,
} as const satisfies Record<string, number>;
