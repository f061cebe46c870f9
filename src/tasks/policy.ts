/**
 * Who may break a task down and answer for a part of it: whoever works for the lead body offers parts and takes them back; the named
 * person, or else whoever works for the unit, accepts, gives back and reports. Leaders and inspectors look on.
 */
import { type AuthorisedScope, reaches, roles } from "#accounts/model.ts";

const working = ["officer", "head", "reporter"] as const;

export function canBreakDown(scope: AuthorisedScope, leads: readonly string[]): boolean {
  return leads.some((lead) => reaches(scope, lead, ...working));
}

export type PartSubject = { readonly organisationId: string; readonly accountId: string | null; readonly leadId: string };

/** A part given to a person is that person's; one given to a unit is that of everybody who works for it. */
export function canAnswerPart(scope: AuthorisedScope, part: PartSubject): boolean {
  return part.accountId === null ? reaches(scope, part.organisationId, ...working) : part.accountId === scope.accountId;
}

export function canSeePart(scope: AuthorisedScope, part: PartSubject): boolean {
  return canAnswerPart(scope, part) || reaches(scope, part.leadId, ...roles) || reaches(scope, part.organisationId, ...roles);
}
