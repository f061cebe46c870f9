/** Refusal codes of this room and the status each has at the edge. */
export const organisationsErrors = {
  ORGANISATION_NOT_FOUND: 404,
  ORGANISATION_KIND_UNKNOWN: 422,
  ORGANISATION_NAME_TAKEN: 409,
  ORGANISATION_NAME_EMPTY: 422,
  ORGANISATION_UNDER_ITSELF: 409,
} as const satisfies Record<string, number>;
