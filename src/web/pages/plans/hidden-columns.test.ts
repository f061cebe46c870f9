import { expect, test } from "vitest";
import { hiddenColumns, hiddenWord, shownColumns } from "./hidden-columns.ts";

const columns = [
  { key: "name", header: "Tên", width: "auto" as const, cell: () => null },
  { key: "unit", header: "Đơn vị tính", width: 80, cell: () => null },
  { key: "2030", header: "2030", width: 72, cell: () => null },
];
const names = { unit: "Đơn vị tính", "2030": "Mốc 2030" };
const keysOf = (word: string) => shownColumns(columns, 400, word, names).columns.map((column) => column.key);

test("columns of the address are left out, and the table needs less room", () => {
  expect(keysOf("unit.2030")).toEqual(["name"]);
  expect(shownColumns(columns, 400, "unit", names).minWidth).toBe(320);
});

test("a column that must stay is not left out, and an unknown one is no harm", () => {
  expect(keysOf("name.strange")).toEqual(["name", "unit", "2030"]);
});

test("what the address says is read back", () => {
  expect([...hiddenColumns(hiddenWord(["unit", "2035–2045"]) ?? "")]).toEqual(["unit", "2035–2045"]);
  expect(hiddenWord([])).toBeNull();
});
