/**
 * Whether two ways of naming a document mean the same one (domain §13): the number, marks and spaces aside, with the day and the
 * issuer where both say them. A number alone names nothing: every commune has its own "05-KH/ĐU".
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";

export type NamedDocument = {
  readonly number: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
};

/** Enough to tell the document from others: its number, and its day or its issuer. */
export function isNameable({ number, issuedOn, issuer }: NamedDocument): boolean {
  return keyOf(number) !== "" && (issuedOn !== null || keyOf(issuer) !== "");
}

/** Days must agree where both are given, and so must issuers; one of the two must be said by both. */
export function isSameDocument(a: NamedDocument, b: NamedDocument): boolean {
  if (keyOf(a.number) === "" || keyOf(a.number) !== keyOf(b.number)) return false;
  const days = a.issuedOn === null || b.issuedOn === null ? null : a.issuedOn === b.issuedOn;
  const issuers = issuersAgree(a.issuer, b.issuer);
  if (days === false || issuers === false) return false;
  return days === true || issuers === true;
}

/** "Thành ủy" and "Ban Thường vụ Thành ủy Giang Khải" may be one; null when either does not say. */
function issuersAgree(a: string | null, b: string | null): boolean | null {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === "" || right === "") return null;
  return ` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `);
}

function keyOf(text: string | null): string {
  return text === null ? "" : fold(text);
}
