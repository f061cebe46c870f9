import type { AccountId } from "#accounts/model.ts";
import { createAccount } from "#accounts/operations/create-account.ts";
import type { Actor } from "#audit/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { createOrganisation } from "#organisations/operations/create-organisation.ts";
import type { Story, StoryAccount, StoryOrganisation } from "./story.ts";
import { named } from "./the-one.ts";

/** One for everybody, printed beside every log-in: a demo keeps no secrets. */
export const demoPassword = "giangkhai-2026";

export type People = {
  readonly bodies: ReadonlyMap<string, OrganisationId>;
  /** Who acts, by log-in name. */
  readonly actors: ReadonlyMap<string, Actor>;
};

/** As after a first set-up: the top body and its administrator come from the console, the administrator makes the rest. */
export async function createPeople(db: Database, story: Story, console: Actor, today: CalendarDay): Promise<People> {
  const bodies = new Map<string, OrganisationId>();
  const actors = new Map<string, Actor>();
  const [top, ...below] = story.organisations;
  const [first, ...others] = story.accounts;
  if (top === undefined || top.id !== story.owner || first === undefined) throw new Error("the demo story has no beginning");

  const making = { db, bodies, actors, today };
  await makeBodies(making, console, [top]);
  await makeAccounts(making, console, [first]);
  await makeBodies(making, named(actors, first.login), below);
  await makeAccounts(making, named(actors, first.login), others);
  return { bodies, actors };
}

type Making = {
  readonly db: Database;
  readonly bodies: Map<string, OrganisationId>;
  readonly actors: Map<string, Actor>;
  readonly today: CalendarDay;
};

async function makeBodies({ db, bodies, today }: Making, actor: Actor, made: readonly StoryOrganisation[]): Promise<void> {
  await makeChange(db, actor, async (change) => {
    for (const { id, parent, ...body } of made) {
      const parentId = parent === null ? null : named(bodies, parent);
      bodies.set(id, await createOrganisation(change, { ...body, parentId }, today));
    }
  });
}

async function makeAccounts({ db, bodies, actors }: Making, actor: Actor, made: readonly StoryAccount[]): Promise<void> {
  await makeChange(db, actor, async (change) => {
    for (const { login, name, roles } of made) {
      const grants = roles.map(({ role, organisation }) => ({ role, organisationId: named(bodies, organisation) }));
      const { accountId } = await createAccount(change, { login, name, grants, password: demoPassword });
      actors.set(login, actorOf(accountId, name));
    }
  });
}

function actorOf(accountId: AccountId, name: string): Actor {
  return { accountId, name, address: null, port: null };
}
