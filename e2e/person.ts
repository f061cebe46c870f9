import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { pages } from "#text/vi/pages.ts";
import { watchFaults } from "./browser.ts";

export const laptop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

/** Somebody at a window of their own: cookies are theirs alone, and everything that goes wrong there is kept. */
export type Person = { readonly page: Page; readonly faults: readonly string[]; readonly context: BrowserContext };

export async function sitDown(browser: Browser, address: string, viewport = laptop): Promise<Person> {
  const context = await browser.newContext({ baseURL: address, viewport, acceptDownloads: true, locale: "vi-VN" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return { page, faults: watchFaults(page), context };
}

/** Logs in on the page and waits until the log-in is behind. */
export async function logIn({ page }: Person, login: string, password: string): Promise<void> {
  await page.goto("/");
  const { logIn: words } = pages.people;
  await page.getByLabel(words.login).fill(login);
  await page.getByRole("textbox", { name: words.password }).fill(password);
  await page.getByRole("button", { name: words.action }).click();
  await page.waitForURL((url) => url.pathname !== "/dang-nhap" && url.pathname !== "/");
}

/** Nothing is being fetched, nothing says that it is loading, and the page has its heading. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
}

const mostPresses = 80;

/** Presses a key until the focus is on something whose name fits; a place that cannot be reached fails the journey. */
export async function press(page: Page, key: string, fits: (name: string) => boolean): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses <= mostPresses; presses += 1) {
    const name = await nameInFocus(page);
    if (fits(name)) return;
    seen.push(name);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} did not lead there, but to: ${seen.join(" | ")}`);
}

async function nameInFocus(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return "";
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    const name = element.getAttribute("aria-label") ?? label ?? element.textContent ?? "";
    return name.replace("*", "").trim();
  });
}

/** What somebody does with hand or eye on a way through the program, one by one: a click, a key, a field that is filled in, a file. */
export class Actions {
  readonly #done: string[] = [];
  readonly #began = performance.now();

  get count(): number {
    return this.#done.length;
  }

  /** One action; what it is called stands in the list of a way that is too long. */
  async take(name: string, act: () => Promise<void>): Promise<void> {
    this.#done.push(name);
    await act();
  }

  async click(target: Locator): Promise<void> {
    await this.take(`click ${await nameOf(target)}`, () => target.click());
  }

  async press(page: Page, key: string): Promise<void> {
    await this.take(`key ${key}`, () => page.keyboard.press(key));
  }

  async fill(target: Locator, text: string): Promise<void> {
    await this.take(`fill ${await nameOf(target)}`, () => target.fill(text));
  }

  async choose(target: Locator, label: string): Promise<void> {
    await this.take(`choose ${label} in ${await nameOf(target)}`, async () => void (await target.selectOption({ label })));
  }

  async chooseFile(target: Locator, file: string): Promise<void> {
    await this.take("file", () => target.setInputFiles(file));
  }

  /** How many actions and how many minutes it took, and which they were. */
  said(): string {
    const minutes = (performance.now() - this.#began) / 60_000;
    return `${this.count} actions in ${minutes.toFixed(1)} minutes:\n${this.#done.map((one, i) => `${i + 1}. ${one}`).join("\n")}`;
  }
}

async function nameOf(target: Locator): Promise<string> {
  const name = (await target.getAttribute("aria-label")) ?? (await target.textContent()) ?? "";
  return name.trim().replaceAll(/\s+/g, " ").slice(0, 80);
}
