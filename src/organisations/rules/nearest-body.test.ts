import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { KnownBody, OrganisationId } from "../model.ts";
import { nearestBody, neighbourhoodOf } from "./nearest-body.ts";

const id = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const [city, communeA, communeB, economyA, economyB, department, officeA] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
];
const body = (of: OrganisationId, name: string, aliases: string[] = []): KnownBody => ({ id: of, name, aliases, kind: "other" });
const bodies = [
  body(city, "Thành ủy Sông Mây"),
  body(communeA, "Đảng ủy xã An Lạc"),
  body(communeB, "Đảng ủy xã Bình Minh"),
  body(economyA, "Phòng Kinh tế"),
  body(economyB, "Phòng Kinh tế"),
  body(department, "Sở Khoa học và Công nghệ", ["Sở KH&CN"]),
  body(officeA, "Văn phòng Đảng ủy", ["VPĐU"]),
];
const pairs = [
  { id: city, parentId: null },
  { id: communeA, parentId: city },
  { id: communeB, parentId: city },
  { id: department, parentId: city },
  { id: economyA, parentId: communeA },
  { id: officeA, parentId: communeA },
  { id: economyB, parentId: communeB },
];

describe("which body a written name means", () => {
  const fromA = nearestBody(neighbourhoodOf(communeA, bodies, pairs));
  test.each([
    ["a room of one's own house comes before the neighbour's room of the same name", fromA, "Phòng Kinh tế", economyA],
    ["marks and case do not matter", fromA, "PHONG KINH TE", economyA],
    ["an abbreviation of the register counts", fromA, "VPĐU", officeA],
    ["a department beside the owner is found one step up", fromA, "Sở KH&CN", department],
    ["the body above is found", fromA, "Thành ủy Sông Mây", city],
    [
      "a room inside the neighbour's house is never meant",
      nearestBody(neighbourhoodOf(department, bodies, pairs)),
      "Phòng Kinh tế",
      null,
    ],
    [
      "two rooms of one name in one house are left to a person",
      nearestBody(neighbourhoodOf(city, bodies, pairs)),
      "Phòng Kinh tế",
      null,
    ],
    ["an unknown name stays unknown", fromA, "Phòng Văn hóa", null],
    ["an empty name means nobody", fromA, " - ", null],
  ] as const)("%s", (_name, resolve, written, expected) => {
    expect(resolve(written)).toBe(expected);
  });
});
