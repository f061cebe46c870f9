import { afterAll, beforeAll, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { allStarters } from "../rules/all-starters.ts";
import { startersOf, starterVersion } from "../rules/starter.ts";
import { definitionsInSight, versionsOfDefinition } from "../store.ts";
import { loadStarterCatalogue } from "./load-starter-catalogue.ts";
import { retireDefinition } from "./retire-definition.ts";
import { reviseDefinition } from "./revise-definition.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const actor = { accountId: null, name: "test", address: null, port: null };
const load = (given?: Parameters<typeof loadStarterCatalogue>[3], today = "2026-04-01" as const) =>
  loadStarterCatalogue(db.database, actor, today, given);
const all = () => definitionsInSight(db.database, { owners: [] }, "2026-04-15");
async function oneOf(code: string) {
  const found = (await all()).find((definition) => definition.code === code);
  if (found === undefined) throw new Error(`no definition ${code}`);
  return found;
}

test("the shipped catalogue is loaded whole at the first start and not again at the next", async () => {
  expect(await load()).toBe(allStarters.length);
  expect(await load()).toBe(0);
  const definitions = await all();
  expect(definitions).toHaveLength(allStarters.length);
  expect(definitions[0]).toMatchObject({ version: 1, starterVersion, ownerId: null, validFrom: "2026-04-01" });
});

test("two starts at once load it once", async () => {
  const { count } = startersOf("other");
  const later = { version: starterVersion + 1, entries: [count("K-90", "Số việc thử", "Trials", "việc")] };
  const loaded = await Promise.all([load(later), load(later)]);
  expect(loaded.toSorted()).toEqual([0, 1]);
});

test("an upgrade adds a version where the words changed, and leaves what people revised or retired", async () => {
  const { count } = startersOf("other");
  const entries = ["K-91", "K-92", "K-93"].map((code) => count(code, `Số hội nghị ${code}`, "Meetings", "hội nghị"));
  await load({ version: 10, entries });
  const [mine, gone] = [await oneOf("K-92"), await oneOf("K-93")];
  await makeChange(db.database, actor, (change) => {
    const content = { ...mine, unit: "cuộc" };
    return reviseDefinition(
      change,
      { id: mine.id, content, version: 1, validFrom: "2026-04-02", reason: "Đổi đơn vị" },
      "2026-04-02",
    );
  });
  await makeChange(db.database, actor, (change) =>
    retireDefinition(change, { id: gone.id, retired: true, reason: "Không dùng" }, "2026-04-02"),
  );
  const anew = entries.map((entry) => ({ ...entry, method: "Đếm theo biên bản" }));
  expect(await load({ version: 11, entries: anew })).toBe(1);
  expect(await oneOf("K-91")).toMatchObject({ version: 2, method: "Đếm theo biên bản" });
  expect(await oneOf("K-92")).toMatchObject({ version: 2, unit: "cuộc", method: null });
  expect(await oneOf("K-93")).toMatchObject({ version: 1, method: null });
  expect(await versionsOfDefinition(db.database, mine.id)).toMatchObject([{ unit: "cuộc" }, { unit: "hội nghị" }]);
});
