import fc from "fast-check";
import { expect, test } from "vitest";
import { isNameable, isSameDocument, type NamedDocument } from "./same-document.ts";

const city: NamedDocument = { number: "38-KH/TU", issuedOn: "2026-01-12", issuer: "Ban Thường vụ Thành ủy Giang Khải" };

test.each([
  ["the same words", city, true],
  ["spaces and marks written otherwise", { ...city, number: "38 - KH/TU" }, true],
  ["a shorter name of the issuer", { ...city, issuer: "Thành ủy Giang Khải" }, true],
  ["no issuer, the same day", { ...city, issuer: null }, true],
  ["no day, the same issuer", { ...city, issuedOn: null }, true],
  ["another day", { ...city, issuedOn: "2026-01-13" }, false],
  ["another issuer on the same day", { ...city, issuer: "Ban Thường vụ Thành ủy Hải Đông" }, false],
  ["the number alone", { number: "38-KH/TU", issuedOn: null, issuer: null }, false],
  ["no number", { ...city, number: null }, false],
] as const)("%s: %o", (_name, other, same) => {
  expect(isSameDocument(city, other)).toBe(same);
});

test.each([
  ["a number and a day", { number: "57-NQ/TW", issuedOn: "2024-12-22", issuer: null }, true],
  ["a number and an issuer", { number: "57-NQ/TW", issuedOn: null, issuer: "Bộ Chính trị" }, true],
  ["a number alone", { number: "57-NQ/TW", issuedOn: null, issuer: null }, false],
  ["signs that are no number", { number: "…", issuedOn: "2024-12-22", issuer: null }, false],
] as const)("%s can be looked for: %o", (_name, named, can) => {
  expect(isNameable(named)).toBe(can);
});

test("it does not matter which of the two is asked about", () => {
  const part = <T>(...of: T[]) => fc.constantFrom<T | null>(...of, null);
  const named = fc.record({
    number: part("38-KH/TU", "38 KH/TU", "17-KH/ĐU"),
    issuedOn: part("2026-01-12", "2026-02-26"),
    issuer: part("Thành ủy", "Ban Thường vụ Thành ủy", "Đảng ủy xã"),
  });
  fc.assert(
    fc.property(named, named, (a, b) => {
      expect(isSameDocument(a, b)).toBe(isSameDocument(b, a));
    }),
  );
});
