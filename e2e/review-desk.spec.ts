import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPassword } from "#cli/demo/create-people.ts";
import { plansAnswer } from "#plans/contract.ts";
import { type ReviewDesk, reviewAnswer } from "#tasks/contract-review.ts";
import { pages as words } from "#text/vi/pages.ts";
import { axeViolations, sidewaysPixels } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { logIn, type Person, phone, settle, sitDown } from "./person.ts";
import { type Program, startDemo } from "./program.ts";
import { ask } from "./register.ts";

const { reviewDesk: review, plans } = words;

let browser: Browser;
let program: Program;
let officer: Person;
let plan: string;
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startDemo()]);
  officer = await sitDown(browser, program.address);
  await logIn(officer, "hl.vanphong", demoPassword);
  const draft = (await ask(officer.page, "/api/plans", plansAnswer)).plans.find(({ state }) => state === "draft");
  plan = draft?.id ?? "";
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

const deskOf = async (page: Page): Promise<ReviewDesk> => await ask(page, `/api/plans/${plan}/review`, reviewAnswer);
const open = async (page: Page, order = ""): Promise<void> => {
  await page.goto(`/ke-hoach/${plan}/ra-soat${order}`);
  await settle(page);
};
/** What the card of the open record says its name is. */
const nameField = (page: Page) => page.locator("textarea[data-desk-first]");
const progress = (page: Page, decided: number, total: number) =>
  page
    .locator(".desk-progress")
    .getByText(review.progress(String(decided), String(total)))
    .waitFor();
const counted = async (page: Page) => (await deskOf(page)).progress;
const stateOf = (desk: ReviewDesk, name: string) => desk.indicators.find((one) => one.name === name)?.recordState;

