import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { firstPasswordAnswer, meAnswer } from "#accounts/contract.ts";
import { organisationsAnswer } from "#organisations/contract.ts";
import { type IndicatorRow, plansAnswer } from "#plans/contract.ts";
import { roundAnswer } from "#reporting/contract.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { pages as words } from "#text/vi/pages.ts";
import { withWrittenDays } from "#text/written-days.ts";
import { openBrowser } from "../browser.ts";
import { firstLogIn, setUp } from "../first-run.ts";
import { type Person, settle, sitDown } from "../person.ts";
import { type Program, startEmpty } from "../program.ts";
import { ask } from "../register.ts";
import { buildBodies, type Named, type Owner } from "./bodies.ts";
import { bodyOn, namesOn, workOn } from "./bodies-on.ts";
import { confirmByRules, deskOf } from "./confirm.ts";
import { dissolveOnPage } from "./dissolve.ts";
import {
  confirmedIsTracked,
  everyNameHasItsBody,
  everyRecordHasItsPlace,
  type Register,
  registerOf,
  roundAsksEverything,
} from "./laws.ts";
import { type Material, materialOf } from "./material.ts";
import { handOverOnPage, recordMergers } from "./mergers.ts";
import { addOwner, beginReport, office, password, uploadFor } from "./office.ts";
import { type Opened, openFirstRound, putInForce, setUpByRules } from "./set-up.ts";
import { tellAll, troubles } from "./wire.ts";

// After the last of the documents was issued, and after the town of one of them was dissolved.
const today = "2025-09-20";

let browser: Browser;
let program: Program;
let officer: Person;
let officeId: string;
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startEmpty(today)]);
  officer = await sitDown(browser, program.address);
  await setUp(officer.page, program, office);
  const { organisations } = await ask(officer.page, "/api/organisations", organisationsAnswer);
  officeId = organisations[0]?.id ?? "";
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

type Tracked = {
  readonly material: Material;
  readonly owner: Owner;
  readonly plan: string;
  readonly named: Named;
  readonly round: Opened;
};
const tracked = new Map<string, Tracked>();
function trackedPlan(id: string): Tracked {
  const found = tracked.get(id);
  if (found === undefined) throw new Error(`Document ${id} did not come as far as its first round`);
  return found;
}

describe("a reference document goes from its file to its first open round", () => {
  test.each(["000", "001", "002", "003", "004"])("%s", async (id) => {
    onTestFailed(() => console.error(troubles(program)));
    const { page } = officer;
    const material = materialOf(id);
    const owner = await addOwner(page, material, officeId);
    const { plan, counts } = await uploadFor(page, material);
    expect(counts).toMatchObject(material.counts);

    const [early] = await tellAll(page, [{ path: `/api/plans/${plan}/in-force`, body: {} }]);
    expect(early?.text).toContain("RECORDS_NOT_CONFIRMED");
    await confirmByRules(page, plan);
    const named = await buildBodies(page, plan, owner);
    await putInForce(page, plan);
    const { checks, ready } = await setUpByRules(page, plan, owner.id);
    expect(checks.filter(({ required, open }) => required && open > 0)).toEqual([]);
    expect(ready).toBe(true);
    const round = await openFirstRound(page, plan);
    tracked.set(id, { material, owner, plan, named, round });

    const desk = await deskOf(page, plan);
    const register = await registerOf(page, plan);
    expect(register.indicators.length).toBeGreaterThan(0);
    expect(register.tasks.length).toBeGreaterThan(0);
    expect([
      ...confirmedIsTracked(desk, register),
      ...(await everyRecordHasItsPlace(page, plan, desk)),
      ...everyNameHasItsBody(register, named),
      ...(await roundAsksEverything(page, round, register)),
    ]).toEqual([]);
    expect(officer.faults).toEqual([]);
  });
});

