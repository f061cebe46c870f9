import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { auditRecords } from "#audit/store.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { OrganisationId } from "../model.ts";
import { treeFaults } from "../rules/tree-faults.ts";
import { findByName, organisationOn, organisationsAt } from "../store.ts";
import { eventsOf, historiesOf, namesOn, successorsOn } from "../store-events.ts";
import { anEventInput, anOrganisation, testActor } from "../testing.ts";
import { type RecordChangeEvent, recordChangeEvent } from "./record-change-event.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const record = (given: Parameters<typeof anEventInput>[0]) =>
  makeChange(db.database, testActor, (change) => recordChangeEvent(change, anEventInput(given)));
const born = (name: string, parentId: OrganisationId | null = null): RecordChangeEvent["resulting"][number] => ({
  born: { name, shortName: null, kind: "department", level: "province", line: "government", parentId },
});

describe("a recorded event", () => {
  test("puts up the merged body from its day, ends the old ones, and leaves a trace with each", async () => {
    const parentId = await anOrganisation(db.database, { level: "province", line: "government" });
    const give = { parentId, line: "government", kind: "department" } as const;
    const science = await anOrganisation(db.database, { name: "Sở Khoa học và Công nghệ", aliases: ["SKHCN"], ...give });
    const press = await anOrganisation(db.database, { name: "Sở Thông tin và Truyền thông", ...give });
    const { resulting } = await record({
      ...{ kind: "merge", effectiveFrom: "2025-03-01", originals: [science, press], decision: "Nghị quyết số 12/NQ-HĐND" },
      resulting: [born("Sở Khoa học và Công nghệ", parentId)],
    });
    const fresh = resulting[0] ?? science;
    expect((await organisationsAt(db.database, "2025-02-28", { ids: [science, press, fresh] })).map((body) => body.id)).toEqual([
      science,
      press,
    ]);
    expect((await organisationsAt(db.database, "2025-03-01", { ids: [science, press, fresh] })).map((body) => body.id)).toEqual([
      fresh,
    ]);
    expect(await successorsOn(db.database, press, "2026-01-01")).toEqual([fresh]);
    expect(await successorsOn(db.database, press, "2025-01-01")).toEqual([press]);
    expect((await namesOn(db.database, [press], "2026-01-01")).get(press)).toBe("Sở Thông tin và Truyền thông");
    expect((await findByName(db.database, "SKHCN", "2025-01-01")).map((body) => body.id)).toEqual([science]);
    const [event] = await eventsOf(db.database, [press]);
    expect(event).toMatchObject({ kind: "merge", originals: [science, press], resulting: [fresh] });
    const [trace] = await auditRecords(db.database, { chains: null, subjectId: press, limit: 1 });
    expect(trace).toMatchObject({ operation: "record-change-event" });
  });

  test("one function can go elsewhere on the same day, and is asked for by its name", async () => {
    const [old, heir, culture] = [
      await anOrganisation(db.database),
      await anOrganisation(db.database),
      await anOrganisation(db.database),
    ];
    await record({ kind: "merge", effectiveFrom: "2025-03-01", originals: [old], resulting: [{ id: heir }] });
    await record({
      ...{ kind: "transfer", effectiveFrom: "2025-03-01", function: "báo chí", originals: [old], resulting: [{ id: culture }] },
    });
    expect(await successorsOn(db.database, old, "2025-04-01", "báo chí")).toEqual([culture]);
    expect(await successorsOn(db.database, old, "2025-04-01")).toEqual([heir]);
  });

  test("that is refused leaves nothing behind, not even the body that it would have put up", async () => {
    const old = await anOrganisation(db.database);
    await record({ kind: "dissolve", effectiveFrom: "2025-03-01", originals: [old], resulting: [] });
    const count = async () => (await db.database.selectFrom("organisation").select("id").execute()).length;
    const before = await count();
    await expect(
      record({ kind: "dissolve", effectiveFrom: "2025-07-01", originals: [old], resulting: [born("Sở Mới")] }),
    ).rejects.toMatchObject({ refusal: { code: "EVENT_BODY_NOT_ALIVE" } });
    expect(await count()).toBe(before);
  });

  test("cannot put up a body under a name that stands there already", async () => {
    const parentId = await anOrganisation(db.database);
    const [old] = [await anOrganisation(db.database, { name: "Phòng Một", parentId })];
    await anOrganisation(db.database, { name: "Phòng Hai", parentId });
    await expect(
      record({ kind: "dissolve", effectiveFrom: "2025-07-01", originals: [old], resulting: [born("PHÒNG HAI", parentId)] }),
    ).rejects.toMatchObject({ refusal: { code: "ORGANISATION_NAME_TAKEN" } });
  });

  test("five generations on, whoever answers is found, and the trees are sound", async () => {
    let heirs = [await anOrganisation(db.database)];
    const [first] = heirs;
    for (const [n, day] of ["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01"].entries()) {
      const next: OrganisationId[] = [];
      for (const heir of heirs) {
        const { resulting } = await record({
          ...{ kind: "split", effectiveFrom: day, originals: [heir] },
          resulting: [born(`Đơn vị ${n} a ${heir}`), born(`Đơn vị ${n} b ${heir}`)],
        });
        next.push(...resulting);
      }
      heirs = next;
    }
    if (first === undefined) throw new Error("no first body");
    expect(new Set(await successorsOn(db.database, first, "2026-01-01"))).toEqual(new Set(heirs));
    expect(heirs).toHaveLength(32);
    const bodies = [...(await historiesOf(db.database)).values()];
    expect(treeFaults(bodies, "2000-01-01")).toEqual([]);
    expect((await organisationOn(db.database, first, "2020-12-31"))?.id).toBe(first);
  });
});
