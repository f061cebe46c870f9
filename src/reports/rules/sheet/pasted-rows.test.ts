import { expect, test } from "vitest";
import { guessColumns, pastedRows } from "./pasted-rows.ts";
import { sheetLanguages } from "./sheet-words.ts";

const guess = (kind: "indicators" | "tasks", rows: readonly (readonly string[])[]) =>
  guessColumns(kind, rows, sheetLanguages, ["milestone:2030"]);

test.each([
  [
    "headings, also without marks and in another order",
    "indicators",
    [
      ["DON VI TINH", "Chỉ tiêu", "Mốc 2030"],
      ["%", "A", "≥ 60"],
    ],
    true,
    ["unit", "name", "milestone:2030"],
  ],
  ["headings of which one is not ours", "tasks", [["Nhiệm vụ", "Ghi chú riêng", "Thời hạn"]], true, ["text", null, "schedule"]],
  [
    "no headings: the order of the page",
    "indicators",
    [["1", "A", "%", "10", "≥ 60", "Văn phòng", "thừa"]],
    false,
    ["rowLabel", "name", "unit", "baselineValue", "milestone:2030", "responsible", null],
  ],
  ["one column alone is the name", "tasks", [["Mở lớp"], ["Lập cổng"]], false, ["text"]],
] as const)("%s", (_name, kind, rows, hasHeadings, keys) => {
  expect(guess(kind, rows)).toEqual({ hasHeadings, keys });
});

test("every pasted row becomes a new one, its code left behind", () => {
  const rows = [
    ["Mã", "Chỉ tiêu"],
    ["00000000-0000-4000-8000-000000000001", "A"],
    ["", "B"],
  ];
  expect(pastedRows(rows, guess("indicators", rows))).toEqual([
    { id: null, revision: null, cells: { name: "A" } },
    { id: null, revision: null, cells: { name: "B" } },
  ]);
});
