import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type BodyBelow, orderDueOn, orderedBodies, orderState } from "./ordered-plans.ts";

const id = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const body = (n: number, name: string, kind: BodyBelow["kind"], level: BodyBelow["level"]): BodyBelow => ({
  id: id(n),
  name,
  aliases: [],
  kind,
  level,
});
const below = [
  body(1, "Đảng ủy xã Cẩm Trúc", "party-committee", "commune"),
  body(2, "Đảng ủy phường Lộc Khải", "party-committee", "commune"),
  body(3, "Đảng ủy Ủy ban nhân dân thành phố", "party-committee", "unit"),
  body(5, "Ủy ban nhân dân xã Cẩm Trúc", "people-committee", "commune"),
  body(4, "Chi bộ thôn Bãi Soi", "party-cell", "unit"),
];
const order = (bodyText: string, organisationId: OrganisationId | null = null) => ({
  dutyId: "",
  bodyText,
  organisationId,
  text: "",
});

describe("an order means", () => {
  test.each([
    ["the communes' committees, not that of the government", "Các đảng ủy xã, phường", [1, 2]],
    ["one body by its name", "Đảng ủy Ủy ban nhân dân thành phố", [3]],
    ["the communes' governments", "UBND các xã, phường", [5]],
    ["both of them", "Đảng ủy, UBND các xã, phường", [1, 2, 5]],
    ["all cells", "Các chi bộ trực thuộc", [4]],
    ["nobody, where the words name none", "Hội quán", []],
  ] as const)("%s", (_name, words, expected) => {
    expect(orderedBodies(order(words), below)).toEqual(expected.map(id));
  });
  test.each([
    ["a set of the office by its phrase", "Các xã, phường", [2]],
    ["several phrases, each as it is", "Các xã, phường và các chi bộ trực thuộc", [2, 4]],
    ["parted by a semicolon", "Các chi bộ; các xã, phường", [4, 2]],
    ["a body by its name before any set", "Đảng ủy xã Cẩm Trúc", [1]],
    ["one phrase where a part of it means nobody", "Các chi bộ và hội quán", [4]],
  ] as const)("%s", (_name, words, expected) => {
    const sets = new Map([
      ["Các xã, phường", [id(2)]],
      ["các xã, phường", [id(2)]],
      ["Đảng ủy xã Cẩm Trúc", [id(3)]],
    ]);
    expect(orderedBodies(order(words), below, (phrase) => sets.get(phrase) ?? null)).toEqual(expected.map(id));
  });
  test("the body that a person put beside the words", () => {
    expect(orderedBodies(order("Ủy ban", id(9)), below)).toEqual([id(9)]);
  });
});

test.each([
  ["Xây dựng kế hoạch của cấp mình trước ngày 15/3/2026", "2026-03-15"],
  ["Ban hành kế hoạch thực hiện trong tháng 02/2026", "2026-02-28"],
  ["xong trước tháng 13/2026", null],
  ["trước ngày 31/02/2026", null],
  ["Xây dựng kế hoạch", null],
] as const)("%s: until %s", (text, dueOn) => {
  expect(orderDueOn(text)).toBe(dueOn);
});

test.each([
  ["not yet due", "2026-03-15", null, "owed"],
  ["past its day", "2026-03-01", null, "overdue"],
  ["no day named", null, null, "owed"],
  ["issued on its last day", "2026-03-15", "2026-03-15", "issued"],
  ["issued after it", "2026-03-15", "2026-03-16", "issued-late"],
  ["issued, without a day", "2026-03-15", "", "issued"],
] as const)("%s", (_name, dueOn, issuedOn, state) => {
  const plan = issuedOn === null ? null : { issuedOn: issuedOn === "" ? null : issuedOn };
  expect(orderState(dueOn, plan, "2026-03-10")).toBe(state);
});
