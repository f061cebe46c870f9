import { Buffer } from "node:buffer";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "#cli/demo/create-people.ts";
import { plansAnswer } from "#plans/contract.ts";
import { amendableAnswer } from "#plans/contract-amendments.ts";
import { pages as words } from "#text/vi/pages.ts";
import { axeViolations, sidewaysPixels } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { laptop, logIn, type Person, phone, settle, sitDown } from "./person.ts";
import { type Program, startDemo } from "./program.ts";
import { ask } from "./register.ts";

const { amendments } = words;
const issued = "2026-11-10";
const before = "2026-11-09";
const decision = "Đảng ủy xã quyết định điều chỉnh chỉ tiêu và thời hạn theo đề nghị của Văn phòng.";

let browser: Browser;
let program: Program;
let officer: Person;
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startDemo()]);
  officer = await sitDown(browser, program.address);
  await logIn(officer, "ct.vanphong", demoPassword);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

test("a target and a deadline are changed by a decision, and the plan is read as it stood before", async ({ onTestFailed }) => {
  onTestFailed(() => console.error(program.log()));
  const { page } = officer;
  const { planId, indicator, task, year } = await somethingToAmend(page);
  await page.goto(`/ke-hoach/${planId}/sua-doi`);
  await page.getByRole("button", { name: amendments.start }).first().click();
  await page.waitForURL(/\/sua-doi\/[0-9a-f-]{36}$/);

  const target = await choose(page, indicator, `${amendments.subjects.target}: ${indicator}, ${year}`);
  await target.getByLabel(amendments.fieldName("value"), { exact: true }).fill("97,5");
  await saveRecord(page);
  const work = await choose(page, task, `${amendments.subjects.task}: ${task}`);
  await work.getByRole("combobox", { name: amendments.fieldName("scheduleKind") }).click();
  await page.getByRole("option", { name: amendments.schedules.month }).click();
  await work.getByLabel(amendments.fieldName("scheduleTo"), { exact: true }).fill("3/2027");
  await saveRecord(page);

  await page.getByText(amendments.faults.DECISION_NOT_ON_FILE()).waitFor();
  expect(await page.getByRole("button", { name: amendments.apply.action }).isDisabled()).toBe(true);
  await attach(page);
  await name(page);
  await page.getByText(amendments.check.ready).waitFor();
  await sound(page);

  await page.getByRole("button", { name: amendments.apply.action }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText(amendments.apply.effect("0", "2", "0")).waitFor();
  await dialog.getByRole("button", { name: amendments.apply.action }).click();
  await page.getByText(amendments.apply.done).waitFor();

  await page.goto(`/ke-hoach/${planId}/nhiem-vu?loc=${encodeURIComponent(task.slice(0, 40))}`);
  await page.getByText("31/3/2027").first().waitFor();
  await page.goto(`/ke-hoach/${planId}/chi-tieu?loc=${encodeURIComponent(indicator)}`);
  await page.getByText("97,5").first().waitFor();
  await seeHistory(page, indicator);

  await page.goto(`/ke-hoach/${planId}/sua-doi`);
  await page.getByRole("link", { name: /31-QĐ\/ĐU/ }).click();
  await page.getByRole("link", { name: amendments.apply.seeBefore }).click();
  await page.getByText(amendments.asOf.banner("09/11/2026")).waitFor();
  expect(new URL(page.url()).searchParams.get("ngay")).toBe(before);
  await settle(page);
  expect(await page.getByText("97,5").count()).toBe(0);
  await page
    .getByRole("navigation", { name: words.plans.page.tabs.label })
    .getByRole("link", { name: words.plans.page.tabs.tasks })
    .click();
  await settle(page);
  expect(await page.getByText("31/3/2027").count()).toBe(0);
  await sound(page);
  await page.getByRole("button", { name: amendments.asOf.back }).click();
  await page.getByText(amendments.asOf.banner("09/11/2026")).waitFor({ state: "detached" });
  expect(officer.faults).toEqual([]);
}, 120_000);

test("an amending document proposes its changes", async ({ onTestFailed }) => {
  onTestFailed(() => console.error(program.log()));
  const { page } = officer;
  const { planId, indicator } = await somethingToAmend(page);
  await page.goto(`/ke-hoach/${planId}/sua-doi`);
  await page.getByRole("button", { name: amendments.fromDocument }).click();
  const panel = page.getByRole("region", { name: amendments.fromDocumentTitle });
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    panel.getByRole("button", { name: words.plans.upload.choose }).click(),
  ]);
  const text = `QUYẾT ĐỊNH\nĐiều 1. Điều chỉnh mục tiêu đến năm 2030:\n- ${indicator} đạt từ 99% trở lên.`;
  await chooser.setFiles({ name: "dieu-chinh.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await panel.getByRole("button", { name: words.plans.upload.send }).click();
  await page.getByText(amendments.read(1)).waitFor({ timeout: 60_000 });
  const change = page.getByRole("article", { name: `${indicator}, 2030` });
  await change.getByText(`${amendments.changes.will}: 99`).waitFor();
  await change.getByText("đạt từ 99% trở lên", { exact: false }).waitFor();
  await sound(page);
  expect(officer.faults).toEqual([]);
}, 120_000);

/** An indicator with a numeric target ahead, and a task, of the commune's plan. */
async function somethingToAmend(page: Page) {
  const { plans } = await ask(page, "/api/plans", plansAnswer);
  const planId = plans.find((one) => one.organisationName.includes("Cẩm Trúc"))?.id ?? "";
  const { records } = await ask(page, `/api/plans/${planId}/amendable`, amendableAnswer);
  const targets = records.filter((one) => one.subject === "target" && one.fields.operator === ">=" && one.fields.unit === "%");
  const target = targets.find((one) => one.id.includes(":2030:"));
  const [indicatorId = ""] = (target?.id ?? "").split(":");
  const indicator = records.find((one) => one.subject === "indicator" && one.id === indicatorId)?.label ?? "";
  const task = records.find((one) => one.subject === "task")?.label ?? "";
  return { planId, indicator, task, year: 2030 };
}

/** Chooses a record by its name; answers the part of its form that has the given name. */
async function choose(page: Page, label: string, section: string): Promise<Locator> {
  await page.getByRole("searchbox", { name: amendments.changes.chooseHint }).fill(label);
  await page.getByRole("region", { name: amendments.changes.choose }).getByRole("button", { name: label }).first().click();
  return page.getByRole("region", { name: section, exact: true });
}

async function saveRecord(page: Page): Promise<void> {
  await page.getByRole("button", { name: amendments.changes.save }).click();
  await page.getByRole("searchbox", { name: amendments.changes.chooseHint }).waitFor();
}

async function attach(page: Page): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: amendments.decision.attach }).click(),
  ]);
  await chooser.setFiles({ name: "quyet-dinh.txt", mimeType: "text/plain", buffer: Buffer.from(decision) });
  await page.getByRole("link", { name: "quyet-dinh.txt" }).waitFor();
}

