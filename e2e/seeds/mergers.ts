/** The ready changes that the program ships, recorded on their page, and what the ended departments still hold handed to their heirs. */
import type { Page } from "playwright-core";
import { applyReadyAnswer, type ReadyEventRow, readyEventsAnswer } from "#organisations/contract-ready.ts";
import { handOverAnswer } from "#reporting/contract-work.ts";
import { pages as words } from "#text/vi/pages.ts";
import { settle } from "../person.ts";
import { ask } from "../register.ts";

const { ready, bodies } = words;

/** Records everything that is offered for the departments of one body; answers how the offers stand then. */
export async function recordMergers(page: Page, parent: { readonly id: string; readonly name: string }) {
  await page.goto("/don-vi/mau-thay-doi");
  await settle(page);
  const field = page.getByRole("combobox", { name: ready.parent });
  if ((await field.inputValue()) !== parent.name) {
    await field.fill(parent.name);
    await page.getByRole("option", { name: parent.name, exact: true }).locator("visible=true").click();
  }
  const before = await offersOf(page, parent.id);
  const said = page.waitForResponse(
    (response) => response.url().endsWith(`/${parent.id}/ready-events`) && response.request().method() === "POST",
  );
  await page.getByRole("button", { name: ready.chosen(before.length), exact: true }).click();
  const { recorded } = applyReadyAnswer.parse(await (await said).json());
  await page.getByText(ready.done(recorded)).waitFor();
  return await offersOf(page, parent.id);
}

async function offersOf(page: Page, parent: string): Promise<readonly ReadyEventRow[]> {
  return (await ask(page, `/api/organisations/${parent}/ready-events`, readyEventsAnswer)).events;
}

/** From the page of a department that ended: what it still holds goes to whoever goes on with its work. */
export async function handOverOnPage(page: Page, id: string): Promise<number> {
  await page.goto(`/don-vi/${id}`);
  await settle(page);
  const link = page.getByRole("link", { name: bodies.page.handOver });
  if ((await link.count()) === 0) return 0;
  await link.click();
  await page.waitForURL("**/chuyen-viec");
  const said = page.waitForResponse((response) => response.url().endsWith("/api/handovers"));
  await page.getByRole("button", { name: bodies.page.handOver, exact: true }).click();
  const response = await said;
  if (!response.ok()) throw new Error(`The hand-over was refused: ${await response.text()}`);
  const { moved } = handOverAnswer.parse(await response.json());
  await page.waitForURL(`**/don-vi/${id}`);
  return moved.indicators + moved.tasks + moved.reports;
}
