import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { organisationsAnswer } from "#organisations/contract.ts";
import { assignedAnswer, planAnswer } from "#plans/contract.ts";
import { pages as words } from "#text/vi/pages.ts";
import { axeViolations, sidewaysPixels } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { beginChange, choose, nameNewBodies, record, workCard } from "./change-wizard.ts";
import { setUp } from "./first-run.ts";
import { laptop, type Person, phone, settle, sitDown } from "./person.ts";
import { type Program, startEmpty } from "./program.ts";
import { ask, samplePath } from "./register.ts";
import { bodyOn, workOn } from "./seeds/bodies-on.ts";
import { confirmByRules, confirmedOf, deskOf } from "./seeds/confirm.ts";
import { uploadFor } from "./seeds/office.ts";
import { putInForce } from "./seeds/set-up.ts";

const { change, list, page: bodyPage, workKinds } = words.bodies;
const owner = "Đảng ủy xã Ngàn Sâu";
const room = "Phòng Kinh tế xã Ngàn Sâu";
const culture = "Phòng Văn hóa - Xã hội xã Ngàn Sâu";

let browser: Browser;
let program: Program;
let officer: Person;
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startEmpty("2026-05-15")]);
  officer = await sitDown(browser, program.address);
  const somebody = { name: "Lữ Thị Hoài Thương", login: "van.phong", password: "mot cau de nho" };
  await setUp(officer.page, program, { ...somebody, organisation: owner });
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function idOf(name: string, on = "2026-05-15"): Promise<string> {
  const { organisations } = await ask(officer.page, `/api/organisations?on=${on}`, organisationsAnswer);
  const found = organisations.find((body) => body.name === name);
  if (found === undefined) throw new Error(`${name} is not in the register on ${on}`);
  return found.id;
}

/** A plan of the office that is tracked, with one room at the head of all its tasks. */
async function aPlanLedBy(body: string): Promise<string> {
  const { page } = officer;
  const { plan } = await uploadFor(page, { id: "sample", path: samplePath("ke-hoach-xa-cam-truc.docx"), owner });
  await confirmByRules(page, plan);
  const { tasks } = confirmedOf(await deskOf(page, plan));
  const given = { taskIds: tasks.map(({ id }) => id), organisationId: body };
  await ask(page, `/api/plans/${plan}/assignment/tasks`, assignedAnswer, given);
  await putInForce(page, plan);
  return plan;
}

test("an office's own list is shown before it is written, and its bodies are there from its day on", async () => {
  const { page } = officer;
  await page.goto("/don-vi/nhap-danh-muc");
  await settle(page);
  const rows = ["Tên,Viết tắt,Cấp trên", `${room},P.KT,`, `${culture},P.VHXH,`, `Tổ Thống kê,,${room}`, "Đội,,Nơi không có"];
  const csv = (lines: readonly string[]) => ({
    ...{ name: "don-vi.csv", mimeType: "text/csv" },
    buffer: Buffer.from(lines.join("\n")),
  });
  const file = page.locator("input[type=file]");
  const look = page.getByRole("button", { name: list.preview });
  await file.setInputFiles(csv(rows));
  await page.getByLabel(list.asOf).fill("2026-01-01");
  await look.click();
  await page.getByText(list.counts({ new: 3, same: 0, changed: 0, refused: 1, asks: 0 })).waitFor();
  expect(await page.getByRole("button", { name: list.apply(3) }).isDisabled()).toBe(true);

  await file.setInputFiles(csv(rows.slice(0, -1)));
  await look.click();
  await page.getByRole("button", { name: list.apply(3) }).click();
  await page.waitForURL("**/don-vi?ngay=2026-01-01");
  await page.getByRole("cell", { name: culture }).first().waitFor();
  await page.goto("/don-vi?ngay=2025-12-31");
  await settle(page);
  expect(await page.getByRole("cell", { name: culture }).count()).toBe(0);
});

