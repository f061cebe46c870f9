import { afterAll, beforeAll, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { OrganisationId } from "../model.ts";
import type { SetContent } from "../store-sets.ts";
import { setsOf } from "../store-sets.ts";
import { anEventInput, anOrganisation, testActor, testToday } from "../testing.ts";
import { recordChangeEvent } from "./record-change-event.ts";
import { resolveBodies } from "./resolve-bodies.ts";
import { removeSet, saveSet } from "./save-set.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const aSet = (ownerId: OrganisationId, given: Partial<SetContent> = {}): SetContent => ({
  ...{ ownerId, name: "Các sở, ban, ngành", phrases: ["Các sở"], line: "government", kinds: ["department"], levels: [] },
  ...{ directly: false, included: [], excluded: [], ...given },
});
const save = (content: SetContent) => makeChange(db.database, testActor, (change) => saveSet(change, content, null));

test("a stored set answers for its phrase with the bodies of the day, and follows what happens to them", async () => {
  const city = await anOrganisation(db.database, { level: "province", line: "government" });
  const give = { parentId: city, line: "government", kind: "department", level: "province" } as const;
  const [one, two] = [
    await anOrganisation(db.database, { name: "Sở Một", ...give }),
    await anOrganisation(db.database, { name: "Sở Hai", ...give }),
  ];
  const setId = await save(aSet(city));
  const asked = async (day: string) => (await resolveBodies(db.database, ["Các sở, ban, ngành"], city, day))[0];
  expect(await asked(testToday)).toMatchObject({ outcome: "set", setId, members: [one, two].toSorted() });
  await makeChange(db.database, testActor, (change) =>
    recordChangeEvent(
      change,
      anEventInput({ kind: "merge", effectiveFrom: "2026-03-01", originals: [one], resulting: [{ id: two }] }),
    ),
  );
  expect(await asked(testToday)).toMatchObject({ outcome: "set", members: [two] });
  expect(await asked("2026-02-28")).toMatchObject({ members: [one, two].toSorted() });
  const below = (await resolveBodies(db.database, ["các sở"], two, testToday))[0];
  expect(below).toMatchObject({ setId, members: [two] });
  await makeChange(db.database, testActor, (change) => removeSet(change, setId));
  expect(await setsOf(db.database, [city])).toEqual([]);
});

test.each([
  ["without any condition", { kinds: [] }, "SET_OF_NOBODY"],
  ["without a name", { name: " . " }, "ORGANISATION_NAME_EMPTY"],
  ["under a name that is taken", {}, "SET_NAME_TAKEN"],
] as const)("a set %s is refused", async (_name, given, code) => {
  const owner = await anOrganisation(db.database);
  if (code === "SET_NAME_TAKEN") await save(aSet(owner, { name: "CÁC SỞ, BAN, NGÀNH" }));
  await expect(save(aSet(owner, given))).rejects.toMatchObject({ refusal: { code } });
});
