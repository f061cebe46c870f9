/** Parts of the wizard of body changes that every story goes through. */
import type { Locator, Page } from "playwright-core";
import { changeBodiesAnswer } from "#reporting/contract-work.ts";
import { pages as words } from "#text/vi/pages.ts";
import { settle } from "./person.ts";

const { change, kinds } = words.bodies;

/** An option of a select, by its whole name. */
export async function choose(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().getByRole("option", { name: option, exact: true }).locator("visible=true").first().click();
}

export async function beginChange(page: Page, body: string, kind: keyof typeof kinds, day: string): Promise<void> {
  await page.goto(`/don-vi/thay-doi?cu=${body}`);
  await settle(page);
  await choose(page.getByRole("combobox", { name: change.kind, exact: true }), kinds[kind]);
  await page.getByLabel(change.day).fill(day);
}

/** New bodies after the change, each like the first one before it but for the name. */
export async function nameNewBodies(page: Page, names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    await page.getByRole("button", { name: change.addNew }).click();
    await page.getByRole("textbox", { name: change.newName }).nth(at).fill(name);
  }
}

/** The card of what hangs on one body before the change. */
export const workCard = (page: Page, name: string): Locator => page.getByRole("region", { name: change.work(name), exact: true });

/** Records the change and answers what the program made of it; the page of the first body after it is open then. */
export async function record(page: Page) {
  const said = page.waitForResponse((response) => response.url().endsWith("/api/organisation-changes"));
  await page.getByRole("button", { name: change.apply, exact: true }).click();
  const response = await said;
  if (!response.ok()) throw new Error(`The change was refused: ${await response.text()}`);
  const answer = changeBodiesAnswer.parse(await response.json());
  await page.waitForURL(`**/don-vi/${answer.resulting[0]}`);
  await settle(page);
  return answer;
}