describe("the review desk", () => {
  test("is worked with keys: next, accept, edit, reject, undo, findings", async ({ onTestFailed }) => {
    onTestFailed(() => console.error(program.log()));
    const { page } = officer;
    await open(page, "?thu-tu=van-ban");
    const { total, decided: before } = await counted(page);
    expect(before).toBe(0);
    const first = await nameField(page).inputValue();
    expect(await page.locator(".desk-mark.is-chosen").first().textContent()).not.toBe("");

    await page.keyboard.press("j");
    const second = await nameField(page).inputValue();
    expect(second).not.toBe(first);
    await page.keyboard.press("k");
    expect(await nameField(page).inputValue()).toBe(first);
    await page.keyboard.press("Enter");
    await progress(page, 1, total);
    expect(await nameField(page).inputValue()).toBe(second);
    expect(stateOf(await deskOf(page), first)).toBe("confirmed");

    await page.keyboard.press("e");
    await page.keyboard.type(" của xã");
    await page.keyboard.press("Control+Enter");
    await progress(page, 2, total);
    expect(stateOf(await deskOf(page), `${second} của xã`)).toBe("confirmed");

    const third = await nameField(page).inputValue();
    await page.keyboard.press("x");
    await page.getByRole("dialog").getByRole("radio", { name: review.reject.reasons.twice }).check();
    await page.getByRole("dialog").getByRole("button", { name: review.reject.action }).click();
    await progress(page, 3, total);
    const rejected = (await deskOf(page)).indicators.find(({ name }) => name === third);
    expect(rejected).toMatchObject({ recordState: "rejected", decision: { reason: review.reject.reasons.twice } });
    await page.keyboard.press("Control+z");
    await progress(page, 2, total);
    expect(stateOf(await deskOf(page), third)).toBe("candidate");

    await page.keyboard.press("n");
    const current = page.locator(".desk-finding[aria-current]");
    await current.waitFor();
    await current.getByRole("button", { name: review.findings.answers["ask-the-issuer"] }).click();
    await current.getByLabel(review.findings.reason).fill("Hai nơi in khác nhau");
    await current.getByRole("button", { name: review.findings.action }).click();
    await page.getByText("“Hai nơi in khác nhau”").waitFor();
    expect((await deskOf(page)).findings.filter(({ answer }) => answer !== null)).toHaveLength(1);

    await page.keyboard.press("F1");
    await page.getByRole("dialog").getByText(review.keys.saveKeys).waitFor();
    await page.keyboard.press("Escape");

    // A closed browser forgets nothing.
    await page.reload();
    await progress(page, 2, total);
    expect(await page.getByRole("button", { name: review.finish }).isDisabled()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  test("adds what was missed from a marked passage, splits and merges", async () => {
    const { page } = officer;
    await open(page, "?thu-tu=van-ban");
    const before = await counted(page);
    await page.evaluate(() => {
      const line = [...document.querySelectorAll(".desk-line p[data-start]")].find((one) => (one.textContent ?? "").length > 20);
      if (line) window.getSelection()?.selectAllChildren(line);
    });
    await page.getByRole("button", { name: review.source.add.task }).click();
    await progress(page, before.decided, before.total + 1);
    await page.keyboard.press("t");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(review.split.secondText).fill("Việc tách ra");
    await dialog.getByLabel(review.split.firstText).fill("Việc ở lại");
    await dialog.getByRole("button", { name: review.split.action }).click();
    await progress(page, before.decided, before.total + 2);
    await page.keyboard.press("g");
    await page.getByRole("dialog").getByRole("combobox", { name: review.merge.label }).fill("viec tach ra");
    await page.getByRole("option", { name: /Việc tách ra/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: review.merge.action }).click();
    await progress(page, before.decided + 1, before.total + 2);
    const { tasks } = await deskOf(page);
    const gone = tasks.find(({ text }) => text === "Việc ở lại");
    const kept = tasks.find(({ text }) => text.startsWith("Việc tách ra"));
    expect(gone).toMatchObject({ recordState: "rejected", decision: { mergedInto: kept?.id } });
  });

  test("shows two people each other's record, and a stale edit beside the newer one", async () => {
    const { page } = officer;
    await open(page);
    const colleague = await sitDown(browser, program.address);
    await logIn(colleague, "tu.vanphong", demoPassword);
    await open(colleague.page);
    // Both look at the most doubtful record.
    const name = await nameField(page).inputValue();
    expect(await nameField(colleague.page).inputValue()).toBe(name);
    await colleague.page.getByText(review.heldBy("Đới Thị Hảo")).first().waitFor();

    await nameField(page).fill(`${name} (bản của tôi)`);
    await nameField(colleague.page).fill(`${name} (bản kia)`);
    await colleague.page.getByRole("button", { name: review.acts.saveAndAccept }).click();
    await colleague.page.getByText(review.done.saved).first().waitFor();
    await page.getByRole("button", { name: review.acts.saveAndAccept }).click();
    const notice = page.getByRole("alert").filter({ hasText: review.stale.title });
    await notice.waitFor();
    expect(await notice.textContent()).toContain("(bản của tôi)");
    expect(await notice.textContent()).toContain("(bản kia)");
    expect(stateOf(await deskOf(page), `${name} (bản kia)`)).toBe("confirmed");
    await notice.getByRole("button", { name: review.stale.keepMine }).click();
    await notice.waitFor({ state: "detached" });
    expect(stateOf(await deskOf(page), `${name} (bản của tôi)`)).toBe("confirmed");
    await colleague.context.close();
  });

  test("opens on a phone and says that a computer is better", async () => {
    const small = await sitDown(browser, program.address, phone);
    await logIn(small, "hl.vanphong", demoPassword);
    await open(small.page);
    await small.page.getByText(review.narrow).waitFor();
    await small.page.getByText(review.parts.findings, { exact: true }).click();
    await small.page.locator(".desk-finding").first().waitFor();
    expect(await sidewaysPixels(small.page)).toBe(0);
    await small.context.close();
  });

  test("confirms into the register once nothing is undecided", async () => {
    const { page } = officer;
    await open(page);
    await page
      .getByRole("button", { name: /^Nhận \d+ mục chắc$/ })
      .first()
      .click();
    await page
      .getByText(/^Đã nhận \d+ mục\.$/)
      .first()
      .waitFor();
    const left = await counted(page);
    for (let decided = left.decided; decided < left.total; decided += 1) {
      await page.keyboard.press("Enter");
      await progress(page, decided + 1, left.total);
    }
    await page.getByText(review.list.emptyOpen).waitFor();
    await page.getByRole("button", { name: review.finish }).click();
    await page.getByRole("dialog").getByRole("button", { name: review.finishForce }).click();
    await page.getByText(plans.page.putInForceDone).waitFor();
    const { plans: all } = await ask(page, "/api/plans", plansAnswer);
    expect(all.find(({ id }) => id === plan)?.state).toBe("in-force");
    expect(officer.faults).toEqual([]);
  });
});