test("002: its owner is dissolved; the plan goes on with two successors, the past stays with the old one", async () => {
  onTestFailed(() => console.error(troubles(program)));
  const { page } = officer;
  const { owner, plan, material, round } = trackedPlan("002");
  const day = "2025-07-01";
  const [before, after] = ["2025-06-30", "2025-07-02"];
  const held = await workOn(page, owner.id, today);
  const { children } = await bodyOn(page, owner.id, today);
  const moving = children.at(-1) ?? { id: "", name: "" };
  const { debtors } = await ask(page, `/api/rounds/${round.roundId}`, roundAnswer);
  const begun = (debtors.find(({ organisationId }) => organisationId === owner.id) ?? debtors[0])?.organisationId ?? "";
  const person = { name: "Ngụy Thị Kim Oanh", login: "thi.uy" };
  const grants = [
    { role: "officer", organisationId: owner.id },
    { role: "reporter", organisationId: begun },
  ];
  const { firstPassword } = await ask(page, "/api/accounts", firstPasswordAnswer, { ...person, grants });
  const colleague = await firstLogIn(browser, program.address, { login: person.login, firstPassword, ownPassword: password });
  await beginReport(colleague.page, round.roundId, begun);

  const heirs = ["Đảng ủy phường kế thừa Thứ Nhất", "Đảng ủy phường kế thừa Thứ Hai"] as const;
  const { resulting, moved } = await dissolveOnPage(
    page,
    {
      ...{ owner: { id: owner.id, name: material.owner }, day, heirs, decision: "Nghị quyết về sắp xếp đơn vị hành chính" },
      ...{ childToSecond: moving, personToSecond: person },
    },
    async (work) => {
      const open = (rows: readonly { readonly open: boolean }[]) => rows.filter((one) => one.open).length;
      for (const n of [open(held.indicators), open(held.tasks)].filter((count) => count > 0)) {
        await work.getByText(words.bodies.change.count(n), { exact: true }).first().waitFor();
      }
    },
  );
  expect(moved).toMatchObject({ plans: 1, people: 1 });
  expect(resulting).toHaveLength(2);

  // The day before, everything stands as it stood: the old owner holds its plan, nobody else does.
  const past = await bodyOn(page, owner.id, before);
  expect(past.body).toMatchObject({ isAlive: true, name: material.owner });
  const pastWork = await workOn(page, owner.id, before);
  expect(pastWork.plans).toMatchObject([{ planId: plan, state: "in-force", carriedTo: [] }]);
  expect(pastWork.indicators).toEqual(held.indicators);
  expect(pastWork.tasks).toEqual(held.tasks);
  for (const heir of resulting) {
    expect((await bodyOn(page, heir, before)).body.isAlive).toBe(false);
    expect(await workOn(page, heir, before)).toMatchObject({ plans: [], indicators: [], tasks: [] });
  }

  // The day after, each heir has the whole plan as a plan of its own.
  const ended = await bodyOn(page, owner.id, after);
  expect(ended.body.isAlive).toBe(false);
  expect(ended.successors.map(({ id }) => id).sort()).toEqual([...resulting].sort());
  const closed = await workOn(page, owner.id, after);
  expect(closed.plans).toMatchObject([{ planId: plan, state: "superseded" }]);
  expect(closed.plans[0]?.carriedTo.map(({ organisationId }) => organisationId).sort()).toEqual([...resulting].sort());
  const old = await registerOf(page, plan);
  for (const heir of resulting) {
    const { plans } = await workOn(page, heir, after);
    expect(plans).toMatchObject([{ state: "in-force", carriedFrom: plan }]);
    const copy = await registerOf(page, plans[0]?.planId ?? "");
    expect(copy.indicators.map(apartFromIds(owner.id, heir))).toEqual(old.indicators.map(apartFromIds(owner.id, heir)));
    expect(copy.tasks.map(({ text, place }) => ({ text, place }))).toEqual(old.tasks.map(({ text, place }) => ({ text, place })));
  }

  // What was begun stays where it was begun; the round stays with the old plan.
  const round2 = await ask(page, `/api/rounds/${round.roundId}`, roundAnswer);
  expect(round2.round.planId).toBe(plan);
  expect(round2.debtors.find(({ organisationId }) => organisationId === begun)).toMatchObject({ state: "draft" });
  // Bodies below went where they were sent, and so did the person.
  expect((await bodyOn(page, resulting[1] ?? "", after)).children).toEqual([moving]);
  expect((await bodyOn(page, resulting[0] ?? "", after)).children).toHaveLength(children.length - 1);
  const me = await ask(colleague.page, "/api/me", meAnswer);
  expect(me.grants).toContainEqual(expect.objectContaining({ role: "officer", organisationId: resulting[1] }));
  expect(me.grants.filter(({ organisationId }) => organisationId === resulting[0] || organisationId === owner.id)).toEqual([]);
  expect((await ask(colleague.page, "/api/plans", plansAnswer)).plans.map(({ organisationId }) => organisationId)).toContain(
    resulting[1],
  );
  await colleague.context.close();

  // The page of the old owner leads to both heirs; as of the day before it is the owner still.
  await page.goto(`/don-vi/${owner.id}`);
  await settle(page);
  for (const heir of heirs) await page.getByRole("link", { name: heir }).first().waitFor();
  await page.getByText(words.bodies.page.ended(withWrittenDays(day, "vi"))).waitFor();
  await page.goto(`/don-vi/${owner.id}?ngay=${before}`);
  await settle(page);
  expect(await page.getByText(words.bodies.page.ended(withWrittenDays(day, "vi"))).count()).toBe(0);
  expect(officer.faults).toEqual([]);
});

