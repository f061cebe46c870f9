import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { KnownBody, OrganisationId, OrganisationKind } from "../model.ts";
import { isSetPhrase, proposeBodies, proposeBody } from "./propose-bodies.ts";

const names: readonly [string, OrganisationKind, ...string[]][] = [
  ["Đảng ủy xã Yên Hòa", "party-committee"],
  ["Văn phòng Đảng ủy xã Yên Hòa", "party-office", "VPĐU"],
  ["Ban Xây dựng Đảng", "party-board"],
  ["Ủy ban Kiểm tra Đảng ủy", "inspection-committee"],
  ["Ủy ban nhân dân xã Yên Hòa", "people-committee"],
  ["Phòng Văn hóa, Khoa học và Thông tin", "division"],
  ["Phòng Văn hóa - Xã hội", "division"],
  ["Phòng Kinh tế", "division"],
  ["Ủy ban Mặt trận Tổ quốc Việt Nam xã Yên Hòa", "front"],
  ["Chi bộ thôn Thượng", "party-cell"],
  ["Chi bộ thôn Hạ", "party-cell"],
  ["Công an xã Yên Hòa", "armed-force"],
  ["Công an xã Yên Hòa (cũ)", "armed-force"],
];
const known: KnownBody[] = names.map(([name, kind, ...aliases], i) => ({
  id: asId<"organisation">(`00000000-0000-4000-8000-${String(i).padStart(12, "0")}`),
  name,
  kind,
  aliases,
}));
const nameOf = (id: OrganisationId) => known.find((body) => body.id === id)?.name;

test.each([
  ["Đảng uỷ xã Yên Hoà", "name", "Đảng ủy xã Yên Hòa"],
  ["BAN XÂY DỰNG ĐẢNG", "name", "Ban Xây dựng Đảng"],
  ["VPĐU", "alias", "Văn phòng Đảng ủy xã Yên Hòa"],
  ["Văn phòng Đảng ủy", "alias", "Văn phòng Đảng ủy xã Yên Hòa"],
  ["Phòng VH, KH&TT", "abbreviation", "Phòng Văn hóa, Khoa học và Thông tin"],
  ["Phòng VH-XH", "name", "Phòng Văn hóa - Xã hội"],
  ["UBKT Đảng ủy", "name", "Ủy ban Kiểm tra Đảng ủy"],
  ["UBND xã Yên Hòa", "name", "Ủy ban nhân dân xã Yên Hòa"],
  ["Phòng Văn hóa – Xã hội (Phòng VH-XH)", "name", "Phòng Văn hóa - Xã hội"],
  ["Phòng Kinh tế (thường trực)", "name", "Phòng Kinh tế"],
  ["Công an xã Yên Hòa (cũ)", "name", "Công an xã Yên Hòa (cũ)"],
  ["UBND", "without-place", "Ủy ban nhân dân xã Yên Hòa"],
  ["MTTQ xã Yên Hòa", "name", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Yên Hòa"],
  ["Ban Thường vụ Đảng ủy", "without-place", "Đảng ủy xã Yên Hòa"],
] as const)("%s is found by %s", (written, how, name) => {
  const proposal = proposeBody(written, known);
  expect(proposal).toMatchObject({ outcome: "one", how });
  expect(proposal.outcome === "one" && nameOf(proposal.organisationId)).toBe(name);
});

test("two bodies that fit equally are both offered, none is chosen", () => {
  const proposal = proposeBody("Công an", known);
  expect(proposal.outcome === "several" && proposal.candidates.map(nameOf)).toEqual([
    "Công an xã Yên Hòa",
    "Công an xã Yên Hòa (cũ)",
  ]);
});

test.each(["Phòng Nội vụ", "Phòng Văn hóa", "Kinh tế", "", "…"])("%j is unknown rather than guessed", (written) => {
  expect(proposeBody(written, known).outcome).toBe("unknown");
});

describe("set phrases", () => {
  test.each([
    ["Các chi, đảng bộ trực thuộc", "party-cell"],
    ["Các sở, ban, ngành", "department"],
    ["UBND các xã, phường", "people-committee"],
    ["Tất cả các phòng, ban chuyên môn", "division"],
    ["Chi bộ các trường", "school"],
    ["UBND phường, xã", "people-committee"],
    ["Ủy ban nhân dân các quận, huyện, thành phố", "people-committee"],
    ["UBND các huyện", "people-committee"],
    ["Công an các địa phương", "armed-force"],
    ["Doanh nghiệp viễn thông", "enterprise"],
  ] as const)("%s means many bodies", (written, kind) => {
    const proposal = proposeBody(written, known);
    expect(proposal.outcome).toBe("set");
    expect(proposal.outcome === "set" && proposal.kinds).toContain(kind);
  });
  test("its likely members are offered", () => {
    const [proposal] = proposeBodies(["Các chi, đảng bộ trực thuộc"], known);
    expect(proposal?.outcome === "set" && proposal.members.map(nameOf)).toEqual(["Chi bộ thôn Thượng", "Chi bộ thôn Hạ"]);
  });
  test("a body named before the phrase is among the members", () => {
    const proposal = proposeBody("Phòng Kinh tế và các đơn vị liên quan", known);
    expect(proposal.outcome === "set" && proposal.members.map(nameOf)[0]).toBe("Phòng Kinh tế");
  });
  test.each(["Đảng bộ các cơ quan Đảng", "Văn phòng Đảng ủy", "Phòng Kinh tế"])("%s is one body", (written) => {
    expect(isSetPhrase(written)).toBe(false);
  });
});
