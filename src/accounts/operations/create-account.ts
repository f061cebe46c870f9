import { randomBytes } from "node:crypto";
import type { Change } from "#audit/operations/change.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import { loginName } from "../contract.ts";
import type { AccountId, Grant } from "../model.ts";
import { acceptablePassword, firstPasswordBytes, firstPasswordFrom } from "../rules/password.ts";
import { withoutRepeats } from "../rules/roles-given.ts";
import { findAccountByLogin, insertAccount, lockAccounts, replaceGrants, unknownOrganisation } from "../store.ts";
import { hashPassword } from "./hash-password.ts";
import { noteAccount, rolesText } from "./note-account.ts";

export type CreateAccount = {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The person's own password (first set-up, demo); without it a first password is made, to be changed at the first log-in. */
  readonly password?: string;
};

export type CreatedAccount = { readonly accountId: AccountId; readonly firstPassword: string };

export async function createAccount(change: Change, input: CreateAccount): Promise<CreatedAccount> {
  const login = loginName.safeParse(input.login);
  if (!login.success) refuseNow("LOGIN_NAME_NOT_VALID");
  const grants = withoutRepeats(input.grants);
  if (grants.length === 0) refuseNow("ROLES_MISSING");
  const own = input.password !== undefined;
  const password = own ? orRefuse(acceptablePassword(input.password, login.data)) : newFirstPassword();

  await lockAccounts(change.tx);
  if ((await findAccountByLogin(change.tx, login.data)) !== null) refuseNow("LOGIN_TAKEN", { login: login.data });
  const unknown = await unknownOrganisation(
    change.tx,
    grants.map((grant) => grant.organisationId),
  );
  if (unknown !== null) refuseNow("ORGANISATION_NOT_FOUND", { organisationId: unknown });

  const accountId = await insertAccount(change.tx, {
    login: login.data,
    name: input.name.normalize("NFC"),
    passwordHash: await hashPassword(password),
    mustChangePassword: !own,
  });
  await replaceGrants(change.tx, accountId, grants);
  noteAccount(change, {
    operation: "create-account",
    accountId,
    grants,
    before: null,
    after: { login: login.data, name: input.name, roles: rolesText(grants) },
  });
  return { accountId, firstPassword: password };
}

export function newFirstPassword(): string {
  return firstPasswordFrom(randomBytes(firstPasswordBytes));
}
