import { expect, test } from "vitest";
import type { OrganisationRow } from "#organisations/contract.ts";
import { districtChanges, districtLines } from "./district-draft.ts";

const idAt = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const aBody = (n: number, name: string, parent: number | null): OrganisationRow => ({
  ...{ id: idAt(n), name, shortName: null, kind: "division", level: "unit", line: "party", aliases: [] },
  parentId: parent === null ? null : idAt(parent),
});
const all = [
  aBody(1, "Thị ủy", null),
  aBody(2, "Phòng Tài chính - Kế hoạch", 1),
  aBody(3, "Đảng ủy phường Bắc", 1),
  aBody(4, "Phòng Kinh tế phường Bắc", 3),
  aBody(5, "Đảng ủy phường Nam", null),
  aBody(6, "Phòng Kinh tế phường Nam", 5),
  aBody(7, "Trường Chính trị", 1),
];

test("the district goes to its communes, each room to the rooms of its field, and no commune ends", () => {
  const lines = districtLines(all, idAt(1), [idAt(3), idAt(5)], {});
  expect(lines.map((line) => [line.body.id, line.heirs])).toEqual([
    [idAt(1), [idAt(3), idAt(5)]],
    [idAt(2), [idAt(4), idAt(6)]],
    [idAt(7), []],
  ]);
});

test("what a person chose stands, and a room without heirs hands nothing over", () => {
  const lines = districtLines(all, idAt(1), [idAt(3)], { [idAt(2)]: [idAt(4)] });
  const changes = districtChanges(lines, "2025-07-01");
  expect(changes.map(({ event, handovers }) => [event.kind, event.resulting.length, handovers.length])).toEqual([
    ["dissolve", 1, 1],
    ["dissolve", 1, 1],
    ["dissolve", 0, 0],
  ]);
});
