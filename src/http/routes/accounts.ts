import {
  accountsAnswer,
  createAccountRequest,
  firstPasswordAnswer,
  setDisabledRequest,
  setRolesRequest,
} from "#accounts/contract.ts";
import type { AccountId, AuthorisedScope, Grant, Role } from "#accounts/model.ts";
import { createAccount } from "#accounts/operations/create-account.ts";
import { resetPassword } from "#accounts/operations/reset-password.ts";
import { setDisabled } from "#accounts/operations/set-disabled.ts";
import { setRoles } from "#accounts/operations/set-roles.ts";
import { canCreateAccount, canGiveRoleAt, canListAccounts, canManageAccount, canSeeAccount } from "#accounts/policy.ts";
import { presentAccount } from "#accounts/present.ts";
import { accountsWithRoles, findAccount, grantsOf } from "#accounts/store.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { done } from "#kernel/wire.ts";
import { defineRoute } from "../route.ts";

/** The account and its roles; one that the person may not see does not exist for them. */
async function seenAccount(db: Database, scope: AuthorisedScope, id: AccountId): Promise<{ readonly grants: readonly Grant[] }> {
  const account = await findAccount(db, id);
  if (account === null) refuseNow("NOT_FOUND");
  const grants = await grantsOf(db, id);
  if (canListAccounts(scope) && !canSeeAccount(scope, { grants })) refuseNow("NOT_FOUND");
  return { grants };
}

function asGrants(grants: readonly { readonly role: Role; readonly organisationId: string }[]): Grant[] {
  return grants.map((grant) => ({ role: grant.role, organisationId: asId(grant.organisationId) }));
}

const listAccounts = defineRoute({
  method: "GET",
  path: "/api/accounts",
  policy: "accounts:list",
  answer: accountsAnswer,
  handle: async (request) => {
    request.authorise(canListAccounts(request.scope));
    const accounts = await accountsWithRoles(request.database, request.today);
    return { accounts: accounts.filter((account) => canSeeAccount(request.scope, account)).map(presentAccount) };
  },
});

const addAccount = defineRoute({
  method: "POST",
  path: "/api/accounts",
  policy: "accounts:create",
  body: createAccountRequest,
  answer: firstPasswordAnswer,
  handle: async (request) => {
    const { login, name } = request.body;
    const grants = asGrants(request.body.grants);
    request.authorise(canCreateAccount(request.scope, grants));
    return await makeChange(request.database, request.actor, (change) => createAccount(change, { login, name, grants }));
  },
});

const setAccountRoles = defineRoute({
  method: "POST",
  path: "/api/accounts/:id/roles",
  policy: "accounts:set-roles",
  body: setRolesRequest,
  answer: done,
  handle: async (request) => {
    const accountId: AccountId = asId(request.params.id);
    const account = await seenAccount(request.database, request.scope, accountId);
    request.authorise(canSeeAccount(request.scope, account));
    const inReach = (organisationId: string) => canGiveRoleAt(request.scope, organisationId);
    const input = { accountId, grants: asGrants(request.body.grants), inReach };
    await makeChange(request.database, request.actor, (change) => setRoles(change, input, request.today));
    return { done: true };
  },
});

const setAccountDisabled = defineRoute({
  method: "POST",
  path: "/api/accounts/:id/disabled",
  policy: "accounts:manage",
  body: setDisabledRequest,
  answer: done,
  handle: async (request) => {
    const accountId: AccountId = asId(request.params.id);
    const account = await seenAccount(request.database, request.scope, accountId);
    request.authorise(canManageAccount(request.scope, account));
    const input = { accountId, disabled: request.body.disabled };
    await makeChange(request.database, request.actor, (change) => setDisabled(change, input, request.today));
    return { done: true };
  },
});

const resetAccountPassword = defineRoute({
  method: "POST",
  path: "/api/accounts/:id/reset-password",
  policy: "accounts:manage",
  answer: firstPasswordAnswer,
  handle: async (request) => {
    const accountId: AccountId = asId(request.params.id);
    const account = await seenAccount(request.database, request.scope, accountId);
    request.authorise(canManageAccount(request.scope, account));
    const reset = await makeChange(request.database, request.actor, (change) => resetPassword(change, accountId));
    return { accountId, firstPassword: reset.firstPassword };
  },
});

export const accountsRoutes = [listAccounts, addAccount, setAccountRoles, setAccountDisabled, resetAccountPassword];
