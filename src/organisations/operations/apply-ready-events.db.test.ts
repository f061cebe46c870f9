import { afterAll, beforeAll, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import type { OrganisationId } from "../model.ts";
import { marchMergers, type ReadyBodyKey, type ReadyFunctionKey, readyFunctions } from "../rules/ready-events.ts";
import { treeFaults } from "../rules/tree-faults.ts";
import { findByName } from "../store.ts";
import { historiesOf, successorsOn } from "../store-events.ts";
import { anOrganisation, testActor } from "../testing.ts";
import { applyReadyEvents, readyOffers } from "./apply-ready-events.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const names: Record<ReadyBodyKey, string> = {
  finance: "Sở Tài chính",
  planning: "Sở Kế hoạch và Đầu tư",
  construction: "Sở Xây dựng",
  transport: "Sở Giao thông vận tải",
  science: "Sở Khoa học và Công nghệ",
  information: "Sở Thông tin và Truyền thông",
  agriculture: "Sở Nông nghiệp và Phát triển nông thôn",
  resources: "Sở Tài nguyên và Môi trường",
  environment: "Sở Nông nghiệp và Môi trường",
  interior: "Sở Nội vụ",
  labour: "Sở Lao động - Thương binh và Xã hội",
  culture: "Sở Văn hóa, Thể thao và Du lịch",
  health: "Sở Y tế",
  education: "Sở Giáo dục và Đào tạo",
  police: "Công an tỉnh",
};
const functions = Object.fromEntries(readyFunctions.map((key) => [key, key])) as Record<ReadyFunctionKey, string>;
const apply = (parentId: OrganisationId, keys: readonly string[]) =>
  makeChange(db.database, testActor, (change) => applyReadyEvents(change, { parentId, keys, names, functions, decision: "" }));

test("a province that knows only today's departments gets the old ones for the days before", async () => {
  const parentId = await anOrganisation(db.database, { level: "province", line: "government" });
  const give = { parentId, line: "government", kind: "department", level: "province" } as const;
  const science = await anOrganisation(db.database, { name: "Sở Khoa học và Công nghệ", ...give });
  const culture = await anOrganisation(db.database, { name: "Sở Văn hóa, Thể thao và Du lịch", ...give });
  expect(await apply(parentId, ["merge-science", "move-press"])).toBe(2);
  const [old] = await findByName(db.database, "Sở Thông tin và Truyền thông", "2025-02-01");
  if (old === undefined) throw new Error("the old department is missing");
  expect(await findByName(db.database, "Sở Thông tin và Truyền thông", "2025-03-01")).toEqual([]);
  expect(await successorsOn(db.database, old.id, "2025-04-01")).toEqual([science]);
  expect(await successorsOn(db.database, old.id, "2025-04-01", "press")).toEqual([culture]);
  const recorded = (await readyOffers(db.database, parentId)).filter((one) => one.isRecorded).map((one) => one.event.key);
  expect(recorded).toEqual(["merge-science", "move-press"]);
  await expect(apply(parentId, ["merge-science"])).rejects.toMatchObject({ refusal: { code: "EVENT_ALREADY_RECORDED" } });
});

test("all of them together leave sound trees, and two provinces do not touch each other", async () => {
  const [one, other] = [await anOrganisation(db.database), await anOrganisation(db.database)];
  const keys = marchMergers.map((event) => event.key);
  expect(await apply(one, keys)).toBe(keys.length);
  expect((await readyOffers(db.database, one)).every((offer) => offer.isRecorded)).toBe(true);
  const under = async (name: string, day: string) =>
    (await findByName(db.database, name, day)).filter((body) => body.parentId === one).length;
  expect(await under("Sở Y tế", "2025-02-01")).toBe(1);
  expect(await under("Sở Nông nghiệp và Môi trường", "2025-02-01")).toBe(0);
  expect(await under("Sở Nông nghiệp và Môi trường", "2025-03-01")).toBe(1);
  expect((await readyOffers(db.database, other)).some((offer) => offer.isRecorded)).toBe(false);
  expect(treeFaults([...(await historiesOf(db.database)).values()], "2000-01-01")).toEqual([]);
});

test("an event that nobody knows is refused", async () => {
  const parentId = await anOrganisation(db.database);
  await expect(apply(parentId, ["merge-everything"])).rejects.toMatchObject({ refusal: { code: "NOT_FOUND" } });
});
