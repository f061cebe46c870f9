/**
 * Passwords. Length protects (ten characters or more); rules of composition do not and are not asked for. Refused are only
 * those that are guessed first: the log-in name itself, a handful of repeated signs, and the best-known ones.
 * A first password is read from a paper and typed once: no letters that look alike.
 */
import { fold } from "#kernel/fold.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";

export const shortestPassword = 10;
export const longestPassword = 200;

/** The same letters whatever machine they were typed on: some send marks apart from their letters. */
export function asTyped(password: string): string {
  return password.normalize("NFC");
}

/** Whether a person may choose this password. */
export function acceptablePassword(password: string, login: string): Result<string, "PASSWORD_LENGTH" | "PASSWORD_TOO_EASY"> {
  const typed = asTyped(password);
  if (typed.length < shortestPassword || typed.length > longestPassword) {
    return refuse("PASSWORD_LENGTH", { shortest: shortestPassword, longest: longestPassword });
  }
  const plain = typed.toLowerCase();
  // "Mật khẩu 123" is as well known as "matkhau123".
  const bare = fold(typed).replaceAll(" ", "");
  const rest = plain.replaceAll(login.toLowerCase(), "");
  const easy = new Set(plain).size < 5 || rest.length < 6 || wellKnown.some((word) => bare.replaceAll(word, "").length < 4);
  return easy ? refuse("PASSWORD_TOO_EASY") : ok(typed);
}

const wellKnown = [
  "123456789",
  "1234567890",
  "987654321",
  "0123456789",
  "password",
  "matkhau",
  "qwertyuiop",
  "abcdefghij",
  "iloveyou",
  "anhyeuem",
  "emyeuanh",
  "administrator",
  "lotrinh",
  "vietnam",
];

// 31 signs: without i, l, o, 0 and 1, which a printed page does not tell apart.
const readable = "abcdefghjkmnpqrstuvwxyz23456789";
const groups = 4;
const perGroup = 4;
export const firstPasswordBytes = groups * perGroup * 4;

/** Four groups of four readable signs (79 bits) out of random bytes; bytes past the last whole round are skipped, so that no sign is likelier. */
export function firstPasswordFrom(random: Uint8Array): string {
  const even = Math.floor(256 / readable.length) * readable.length;
  const signs = [...random].filter((byte) => byte < even).map((byte) => readable.charAt(byte % readable.length));
  if (signs.length < groups * perGroup) throw new Error(`too few random bytes: ${random.length}`);
  return Array.from({ length: groups }, (_, g) => signs.slice(g * perGroup, (g + 1) * perGroup).join("")).join("-");
}
