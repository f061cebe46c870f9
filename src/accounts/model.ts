/**
 * People, their roles, and what a role lets them see. A role is held at a body and reaches down its tree.
 * Seven roles (design §1): administrator (accounts and bodies), officer (plans, rounds, approval), reporter (fills in),
 * head (signs and answers for a unit), leader (reads all, approves), inspector (reads all, changes nothing), viewer.
 */
import type { Id } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";

export type AccountId = Id<"account">;

export const roles = ["administrator", "officer", "reporter", "head", "leader", "inspector", "viewer"] as const;
export type Role = (typeof roles)[number];

export type Grant = { readonly role: Role; readonly organisationId: OrganisationId };

declare const minted: unique symbol;

/**
 * Who is acting and how far their eyes and hands reach, on the day of the request. Minted only at the gate
 * (http/gate.ts after a log-in was checked, cli/ for the person at the console); every policy asks for one.
 */
export type AuthorisedScope = {
  readonly [minted]: true;
  readonly accountId: AccountId | null;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Bodies under (and including) the body of each grant, per role. */
  readonly reach: ReadonlyMap<Role, ReadonlySet<string>>;
  /** Bodies whose plans the person may read: everything in reach, and the bodies above. */
  readonly visible: ReadonlySet<string>;
  /** The person at the console: the operator of this installation. */
  readonly operator: boolean;
};

export type ScopeParts = Omit<AuthorisedScope, typeof minted>;

/** Brand minting: to be called by the gate and the command line only (the walls check it). */
export function mintScope(parts: ScopeParts): AuthorisedScope {
  return parts as AuthorisedScope;
}

/** Whether one of the roles reaches the body. */
export function reaches(scope: AuthorisedScope, organisationId: string, ...wanted: readonly Role[]): boolean {
  return scope.operator || wanted.some((role) => scope.reach.get(role)?.has(organisationId) === true);
}
