import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyAnswer } from "#organisations/contract-bodies.ts";
import { successorsAnswer } from "#organisations/contract-events.ts";
import { aPlan } from "#plans/testing.ts";
import { changeBodiesAnswer, workAnswer } from "#reporting/contract-work.ts";
import { type TestApp, testApp } from "./testing.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ today: "2026-05-15" });
});
afterAll(() => app.close());

const born = (name: string) => ({
  born: { name, shortName: null, kind: "party-committee", level: "commune", line: "party", parentId: null },
});
const anEvent = (originals: string[], resulting: unknown[]) => ({
  ...{ kind: "split", effectiveFrom: "2026-05-01", function: null, decision: "Nghị quyết số 1", note: "" },
  ...{ originals, resulting, rename: null, place: null, children: [] },
});

describe("a town that is dissolved while its plan runs", () => {
  test("its administrator records it in one step, keeps rights at both wards, and still reads the past", async () => {
    const town = await app.organisation({ name: "Thị ủy Sông Mây", kind: "party-committee", line: "party" });
    const { planId } = await aPlan(app.database, { organisationId: town, indicators: [{ targets: [{ milestoneYear: 2030 }] }] });
    const admin = await app.logIn(["administrator", "officer"], town);
    const answer = await admin.post("/api/organisation-changes", {
      event: anEvent([town], [born("Đảng ủy phường Bắc"), born("Đảng ủy phường Nam")]),
      handovers: [{ from: town, to: [0, 1], except: [] }],
    });
    expect(answer.status).toBe(200);
    const { resulting, moved } = changeBodiesAnswer.parse(answer.json);
    expect(moved).toMatchObject({ plans: 1, people: 2 });

    const past = bodyAnswer.parse((await admin.get(`/api/organisations/${town}?on=2026-04-30`)).json);
    expect(past.body).toMatchObject({ name: "Thị ủy Sông Mây", isAlive: true });
    expect(past.successors.map((one) => one.id)).toEqual([town]);
    const now = bodyAnswer.parse((await admin.get(`/api/organisations/${town}`)).json);
    expect(now.body.isAlive).toBe(false);
    expect(now.successors.map((one) => one.id)).toEqual(resulting);
    expect(now.events).toHaveLength(1);
    const heirs = successorsAnswer.parse((await admin.get(`/api/organisations/${town}/successors`)).json);
    expect(heirs.successors.map((one) => one.name)).toEqual(["Đảng ủy phường Bắc", "Đảng ủy phường Nam"]);
    const held = workAnswer.parse((await admin.get(`/api/organisations/${town}/work`)).json);
    expect(held.plans[0]).toMatchObject({ planId, state: "superseded" });
    expect(held.plans[0]?.carriedTo.map((one) => one.organisationId)).toEqual(resulting);
    expect((await admin.get(`/api/plans/${planId}`)).status).toBe(200);
    const listed = (await admin.get("/api/organisations?on=2026-04-30")).json;
    expect(JSON.stringify(listed)).toContain("Thị ủy Sông Mây");
  });

  test("its rooms end with it, and each copy of its plan is answered for by the rooms of its own ward", async () => {
    const city = await app.organisation({ level: "province", line: "party" });
    const give = (name: string, parentId: typeof city) => app.organisation({ name, parentId, line: "party" });
    const town = await give("Thị ủy Đông", city);
    const room = await give("Phòng Kinh tế thị xã Đông", town);
    const wards = [await give("Đảng ủy phường Một", city), await give("Đảng ủy phường Hai", city)];
    const rooms: string[] = [];
    for (const ward of wards) rooms.push(await give("Phòng Kinh tế", ward));
    const { planId } = await aPlan(app.database, { organisationId: town, indicators: [{ responsible: [room] }] });
    const admin = await app.logIn("administrator", city);
    const end = (original: string, heirs: readonly string[]) => ({
      event: {
        ...anEvent(
          [original],
          heirs.map((id) => ({ id })),
        ),
        kind: "dissolve",
      },
      handovers: [{ from: original, to: heirs.map((_, at) => at), except: [] }],
    });
    const answer = await admin.post("/api/organisation-changes/batch", { changes: [end(town, wards), end(room, rooms)] });
    expect(answer.json).toMatchObject({ events: 2, moved: { plans: 1, indicators: 2 } });
    const { rows } = await sql<{ owner: string; body: string }>`
      select p.organisation_id as owner, a.organisation_id as body
      from plan_carried_over c join plan p on p.id = c.plan_id
      join indicator i on i.plan_id = p.id join indicator_assignment a on a.indicator_id = i.id where c.from_plan_id = ${planId}
    `.execute(app.database);
    expect(new Map(rows.map((row) => [row.owner, row.body]))).toEqual(new Map(wards.map((ward, at) => [ward, rooms[at] ?? ""])));
    expect(rows).toHaveLength(2);
  });

  test("nothing of it happens when the hand-over is refused", async () => {
    const town = await app.organisation({ line: "party" });
    const admin = await app.logIn("administrator", town);
    const answer = await admin.post("/api/organisation-changes", {
      event: { ...anEvent([town], [born("Phường Đông"), born("Phường Tây")]), effectiveFrom: "2026-09-01" },
      handovers: [{ from: town, to: [0], except: [] }],
    });
    expect(answer.code).toBe("HANDOVER_AHEAD_OF_ITS_DAY");
    expect(bodyAnswer.parse((await admin.get(`/api/organisations/${town}?on=2026-10-01`)).json).body.isAlive).toBe(true);
  });

  test("an administrator of another body records nothing about it, and does not see it", async () => {
    const [town, elsewhere] = [await app.organisation(), await app.organisation()];
    const stranger = await app.logIn("administrator", elsewhere);
    const answer = await stranger.post("/api/organisation-changes", {
      event: { ...anEvent([town], [{ id: elsewhere }]), kind: "dissolve" },
      handovers: [],
    });
    expect(answer.status).toBe(403);
    expect((await stranger.get(`/api/organisations/${town}`)).status).toBe(404);
    expect((await stranger.get(`/api/organisations/${town}/work`)).status).toBe(404);
    const handed = await stranger.post("/api/handovers", {
      effectiveOn: "2026-05-01",
      handovers: [{ from: town, to: [elsewhere], except: [] }],
    });
    expect(handed.status).toBe(403);
  });
});
