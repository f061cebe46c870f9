/** Refusal codes of this room and the status each has at the edge. */
export const filesErrors = {
  STORED_FILE_MISSING: 404,
} as const satisfies Record<string, number>;
