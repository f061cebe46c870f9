import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { organisationAnswer, organisationsAnswer } from "#organisations/contract.ts";
import { plansAnswer } from "#plans/contract.ts";
import { setUpAnswer } from "#reporting/contract-set-up.ts";
import { reviewAnswer } from "#tasks/contract-review.ts";
import { pages as words } from "#text/vi/pages.ts";
import { axeViolations, sidewaysPixels } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { Actions, type Person, phone, settle, sitDown } from "./person.ts";
import { type Program, startEmpty } from "./program.ts";
import { proseCounts, writeProsePlan } from "./prose-plan.ts";
import { ask, bodiesOfCommune } from "./register.ts";

const owner = "Đảng ủy xã Cẩm Trúc";
const { people, plans, reporting, reviewDesk: review, setUp } = words;
const mostActions = 40;

let browser: Browser;
let program: Program;
let officer: Person;
const papers = mkdtempSync(join(tmpdir(), "lotrinh-prose-"));
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startEmpty("2026-08-20")]);
  officer = await sitDown(browser, program.address);
  await anOffice(officer.page);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  rmSync(papers, { recursive: true, force: true });
});

/** An office that works with the program already: its officer, and the bodies of the commune. */
async function anOffice(page: Page): Promise<void> {
  await page.goto("/");
  await page.waitForURL("**/thiet-lap");
  const { setup } = people;
  await page.getByLabel(setup.code).fill(program.code ?? "");
  await page.getByRole("textbox", { name: setup.name, exact: true }).fill("Nghiêm Thị Thu Trà");
  await page.getByRole("textbox", { name: setup.login }).fill("van.phong");
  await page.getByRole("textbox", { name: setup.password }).fill("mot cau de nho");
  await page.getByRole("textbox", { name: setup.organisationName }).fill(owner);
  await page.getByRole("button", { name: setup.action }).click();
  await page.waitForURL("**/ke-hoach");
  const { organisations } = await ask(page, "/api/organisations", organisationsAnswer);
  const parentId = organisations.find((one) => one.name === owner)?.id;
  for (const { parent: _, ...body } of bodiesOfCommune([owner])) {
    await ask(page, "/api/organisations", organisationAnswer, { ...body, parentId });
  }
  await page.reload();
}

const planOf = (page: Page): string => /\/ke-hoach\/([^/]+)/.exec(page.url())?.[1] ?? "";

test(`takes a clean plan of ninety targets from its file to the first open round in at most ${mostActions} actions`, async ({
  onTestFailed,
}) => {
  onTestFailed(() => console.error(program.log()));
  const { page } = officer;
  const file = await writeProsePlan(papers);
  const hand = new Actions();
  onTestFailed(() => console.error(hand.said()));

  await hand.click(page.getByRole("button", { name: plans.upload.open }));
  await hand.chooseFile(page.locator("input[type=file]"), file);
  await hand.click(page.getByRole("button", { name: plans.upload.send }));
  await page.getByText(plans.counts.indicators(proseCounts.indicators)).first().waitFor({ timeout: 60_000 });
  expect(await page.getByText(plans.counts.targets(proseCounts.targets)).count()).toBeGreaterThan(0);
  await hand.click(page.getByRole("link", { name: review.openAgain }));
  await page.waitForURL("**/ra-soat");

  await confirmAll(page, hand);
  await setUpAll(page, hand);
  await openFirstRound(page, hand);

  console.info(`from file to first open round: ${hand.said()}`);
  expect(hand.count).toBeLessThanOrEqual(mostActions);
  expect(officer.faults).toEqual([]);
});

/** What is sure at once, the rest one by one, and the plan in force. */
async function confirmAll(page: Page, hand: Actions): Promise<void> {
  await hand.click(page.getByRole("button", { name: /^Nhận \d+ mục chắc$/ }).first());
  await page
    .getByText(/^Đã nhận \d+ mục\.$/)
    .first()
    .waitFor();
  const { decided, total } = (await ask(page, `/api/plans/${planOf(page)}/review`, reviewAnswer)).progress;
  for (let now = decided; now < total; now += 1) {
    await hand.press(page, "Enter");
    await page
      .locator(".desk-progress")
      .getByText(review.progress(String(now + 1), String(total)))
      .waitFor();
  }
  await hand.click(page.getByRole("button", { name: review.finish }));
  await hand.click(page.getByRole("dialog").getByRole("button", { name: review.finishForce }));
  await page.getByText(plans.page.putInForceDone).waitFor();
}

const deskOf = async (page: Page) => await ask(page, `/api/plans/${planOf(page)}/set-up`, setUpAnswer);

