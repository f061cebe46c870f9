/** Refusal codes of this room and the status each has at the edge. */
export const documentsErrors = {
  SOURCE_LINES_NOT_THERE: 404,
  DOCUMENT_HAS_PLAN: 409,
  DOCUMENT_HAS_FILE: 409,
  DOCUMENT_HAS_NO_FILE: 404,
} as const satisfies Record<string, number>;
