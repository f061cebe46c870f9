import type { Locator, Page } from "playwright-core";
import { pages as words } from "#text/vi/pages.ts";

const { entry } = words.reporting;

/** What a person does with one cell of the grid: two figures, one figure, a choice, or the reason why there is none. */
export type Figure = { readonly parts: readonly [string, string] } | { readonly value: string };

/** The rows of the grid, each with the name of its indicator. */
async function gridRows(page: Page): Promise<readonly { readonly name: string; readonly row: Locator }[]> {
  const rows = page.locator("table.entry-grid tbody tr:not(.entry-group)");
  await rows.first().waitFor();
  const names = await rows.locator("button.entry-name").allInnerTexts();
  return names.map((name, index) => ({ name: name.trim(), row: rows.nth(index) }));
}

/** Types figures where some are given and says of every other indicator that there is no figure. */
export async function fillFigures(page: Page, figures: ReadonlyMap<string, Figure>): Promise<void> {
  const rows = await gridRows(page);
  const strange = [...figures.keys()].filter((part) => !rows.some(({ name }) => name.includes(part)));
  if (strange.length > 0) throw new Error(`The report does not ask for ${strange.join(", ")}`);
  for (const { name, row } of rows) {
    const figure = [...figures].find(([part]) => name.includes(part))?.[1];
    if (figure === undefined) {
      await row.locator("select[data-column=absence]").selectOption({ label: entry.absences["no-data"] });
    } else if ("parts" in figure) {
      await row.locator("input[data-column=numerator]").fill(figure.parts[0]);
      await row.locator("input[data-column=denominator]").fill(figure.parts[1]);
    } else {
      await row.locator("input[data-column=value]").fill(figure.value);
    }
  }
}

/** Every task is under way with a sentence; the one with these words is done, on this day. */
export async function fillTasks(page: Page, done: { readonly words: string; readonly on: string }): Promise<number> {
  await page.getByRole("tab", { name: entry.tabs.tasks }).click();
  const cards = page.locator("li.task-entry");
  await cards.first().waitFor();
  const all = await cards.all();
  for (const card of all) {
    const isDone = (await card.textContent())?.includes(done.words) === true;
    await chooseState(page, card, words.tasks.states[isDone ? "done" : "in-progress"]);
    if (isDone) await card.getByLabel(entry.tasks.doneOn).fill(done.on);
    else await card.getByLabel(entry.tasks.percent).fill("40");
    await card.getByLabel(entry.tasks.result).fill("Đã làm phần việc của quý theo kế hoạch.");
  }
  return all.length;
}

async function chooseState(page: Page, card: Locator, state: string): Promise<void> {
  await card.getByRole("combobox", { name: entry.tasks.state }).click();
  await page.getByRole("option", { name: state, exact: true }).click();
}

export async function writeDifficulties(page: Page, text: string): Promise<void> {
  await page.getByRole("tab", { name: entry.tabs.words }).click();
  await page.getByLabel(entry.words.difficulties).fill(text);
}

/** Sends the report; nothing may be open in it. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: entry.check.complete }).waitFor();
  await page.getByRole("button", { name: entry.actions.submit }).click();
  await page.getByRole("dialog").getByRole("button", { name: entry.actions.submit }).click();
  await page.getByText(entry.readOnly.submitted).waitFor();
}
