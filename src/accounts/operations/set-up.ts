import type { Change } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId, OrganisationLevel, TreeLine } from "#organisations/model.ts";
import { createOrganisation } from "#organisations/operations/create-organisation.ts";
import type { AccountId } from "../model.ts";
import { ownerKindOf } from "../rules/first-set-up.ts";
import { anyAccountExists, lockAccounts } from "../store.ts";
import { createAccount } from "./create-account.ts";

export type SetUp = {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly organisation: { readonly name: string; readonly level: OrganisationLevel; readonly line: TreeLine };
};

/** First set-up: the owning body and its administrator, who is also its officer. Once, while no account exists. */
export async function setUp(
  change: Change,
  input: SetUp,
  today: CalendarDay,
): Promise<{ readonly accountId: AccountId; readonly organisationId: OrganisationId }> {
  await lockAccounts(change.tx);
  if (await anyAccountExists(change.tx)) refuseNow("SETUP_DONE");
  const { name, level, line } = input.organisation;
  const body = { name, shortName: null, kind: ownerKindOf(line, level), level, line, parentId: null, aliases: [] };
  const organisationId = await createOrganisation(change, body, today);
  const { accountId } = await createAccount(change, {
    login: input.login,
    name: input.name,
    password: input.password,
    grants: [
      { role: "administrator", organisationId },
      { role: "officer", organisationId },
    ],
  });
  return { accountId, organisationId };
}
