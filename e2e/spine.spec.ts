import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstPasswordAnswer } from "#accounts/contract.ts";
import { organisationAnswer, organisationsAnswer } from "#organisations/contract.ts";
import { assignedAnswer, assignmentAnswer } from "#plans/contract.ts";
import { reviewAnswer } from "#tasks/contract-review.ts";
import { pages as words } from "#text/vi/pages.ts";
import { openBrowser } from "./browser.ts";
import { firstLogIn, setUp } from "./first-run.ts";
import { printedPages, tableRows } from "./office-paper.ts";
import { sitDown } from "./person.ts";
import { type Program, startEmpty } from "./program.ts";
import { ask, bodiesOfCommune, samplePath } from "./register.ts";
import { type Figure, fillFigures, fillTasks, submit, writeDifficulties } from "./reporter.ts";

const owner = "Đảng ủy xã Cẩm Trúc";
const economy = "Phòng Kinh tế xã Cẩm Trúc";
const culture = "Phòng Văn hóa - Xã hội xã Cẩm Trúc";
const index = "Chỉ số chuyển đổi số cấp xã";
const fibre = "Internet cáp quang";
const models = "Số mô hình sản xuất nông nghiệp";
const ownPassword = "mot cau de nho";
const { people, plans, reporting, evaluation, shell } = words;

let browser: Browser;
let program: Program;
const papers = mkdtempSync(join(tmpdir(), "lotrinh-papers-"));
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startEmpty("2026-09-15")]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  rmSync(papers, { recursive: true, force: true });
});

test("from an empty installation to the quarter's report on paper", async ({ onTestFailed }) => {
  onTestFailed(() => console.error(program.log()));
  const officer = await sitDown(browser, program.address);
  const { page } = officer;

  await setUp(page, program, { name: "Nghiêm Thị Thu Trà", login: "van.phong", password: ownPassword, organisation: owner });
  await page.getByRole("heading", { name: plans.list.empty }).waitFor();
  await addFirstBody(page);
  for (const body of bodiesOfCommune([economy])) await addBody(page, body);
  const ofEconomy = await addFirstAccount(page);
  const ofCulture = await addAccount(page, "van.hoa", culture);

  await uploadPlan(page);
  await confirmEverything(page);
  await seeSourceBesideRecord(page);
  const plan = planOf(page);
  await assignEverything(page);
  await putInForce(page);
  const round = await openQuarter(page);

  const economist = await firstDay("kinh.te", ofEconomy);
  await reportOfEconomy(economist.page);
  const librarian = await firstDay("van.hoa", ofCulture);
  await reportNothing(librarian.page);

  await page.goto(round);
  const reason = "Tỷ lệ mạng cáp quang chưa khớp với số của doanh nghiệp; đề nghị rà lại.";
  await returnReport(page, economy, reason);
  await correct(economist.page, reason);
  await page.goto(round);
  await approve(page, economy);
  await approve(page, culture);

  await readVerdicts(page, plan);
  await page.goto(round);
  await issueReport(page);
  await findSubmitInAudit(page);

  for (const person of [officer, economist, librarian]) expect(person.faults).toEqual([]);
});

