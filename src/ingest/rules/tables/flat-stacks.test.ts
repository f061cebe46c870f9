import { describe, expect, it } from "vitest";
import { foldInPlace } from "../words/folded.ts";
import { flatIndicatorsIn } from "./flat-indicators.ts";
import type { FlatLine } from "./flat-lines.ts";
import { flatTasksIn } from "./flat-tasks.ts";

function linesOf(text: string): readonly FlatLine[] {
  let at = 0;
  return text.split("\n").flatMap((line, i): readonly FlatLine[] => {
    const span = [at, at + line.length] as const;
    at += line.length + 1;
    return line.trim() === "" ? [] : [{ text: line, folded: foldInPlace(line, true), line: i + 1, span }];
  });
}

describe("an indicator row whose cells stand one under the other", () => {
  const text = [
    "TT Chi tiéu Don vi tinh Két qua Co quan chu tri theo doi",
    "I Pén nam 2035",
    "1",
    "",
    "Ty 1¢ ho kinh doanh chuyén sang hoa don",
    "dién tu tai cac cho truyén thong",
    "",
    "%",
    "",
    "75",
    "",
    "S& Cong Thuong",
    "",
    "2",
    "",
    "S6 luong mo hinh thu vien so cong dong",
    "dang hoat dong",
    "",
    "Mo hinh",
    "",
    "S& Tai chinh",
    "",
    "3",
    "",
    "Ty 1¢ tram quan trac nuoc tu dong truyén",
    "so liéu vé trung tam",
    "",
    "%",
    "",
    "90",
    "",
    "Cong an tinh",
    "",
  ].join("\n");
  const { rows, targets } = flatIndicatorsIn(linesOf(text), text, "a1");

  it("has its body in the last cell, whether or not a value was printed", () => {
    expect(rows.map(({ row, leads }) => [row, leads])).toEqual([
      [1, ["Sở Công Thương"]],
      [2, ["Sở Tài chính"]],
      [3, ["Công an tỉnh"]],
    ]);
  });

  it("keeps unit and value out of the name", () => {
    expect(rows.map(({ unit }) => unit)).toEqual(["%", "Mô hình", "%"]);
    for (const { indicator } of rows) expect(indicator).not.toMatch(/Mo hinh$|75|90/);
    expect(targets.map(({ row, milestone, value }) => [row, milestone, value])).toEqual([
      [1, 2035, 75],
      [3, 2035, 90],
    ]);
  });
});

describe("rows of a flattened task table", () => {
  const text = [
    "STT Noi dung Co quan chu tri Co quan phoi hop Két qua Thoi gian",
    "1 Tri én khai so hoa ho so luu tru cua hoi dong nhan dan va ban giao cho kho Phong Noi vu Cac phong, ban, Ké hoach Thang 6/2026",
    "luu tru lich su theo quy dinh don vi lién quan va thuong",
    "xuyén",
    ", . ‘ Phong Tai chinh - ,",
    "2 Xay dung phan mém quan ly tai san cong dung chung cho cac don vi su nghiép Phong Kinh té Ké hoach; Cac Ké hoach Nam 2027",
    "va ket noi voi co so du liéu cua nganh don vi lién quan",
    "3 Nang cap he thong truyén thanh thong minh tai cac khu dan cu va lap dat them Phong Noi vu Cac phong, ban, Ké hoach Nam 2028",
    "cum loa cho ba xom moi lap ben song don vi lién quan",
  ].join("\n");
  const tasks = flatTasksIn(linesOf(text), text, null);

  it("take the top of a cell that stands half a step above them", () => {
    expect(tasks.map(({ number, lines }) => [number, lines])).toEqual([
      ["1", [2, 4]],
      ["2", [5, 7]],
      ["3", [8, 9]],
    ]);
    expect(tasks[1]?.leads).toEqual(["Phòng Kinh tế"]);
    expect(tasks[1]?.coordinating).toContain("Phòng Tài chính - Kế hoạch");
  });

  it("have one time where it is printed over several lines", () => {
    expect(tasks[0]?.schedule).toMatchObject({ kind: "month", to: "2026-06", also: "continuous" });
  });
});
