import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "#cli/demo/create-people.ts";
import { pages as english } from "#text/en/pages.ts";
import { pages as words } from "#text/vi/pages.ts";
import { axeViolations, sidewaysPixels } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { laptop, logIn, type Person, phone, press, settle, sitDown } from "./person.ts";
import { type Program, startDemo } from "./program.ts";

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

type Ids = { readonly plan: string; readonly indicator: string; readonly round: string; readonly body: string };

/** The plan of a commune, its first indicator, its open round and a report in it, as this person may read them. */
async function idsFor({ page }: Person): Promise<Ids> {
  return await page.evaluate(async () => {
    const get = async (path: string) => (await fetch(path)).json();
    const { plans } = await get("/api/plans");
    const plan = plans.find((one: { organisationName: string }) => one.organisationName.includes("Cẩm Trúc")).id;
    const { indicators } = await get(`/api/plans/${plan}/indicators`);
    const { rounds } = await get(`/api/plans/${plan}/rounds`);
    const { debtors } = await get(`/api/rounds/${rounds[0].id}`);
    const body = (debtors.find((one: { submissionId: string | null }) => one.submissionId !== null) ?? debtors[0]).organisationId;
    return { plan, indicator: indicators[0].id, round: rounds[0].id, body };
  });
}

function everyAddress({ plan, indicator, round, body }: Ids): readonly string[] {
  const tabs = ["", "/chi-tieu", "/nhiem-vu", "/ky-bao-cao", "/van-ban"].map((tab) => `/ke-hoach/${plan}${tab}`);
  const rest = ["/ke-hoach", `/chi-tieu/${indicator}`, "/ky-bao-cao", `/ky-bao-cao/${round}`, "/viec-cua-toi", "/don-vi"];
  return [...tabs, ...rest, `/ky-bao-cao/${round}/don-vi/${body}`];
}

/** What is wrong with the pages at these addresses, on a laptop and on a phone. */
async function faultsOf({ page, faults }: Person, addresses: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const address of addresses) {
    await page.setViewportSize(laptop);
    await page.goto(address);
    await settle(page);
    if ((await page.getByRole("alert").count()) > 0)
      wrong.push(`${address}: ${await page.getByRole("alert").first().textContent()}`);
    for (const viewport of [laptop, phone]) {
      await page.setViewportSize(viewport);
      const place = `${address} at ${viewport.width} pixels`;
      const sideways = await sidewaysPixels(page);
      if (sideways > 0) wrong.push(`${place} scrolls sideways by ${sideways}`);
      for (const found of await axeViolations(page)) wrong.push(`${place}: ${found}`);
    }
  }
  return [...wrong, ...faults];
}

describe("each role finds its own first page, and every page is sound on a laptop and on a phone", () => {
  test.each([
    {
      role: "officer",
      login: "ct.vanphong",
      first: "/viec-cua-toi",
      more: (ids: Ids) => [`/ke-hoach/${ids.plan}/phan-cong`, "/nhat-ky"],
    },
    { role: "reporter", login: "ct.kinhte", first: "/viec-cua-toi", more: () => [] },
    { role: "leader", login: "ct.bithu", first: "/ke-hoach", more: () => [] },
    { role: "inspector", login: "tu.kiemtra", first: "/ke-hoach", more: () => ["/nhat-ky"] },
  ])("the $role", async ({ login, first, more }) => {
    const person = await as(login);
    expect(new URL(person.page.url()).pathname).toBe(first);
    const ids = await idsFor(person);
    const wrong = await faultsOf(person, [...everyAddress(ids), ...more(ids)]);
    expect(wrong, wrong.join("\n")).toEqual([]);
    await person.context.close();
  });

  test("the administrator's accounts, and the log-in before everything", async () => {
    const person = await as("quantri");
    const wrong = await faultsOf(person, ["/tai-khoan", "/doi-mat-khau"]);
    await person.context.clearCookies();
    wrong.push(...(await faultsOf(person, ["/dang-nhap"])));
    expect(wrong, wrong.join("\n")).toEqual([]);
    await person.context.close();
  });
});

test("a reporter does not see what only administrators and officers may open", async () => {
  const person = await as("ct.kinhte");
  const rail = person.page.getByRole("navigation", { name: words.shell.nav.label }).first();
  await rail.getByRole("link", { name: words.shell.nav.plans }).waitFor();
  expect(await rail.getByRole("link", { name: words.shell.nav.accounts }).count()).toBe(0);
  expect(await rail.getByRole("link", { name: words.shell.nav.audit }).count()).toBe(0);
  const { plan } = await idsFor(person);
  await person.page.goto(`/ke-hoach/${plan}`);
  const tabs = person.page.getByRole("navigation", { name: words.plans.page.tabs.label });
  await tabs.getByRole("link", { name: words.plans.page.tabs.indicators }).waitFor();
  expect(await tabs.getByRole("link", { name: words.plans.page.tabs.assignment }).count()).toBe(0);
  const answers = await person.page.evaluate(async () => [
    (await fetch("/api/accounts")).status,
    (await fetch("/api/audit")).status,
  ]);
  expect(answers).toEqual([403, 403]);
  await person.context.close();
});

