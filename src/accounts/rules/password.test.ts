import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptablePassword, firstPasswordBytes, firstPasswordFrom } from "./password.ts";

test.each([
  ["a sentence that only one person remembers", "con mèo thích ngồi mái hiên", "ok"],
  ["signs from a password manager", "x7$Kp2!vQz9w", "ok"],
  ["nine signs", "x7$Kp2!vQ", "PASSWORD_LENGTH"],
  ["more signs than anybody types", "ab1!".repeat(51), "PASSWORD_LENGTH"],
  ["one sign again and again", "aaaaaaaaaaaa", "PASSWORD_TOO_EASY"],
  ["the log-in name with a year", "nguyen.an2026", "PASSWORD_TOO_EASY"],
  ["the row of digits", "1234567890", "PASSWORD_TOO_EASY"],
  ["the best-known word with digits", "matkhau123", "PASSWORD_TOO_EASY"],
  ["the same in capitals", "PASSWORD123", "PASSWORD_TOO_EASY"],
] as const)("%s: %s → %s", (_name, password, outcome) => {
  const result = acceptablePassword(password, "nguyen.an");
  expect(result.ok ? "ok" : result.refusal.code).toBe(outcome);
});

test("letters and their marks are one sign, however the machine sends them", () => {
  const result = acceptablePassword("mười hai chữ".normalize("NFD"), "an");
  expect(result.ok && result.value).toBe("mười hai chữ".normalize("NFC"));
});

test("a first password is four groups of readable signs, and acceptable", () => {
  const bytes = fc.uint8Array({ minLength: firstPasswordBytes, maxLength: firstPasswordBytes, max: 247 });
  fc.assert(
    fc.property(bytes, (random) => {
      expect(firstPasswordFrom(random)).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
    }),
  );
});

test("every readable sign is as likely as any other", () => {
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const signs = new Map<string, number>();
  for (const byte of all.filter((b) => b < 248)) {
    const sign = firstPasswordFrom(new Uint8Array(16).fill(byte)).charAt(0);
    signs.set(sign, (signs.get(sign) ?? 0) + 1);
  }
  expect(new Set(signs.values())).toEqual(new Set([8]));
  expect(() => firstPasswordFrom(new Uint8Array(64).fill(255))).toThrow("too few random bytes");
});