async function name(page: Page): Promise<void> {
  const card = page.getByRole("region", { name: amendments.decision.title, exact: true });
  await card.getByLabel(amendments.decision.number).fill("31-QĐ/ĐU");
  await card.getByLabel(amendments.decision.issuedOn).fill(issued);
  await card.getByLabel(amendments.decision.issuer).fill("Đảng ủy xã Cẩm Trúc");
  await card.getByLabel(amendments.decision.effectiveOn).fill(issued);
  await card.getByRole("button", { name: amendments.decision.save }).click();
  await page.getByText(amendments.decision.saved).waitFor();
}

async function seeHistory(page: Page, indicator: string): Promise<void> {
  await page
    .getByRole("button", { name: words.plans.table.openSource(indicator) })
    .first()
    .click();
  await page.getByRole("button", { name: amendments.history.open }).click();
  const drawer = page.getByRole("dialog", { name: amendments.history.title });
  await drawer.getByText(amendments.history.byDecision("31-QĐ/ĐU"), { exact: false }).first().waitFor();
  await drawer.getByRole("button", { name: words.shell.close }).click();
}

/** The page is sound on a laptop and on a phone. */
async function sound(page: Page): Promise<void> {
  const wrong: string[] = [];
  for (const viewport of [laptop, phone]) {
    await page.setViewportSize(viewport);
    await settle(page);
    if (process.env.LOTRINH_SHOTS)
      await page.screenshot({ path: `${process.env.LOTRINH_SHOTS}/${Date.now()}.png`, fullPage: true });
    const sideways = await sidewaysPixels(page);
    if (sideways > 0) wrong.push(`${viewport.width}: scrolls sideways by ${sideways}`);
    for (const found of await axeViolations(page)) wrong.push(`${viewport.width}: ${found}`);
  }
  await page.setViewportSize(laptop);
  expect(wrong, wrong.join("\n")).toEqual([]);
}
