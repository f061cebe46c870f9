import type { accounts as vi } from "../vi/accounts.ts";
import type { Words } from "../words.ts";

export const accounts: Words<typeof vi> = {
  refusals: {
    LOGIN_REFUSED:
      "Not logged in: the log-in name or the password is not right. Try again, or ask your administrator for a new password.",
    LOGIN_THROTTLED: (d) =>
      `Not logged in because of many wrong attempts. The account is not locked; try again in ${wait(d.secondsLeft)}.`,
    PASSWORD_MUST_CHANGE: "This is a first password. Choose one of your own to begin.",
    PASSWORD_WRONG: "The password was not changed: the current password is not right. The old one still works.",
    PASSWORD_SAME: "The password was not changed: the new one is the same as the current one. Choose another.",
    PASSWORD_TOO_EASY:
      "This password was not taken because it is easily guessed. A short sentence that only you remember is a good choice.",
    PASSWORD_LENGTH: (d) => `This password was not taken. It needs ${d.shortest ?? 10} to ${d.longest ?? 200} characters.`,
    LOGIN_NAME_NOT_VALID:
      "The account was not created. A log-in name has 2 to 64 characters: small letters, digits, dot, hyphen, underscore.",
    LOGIN_TAKEN: (d) => `The account was not created: the log-in name “${d.login ?? ""}” is taken. Choose another.`,
    ACCOUNT_NOT_FOUND: "This account was not found.",
    ACCOUNT_DISABLED: "Nothing was done: this account is disabled. Enable it first.",
    ROLE_OUT_OF_REACH:
      "The role was not given: this organisation is outside what you administer. The present roles stay as they are.",
    ROLES_MISSING: "The account was not created: it needs at least one role at an organisation.",
    LAST_ADMINISTRATOR: (d) =>
      `Nothing was changed: this is the last administrator of ${d.organisation ?? "the organisation"}. Make somebody else administrator first.`,
    SETUP_DONE: "The system has been set up already. Log in with the administrator's account.",
    SETUP_CODE_WRONG: "Not set up: the code is not right. It stands on the screen where the program was started.",
    SETUP_THROTTLED: (d) => `Many wrong codes were entered. Try again in ${wait(d.secondsLeft)}.`,
  },
};

function wait(seconds: unknown): string {
  const left = typeof seconds === "number" ? seconds : 60;
  return left < 90 ? `${left} seconds` : `${Math.ceil(left / 60)} minutes`;
}