/** Everything sure in one act, what is to be looked at by group, and what nothing speaks for by hand. */
async function setUpAll(page: Page, hand: Actions): Promise<void> {
  await hand.click(page.getByRole("navigation", { name: plans.page.tabs.label }).getByRole("link", { name: setUp.tab }));
  await page.getByRole("heading", { name: /^Còn \d+ việc/ }).waitFor();
  await hand.click(page.getByRole("button", { name: /^Nhận \d+ mục có đề xuất chắc$/ }));
  await page
    .getByText(/^Đã thiết lập \d+ mục\.$/)
    .first()
    .waitFor();
  const groups = page.getByRole("button", { name: /^Nhận cả nhóm: / });
  for (let left = await groups.count(); left > 0; left = await groups.count()) {
    await hand.click(groups.first());
    await expect.poll(() => groups.count()).toBeLessThan(left);
  }
  await chooseWhatNothingSays(page, hand);
  const desk = await deskOf(page);
  expect(desk.checks.filter((check) => check.required && check.open > 0)).toEqual([]);
  // Each group went to the body whose duty speaks of it.
  const answering = desk.indicators.filter((one) => one.groupTitle?.includes("Về chuyển đổi số")).flatMap((one) => one.bodies);
  expect([...new Set(answering.map((id) => desk.names[id]))]).toEqual(["Trung tâm Phục vụ hành chính công xã Cẩm Trúc"]);
  expect(desk.indicators).toHaveLength(proseCounts.indicators);
}

/** Where nothing in the plan speaks for an accumulation the checklist leads to the very rows; a person chooses. */
async function chooseWhatNothingSays(page: Page, hand: Actions): Promise<void> {
  const open = (await deskOf(page)).checks.find(({ code }) => code === "accumulations")?.open ?? 0;
  if (open === 0) return;
  await hand.click(page.getByRole("button", { name: new RegExp(`^${setUp.checks.accumulations}`) }));
  const selects = page.getByRole("table", { name: setUp.caption.indicators }).getByRole("combobox", {
    name: new RegExp(`^${plans.measures.accumulation}`),
  });
  for (let left = open; left > 0; left -= 1) {
    await expect.poll(() => selects.count()).toBe(left);
    await hand.choose(selects.first(), plans.measures.accumulations.state);
  }
  await page.getByText(setUp.noneMissing(setUp.checks.accumulations.toLocaleLowerCase())).waitFor();
}

/** The day comes from the plan's own clause. */
async function openFirstRound(page: Page, hand: Actions): Promise<void> {
  const { opening, round } = reporting;
  await page.getByRole("heading", { name: setUp.complete }).waitFor();
  await hand.click(page.getByRole("button", { name: setUp.openFirst }));
  await page.getByText("20/9/2026").first().waitFor();
  await hand.click(
    page.getByRole("button", { name: new RegExp(`^${opening.confirm("quý III/2026", "").split(" cho")[0]}`, "i") }),
  );
  await page.waitForURL(/\/ky-bao-cao\/[^/]+$/);
  await page.getByText(round.reportsEmpty).waitFor();
}

test("changes many at once, takes an act back, and can be read on a phone", async () => {
  const { page } = officer;
  await page.goto("/ke-hoach");
  const [plan] = (await ask(page, "/api/plans", plansAnswer)).plans;
  const desk = `/ke-hoach/${plan?.id}/phan-cong`;
  await page.goto(`${desk}?phan=chi-tieu`);
  await settle(page);
  const before = (await deskOf(page)).indicators;
  await page
    .getByRole("checkbox", { name: /^Chọn cả nhóm/ })
    .first()
    .check();
  const bulk = page.getByRole("region", { name: setUp.bulk.label });
  await bulk
    .getByRole("combobox", { name: new RegExp(`^${plans.measures.frequency}`) })
    .selectOption({ label: plans.measures.frequencies.monthly });
  await page.getByText(setUp.changed("9")).first().waitFor();
  expect((await deskOf(page)).indicators.filter((one) => one.frequency === "monthly")).toHaveLength(9);
  expect(await axeViolations(page)).toEqual([]);

  await page.goto(`${desk}?phan=cac-buoc`);
  await page
    .getByRole("button", { name: new RegExp(`^${setUp.acts.undoOf(setUp.acts.kinds.edit)}`) })
    .first()
    .click();
  await page.getByText(setUp.undone("9")).first().waitFor();
  expect((await deskOf(page)).indicators).toEqual(before);

  await page.setViewportSize(phone);
  for (const part of ["nhom", "chi-tieu", "nhiem-vu", "bang-loi", "che-do", "chep", "cac-buoc"]) {
    await page.goto(`${desk}?phan=${part}`);
    await settle(page);
    expect({ part, sideways: await sidewaysPixels(page) }).toEqual({ part, sideways: 0 });
  }
  expect(officer.faults).toEqual([]);
});
