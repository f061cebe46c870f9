import { describe, expect, test } from "vitest";
import type { PageContent, PageWord } from "./pages/page-content.ts";
import { aPage, filled, lineAt, ruled } from "./pages/page-testing.ts";
import { sourceOfPages } from "./pages/source-of-pages.ts";
import { readRegister } from "./read-register.ts";
import { aSource } from "./testing.ts";

const repaired = (words: readonly PageWord[], text: string, rule: string, raw: string) =>
  words.map((word) => ({
    ...word,
    confidence: 0.95,
    ...(word.text === text ? { repair: { rule, raw, read: text } } : {}),
  }));

const scan = (words: readonly PageWord[], rulings: PageContent["rulings"] = [], more: Partial<PageContent> = {}) =>
  sourceOfPages([{ ...aPage(1, words, rulings), mode: "recognised", ...more }], "pdf", []);

const prose = [
  ...lineAt(50, 100, "KẾ HOẠCH bảo vệ nguồn nước"),
  ...lineAt(50, 124, "II. MỤC TIÊU"),
  ...lineAt(50, 148, "2.1. Đến hết năm 2028"),
  ...lineAt(50, 172, "- Tỷ lệ hộ dùng nước sạch ≥75%"),
];

describe("what the picture set right stays on the record", () => {
  test("a statement keeps the sign as recognised, and nobody is asked about it", () => {
    const register = readRegister(scan(repaired(prose, "≥75%", "sign-seen-in-picture", ">75%")));
    expect(register.targets[0]?.repairs).toEqual([{ rule: "sign-seen-in-picture", raw: ">75%", read: "≥75%" }]);
    expect(register.anomalies.map(({ rule }) => rule)).not.toContain("figure-repaired");
  });

  test("a figure that was taken for part of the sign is asked about", () => {
    const register = readRegister(scan(repaired(prose, "≥75%", "sign-seen-in-picture", "275%")));
    expect(register.anomalies.map(({ rule }) => rule)).toContain("figure-repaired");
  });

  test("of a table row, each target has the repairs of its own figure and the row has all of them", () => {
    const columns = [40, 80, 300, 360, 440, 520];
    const rows = [100, 124, 148];
    const cells = [
      ["STT", "Chỉ tiêu", "Đơn vị", "2026", "2030"],
      ["1", "Sản lượng rau", "tấn", "7,1", "9"],
    ];
    const words = repaired(filled(columns, rows, cells), "7,1", "separator-seen-in-picture", "71");
    const register = readRegister(scan(words, ruled(columns, rows)));
    const repair = { rule: "separator-seen-in-picture", raw: "71", read: "7,1" };
    expect(register.targets.map(({ value, repairs }) => [value, repairs])).toEqual([
      [7.1, [repair]],
      [9, []],
    ]);
    expect(register.indicatorRows[0]?.repairs).toEqual([repair]);
  });

  test("frames that were no table leave a note and a doubt on their page", () => {
    const source = scan(prose, [], { unsoundGrids: 1 });
    expect(source.notes).toContainEqual({ code: "RULED_TABLES_NOT_HELD", data: { count: 1 } });
    expect(readRegister(source).anomalies).toContainEqual({
      ...{ kind: "other", severity: "warning", rule: "ruled-table-not-held" },
      ...{ text: "1", lines: [1, 4], page: 1 },
    });
  });
});

describe("a number of a task whose point was lost", () => {
  const numbersOf = (...items: readonly string[]) =>
    readRegister(
      aSource(
        [
          "KE HOACH chuyén déi sé cia xã, phat trién khoa hoc, cong nghé va d6i méi sang tao trén dia ban",
          "II. NHIEM VU, GIAI PHAP",
          "3. Tang cudng dau tu ha tang s6",
          ...items.flatMap((item) => [
            "",
            `${item} Can d6i ngan sach cho hoat dong khoa hoc va cong nghé cua dia phuong hang nam.`,
          ]),
        ].join("\n"),
      ),
    ).tasks.map(({ number, repairs }) => [number, repairs ?? []]);
  const repair = (raw: string, read: string) => [{ rule: "point-of-number-lost", raw, read }];

  test.each([
    ["between its figures", ["3.1", "32", "3.3"], repair("32", "3.2")],
    ["moved away", ["3.1", "3. 2", "3.3"], repair("3. 2", "3.2")],
    ["and a space in its place", ["3.1", "3 2", "3.3"], repair("3 2", "3.2")],
  ])("%s", (_, items, repairs) => {
    expect(numbersOf(...items)).toEqual([
      ["3.1", []],
      ["3.2", repairs],
      ["3.3", []],
    ]);
  });
  test("another figure at the head of a line is no such number", () => {
    expect(numbersOf("3.1", "35", "3.2").map(([number]) => number)).not.toContain("3.5");
  });
});

describe("a row number taken from its place", () => {
  const table = (third: string) =>
    aSource(
      [
        "KE HOACH chuyén déi sé cia xã",
        "I. NHIEM VU",
        "- Tang cudng céng tac tuyén truyén trong toan dang bé va nhan dan trén dia ban.",
        "PHU LUC II",
        "DANH MUC NHIEM VU",
        "TT | Noi dung nhiém vu | Co quan chi tri | Co quan phéi hop | Thoi gian",
        "1 Xay dung ké hoach chuyén déi s6 ctia xa | Van phong HDND va UBND | Cac phong | Thang 8/2026",
        "2 Xay dung quy ché quan ly dit liéu dung chung | Phong Kinh té | Cac phong | Thang 9/2026",
        `${third} Xay dung trang théng tin dién tir ctia xa | Phong Van hoa | Cac phong | Thang 10/2026`,
        "4 Xay dung dé an phat trién kinh té sé | Phong Kinh té | Cac phong | Thang 11/2026",
        "5 Xay dung ké hoach dao tao can bd | Phong Noi vu | Cac phong | Thang 12/2026",
      ].join("\n"),
    );
  const numbersOf = (third: string) =>
    readRegister(table(third))
      .tasks.filter((task) => task.form === "table")
      .map((task) => [task.number, task.repairs ?? []]);

  test("keeps what is printed where the number would stand", () => {
    expect(numbersOf("g")[2]).toEqual(["3", [{ rule: "row-number-by-place", raw: "g", read: "3" }]]);
  });

  test("is no repair where the number is printed", () => {
    expect(numbersOf("3")).toEqual([1, 2, 3, 4, 5].map((number) => [String(number), []]));
  });
});
