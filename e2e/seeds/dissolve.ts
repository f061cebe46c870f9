/** The wizard of changes, as an officer of the office goes through it when a body is dissolved and two others go on with its work. */
import type { Locator, Page } from "playwright-core";
import { changeBodiesAnswer } from "#reporting/contract-work.ts";
import { pages as words } from "#text/vi/pages.ts";
import { settle } from "../person.ts";

const { change, kinds, workKinds } = words.bodies;

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
export async function dissolveOnPage(page: Page, given: Dissolution, seen: (work: Locator) => Promise<void>) {
  await page.goto(`/don-vi/thay-doi?cu=${given.owner.id}`);
  await settle(page);
  await choose(page.getByRole("combobox", { name: change.kind }), kinds.dissolve);
  await page.getByLabel(change.day).fill(given.day);
  await page.getByLabel(change.decision).fill(given.decision);
  for (const [at, heir] of given.heirs.entries()) {
    await page.getByRole("button", { name: change.addNew }).click();
    await page.getByRole("textbox", { name: change.newName }).nth(at).fill(heir);
  }
  const parent = page.getByRole("combobox", { name: `${given.childToSecond.name}: ${words.bodies.page.parent}`, exact: true });
  await choose(parent, given.heirs[1]);
  const work = page.getByRole("region", { name: change.work(given.owner.name) });
  await work.getByText(change.group(workKinds.person, "")).waitFor();
  await seen(work);
  const people = work.locator(".work-group").filter({ hasText: workKinds.person });
  await people.getByRole("button", { name: change.items }).click();
  await choose(people.getByRole("combobox", { name: given.personToSecond.name }).first(), given.heirs[1]);
  const said = page.waitForResponse((response) => response.url().endsWith("/api/organisation-changes"));
  await page.getByRole("button", { name: change.apply, exact: true }).click();
  const response = await said;
  if (!response.ok()) throw new Error(`The change was refused: ${await response.text()}`);
  const answer = changeBodiesAnswer.parse(await response.json());
  await page.waitForURL(`**/don-vi/${answer.resulting[0]}`);
  await settle(page);
  return answer;
}

async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole("option", { name: option, exact: true }).locator("visible=true").first().click();
}
