/** The first run of an empty program, and somebody's first log-in, both on the page. */
import type { Browser, Page } from "playwright-core";
import { pages as words } from "#text/vi/pages.ts";
import { logIn, type Person, sitDown } from "./person.ts";
import type { Program } from "./program.ts";

const { setup, password: change } = words.people;

export type FirstRun = {
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly organisation: string;
};

/** Against the code on the console: the administrator, and whose register this is. */
export async function setUp(page: Page, program: Program, given: FirstRun): Promise<void> {
  await page.goto("/");
  await page.waitForURL("**/thiet-lap");
  await page.getByLabel(setup.code).fill(program.code ?? "");
  await page.getByRole("textbox", { name: setup.name, exact: true }).fill(given.name);
  await page.getByRole("textbox", { name: setup.login }).fill(given.login);
  await page.getByRole("textbox", { name: setup.password }).fill(given.password);
  await page.getByRole("textbox", { name: setup.organisationName }).fill(given.organisation);
  await page.getByRole("button", { name: setup.action }).click();
  await page.waitForURL("**/ke-hoach");
}

/** The first password opens one door only: the change of it. */
export async function firstLogIn(
  browser: Browser,
  address: string,
  given: { readonly login: string; readonly firstPassword: string; readonly ownPassword: string },
): Promise<Person> {
  const person = await sitDown(browser, address);
  await logIn(person, given.login, given.firstPassword);
  const { page } = person;
  await page.waitForURL("**/doi-mat-khau");
  await page.goto("/ke-hoach");
  await page.waitForURL("**/doi-mat-khau");
  await page.getByRole("textbox", { name: change.current }).fill(given.firstPassword);
  await page.getByRole("textbox", { name: change.next, exact: true }).fill(given.ownPassword);
  await page.getByRole("textbox", { name: change.again }).fill(given.ownPassword);
  await page.getByRole("button", { name: change.action }).click();
  await page.waitForURL("**/viec-cua-toi");
  return person;
}
