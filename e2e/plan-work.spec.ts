import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "#cli/demo/create-people.ts";
import { indicatorsAnswer, plansAnswer } from "#plans/contract.ts";
import { cascadeAnswer, superiorsAnswer } from "#review/contract-cascade.ts";
import { tasksAnswer } from "#tasks/contract.ts";
import { assigneesAnswer, subtasksAnswer } from "#tasks/contract-subtasks.ts";
import { pages as words } from "#text/vi/pages.ts";
import { axeViolations, sidewaysPixels } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { laptop, logIn, type Person, phone, settle, sitDown } from "./person.ts";
import { type Program, startDemo } from "./program.ts";
import { ask } from "./register.ts";

const { taskViews, savedViews, planSheet, subtasks, review, plans: planWords } = words;

let browser: Browser;
let program: Program;
let officer: Person;
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startDemo()]);
  officer = await as("tu.vanphong");
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function as(login: string): Promise<Person> {
  const person = await sitDown(browser, program.address);
  await logIn(person, login, demoPassword);
  return person;
}

async function planOf(page: Page, office: string): Promise<string> {
  const { plans } = await ask(page, "/api/plans", plansAnswer);
  return plans.find((one) => one.organisationName.includes(office))?.id ?? "";
}

/** Nothing went wrong, everybody can use the page as it stands, and a phone shows it whole. */
async function sound({ page, faults }: Person): Promise<void> {
  expect(faults).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize(phone);
  await settle(page);
  expect(await sidewaysPixels(page)).toBe(0);
  await page.setViewportSize(laptop);
}

test("the board holds every task in the column of its state, narrows by a lead, and the view is kept under a name", async () => {
  const { page } = officer;
  const plan = await planOf(page, "Cẩm Trúc");
  const { tasks } = await ask(page, `/api/plans/${plan}/tasks`, tasksAnswer);
  await page.goto(`/ke-hoach/${plan}/nhiem-vu`);
  await page.getByRole("radiogroup", { name: taskViews.label }).getByText(taskViews.views.board, { exact: true }).click();
  const column = (state: "done" | "in-progress", n: number) =>
    page.getByRole("region", { name: taskViews.board.column(words.tasks.states[state], String(n)) });
  const inState = (state: string) => tasks.filter((one) => (one.state ?? "not-started") === state).length;
  await column("done", inState("done")).waitFor();
  await column("in-progress", inState("in-progress")).waitFor();

  const lead = planWords.tasks.filters.body;
  await page.getByRole("button", { name: lead, exact: true }).click();
  await page.getByRole("option", { name: /^Phòng Kinh tế xã Cẩm Trúc/ }).click();
  const kept = tasks.filter((one) => one.leads.some((body) => body.name === "Phòng Kinh tế xã Cẩm Trúc"));
  expect(kept.length).toBeGreaterThan(0);
  await expect.poll(() => page.locator("article.board-card").count()).toBe(kept.length);
  await sound(officer);

  await page.getByRole("button", { name: savedViews.open }).click();
  await page.getByRole("menuitem", { name: savedViews.save }).click();
  await page.getByRole("dialog").getByLabel(savedViews.name).fill("Bảng của Phòng Kinh tế");
  await page.getByRole("dialog").getByRole("button", { name: savedViews.save }).click();
  await page.getByText(savedViews.saved("Bảng của Phòng Kinh tế")).waitFor();
  await page.goto(`/ke-hoach/${plan}/nhiem-vu`);
  await page.getByRole("button", { name: savedViews.open }).click();
  await page.getByRole("menuitem", { name: /^Bảng của Phòng Kinh tế/ }).click();
  await expect.poll(() => page.locator("article.board-card").count()).toBe(kept.length);
  expect(new URL(page.url()).searchParams.get("xem")).toBe("cot");
});

test("a workbook with one wrong cell changes nothing and comes back with a column of errors; mended, it is taken whole", async () => {
  const { page } = officer;
  const plan = await planOf(page, "Hoằng Lãng");
  const names = async () =>
    (await ask(page, `/api/plans/${plan}/indicators`, indicatorsAnswer)).indicators.map((one) => one.name);
  const before = await names();
  await page.goto(`/ke-hoach/${plan}/chi-tieu`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: planSheet.download }).click(),
  ]);
  const wrong = await edited(await download.path(), [
    [planSheet.columns.name, "Chỉ tiêu sửa trong Excel"],
    [planSheet.columns.frequency, "thỉnh thoảng"],
  ]);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: planSheet.upload }).click();
  const give = (buffer: Buffer) =>
    dialog.getByLabel(planSheet.choose).setInputFiles({ name: "sua.xlsx", mimeType: spreadsheet, buffer });
  await give(wrong);
  await dialog.getByText(planSheet.faultCount("1")).waitFor();
  await sound(officer);
  const [marked] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: planSheet.marked }).click(),
  ]);
  const rows = await sheetOf(await marked.path());
  const faults = rows.getColumn(columnOf(rows, planSheet.faultColumn)).values.filter((value) => `${value ?? ""}` !== "");
  expect(faults.join("\n")).toContain("thỉnh thoảng");
  expect(await names()).toEqual(before);

  await give(await edited(await download.path(), [[planSheet.columns.name, "Chỉ tiêu sửa trong Excel"]]));
  await dialog.getByText(planSheet.changed("1")).waitFor();
  await dialog.getByRole("button", { name: planSheet.save("1") }).click();
  await page.getByText(planSheet.saved("1")).waitFor();
  expect(await names()).toEqual(["Chỉ tiêu sửa trong Excel", ...before.slice(1)]);
});

