import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeChange } from "#audit/operations/change.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { treeFaults } from "../rules/tree-faults.ts";
import { findByName, organisationOn } from "../store.ts";
import { eventsOf, historiesOf } from "../store-events.ts";
import { anOrganisation, testActor } from "../testing.ts";
import { importUnits, previewUnits, type UnitList } from "./import-units.ts";
import { readUnitFile } from "./read-unit-file.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const country = (wards: number, word = "Phường") =>
  Buffer.from(
    JSON.stringify(
      Array.from({ length: 34 }, (_, p) => ({
        Code: String(p + 10),
        FullName: `Tỉnh ${p + 1}`,
        Wards: Array.from({ length: wards }, (_, w) => ({
          Code: `${p + 10}${String(w).padStart(3, "0")}`,
          FullName: `${word} ${w + 1}`,
        })),
      })),
    ),
  );
const listOf = async (file: Uint8Array, given: Partial<UnitList> = {}): Promise<UnitList> => ({
  ...{ rows: await readUnitFile(file), fileName: "danh-muc.json", asOf: "2025-07-01", under: null, line: "government" },
  answers: new Map(),
  ...given,
});
const take = (list: UnitList) => makeChange(db.database, testActor, (change) => importUnits(change, list));

describe("an official list of units", () => {
  test("enters the register whole, twice changes nothing, and a code used anew stays two bodies", async () => {
    const under = await anOrganisation(db.database, { name: "Chính phủ", line: "government", level: "central" });
    const list = await listOf(country(4), { under });
    expect(await take(list)).toEqual({ created: 34 * 5, changed: 0, same: 0 });
    expect(await take(list)).toEqual({ created: 0, changed: 0, same: 34 * 5 });
    const [ward] = await findByName(db.database, "Phường 1", "2025-07-01");
    expect(ward).toMatchObject({ level: "commune", kind: "people-committee" });
    expect(await findByName(db.database, "Phường 1", "2025-06-30")).toEqual([]);

    const later = await listOf(country(4, "Xã"), { under, asOf: "2026-01-01" });
    expect((await previewUnits(db.database, later)).filter((one) => one.outcome === "asks")).toHaveLength(34 * 4);
    await expect(take(later)).rejects.toMatchObject({ refusal: { code: "LIST_HAS_REFUSED_ROWS" } });
    const answers = new Map(later.rows.map((row) => [row.code ?? "", row.code?.endsWith("0") ? "other" : "rename"] as const));
    expect(await take({ ...later, answers })).toEqual({ created: 34, changed: 34 * 3, same: 34 });
    expect(await findByName(db.database, "Phường 1", "2026-02-01")).toHaveLength(34);
    expect(await findByName(db.database, "Xã 1", "2026-02-01")).toHaveLength(34);
    const [renamed] = await findByName(db.database, "Xã 2", "2026-02-01");
    if (renamed === undefined) throw new Error("the renamed body is gone");
    expect((await organisationOn(db.database, renamed.id, "2025-08-01"))?.name).toBe("Phường 2");
    expect((await eventsOf(db.database, [renamed.id])).map((event) => event.kind)).toEqual(["rename"]);
    expect(treeFaults([...(await historiesOf(db.database)).values()], "2020-01-01")).toEqual([]);
  });

  test("with one row that cannot stand brings in nothing", async () => {
    const under = await anOrganisation(db.database);
    const file = Buffer.from("mã,tên,cấp trên\n1,Phòng Một,\n2,Phòng Hai,99\n");
    await expect(take(await listOf(file, { under, line: "party" }))).rejects.toMatchObject({
      refusal: { code: "LIST_HAS_REFUSED_ROWS", data: { rows: ["3"] } },
    });
    expect(await findByName(db.database, "Phòng Một", "2026-01-01")).toEqual([]);
  });
});

test("an office's own list comes from Excel", async () => {
  const under = await anOrganisation(db.database, { name: "Đảng ủy xã Thử" });
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Đơn vị");
  sheet.addRows([
    ["Danh sách đơn vị"],
    ["TT", "Tên", "Viết tắt", "Loại", "Cấp trên", "Mã"],
    [1, "Văn phòng Đảng ủy", "VPĐU", "", "", ""],
    [2, "Chi bộ thôn Bãi", "", "chi bộ", "Văn phòng Đảng ủy", "007"],
  ]);
  const list = await listOf(new Uint8Array(await book.xlsx.writeBuffer()), { under, line: "party" });
  expect(await take(list)).toEqual({ created: 2, changed: 0, same: 0 });
  const [cell] = await findByName(db.database, "Chi bộ thôn Bãi", "2025-07-01");
  const [office] = await findByName(db.database, "VPĐU", "2025-07-01");
  expect(cell).toMatchObject({ kind: "party-cell", officialCode: "007", parentId: office?.id });
  expect(office).toMatchObject({ kind: "party-office", parentId: under });
});

test.each([
  ["text in another encoding", Buffer.from([0xff, 0xfe, 0x41, 0x00])],
  ["a package that is no workbook", Buffer.from("PK\u0003\u0004 not a zip")],
  ["broken JSON", Buffer.from("[{")],
])("%s is not understood", async (_name, bytes) => {
  await expect(readUnitFile(bytes)).rejects.toMatchObject({ refusal: { code: "LIST_NOT_UNDERSTOOD" } });
});
