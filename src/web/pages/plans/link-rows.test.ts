import { expect, test } from "vitest";
import { fittingRows, type LinkRow, onlyGaps, onlyProposed } from "./link-rows.ts";

const link = { taskId: "t", indicatorId: "i" };
const rows: readonly LinkRow[] = [
  { id: "a", number: "1", name: "Tỷ lệ dân số có chữ ký số", linked: [link], proposals: [] },
  { id: "b", number: "2", name: "Số lớp tập huấn", linked: [], proposals: [{ ...link, words: ["tập huấn"], cover: 60 }] },
  { id: "c", number: "11.1", name: "Xếp hạng", linked: [], proposals: [] },
];
const shown = (text: string, only = "") => fittingRows(rows, { text, only }).map((row) => row.id);

test.each([
  ["everything without a filter", "", "", ["a", "b", "c"]],
  ["the gaps: what has no link", "", onlyGaps, ["b", "c"]],
  ["what words propose", "", onlyProposed, ["b"]],
  ["names without marks", "chu ky", "", ["a"]],
  ["numbers as printed", "11.1", "", ["c"]],
])("the page of links shows %s", (_name, text, only, ids) => {
  expect(shown(text, only)).toEqual(ids);
});
