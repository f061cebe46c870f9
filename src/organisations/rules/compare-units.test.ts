import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "../model.ts";
import { type CodeAnswer, compareUnits, type ListedBody } from "./compare-units.ts";
import { kindOfWords, levelOfName } from "./unit-kind.ts";
import { cellsOfCsv, type UnitRow, unitsOfCells, unitsOfJson } from "./unit-rows.ts";

const idAt = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-00000000000${n}`);
const known: ListedBody[] = [
  { id: idAt(1), name: "Tỉnh Sông Mây", shortName: null, officialCode: "77", parentId: null },
  { id: idAt(2), name: "Xã Yên Hoà", shortName: null, officialCode: "00123", parentId: idAt(1) },
  { id: idAt(3), name: "Phòng Kinh tế", shortName: null, officialCode: null, parentId: idAt(2) },
];
const aRow = (row: number, given: Partial<UnitRow>): UnitRow => ({
  ...{ row, name: "Xã Mới", shortName: null, code: null, kindText: null, parent: null },
  ...given,
});
const outcomes = (rows: readonly UnitRow[], answers: readonly (readonly [string, CodeAnswer])[] = []) =>
  compareUnits({ rows, known, under: null, answers: new Map(answers) }).map(({ outcome, problem, bodyId, changes }) => ({
    ...{ outcome, problem, bodyId, changes },
  }));

describe("a row of a list", () => {
  test.each([
    ["with a known code and name is the same, spelling aside", { name: "Xã Yên Hòa", code: "00123", parent: "77" }, "same"],
    ["that nobody knows is new", { name: "Xã Đông", code: "00999", parent: "77" }, "new"],
    ["with the same name elsewhere is another body", { name: "Phòng Kinh tế", parent: "77" }, "new"],
    ["without a code is known by its name under its parent", { name: "phòng kinh tế", parent: "00123" }, "same"],
    ["whose code names another unit asks", { name: "Xã Thiện Hòa", code: "00123", parent: "77" }, "asks"],
    ["under somebody unknown is refused", { parent: "nobody" }, "refused"],
    ["without a name is refused", { name: " - " }, "refused"],
    ["of a kind that is none is refused", { name: "Lâu đài", kindText: "lâu đài" }, "refused"],
  ] as const)("%s", (_name, given, outcome) => {
    expect(outcomes([aRow(2, given)])[0]?.outcome).toBe(outcome);
  });

  test("a code used for another unit is a new name or another body, as a person answers", () => {
    const row = aRow(2, { name: "Xã Thiện Hòa", code: "00123", parent: "77" });
    expect(outcomes([row], [["00123", "rename"]])[0]).toMatchObject({ outcome: "changed", bodyId: idAt(2), changes: ["name"] });
    expect(outcomes([row], [["00123", "other"]])[0]).toMatchObject({ outcome: "new", bodyId: null });
  });

  test("a body that gets its code, its short name or another parent is changed", () => {
    const row = aRow(2, { name: "Phòng Kinh tế", shortName: "PKT", parent: "00123" });
    expect(outcomes([row])[0]?.changes).toEqual(["shortName"]);
    expect(
      outcomes([aRow(2, { name: "Xã Yên Hòa", code: "00123", parent: "88" }), aRow(3, { name: "Tỉnh Khác", code: "88" })]),
    ).toMatchObject([{ outcome: "new" }, { outcome: "changed", changes: ["parent"] }]);
  });

  test("parents come before those below them, rows of a ring and repeated codes are refused", () => {
    const rows = [
      aRow(1, { name: "Phòng A", parent: "Xã Mới" }),
      aRow(2, { name: "Xã Mới" }),
      aRow(3, { name: "Vòng 1", parent: "Vòng 2" }),
      aRow(4, { name: "Vòng 2", parent: "Vòng 1" }),
      aRow(5, { code: "5", name: "Xã Năm" }),
      aRow(6, { code: "5", name: "Xã Sáu" }),
    ];
    const found = compareUnits({ rows, known, under: null, answers: new Map() });
    expect(found.slice(0, 2).map((one) => one.row.row)).toEqual([2, 1]);
    expect(found.slice(2).map((one) => one.outcome)).toEqual(["refused", "refused", "refused", "refused"]);
  });
});

describe("a file", () => {
  test("of provinces with their wards keeps leading zeros and parents", () => {
    const result = unitsOfJson([
      { Code: "01", FullName: "Thành phố A", Wards: [{ Code: "00004", FullName: "Phường B", ProvinceCode: "01" }] },
    ]);
    expect(result.ok && result.value.map(({ code, name, parent }) => [code, name, parent])).toEqual([
      ["01", "Thành phố A", null],
      ["00004", "Phường B", "01"],
    ]);
  });
  test("of cells is read below its title, by its headings in any order", () => {
    const cells = [
      ["DANH SÁCH ĐƠN VỊ"],
      [],
      ["STT", "Tên đơn vị", "Viết tắt", "Đơn vị cấp trên", "Loại", "Mã"],
      ["1", "Phòng Kinh tế", "PKT", "UBND xã", "Phòng", "007"],
      ["", "", "", "", "", ""],
    ];
    const result = unitsOfCells(cells);
    expect(result.ok && result.value).toEqual([
      { row: 4, name: "Phòng Kinh tế", shortName: "PKT", code: "007", kindText: "Phòng", parent: "UBND xã" },
    ]);
  });
  test.each([
    [
      'code,name,parent\n01,"A, B",\n02,C,01\n',
      [
        ["code", "name", "parent"],
        ["01", "A, B", ""],
        ["02", "C", "01"],
      ],
    ],
    [
      '\uFEFFmã;tên\r\n01;"x ""y"""\r\n',
      [
        ["mã", "tên"],
        ["01", 'x "y"'],
      ],
    ],
  ])("in CSV %j", (text, cells) => {
    expect(cellsOfCsv(text)).toEqual(cells);
  });
  test("without a column of names is not understood, without rows it is empty", () => {
    expect(
      unitsOfCells([
        ["a", "b"],
        ["1", "2"],
      ]),
    ).toMatchObject({ ok: false, refusal: { code: "LIST_NOT_UNDERSTOOD" } });
    expect(unitsOfCells([["mã", "tên"]])).toMatchObject({ ok: false, refusal: { code: "LIST_EMPTY" } });
    expect(unitsOfJson({ a: 1 })).toMatchObject({ ok: false, refusal: { code: "LIST_NOT_UNDERSTOOD" } });
  });
});

test.each([
  ["Phường Ba Tầng", "people-committee", "commune"],
  ["Đảng ủy xã Yên Hòa", "party-committee", "commune"],
  ["Sở Tài chính", "department", "province"],
  ["Thành phố Sông Mây", "people-committee", "province"],
  ["Văn phòng Đảng ủy", "party-office", "unit"],
  ["Trường Tiểu học Một", "school", "unit"],
] as const)("%s is a %s at the level %s", (name, kind, level) => {
  expect([kindOfWords(name), levelOfName(name, true)]).toEqual([kind, level]);
});
