import { roles } from "#accounts/model.ts";
import { createAccount } from "#accounts/operations/create-account.ts";
import { makeChange } from "#audit/operations/change.ts";
import { type CommandInput, UsageError } from "../command.ts";
import { consoleActor, organisationNamed } from "../console.ts";
import { withVisit } from "../with-database.ts";

/** Adds an account with one role and prints its first password, which must be changed at the first log-in. */
export async function run(input: CommandInput): Promise<0 | 1> {
  const { usage, done } = input.say;
  const [login = ""] = input.words;
  const [name, organisation, roleName] = ["name", "organisation", "role"].map(
    (option) => input.text(option) ?? missing(usage.optionMissing(`--${option}`)),
  );
  const role = roles.find((known) => known === roleName) ?? missing(usage.role(roleName ?? "", roles.join(", ")));
  return await withVisit(input, "visitor", async ({ app }) => {
    const { id } = await organisationNamed(app, organisation ?? "", input.say);
    const { firstPassword } = await makeChange(app, consoleActor(), (change) =>
      createAccount(change, { login, name: name ?? "", grants: [{ role, organisationId: id }] }),
    );
    input.print(done.userAdded(login, firstPassword));
    return 0 as const;
  });
}

function missing(sentence: string): never {
  throw new UsageError(sentence);
}
