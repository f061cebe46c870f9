import { afterAll, beforeAll, expect, test } from "vitest";
import { committeesAnswer } from "#organisations/contract-committees.ts";
import { dutiesAnswer } from "#plans/contract-duties.ts";
import { aPlan } from "#plans/testing.ts";
import { type TestApp, testApp } from "./testing.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ today: "2026-05-15" });
});
afterAll(() => app.close());

test("a duty is marked by the officer of the plan or the head of the body that was ordered, and by nobody else", async () => {
  const owner = await app.organisation({ line: "party" });
  const [unit, other] = [await app.organisation({ parentId: owner }), await app.organisation({ parentId: owner })];
  const { planId } = await aPlan(app.database, { organisationId: owner, duties: [{ organisationId: unit }, {}] });
  const officer = await app.logIn("officer", owner);
  const head = await app.logIn("head", unit);
  const stranger = await app.logIn("head", other);
  const read = async (who: typeof officer) => dutiesAnswer.parse((await who.get(`/api/plans/${planId}/duties`)).json).duties;
  const [first, second] = await read(officer);
  const mark = (who: typeof officer, id = "", state = "done") =>
    who.post(`/api/plans/${planId}/duties/${id}/state`, { state, note: "Đã ban hành", on: "2026-05-10" });
  expect((await read(head)).map((duty) => duty.mayChange)).toEqual([true, false]);
  expect((await mark(stranger, first?.id)).status).toBe(403);
  expect((await mark(head, second?.id)).status).toBe(403);
  expect((await mark(head, first?.id)).status).toBe(200);
  expect((await read(officer))[0]).toMatchObject({ state: "done", decidedOn: "2026-05-10", note: "Đã ban hành" });
  expect((await read(officer))[0]?.decidedBy).not.toBe(null);
  expect((await mark(officer, first?.id, "open")).status).toBe(200);
  expect((await read(officer))[0]).toMatchObject({ state: "open", decidedOn: null, decidedBy: null });
});

test("members of a committee are read by whoever sees it, and changed by its officers", async () => {
  const owner = await app.organisation({ line: "party" });
  const committee = await app.organisation({ name: "Ban Chỉ đạo", kind: "steering-committee", parentId: owner, line: "party" });
  const unit = await app.organisation({ parentId: owner });
  const [officer, reader] = [await app.logIn("officer", owner), await app.logIn("viewer", owner)];
  const member = {
    ...{ role: "deputy", field: "Hạ tầng số", validFrom: "2026-01-01" },
    person: { name: "Đỗ Thị E", title: "Chủ tịch", organisationId: unit, login: null },
  };
  expect((await reader.post(`/api/committees/${committee}/members`, member)).status).toBe(403);
  expect((await officer.post(`/api/committees/${committee}/members`, member)).status).toBe(200);
  const seen = committeesAnswer.parse((await reader.get("/api/committees")).json);
  expect(seen.committees[0]).toMatchObject({ mayChange: false, members: [{ name: "Đỗ Thị E", field: "Hạ tầng số" }] });
  expect(seen.persons).toEqual([]);
  const [sat] = committeesAnswer.parse((await officer.get("/api/committees")).json).committees[0]?.members ?? [];
  expect((await officer.post(`/api/committee-members/${sat?.id}/end`, { on: "2026-05-01" })).status).toBe(200);
  expect(committeesAnswer.parse((await reader.get("/api/committees")).json).committees[0]?.members).toEqual([]);
  expect(committeesAnswer.parse((await reader.get("/api/committees?on=2026-04-30")).json).committees[0]?.members).toHaveLength(1);
  const term = { name: "2025–2030", startsOn: "2025-07-01", endsOn: "2030-07-01" };
  expect((await reader.post(`/api/organisations/${owner}/terms`, term)).status).toBe(403);
  expect((await officer.post(`/api/organisations/${owner}/terms`, term)).status).toBe(200);
  expect((await reader.get(`/api/organisations/${owner}/terms`)).json).toMatchObject({ terms: [{ name: "2025–2030" }] });
});