test("a proposed link to the plan above is confirmed by a person, and the matrix tells so", async () => {
  const { page } = officer;
  const plan = await planOf(page, "Cẩm Trúc");
  const { superiors } = await ask(page, `/api/plans/${plan}/superiors`, superiorsAnswer);
  const superior = superiors.find((one) => one.linkState === "confirmed")?.planId ?? "";
  const matrix = async () =>
    (await ask(page, `/api/plans/${plan}/cascade?superiorId=${superior}`, cascadeAnswer)).indicators.flatMap(
      ({ superior: above, answers }) => answers.map((answer) => ({ name: above.name, ...answer })),
    );
  const proposed = (await matrix()).find((one) => one.state === "proposed" && !one.isCounted);
  expect(proposed).toBeDefined();
  await page.goto(`/ke-hoach/${plan}/cap-tren?kq=cho`);
  await page.getByRole("button", { name: `${review.cascade.superiors.confirm}: ${proposed?.name}`, exact: true }).click();
  await page.getByText(review.cascade.confirmedMany("1")).waitFor();
  expect((await matrix()).find(({ name, ours }) => name === proposed?.name && ours.id === proposed.ours.id)).toMatchObject({
    state: "confirmed",
    isCounted: true,
  });
  await page.goto(`/ke-hoach/${plan}/cap-tren`);
  await settle(page);
  await sound(officer);
});

test("a lead gives out a part of its task; who is given it accepts one and sends the other back with a reason", async () => {
  const lead = await as("ct.kinhte.truong");
  const plan = await planOf(lead.page, "Cẩm Trúc");
  const { mayBreak } = await ask(lead.page, `/api/plans/${plan}/subtasks`, subtasksAnswer);
  const task = mayBreak[0] ?? "";
  const { units } = await ask(lead.page, `/api/tasks/${task}/assignees`, assigneesAnswer);
  const unit = units.find((one) => one.people.some(({ name }) => name === "Doãn Quang Lực"));
  await lead.page.goto(`/ke-hoach/${plan}/nhiem-vu?mo=${task}`);
  for (const text of ["Lập danh sách hộ", "Khảo sát điểm lõm sóng"]) {
    await lead.page.getByRole("button", { name: subtasks.breakDown }).click();
    await lead.page.getByRole("textbox", { name: subtasks.text, exact: true }).fill(text);
    await choose(lead.page, subtasks.unit, unit?.name ?? "");
    await choose(lead.page, subtasks.person, "Doãn Quang Lực");
    await lead.page.getByRole("textbox", { name: subtasks.due, exact: true }).fill("15/12/2026");
    await lead.page.getByRole("button", { name: subtasks.give, exact: true }).click();
    await lead.page
      .getByText(subtasks.given(unit?.name ?? ""))
      .first()
      .waitFor();
  }
  const worker = await as("ct.kinhte");
  const mine = worker.page.getByRole("region", { name: subtasks.mine });
  const line = (text: string) => mine.getByRole("listitem").filter({ hasText: text });
  await worker.page.goto("/viec-cua-toi");
  await line("Lập danh sách hộ").getByRole("button", { name: subtasks.accept }).click();
  await line("Lập danh sách hộ").getByRole("button", { name: subtasks.report }).waitFor();
  await line("Khảo sát điểm lõm sóng").getByRole("button", { name: subtasks.giveBack }).click();
  const dialog = worker.page.getByRole("dialog");
  await dialog.getByLabel(subtasks.reason).fill("Chưa có máy đo");
  await dialog.getByRole("button", { name: subtasks.giveBack }).click();
  await worker.page.getByText(subtasks.gaveBack).waitFor();
  await sound(worker);

  await lead.page.reload();
  await lead.page.getByText(subtasks.quote("Chưa có máy đo")).first().waitFor();
  const { subtasks: parts } = await ask(lead.page, `/api/plans/${plan}/subtasks`, subtasksAnswer);
  expect(parts.map(({ text, state, dueOn }) => [text, state, dueOn]).sort()).toEqual([
    ["Khảo sát điểm lõm sóng", "returned", "2026-12-15"],
    ["Lập danh sách hộ", "accepted", "2026-12-15"],
  ]);
  expect(lead.faults).toEqual([]);
});

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function sheetOf(path: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.getWorksheet(planSheet.sheets.indicators);
  if (sheet === undefined) throw new Error("The workbook has no sheet of indicators");
  return sheet;
}

function headRow(sheet: ExcelJS.Worksheet): ExcelJS.Row {
  const rows = sheet.getRows(1, 12) ?? [];
  const head = rows.find((row) => Array.isArray(row.values) && row.values.includes(planSheet.columns.name));
  if (head === undefined) throw new Error("The sheet has no header");
  return head;
}

function columnOf(sheet: ExcelJS.Worksheet, header: string): number {
  const { values } = headRow(sheet);
  return Array.isArray(values) ? values.indexOf(header) : -1;
}

/** The file with these cells of its first record written over. */
async function edited(path: string, cells: readonly (readonly [string, string])[]): Promise<Buffer> {
  const sheet = await sheetOf(path);
  const row = sheet.getRow(headRow(sheet).number + 1);
  for (const [header, text] of cells) row.getCell(columnOf(sheet, header)).value = text;
  return Buffer.from(await sheet.workbook.xlsx.writeBuffer());
}