test("003: its lead departments were merged; names of the old and of the new ones lead to the same body", async () => {
  onTestFailed(() => console.error(troubles(program)));
  const { page } = officer;
  const { owner, plan, material } = trackedPlan("003");
  const [before, after] = ["2025-02-28", "2025-03-02"];
  const once = await registerOf(page, plan);
  const offers = await recordMergers(page, { id: owner.id, name: material.owner });
  expect(offers.length).toBeGreaterThan(0);
  expect(offers.filter(({ isRecorded }) => !isRecorded)).toEqual([]);

  // Before the day every department is itself; from it on all of one merger lead to one body.
  const heirOf = new Map<string, string>();
  for (const { kind, originals, resulting } of offers) {
    if (kind !== "merge") continue;
    for (const { id } of originals) heirOf.set(id ?? "", resulting.id ?? "");
  }
  for (const [id, heir] of heirOf) {
    expect((await bodyOn(page, id, before)).successors.map((one) => one.id)).toEqual([id]);
    expect((await bodyOn(page, id, after)).successors.map((one) => one.id)).toEqual([heir]);
  }
  const ended = [...heirOf].filter(([id, heir]) => id !== heir);
  let moved = 0;
  for (const [id] of ended) moved += await handOverOnPage(page, id);
  expect(moved).toBeGreaterThan(0);

  // Leads that the plan names by departments of either time stand with the body of today, beside the words of the paper.
  const now = await registerOf(page, plan);
  const led = ({ tasks }: Register) => tasks.map(({ id, leads }) => ({ id, leads: leads.map(leadOf) }));
  const expected = led(once).map(({ id, leads }) => ({
    id,
    leads: onceEach(leads.map(({ written, body }) => ({ written, body: heirOf.get(body ?? "") ?? body }))),
  }));
  expect(led(now)).toEqual(expected);
  expect(led(now)).not.toEqual(led(once));
  for (const [id, heir] of ended) {
    const then = await workOn(page, id, before);
    expect(await workOn(page, id, after)).toMatchObject({ indicators: [], tasks: [] });
    const held = await workOn(page, heir, after);
    const atHeir = new Set([...held.indicators, ...held.tasks].map((one) => one.id));
    expect([...then.indicators, ...then.tasks].filter((one) => !atHeir.has(one.id))).toEqual([]);
  }

  // The page of each merged body tells of both it came from.
  const names = await namesOn(page, before);
  const withWork = ended.filter(([id]) =>
    once.tasks.some(({ leads }) => leads.some(({ organisationId }) => organisationId === id)),
  );
  expect(withWork.length).toBeGreaterThan(0);
  for (const [id, heir] of withWork) {
    await page.goto(`/don-vi/${heir}`);
    await settle(page);
    const events = page.getByRole("region", { name: words.bodies.page.timeline });
    for (const [original] of [...heirOf].filter(([, to]) => to === heir)) {
      await events
        .getByRole("link", { name: names.get(original) ?? "" })
        .first()
        .waitFor();
    }
    await page
      .getByRole("region", { name: words.bodies.page.facts })
      .getByText(names.get(id) ?? "")
      .waitFor();
  }
  expect(officer.faults).toEqual([]);
});

const leadOf = ({ written, organisationId }: TaskRow["leads"][number]) => ({ written, body: organisationId });

/** One body stands once: a second name that leads to it keeps only its words. */
function onceEach(leads: readonly ReturnType<typeof leadOf>[]): ReturnType<typeof leadOf>[] {
  const seen = new Set<string>();
  return leads.map(({ written, body }) => {
    const isSecond = body !== null && seen.has(body);
    if (body !== null) seen.add(body);
    return { written, body: isSecond ? null : body };
  });
}

/** A record apart from its ids, with the heir where the old owner answered. */
function apartFromIds(owner: string, heir: string) {
  return ({ name, unit, targets, responsible, place }: IndicatorRow) => ({
    ...{ name, unit, place },
    targets: targets.map(({ id: _, ...target }) => target),
    responsible: responsible.map(({ organisationId }) => (organisationId === owner ? heir : organisationId)).sort(),
  });
}