async function addFirstBody(page: Page): Promise<void> {
  const { organisations } = people;
  await page.getByRole("link", { name: shell.nav.organisations }).first().click();
  await page.getByRole("button", { name: organisations.add }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(organisations.name).fill(economy);
  await dialog.getByLabel(organisations.aliases).fill("Phòng Kinh tế\nPhòng KT");
  await dialog.getByRole("button", { name: organisations.create }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("cell", { name: economy }).first().waitFor();
}

async function bodyId(page: Page, name: string): Promise<string> {
  const { organisations } = await ask(page, "/api/organisations", organisationsAnswer);
  const found = organisations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in the register`);
  return found.id;
}

async function addBody(page: Page, body: ReturnType<typeof bodiesOfCommune>[number]): Promise<void> {
  const { parent: _, ...rest } = body;
  await ask(page, "/api/organisations", organisationAnswer, { ...rest, parentId: await bodyId(page, owner) });
}

async function addFirstAccount(page: Page): Promise<string> {
  const { accounts } = people;
  await page.getByRole("link", { name: shell.nav.accounts }).first().click();
  await page.getByRole("button", { name: accounts.add }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(accounts.name).fill("Doãn Quang Lực");
  await dialog.getByLabel(accounts.login).fill("kinh.te");
  await dialog.getByRole("combobox", { name: accounts.organisation }).fill("Phòng Kinh tế");
  await page.getByRole("option", { name: economy }).click();
  await dialog.getByRole("button", { name: accounts.create }).click();
  const password = (await page.locator(".first-password").textContent())?.trim() ?? "";
  await page.getByRole("button", { name: accounts.understood }).click();
  await page.getByRole("cell", { name: "kinh.te", exact: true }).waitFor();
  return password;
}

async function addAccount(page: Page, login: string, body: string): Promise<string> {
  const grants = [{ role: "reporter", organisationId: await bodyId(page, body) }];
  return (await ask(page, "/api/accounts", firstPasswordAnswer, { login, name: "Mẫn Thị Diệu", grants })).firstPassword;
}

const firstDay = (login: string, firstPassword: string) =>
  firstLogIn(browser, program.address, { login, firstPassword, ownPassword });

async function uploadPlan(page: Page): Promise<void> {
  const { upload } = plans;
  await page.getByRole("link", { name: shell.nav.plans }).first().click();
  await page.getByRole("button", { name: upload.open }).click();
  await page.locator("input[type=file]").setInputFiles(samplePath("ke-hoach-xa-cam-truc.docx"));
  await page.getByRole("button", { name: upload.send }).click();
  await page.locator(".upload-steps").waitFor();
  await page.getByText(upload.done("ke-hoach-xa-cam-truc.docx")).waitFor({ timeout: 60_000 });
  await page.getByText(plans.counts.indicators(26)).first().waitFor();
  await page.getByRole("link", { name: words.reviewDesk.openAgain }).click();
  await page.waitForURL("**/ra-soat");
}

async function seeSourceBesideRecord(page: Page): Promise<void> {
  await page.getByRole("button", { name: plans.table.openSource("Tỷ lệ hộ gia đình sử dụng Internet cáp quang") }).click();
  const beside = page.getByRole("complementary", { name: plans.source.title });
  const marked = beside.locator("mark").first();
  await marked.waitFor();
  expect(await marked.textContent()).toContain("85%");
  await beside.getByRole("button", { name: plans.source.close }).click();
}

/** What is sure at once, the rest one by one; only then the plan may be put in force. */
async function confirmEverything(page: Page): Promise<void> {
  const { reviewDesk: review } = words;
  const finish = page.getByRole("button", { name: review.finish });
  await finish.waitFor();
  expect(await finish.isDisabled()).toBe(true);
  await page
    .getByRole("button", { name: /^Nhận \d+ mục chắc$/ })
    .first()
    .click();
  await page
    .getByText(/^Đã nhận \d+ mục\.$/)
    .first()
    .waitFor();
  const desk = await ask(page, `/api/plans/${planOf(page)}/review`, reviewAnswer);
  const { total } = desk.progress;
  await page
    .locator(".desk-progress")
    .getByText(review.progress(String(desk.progress.decided), String(total)))
    .waitFor();
  for (let { decided } = desk.progress; decided < total; decided += 1) {
    await page.keyboard.press("Enter");
    await page
      .locator(".desk-progress")
      .getByText(review.progress(String(decided + 1), String(total)))
      .waitFor();
  }
  expect(await finish.isEnabled()).toBe(true);
  await page.getByRole("button", { name: review.rest }).click();
  await page.waitForURL("**/chi-tieu");
}

/** Groups of indicators go to one body, groups of tasks to the other; each indicator takes its own proposal for its measure. */
async function assignEverything(page: Page): Promise<void> {
  const { assignment } = plans;
  await openTab(page, plans.page.tabs.assignment);
  const cards = page.locator(".desk-card");
  await cards.first().waitFor();
  for (const card of await cards.all()) {
    const accept = card.getByRole("button", { name: assignment.acceptProposals });
    const isOfIndicators = (await accept.count()) > 0;
    await giveGroup(card, isOfIndicators ? economy : culture);
    if (isOfIndicators) await accept.click();
    await accept.waitFor({ state: "detached" });
  }
  await chooseWhatThePlanLeavesOpen(page);
  await page.reload();
  await page.getByText(assignment.finished).waitFor();
}

/** By a click on the proposal where the plan speaks for this body, else by its name. */
async function giveGroup(card: Locator, body: string): Promise<void> {
  const { assignment } = plans;
  const more = card.getByRole("button", { name: /^Thêm \d+ đề xuất$/ });
  if ((await more.count()) > 0) await more.click();
  const proposal = card.locator(".proposal").filter({ hasText: body }).getByRole("button", { name: body });
  if ((await proposal.count()) > 0) {
    await proposal.first().click();
  } else {
    await card.getByRole("combobox", { name: assignment.otherBody }).fill(body);
    await card.getByRole("option", { name: body }).click();
    await card.locator(".other-body").getByRole("button", { name: body }).click();
  }
  // Measures may still be open then; bodies and leads may not.
  await card
    .locator(".desk-doubts")
    .getByText(/^\d+\/\d+ chưa có/)
    .waitFor({ state: "detached" });
}

/** Where nothing in the plan speaks for an accumulation or a frequency, a person chooses; the index is wanted every quarter. */
async function chooseWhatThePlanLeavesOpen(page: Page): Promise<void> {
  const desk = `/api/plans/${planOf(page)}/assignment`;
  const { indicatorGroups } = await ask(page, desk, assignmentAnswer);
  const all = indicatorGroups.flatMap((group) => group.indicators);
  const ids = (fits: (one: (typeof all)[number]) => boolean) => all.filter(fits).map((one) => one.id);
  const states = { indicatorIds: ids((one) => one.accumulation === null), accumulation: "state" };
  const quarterly = { indicatorIds: ids((one) => one.frequency === null || one.name.includes(index)), frequency: "quarterly" };
  for (const choice of [states, quarterly].filter(({ indicatorIds }) => indicatorIds.length > 0))
    await ask(page, `${desk}/indicators`, assignedAnswer, choice);
}

function planOf(page: Page): string {
  const [, id] = /\/ke-hoach\/([^/]+)/.exec(page.url()) ?? [];
  if (id === undefined) throw new Error(`${page.url()} is no page of a plan`);
  return id;
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: plans.page.tabs.label }).getByRole("link", { name }).click();
}

async function putInForce(page: Page): Promise<void> {
  await page.getByRole("button", { name: plans.page.putInForce }).click();
  await page.getByRole("dialog").getByRole("button", { name: plans.page.putInForce }).click();
  await page.getByText(plans.page.putInForceDone).waitFor();
}

/** The day comes from the plan's own rule: before the 20th of the last month of the quarter. */
async function openQuarter(page: Page): Promise<string> {
  const { planRounds, opening, round } = reporting;
  await openTab(page, plans.page.tabs.rounds);
  await page.getByRole("button", { name: planRounds.open }).click();
  await page.getByText("20/9/2026").first().waitFor();
  await page.getByRole("row", { name: economy }).waitFor();
  await page.getByRole("button", { name: new RegExp(`^${opening.confirm("quý III/2026", "").split(" cho")[0]}`, "i") }).click();
  await page.waitForURL(/\/ky-bao-cao\/[^/]+$/);
  await page.getByText(round.reportsEmpty).waitFor();
  return new URL(page.url()).pathname;
}

const doneTask = { words: "doanh nghiệp viễn thông", on: "2026-09-10" };
const first: ReadonlyMap<string, Figure> = new Map([
  [fibre, { parts: ["1134", "1500"] }],
  [index, { value: "0,67" }],
  [models, { value: "2" }],
]);

async function reportOfEconomy(page: Page): Promise<void> {
  await page.getByRole("link", { name: reporting.work.actions.begin }).first().click();
  await page.waitForURL("**/don-vi/**");
  await fillFigures(page, first);
  await page.getByRole("row", { name: fibre }).getByText("75,6", { exact: true }).waitFor();
  expect(await fillTasks(page, doneTask)).toBeGreaterThan(1);
  await writeDifficulties(page, "Hai thôn ven bãi chưa có trạm phát sóng.");
  await submit(page);
}

async function reportNothing(page: Page): Promise<void> {
  await page.getByRole("link", { name: reporting.work.actions.begin }).first().click();
  await page.waitForURL("**/don-vi/**");
  await page.getByRole("checkbox", { name: reporting.entry.nothing.label }).check();
  await submit(page);
}

async function returnReport(page: Page, body: string, reason: string): Promise<void> {
  await page.getByRole("button", { name: reporting.round.returnOne(body) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(reporting.round.reason).fill(reason);
  await dialog.getByRole("button", { name: reporting.round.return }).click();
  await page.getByText(reporting.round.returned(body)).waitFor();
}

/** The body reads why in the office's own words, types the right figure, sends again and takes its own paper home. */
async function correct(page: Page, reason: string): Promise<void> {
  await page.goto("/viec-cua-toi");
  await page.getByText(reason).first().waitFor();
  await page.getByRole("link", { name: reporting.work.actions.correct }).first().click();
  await page.getByText(reporting.entry.quote(reason)).waitFor();
  const row = page.getByRole("row", { name: fibre });
  await row.locator("input[data-column=numerator]").fill("1284");
  await row.getByText("85,6", { exact: true }).waitFor();
  await submit(page);
  const paper = await downloadedBy(page, page.getByRole("link", { name: reporting.entry.actions.receipt }), "receipt.docx");
  expect(rowOf(paper, fibre)).toContain("85,6");
}

async function approve(page: Page, body: string): Promise<void> {
  await page.getByRole("button", { name: reporting.round.approveOne(body) }).click();
  await page.getByText(reporting.round.approved(body)).waitFor();
}

/** The overview counts what was reached; the page of the indicator says why, with the numbers behind it. */
async function readVerdicts(page: Page, plan: string): Promise<void> {
  await page.goto(`/ke-hoach/${plan}`);
  const counts = page.getByRole("region", { name: evaluation.overview.byVerdict });
  await counts.locator(".verdict-legend").getByText(evaluation.verdicts.achieved, { exact: true }).waitFor();
  await openTab(page, plans.page.tabs.indicators);
  await page.getByRole("link", { name: fibre }).click();
  const why = page.getByRole("region", { name: evaluation.indicator.why });
  await why.getByText("1.284/1.500").or(why.getByText(/85,6/)).first().waitFor();
  expect(await why.textContent()).toContain(evaluation.verdicts.achieved);
}

async function issueReport(page: Page): Promise<void> {
  await page.getByRole("button", { name: reporting.round.issue }).click();
  const made = page.getByRole("status").filter({ hasText: reporting.round.issued });
  const paper = await downloadedBy(page, made.getByRole("link"), "report.docx");
  expect(rowOf(paper, fibre).join(" ")).toContain("85,6");
  expect(rowOf(paper, index)).toContain("0,67");
  expect(rowOf(paper, models)).toContain("2");
  expect(rowOf(paper, doneTask.words).join(" ")).toContain("100");
  expect(printedPages(paper)).not.toBe(0);
}

async function downloadedBy(page: Page, link: Locator, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const path = join(papers, name);
  await download.saveAs(path);
  return path;
}

function rowOf(paper: string, words: string): readonly string[] {
  const row = tableRows(paper).find((cells) => cells.some((cell) => cell.includes(words)));
  if (row === undefined) throw new Error(`No row of ${paper} speaks of ${words}`);
  return row;
}

async function findSubmitInAudit(page: Page): Promise<void> {
  await page.getByRole("link", { name: shell.nav.audit }).first().click();
  const row = page
    .getByRole("row")
    .filter({ hasText: people.audit.operationName("submit-submission") })
    .first();
  await row.waitFor();
  expect(await row.textContent()).toMatch(/127\.0\.0\.1:\d+/);
}
