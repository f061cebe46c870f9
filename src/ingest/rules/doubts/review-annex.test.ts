import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aDocument, aSource } from "../testing.ts";

type Rows = readonly (readonly string[])[];
const goals = (statement: string, year = 2028) => ["I. MỤC TIÊU", `2.1. Đến hết năm ${year}`, `- ${statement}`];
const orders = (order: string) => [
  "II. NHIỆM VỤ, GIẢI PHÁP",
  "1. Bảo vệ nguồn nước",
  `- ${order}`,
  "- Vận động nhân dân giữ gìn vệ sinh chung.",
];
const indicators = (rows: Rows) =>
  ["PHỤ LỤC I", "CÁC CHỈ TIÊU", [["STT", "Chỉ tiêu", "Đơn vị tính", "Hiện trạng", "2028", "2030"], ...rows]] as const;
const tasks = (rows: Rows) =>
  ["PHỤ LỤC II", "DANH MỤC NHIỆM VỤ", [["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"], ...rows]] as const;
const rulesOf = (parts: Parameters<typeof aDocument>[0]) =>
  readRegister(aDocument(parts))
    .anomalies.filter(({ rule }) => rule.startsWith("body-annex") || rule.startsWith("same-indicator"))
    .map(({ rule, text }) => [rule, text]);

describe("the body against the annex", () => {
  const row = ["1", "Tỷ lệ hộ dân sử dụng nước sạch đạt chuẩn", "%", "61", "80", "95"];
  test.each([
    ["the same figure is no doubt", goals("Tỷ lệ hộ dân sử dụng nước sạch đạt chuẩn đạt 80%."), []],
    [
      "another figure is one",
      goals("Tỷ lệ hộ dân sử dụng nước sạch đạt chuẩn đạt 85%."),
      [["body-annex-differs", "Tỷ lệ hộ dân sử dụng nước sạch đạt chuẩn, 2028: 85% ≠ 80%"]],
    ],
    [
      "another year is one",
      goals("Tỷ lệ hộ dân sử dụng nước sạch đạt chuẩn đạt 95%.", 2029),
      [["body-annex-milestone", "Tỷ lệ hộ dân sử dụng nước sạch đạt chuẩn, 95%: 2029 ≠ 2030"]],
    ],
    ["another indicator is none", goals("Tỷ lệ hộ dân sử dụng nhà tiêu hợp vệ sinh đạt 85%."), []],
  ])("%s", (_, body, expected) => expect(rulesOf([...body, ...indicators([row])])).toEqual(expected));

  const planned = (time: string) => [
    "1",
    "Xây dựng bản đồ các nguồn thải ra sông trên địa bàn xã",
    "Phòng Kinh tế",
    "Các thôn",
    "Bản đồ",
    time,
  ];
  test.each([
    ["a month within the year of the annex", "hoàn thành trong tháng 6/2027", "Năm 2027", 0],
    ["a month outside of the quarter", "hoàn thành trong tháng 8/2027", "Quý II/2027", 1],
    ["another year", "hoàn thành trước ngày 30/6/2026", "Tháng 6/2027", 1],
    ["no time in the body", "theo quy định", "Tháng 6/2027", 0],
  ])("a task with %s", (_, said, time, count) => {
    const found = rulesOf([
      ...orders(`Xây dựng bản đồ các nguồn thải ra sông trên địa bàn xã, ${said}.`),
      ...tasks([planned(time)]),
    ]);
    expect(found.map(([rule]) => rule)).toEqual(Array.from({ length: count }, () => "body-annex-deadline"));
  });
});

describe("numerals and letters", () => {
  const parts = (...labels: readonly string[]) =>
    labels.map((label) => `${label}. NỘI DUNG CỦA PHẦN ${label}\n- Rà soát các giếng khoan trên địa bàn xã.`).join("\n");
  const found = (text: string) =>
    readRegister(aSource(text, "docx"))
      .anomalies.filter(({ rule }) => /^(?:part|letter)-/.test(rule))
      .map(({ rule, text: words }) => [rule, words.split(/[.)]/)[0]]);
  test.each([
    ["in order", ["I", "II", "III", "IV"], []],
    ["one left out", ["I", "II", "IV"], [["part-out-of-sequence", "IV"]]],
    ["one twice", ["I", "II", "II", "III"], [["part-out-of-sequence", "II"]]],
    ["a new list from the first numeral on", ["I", "II", "I", "II"], []],
  ])("parts %s", (_, labels, expected) => expect(found(parts(...labels))).toEqual(expected));

  const letters = (...labels: readonly string[]) =>
    `I. NHIỆM VỤ\n1. Bảo vệ nguồn nước\n${labels.map((label) => `${label}) Rà soát các giếng khoan của thôn ${label};`).join("\n")}`;
  test.each([
    ["in order", ["a", "b", "c", "d", "đ", "e", "g"], []],
    ["without đ", ["a", "b", "c", "d", "e"], []],
    ["one left out", ["a", "b", "d"], [["letter-out-of-sequence", "d"]]],
    ["one twice", ["a", "b", "b", "c"], [["letter-out-of-sequence", "b"]]],
  ])("letters %s", (_, labels, expected) => expect(found(letters(...labels))).toEqual(expected));
});

describe("counts announced", () => {
  const rows = [
    ["I", "Phát triển hạ tầng", "", "", "", ""],
    ["1", "Tỷ lệ thôn có cáp quang", "%", "61", "80", "95"],
    ["2", "Số trạm phát sóng", "trạm", "1", "2", "3"],
    ["II", "Phát triển nguồn lực", "", "", "", ""],
    ["3", "Số cán bộ chuyên trách", "người", "1", "2", "3"],
  ];
  const found = (announced: string) =>
    readRegister(aDocument(["I. MỤC TIÊU", `- ${announced}`, ...indicators(rows)]))
      .anomalies.filter(({ rule }) => rule.endsWith("count-differs"))
      .map(({ rule, text }) => [rule, text]);
  test.each([
    ["Kế hoạch gồm 3 chỉ tiêu: 02 chỉ tiêu về hạ tầng, 01 chỉ tiêu về nguồn lực (theo phụ lục I).", []],
    [
      "Kế hoạch gồm 3 chỉ tiêu: 01 chỉ tiêu về hạ tầng, 01 chỉ tiêu về nguồn lực (theo phụ lục I).",
      [["group-count-differs", "hạ tầng: 1 ≠ 2"]],
    ],
    ["Giao 5 chỉ tiêu cho các đơn vị theo phụ lục I kèm theo Kế hoạch này.", [["count-differs", "Giao 5 chỉ tiêu: 6"]]],
  ])("%s", (announced, expected) => expect(found(announced)).toEqual(expected));
});
