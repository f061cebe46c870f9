/** Refusal codes of this room and the status each has at the edge. */
export const accountsErrors = {
  LOGIN_REFUSED: 401,
  LOGIN_THROTTLED: 429,
  PASSWORD_MUST_CHANGE: 403,
  PASSWORD_WRONG: 422,
  PASSWORD_SAME: 422,
  PASSWORD_TOO_EASY: 422,
  PASSWORD_LENGTH: 422,
  LOGIN_NAME_NOT_VALID: 422,
  LOGIN_TAKEN: 409,
  ACCOUNT_NOT_FOUND: 404,
  ACCOUNT_DISABLED: 409,
  ROLE_OUT_OF_REACH: 403,
  ROLES_MISSING: 422,
  LAST_ADMINISTRATOR: 409,
  SETUP_DONE: 409,
  SETUP_CODE_WRONG: 403,
  SETUP_THROTTLED: 429,
} as const satisfies Record<string, number>;

export type AccountsRefusalCode = keyof typeof accountsErrors;