test("a room is split: its work goes one by one, and every day is read as it was", async () => {
  const { page } = officer;
  const old = await idOf(room);
  const plan = await aPlanLedBy(old);
  const held = await workOn(page, old, "2026-05-15");
  expect(held.tasks.length).toBeGreaterThan(2);
  const heirs = ["Phòng Kế hoạch xã Ngàn Sâu", "Phòng Hạ tầng xã Ngàn Sâu"] as const;

  await beginChange(page, old, "split", "2026-05-01");
  expect(await page.getByRole("button", { name: change.apply, exact: true }).isDisabled()).toBe(true);
  await nameNewBodies(page, heirs);
  const work = workCard(page, room);
  const tasks = work.locator(".work-group").filter({ hasText: workKinds.task });
  await tasks.getByText(change.count(held.tasks.length), { exact: true }).waitFor();
  await choose(work.getByRole("combobox", { name: change.rule }), heirs[0]);
  await tasks.getByRole("button", { name: change.items }).click();
  const [apart, kept] = held.tasks;
  if (apart === undefined || kept === undefined) throw new Error("Two tasks are missing");
  await choose(tasks.getByRole("combobox", { name: apart.text, exact: true }), heirs[1]);
  await choose(tasks.getByRole("combobox", { name: kept.text, exact: true }), change.stays);
  const { resulting, moved } = await record(page);
  expect(moved).toEqual({ indicators: 0, tasks: held.tasks.length - 1, reports: 0, people: 0, plans: 0 });

  const [first, second] = [resulting[0] ?? "", resulting[1] ?? ""];
  const tasksOf = async (body: string, day: string) => (await workOn(page, body, day)).tasks.map(({ id }) => id).sort();
  expect(await tasksOf(old, "2026-04-30")).toEqual(held.tasks.map(({ id }) => id).sort());
  expect(await tasksOf(old, "2026-05-15")).toEqual([kept.id]);
  expect(await tasksOf(second, "2026-05-15")).toEqual([apart.id]);
  expect(await tasksOf(first, "2026-05-15")).toHaveLength(held.tasks.length - 2);
  expect(await tasksOf(first, "2026-04-30")).toEqual([]);
  expect((await bodyOn(page, first, "2026-05-15")).children.map(({ name }) => name)).toEqual(["Tổ Thống kê"]);

  // What stayed behind is offered on the page of the room that ended, and goes from there.
  await page.goto(`/don-vi/${old}`);
  await settle(page);
  await page.getByRole("link", { name: bodyPage.handOver }).click();
  await page.waitForURL("**/chuyen-viec");
  await choose(page.getByRole("combobox", { name: change.rule }), heirs[1]);
  await page.getByRole("button", { name: bodyPage.handOver, exact: true }).click();
  await page.waitForURL(`**/don-vi/${old}`);
  expect(await tasksOf(second, "2026-05-15")).toEqual([apart.id, kept.id].sort());
  expect((await ask(page, `/api/plans/${plan}`, planAnswer)).plan.unassignedTasks).toBe(0);
});

test("a room takes a new name from a day on, a part of its work goes elsewhere, and it lives on", async () => {
  const { page } = officer;
  const id = await idOf(culture);
  const renamed = "Phòng Văn hóa, Khoa học xã Ngàn Sâu";
  await beginChange(page, id, "rename", "2026-05-10");
  await page.getByRole("textbox", { name: change.rename }).fill(renamed);
  await record(page);
  await page.getByRole("heading", { level: 1, name: renamed }).waitFor();
  await page.goto(`/don-vi/${id}?ngay=2026-05-09`);
  await settle(page);
  await page.getByRole("heading", { level: 1, name: culture }).waitFor();

  await beginChange(page, id, "transfer", "2026-05-12");
  await page.getByRole("checkbox", { name: change.onlyFunction }).check();
  await page.getByRole("textbox", { name: change.functionName }).fill("thống kê");
  const known = page.getByRole("combobox", { name: change.addKnown });
  await known.fill("ha tang");
  await page.getByRole("option", { name: "Phòng Hạ tầng xã Ngàn Sâu" }).locator("visible=true").click();
  await record(page);
  const { body, events, successors } = await bodyOn(page, id, "2026-05-15");
  expect(body.isAlive).toBe(true);
  expect(successors.map((one) => one.id)).toEqual([id]);
  expect(events.map(({ kind, function: part }) => [kind, part])).toEqual([
    ["rename", null],
    ["transfer", "thống kê"],
  ]);

  // A day before what is recorded already is refused, with a sentence, and nothing is lost from the page.
  await beginChange(page, id, "dissolve", "2026-05-01");
  await page.getByRole("button", { name: change.apply, exact: true }).click();
  await page.getByRole("alert").first().waitFor();
  expect(await page.getByLabel(change.day).inputValue()).toBe("01/05/2026");
  expect((await bodyOn(page, id, "2026-05-15")).body.isAlive).toBe(true);
});

test("the pages of bodies are sound on a laptop and on a phone", async () => {
  const { page } = officer;
  const old = await idOf(room, "2026-04-30");
  const wrong: string[] = [];
  const below = ["thay-doi", "mau-thay-doi", "nhap-danh-muc", "ban-chi-dao", "nhom", old, `${old}?ngay=2026-04-30`];
  for (const address of below.map((path) => `/don-vi/${path}`)) {
    await page.setViewportSize(laptop);
    await page.goto(address);
    await settle(page);
    for (const viewport of [laptop, phone]) {
      await page.setViewportSize(viewport);
      const sideways = await sidewaysPixels(page);
      if (sideways > 0) wrong.push(`${address} scrolls sideways by ${sideways} at ${viewport.width}`);
      for (const found of await axeViolations(page)) wrong.push(`${address} at ${viewport.width}: ${found}`);
    }
  }
  expect([...wrong, ...officer.faults]).toEqual([]);
});