/** The texts of rail, headings, tabs, buttons and column heads: words of the program and never of a plan. */
async function interfaceTexts(page: Page): Promise<string[]> {
  const places = ".rail-link span, .rail-heading, main h2, nav.tabs a, main button, main thead th";
  const texts = await page.locator(places).allInnerTexts();
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

test("after a switch to English the frame and the headings speak English", async () => {
  const person = await as("quantri");
  const { page } = person;
  await page.getByRole("button", { name: words.shell.account.menu }).click();
  await page.getByRole("menuitem", { name: words.shell.account.language }).click();
  await page.getByRole("link", { name: english.shell.nav.plans }).first().waitFor();
  for (const address of ["/nhat-ky", "/ky-bao-cao"]) {
    await page.goto(address);
    await page.getByRole("link", { name: english.shell.nav.plans }).first().waitFor();
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    const vietnamese = (await interfaceTexts(page)).filter((text) =>
      /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(text),
    );
    expect(vietnamese).toEqual([]);
  }
  expect(person.faults).toEqual([]);
  await person.context.close();
});

test("with the keyboard alone a person logs in, reaches an indicator of a plan and opens its source", async () => {
  const person = await sitDown(browser, program.address);
  const { page } = person;
  await page.goto("/");
  await press(page, "Tab", (name) => name === words.people.logIn.login);
  await page.keyboard.type("ct.bithu");
  await page.keyboard.press("Tab");
  await page.keyboard.type(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ke-hoach");
  await page.getByRole("list", { name: words.plans.list.label }).getByRole("link").first().waitFor();
  const tab = words.plans.counts.indicators(26);
  await press(page, "Tab", (name) => name === tab);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/chi-tieu");
  await page
    .getByRole("button", { name: words.plans.table.openSource("") })
    .first()
    .waitFor();
  await press(page, "Tab", (name) => name.startsWith(words.plans.table.openSource("")));
  await page.keyboard.press("Enter");
  const beside = page.getByRole("complementary", { name: words.plans.source.title });
  await beside.locator("mark").first().waitFor();
  const before = await beside.locator("mark").first().textContent();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((old) => document.querySelector("aside mark")?.textContent !== old, before);
  await page.keyboard.press("Escape");
  await beside.waitFor({ state: "detached" });
  const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  expect(name).toContain(words.plans.table.openSource(""));
  expect(person.faults).toEqual([]);
  await person.context.close();
});

test("a report that waits for approval stands in the officer's work, one button away", async () => {
  const person = await as("ct.vanphong");
  const { page } = person;
  const { work } = words.reporting;
  await page.goto("/viec-cua-toi");
  await page.getByRole("heading", { name: work.groups.toApprove }).waitFor();
  await page
    .getByRole("link", { name: new RegExp(`^${work.actions.approve}: `) })
    .first()
    .click();
  await page.waitForURL("**/ky-bao-cao/*/don-vi/*");
  await page.getByRole("button", { name: words.reporting.entry.actions.approve, exact: true }).waitFor();
  expect(person.faults).toEqual([]);
  await person.context.close();
});

test("on a phone the last door of the bar opens what has no place in it", async () => {
  const person = await as("quantri");
  const { page } = person;
  await page.setViewportSize(phone);
  await page.goto("/ke-hoach");
  await settle(page);
  const { nav } = words.shell;
  await page.getByRole("button", { name: nav.more }).click();
  await page.getByRole("menuitem", { name: nav.accounts }).click();
  await page.waitForURL("**/tai-khoan");
  await page.getByLabel(words.people.accounts.filter).fill("cam truc");
  await page.getByText("lk.kinhte", { exact: true }).waitFor({ state: "detached" });
  await page.getByText("ct.kinhte", { exact: true }).waitFor();
  expect(person.faults).toEqual([]);
  await person.context.close();
});

test("a round can be opened for any kind of period, the plan's own first", async () => {
  const person = await as("ct.vanphong");
  const { page } = person;
  const { opening, planRounds } = words.reporting;
  const { plan } = await idsFor(person);
  await page.goto(`/ke-hoach/${plan}/ky-bao-cao`);
  await page.getByRole("button", { name: planRounds.open }).click();
  const kind = page.getByRole("combobox", { name: opening.kind });
  await expect.poll(() => kind.inputValue()).toBe(opening.kindAsked(opening.kinds.quarter));
  await kind.click();
  await page.getByRole("option", { name: new RegExp(`^${opening.kinds.month}`) }).click();
  expect(await page.getByRole("combobox", { name: opening.choose, exact: true }).inputValue()).toBe(
    opening.current("Tháng 11/2026"),
  );
  await page.getByLabel(opening.asksAcceptance).check();
  await page.getByRole("button", { name: /^Mở Tháng 11\/2026 / }).waitFor();
  expect(person.faults).toEqual([]);
  await person.context.close();
});
