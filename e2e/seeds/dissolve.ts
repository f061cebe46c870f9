/** The wizard of changes, as an officer of the office goes through it when a body is dissolved and two others go on with its work. */
import type { Locator, Page } from "playwright-core";
import { pages as words } from "#text/vi/pages.ts";
import { beginChange, choose, nameNewBodies, record, workCard } from "../change-wizard.ts";

const { change, workKinds } = words.bodies;

export type Dissolution = {
  readonly owner: { readonly id: string; readonly name: string };
  readonly day: string;
  readonly decision: string;
  readonly heirs: readonly [string, string];
  /** A body below the owner that goes to the second heir, not to the first as all others. */
  readonly childToSecond: { readonly name: string };
  /** Somebody with a role at the owner, who goes to the second heir only. */
  readonly personToSecond: { readonly name: string };
};

/** Names the day and the heirs, looks at what hangs on the owner, decides, and answers what came of it. */
export async function dissolveOnPage(page: Page, given: Dissolution, look: (work: Locator) => Promise<void>) {
  await beginChange(page, given.owner.id, "dissolve", given.day);
  await page.getByLabel(change.decision).fill(given.decision);
  await nameNewBodies(page, given.heirs);
  const parent = page.getByRole("combobox", { name: `${given.childToSecond.name}: ${words.bodies.page.parent}`, exact: true });
  await choose(parent, given.heirs[1]);
  const work = workCard(page, given.owner.name);
  await work.getByText(change.group(workKinds.person, "")).waitFor();
  await look(work);
  const people = work.locator(".work-group").filter({ hasText: workKinds.person });
  await people.getByRole("button", { name: change.items }).click();
  await choose(people.getByRole("combobox", { name: given.personToSecond.name }).first(), given.heirs[1]);
  return await record(page);
}
