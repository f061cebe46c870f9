import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "#cli/demo/create-people.ts";
import { pages as words } from "#text/vi/pages.ts";
import { axeViolations, sidewaysPixels } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { laptop, logIn, type Person, phone, settle, sitDown } from "./person.ts";
import { type Program, startDemo } from "./program.ts";

const { links } = words.definitions;

let browser: Browser;
let program: Program;
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startDemo()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function as(login: string): Promise<Person> {
  const person = await sitDown(browser, program.address);
  await logIn(person, login, demoPassword);
  await settle(person.page);
  return person;
}

/** A draft plan of the person's office, and the definition that most indicators follow. */
async function idsFor({ page }: Person): Promise<{ readonly plan: string; readonly definition: string }> {
  return await page.evaluate(async () => {
    const get = async (path: string) => (await fetch(path)).json();
    const { plans } = await get("/api/plans");
    const { definitions } = await get("/api/definitions");
    const [definition] = definitions.toSorted((a: { linked: number }, b: { linked: number }) => b.linked - a.linked);
    return { plan: plans.find((one: { state: string }) => one.state === "draft").id, definition: definition.id };
  });
}

test("the catalogue, a definition and the linking page are sound on a laptop and on a phone", async () => {
  const person = await as("hl.vanphong");
  const { page, faults } = person;
  const { plan, definition } = await idsFor(person);
  const wrong: string[] = [];
  for (const address of ["/danh-muc", `/danh-muc/${definition}`, `/ke-hoach/${plan}/gan-danh-muc`]) {
    await page.goto(address);
    await settle(page);
    for (const viewport of [laptop, phone]) {
      await page.setViewportSize(viewport);
      const sideways = await sidewaysPixels(page);
      if (sideways > 0) wrong.push(`${address} scrolls sideways by ${sideways} at ${viewport.width}`);
      for (const found of await axeViolations(page)) wrong.push(`${address} at ${viewport.width}: ${found}`);
    }
  }
  expect([...wrong, ...faults]).toEqual([]);
});

test("an officer links by keys: one picks the first suggestion, N makes a definition, U takes both back", async () => {
  const person = await as("hl.vanphong");
  const { page } = person;
  const { plan } = await idsFor(person);
  await page.setViewportSize(laptop);
  await page.goto(`/ke-hoach/${plan}/gan-danh-muc`);
  await settle(page);
  const standing = page.getByRole("status").filter({ hasText: "/" }).first();
  const total = ((await standing.textContent()) ?? "").split("/")[1]?.split(" ")[0] ?? "";
  const linked = async (n: number) => await page.getByText(links.progress(String(n), total)).waitFor();
  await linked(0);
  await page.keyboard.press("1");
  await linked(1);
  await page.keyboard.press("n");
  await linked(2);
  await page.keyboard.press("u");
  await linked(1);
  await page.keyboard.press("u");
  await linked(0);
  const own = await page.evaluate(async () => {
    const { definitions } = await (await fetch("/api/definitions")).json();
    return definitions.filter((one: { ownerId: string | null }) => one.ownerId !== null);
  });
  expect(own).toMatchObject([{ linked: 0, retiredOn: expect.any(String) }]);
});
