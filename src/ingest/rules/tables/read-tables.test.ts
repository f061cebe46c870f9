import { describe, expect, test } from "vitest";
import type { ReadRegister } from "#ingest/model.ts";
import { readRegister } from "../read-register.ts";
import { aDocument, type GivenCell } from "../testing.ts";

const annex = (title: string, rows: readonly (readonly GivenCell[])[]): ReadRegister =>
  readRegister(aDocument(["I. MỤC TIÊU", "Có phụ lục kèm theo.", title, rows]));

const header: readonly (readonly GivenCell[])[] = [
  [
    { text: "STT", rows: 2 },
    { text: "Nội dung chỉ tiêu", rows: 2 },
    { text: "Đơn vị tính", rows: 2 },
    { text: "Hiện trạng (tháng 3/2026)", rows: 2 },
    { text: "Chỉ tiêu", columns: 3 },
    { text: "Cơ quan, đơn vị chủ trì", rows: 2 },
  ],
  ["Năm 2026", "Năm 2030", "2035-2045"],
];

describe("a table of indicators with milestone columns", () => {
  const register = annex("PHỤ LỤC I: CÁC CHỈ TIÊU", [
    ...header,
    ["I", { text: "PHÁT TRIỂN HẠ TẦNG", columns: 7 }],
    ["1", "Tỷ lệ thôn có cáp quang", "%", "61,5%", "≥ 70%", "≥ 95", "100%", "Phòng Kinh tế; Công an xã"],
    ["2", "Tỷ lệ phủ sóng 6G", "%", "Chỉ tiêu mới, chưa đánh giá", "-", "40 - 50", "> 80", "Phòng Văn hóa, Khoa học & Thông tin"],
    ["II", { text: "PHÁT TRIỂN CHUYỂN ĐỔI SỐ", columns: 7 }],
    ["3", "Xếp hạng an toàn thông tin", "Thứ bậc", "05", "< 10", "Top 3", "Top 1", "Công an xã"],
    ["4", "Trung tâm điều hành của xã", "Có", "Chưa triển khai", "", "Có", "Tiên tiến, hiện đại", "UBND xã"],
    ["5", "Tỷ lệ cán bộ có chữ ký số", "%", "", "", "", "", ""],
    ["5.1", "Cấp xã", "%", "30", "≤ 60", "100", "100", "UBND xã"],
  ]);
  const values = (row: number | string) =>
    register.targets
      .filter((t) => t.row === row)
      .map((t) => [t.milestone, t.milestoneTo ?? null, t.op, t.value, t.valueTo, t.unit]);

  test("operators, bare figures and spans", () => {
    expect(values(1)).toEqual([
      [2026, null, ">=", 70, null, "%"],
      [2030, null, ">=", 95, null, "%"],
      [2035, 2045, "=", 100, null, "%"],
    ]);
  });
  test("an empty mark gives no target, a range keeps both ends", () => {
    expect(values(2)).toEqual([
      [2030, null, "range", 40, 50, "%"],
      [2035, 2045, ">", 80, null, "%"],
    ]);
  });
  test("ranks", () =>
    expect(values(3).map((v) => [v[2], v[3]])).toEqual([
      ["<", 10],
      ["top", 3],
      ["top", 1],
    ]));
  test("existence and wording", () => {
    expect(register.targets.filter((t) => t.row === 4).map((t) => [t.op, t.text ?? null])).toEqual([
      ["exists", null],
      ["text", "Tiên tiến, hiện đại"],
    ]);
  });
  test("a sub-row is named with the row that it divides", () => {
    expect(register.indicatorRows.at(-1)).toMatchObject({ row: "5.1", indicator: "Tỷ lệ cán bộ có chữ ký số: cấp xã" });
  });
  test("baseline with its date", () => {
    expect(register.indicatorRows[0]?.baseline).toEqual({ date: "2026-03", text: "61,5%", value: 61.5 });
    expect(register.indicatorRows[1]?.baseline).toMatchObject({ text: "Chỉ tiêu mới, chưa đánh giá", value: null });
  });
  test("leads, groups and one series per row", () => {
    expect(register.indicatorRows.map((r) => [r.group, r.leads.length])).toEqual([
      ["infrastructure", 2],
      ["infrastructure", 1],
      ["digital", 1],
      ["digital", 1],
      ["digital", 0],
      ["digital", 1],
    ]);
    expect(new Set(register.targets.filter((t) => t.row === 1).map((t) => t.series)).size).toBe(1);
  });
  test("a sentence that counts the annex is no target", () =>
    expect(register.targets.every((t) => t.row !== undefined)).toBe(true));
});

