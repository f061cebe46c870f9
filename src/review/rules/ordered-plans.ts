/**
 * Who was ordered to issue a plan of its own, until when, and whether it has (duties of the organisation section, "cụ thể hoá").
 * A phrase that the office keeps as a set means its members of the day; any other set phrase means the bodies of its kind under the
 * plan's owner, "xã, phường" those of the commune's level. Several phrases in one order are asked one by one.
 */
import { type CalendarDay, isCalendarDay, lastDayOfMonth } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import type { KnownBody, OrganisationId, OrganisationLevel } from "#organisations/model.ts";
import { proposeBody } from "#organisations/rules/propose-bodies.ts";

export type BodyBelow = KnownBody & { readonly level: OrganisationLevel };
export type Order = {
  readonly dutyId: string;
  readonly bodyText: string;
  readonly organisationId: OrganisationId | null;
  readonly text: string;
};

const communeWords = /\b(xa|phuong|dac khu)\b/;
const partyWords = /\b(dang uy|cap uy)\b/;
const governmentWords = /\b(ubnd|uy ban nhan dan|chinh quyen)\b/;

/** The members on the day of the set that is called so; null when the office keeps none. */
export type MembersOfSet = (phrase: string) => readonly OrganisationId[] | null;

/** The bodies that an order means: members of the office's sets, and those under the plan's owner. */
export function orderedBodies(
  { organisationId, bodyText }: Order,
  below: readonly BodyBelow[],
  membersOfSet: MembersOfSet = () => null,
): OrganisationId[] {
  if (organisationId !== null) return [organisationId];
  const proposal = proposeBody(bodyText, below);
  if (proposal.outcome === "one") return [proposal.organisationId];
  const members = membersOfSet(bodyText);
  if (members !== null) return [...members];
  const parts = phrasesIn(bodyText).map((phrase) => meantBy(phrase, below, membersOfSet));
  // "Đoàn thanh niên và các hội": a part that means nobody says that the words were no list of phrases.
  if (parts.length > 1 && parts.every((part) => part.length > 0)) return [...new Set(parts.flat())];
  return meantBy(bodyText, below, membersOfSet);
}

function phrasesIn(bodyText: string): string[] {
  return bodyText.split(/\s*;\s*|\s+và\s+/u).filter((phrase) => phrase !== "");
}

function meantBy(bodyText: string, below: readonly BodyBelow[], membersOfSet: MembersOfSet): OrganisationId[] {
  const members = membersOfSet(bodyText);
  if (members !== null) return [...members];
  const proposal = proposeBody(bodyText, below);
  if (proposal.outcome === "one") return [proposal.organisationId];
  if (proposal.outcome !== "set") return [];
  const words = fold(bodyText);
  if (!communeWords.test(words)) return [...proposal.members];
  // "Đảng ủy các xã, phường" are Party committees; those of the government are meant where the phrase names them.
  const isOfParty = partyWords.test(words);
  const isMeant = ({ id, kind, level }: BodyBelow) =>
    level === "commune" &&
    ((isOfParty && kind === "party-committee") || ((!isOfParty || governmentWords.test(words)) && proposal.members.includes(id)));
  return below.filter(isMeant).map((body) => body.id);
}

/** "trước ngày 15/3/2026" is the last day; "trong tháng 4/2026" the month's end; null where the order names none. */
export function orderDueOn(text: string): CalendarDay | null {
  const words = fold(text);
  const [, day, month, year] = /\b(?:truoc|den|cham nhat|trong) ngay (\d{1,2}) (\d{1,2}) (\d{4})\b/.exec(words) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const on = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isCalendarDay(on) ? on : null;
  }
  const [, ofMonth, ofYear] = /\b(?:trong|truoc|het) thang (\d{1,2}) (\d{4})\b/.exec(words) ?? [];
  const number = Number(ofMonth);
  return ofYear !== undefined && number >= 1 && number <= 12 ? lastDayOfMonth(Number(ofYear), number) : null;
}

export const orderStates = ["overdue", "owed", "issued-late", "issued"] as const;
export type OrderState = (typeof orderStates)[number];

/** A plan without a day of issue counts as issued: its paper is here. */
export function orderState(
  dueOn: CalendarDay | null,
  plan: { readonly issuedOn: string | null } | null,
  today: CalendarDay,
): OrderState {
  if (plan === null) return dueOn !== null && today > dueOn ? "overdue" : "owed";
  return dueOn !== null && plan.issuedOn !== null && plan.issuedOn > dueOn ? "issued-late" : "issued";
}
