import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationKind } from "#organisations/model.ts";
import { type BodyInTree, reportingBodiesOf } from "./reporting-bodies.ts";

const idOf = (n: number) => asId<"organisation">(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const body = (n: number, name: string, kind: OrganisationKind, parent: number | null, inOwnersTree = true): BodyInTree => ({
  ...{ id: idOf(n), name, kind, aliases: [], inOwnersTree },
  parentId: parent === null ? null : idOf(parent),
});

const known = [
  body(1, "Đảng ủy xã Yên Hòa", "party-committee", null),
  body(2, "Văn phòng Đảng ủy xã Yên Hòa", "party-office", 1),
  body(3, "Chi bộ thôn Một", "party-cell", 1),
  body(4, "Ủy ban nhân dân xã Yên Hòa", "people-committee", 1),
  body(5, "Phòng Kinh tế", "division", 4),
  body(6, "Trung tâm Phục vụ hành chính công", "public-service-unit", 4),
  body(7, "Trường Tiểu học Yên Hòa", "school", 4),
  body(8, "Phòng Văn hóa", "division", 9, false),
];

test.each([
  ["a name is one body", "Phòng Kinh tế", [5]],
  ["any bodies at all are the owner's own children", "Các cơ quan, đơn vị trực thuộc", [2, 3, 4]],
  ["a kind is looked for among the children", "Các chi bộ trực thuộc", [3]],
  ["a kind that no child has is looked for one step down, never in another house", "Các phòng chuyên môn", [5]],
  ["units beside a kind are service units of the same house", "Các phòng, đơn vị thuộc xã", [5, 6]],
] as const)("%s", (_name, written, numbers) => {
  expect(reportingBodiesOf([written], idOf(1), known)).toEqual({ bodies: numbers.map(idOf), unresolved: [] });
});

test("what means nobody stays as written", () => {
  expect(reportingBodiesOf(["Các trường đại học"], idOf(2), known)).toEqual({ bodies: [], unresolved: ["Các trường đại học"] });
});

test("a body outside the owner's tree counts by its exact name only, and one body named twice counts once", () => {
  const more = [
    ...known,
    body(9, "Đảng ủy xã Gò Mây", "party-committee", null, false),
    body(10, "Phòng Kinh tế", "division", 9, false),
  ];
  const found = reportingBodiesOf(["Đảng ủy xã Gò Mây", "Phòng Kinh tế", "Phòng Kinh tế", "Trung tâm Văn hóa"], idOf(1), more);
  expect(found).toEqual({ bodies: [idOf(9), idOf(5)], unresolved: ["Trung tâm Văn hóa"] });
});
