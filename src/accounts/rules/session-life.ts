/**
 * How long a log-in lasts: eight hours without a sign of life (a working day away from the desk), and a week at most however
 * busy it is. It ends at once on log-out, and every log-in of a person ends when the account is disabled or its password is reset.
 */
export const idleSeconds = 8 * 60 * 60;
export const longestSeconds = 7 * 24 * 60 * 60;
/** A sign of life is written down at most this often. */
export const touchSeconds = 60;