describe("other tables of indicators", () => {
  test("rows that print the same number by mistake stay two indicators", () => {
    const register = annex("PHỤ LỤC I: CÁC CHỈ TIÊU", [
      ...header,
      ["8", "Tỷ lệ kết quả được số hóa", "%", "61", "70", "95", "100", "UBND xã"],
      ["8", "Tỷ lệ người dân có tài khoản định danh", "%", "30", "60", "90", "100", "Công an xã"],
    ]);
    expect(new Set(register.targets.map((t) => t.series)).size).toBe(2);
    expect(register.indicatorRows.map((r) => r.series)).toEqual([...new Set(register.targets.map((t) => t.series))]);
  });
  test("milestones as section rows with one result column", () => {
    const register = annex("PHỤ LỤC", [
      ["TT", "Chỉ tiêu", "Đơn vị", "Kết quả", "Cơ quan chủ trì theo dõi, đánh giá"],
      ["I", { text: "Đến năm 2030", columns: 4 }],
      ["1", "Quy mô kinh tế số", "% GRDP", "≥ 40", "Sở Tài chính"],
      [
        "2",
        "Mức độ chuyển đổi số của cơ sở giáo dục",
        "%",
        "≥ 95% đối với phổ thông; ≥ 90% đối với mầm non",
        "Sở Giáo dục và Đào tạo",
      ],
      ["II", { text: "Đến năm 2045", columns: 4 }],
      ["3", "Quy mô kinh tế số", "% GRDP", "≥ 50", "Sở Tài chính"],
    ]);
    expect(register.targets.map((t) => [t.row, t.milestone, t.value, t.unit])).toEqual([
      [1, 2030, 40, "% GRDP"],
      [2, 2030, 95, "%"],
      [2, 2030, 90, "%"],
      [3, 2045, 50, "% GRDP"],
    ]);
  });
  test("a table that crosses a page goes on without its header", () => {
    const rows: readonly (readonly GivenCell[])[] = [
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2030"],
      ["1", "Tỷ lệ hộ có cáp quang", "%", "90"],
    ];
    const register = readRegister(aDocument(["I. MỤC TIÊU", rows, [["2", "Tỷ lệ hộ có ví điện tử", "%", "80"]]]));
    expect(register.targets.map((t) => [t.row, t.value])).toEqual([
      [1, 90],
      [2, 80],
    ]);
  });
});

describe("tables of tasks", () => {
  const register = annex("PHỤ LỤC II: DANH MỤC NHIỆM VỤ", [
    ["TT", "Tên nhiệm vụ", "Cơ quan phối hợp", "Thời gian hoàn thành", "Kết quả", "Cơ quan chủ trì tham mưu/thực hiện"],
    ["I", { text: "Công tác lãnh đạo", columns: 5 }],
    [
      "1",
      "Kiện toàn Ban Chỉ đạo xã",
      "Văn phòng Đảng ủy; các chi bộ trực thuộc",
      "Đã hoàn thành",
      "Quyết định",
      "Ban Xây dựng Đảng",
    ],
    [
      "2",
      "Xây dựng kế hoạch chuyển đổi số",
      "Các phòng, ban, đơn vị liên quan",
      "Tháng 8/2026 - Thường xuyên",
      "Kế hoạch",
      "Phòng Văn hóa, Khoa học & Thông tin",
    ],
    ["4", "Mở lớp kỹ năng số cho người dân", "", "2026 - 2027", "-", "Phòng Kinh tế"],
  ]);
  test("columns are known by their words, in any order", () => {
    expect(register.tasks[0]).toMatchObject({
      number: "1",
      group: "I. Công tác lãnh đạo",
      leads: ["Ban Xây dựng Đảng"],
      coordinating: ["Văn phòng Đảng ủy", "Các chi bộ trực thuộc"],
      deliverable: "Quyết định",
      schedule: { kind: "done" },
    });
    expect(register.tasks[1]).toMatchObject({
      leads: ["Phòng Văn hóa, Khoa học & Thông tin"],
      schedule: { kind: "month", to: "2026-08", also: "continuous" },
    });
    expect(register.tasks[2]).toMatchObject({
      coordinating: [],
      deliverable: null,
      schedule: { kind: "range", from: "2026", to: "2027" },
    });
  });
  test("a gap in the row numbers is a doubt", () =>
    expect(register.anomalies.map((a) => a.rule)).toContain("row-out-of-sequence"));
  test("a table without deliverables or support is read as well", () => {
    const { tasks } = annex("PHỤ LỤC", [
      ["STT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian thực hiện"],
      ["1.1", "Cập nhật bản đồ số", "Công an xã", "Hằng năm"],
    ]);
    expect(tasks).toMatchObject([{ number: "1.1", leads: ["Công an xã"], schedule: { kind: "annual" }, form: "table" }]);
  });
  test("a layout table is neither", () =>
    expect(
      readRegister(
        aDocument([
          [
            ["a", "b"],
            ["c", "d"],
          ],
        ]),
      ).tasks,
    ).toEqual([]));
});
