/** Refusal codes of this room and the status each has at the edge. */
export const periodsErrors = { NOT_A_PERIOD: 400, DUE_DAY_UNKNOWN: 422 } as const satisfies Record<string, number>;
