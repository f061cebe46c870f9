import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId, OrganisationKind, OrganisationLevel, OrganisationSet } from "../model.ts";
import { membersOn, setOfPhrase, type TreeBody } from "./organisation-set.ts";

const idAt = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-00000000000${n}`);
const aBody = (n: number, kind: OrganisationKind, level: OrganisationLevel, parent: number | null, from?: string): TreeBody => {
  const span = { validFrom: from ?? null, validTo: null };
  const parentId = parent === null ? null : idAt(parent);
  return {
    id: idAt(n),
    kind,
    level,
    names: [{ name: `Đơn vị ${n}`, shortName: null, ...span }],
    places: [{ line: "government", parentId, ...span }],
  };
};
const tree = [
  aBody(1, "people-committee", "province", null),
  aBody(2, "department", "province", 1),
  aBody(3, "department", "province", 1, "2025-03-01"),
  aBody(4, "people-committee", "commune", 1),
  aBody(5, "division", "unit", 4),
  aBody(6, "people-committee", "commune", 2),
];
const aSet = (given: Partial<OrganisationSet>): OrganisationSet => ({
  ...{ id: asId(idAt(9)), ownerId: idAt(1), name: "Các sở, ban, ngành", phrases: ["Các sở, ngành"], line: null },
  ...{ kinds: [], levels: [], directly: false, included: [], excluded: [] },
  ...given,
});

describe("members of a set", () => {
  test.each([
    ["of departments on a day", { kinds: ["department"] }, "2026-01-01", [2, 3]],
    ["before one of them existed", { kinds: ["department"] }, "2025-02-28", [2]],
    ["of communes, however deep", { kinds: ["people-committee"], levels: ["commune"] }, "2026-01-01", [4, 6]],
    ["directly under the owner", { kinds: ["people-committee"], directly: true }, "2026-01-01", [4]],
    ["with one always and one never", { kinds: ["department"], included: [idAt(5)], excluded: [idAt(2)] }, "2026-01-01", [3, 5]],
    ["of a tree in which nobody stands", { kinds: ["department"], line: "party" }, "2026-01-01", []],
  ] as const)("%s", (_name, given, day, members) => {
    expect(membersOn(aSet(given), tree, day)).toEqual(members.map(idAt));
  });
});

test("a phrase means the set of that name or with that phrase, spelling aside", () => {
  const sets = [aSet({})];
  expect(setOfPhrase("các sở, ban, ngành", sets)?.id).toBe(idAt(9));
  expect(setOfPhrase("CÁC SỞ NGÀNH", sets)?.id).toBe(idAt(9));
  expect(setOfPhrase("Các phòng", sets)).toBe(null);
});
