import { describe, expect, test } from "vitest";
import { foldInPlace } from "../words/folded.ts";
import { flatIndicatorsIn } from "./flat-indicators.ts";
import type { FlatLine } from "./flat-lines.ts";
import { believedNumbers, numbersByPlace, readingsOf, textOf } from "./flat-numbers.ts";
import { assigned, runOn, withCommas } from "./flat-runs.ts";
import { flatTasksIn } from "./flat-tasks.ts";
import { likeness } from "./flat-words.ts";

/** Blank lines of a text file are no lines of a table, but they count. */
function linesOf(text: string): readonly FlatLine[] {
  let from = 0;
  return text.split("\n").flatMap((line, i) => {
    const span = [from, from + line.length] as const;
    from += line.length + 1;
    return line.trim() === "" ? [] : [{ text: line, folded: foldInPlace(line, true), line: i + 1, span }];
  });
}

describe("row numbers by place", () => {
  const recovered = (printed: readonly (string | null)[], breaks: readonly number[] = []) => {
    const believed = believedNumbers(
      printed.flatMap((text, at) =>
        text === null
          ? []
          : [
              {
                at,
                readings: readingsOf(
                  text,
                  printed.some((p) => p?.includes(".")),
                ),
              },
            ],
      ),
    );
    return numbersByPlace(
      printed.map((text, at) => ({ believed: believed.get(at) ?? null, printed: text, afterPageBreak: breaks.includes(at) })),
    ).map(({ number }) => textOf(number));
  };
  test.each([
    ["numbers that are right stay", ["1", "2", "3"], [], ["1", "2", "3"]],
    ["a number that OCR turned into letters", ["7", null, "9"], [], ["7", "8", "9"]],
    ["a number with one digit misread", ["25", "26", "97", "28", "29"], [], ["25", "26", "27", "28", "29"]],
    [
      "the same number twice: the later one is the misread one",
      ["41", "42", "43", "42", "45"],
      [],
      ["41", "42", "43", "44", "45"],
    ],
    ["rows lost with a page are counted back from the next", ["16", "17", null, "25"], [2], ["16", "17", "24", "25"]],
    ["sub-rows go on inside their row", ["3.1", "3.2", null, "3.4", "4.1"], [], ["3.1", "3.2", "3.3", "3.4", "4.1"]],
    ["a point that was lost", ["5.2", "5.3", "54", "5.5"], [], ["5.2", "5.3", "5.4", "5.5"]],
  ])("%s", (_, printed, breaks, expected) => {
    expect(recovered(printed, breaks)).toEqual(expected);
  });
});

describe("runs of values", () => {
  const read = (text: string, count: number, untold = false, lone = 0) => {
    const run = runOn(text, 3);
    if (run === null) return null;
    const { baseline, milestones } = assigned(run, lone, count, untold);
    const shown = withCommas(milestones).map((item) =>
      item.kind === "value" ? `${item.value.op}${item.value.value}` : item.kind === "has" ? "has" : null,
    );
    return [baseline?.kind === "value" ? baseline.value.value : null, ...shown];
  };
  test.each([
    ["baseline and milestones", "% 12% | 30%| 45% |60%", 3, false, [12, "=30", "=45", "=60"]],
    ["a percent sign read as digits", "% 50% 5504 60% 10096", 3, false, [50, "=55", "=60", "=100"]],
    ["a decimal comma that was lost", "% 0,5% >1% |>15%| >2%", 3, false, [0.5, ">=1", ">=1.5", ">=2"]],
    ["nothing measured yet: cells stand at the right", "% - 40% | 60%", 3, true, [null, null, "=40", "=60"]],
    ["yes or no", "nn Co | C6 Có", 4, false, [null, null, "has", "has", "has"]],
    ["a rank with the words of its scale", "<10 cac | < 10 cac |< 10 cac | <5 cac", 3, false, [10, "<10", "<10", "<5"]],
  ])("%s", (_, text, count, untold, expected) => {
    expect(read(text, count, untold)).toEqual(expected);
  });
  test.each([
    ["years of a header", "2025 | 2030 | 2035 | 2040"],
    ["the ghost of a line under another", "00% 00% 0% 00%"],
    ["words", "Phong Noi vu chu tri"],
  ])("%s are no values", (_, text) => {
    expect(runOn(text, 3)).toBeNull();
  });
  test("every repaired value says what it was", () => {
    const run = runOn("% 50% 5504 60%", 3);
    expect(run?.items[1]).toMatchObject({ value: { value: 55, repairs: [{ raw: "5504", read: "55" }] } });
  });
});

const indicatorTable = `TT Noi dung chi tiéu Don vi Hién trang
(thang 6/2025)| 2025 | 2030 | 2035
I | PHAT TRIEN HA TANG
 Phong Vin hoa, Khoa
1 |Ty 1é thon cé cap quang % 40% | 70% | 90%| 100% | hoc & Thong tin
Ty lé tram thu phat song dung
2 |chung ha tang % 10% 25% | 5504 | 80% | Phong Noi vu
duge kiém dinh
Il | PHAT TRIEN CHUYEN DOI SO
S6 lugng dich vu méi duoc dua
g |lén mang moi nim Dich vu 0 2 | 4 | 6 Van phong HDND&UBND
`;

describe("an indicator table that OCR flattened", () => {
  const { rows, targets } = flatIndicatorsIn(linesOf(indicatorTable), indicatorTable, "a1");
  test("has its rows, numbered by place", () => {
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  });
  test("gives values by milestone and the baseline with its month", () => {
    expect(targets.filter((t) => t.row === 2).map((t) => [t.milestone, t.value])).toEqual([
      [2025, 25],
      [2030, 55],
      [2035, 80],
    ]);
    expect(rows.map(({ baseline }) => [baseline?.value, baseline?.date])).toEqual([
      [40, "2025-06"],
      [10, "2025-06"],
      [0, "2025-06"],
    ]);
  });
  test("knows units, groups and the leading bodies", () => {
    expect(rows.map(({ group }) => group)).toEqual(["infrastructure", "infrastructure", "digital"]);
    expect(rows.map(({ unit }) => unit === "%")).toEqual([true, true, false]);
    expect(rows.map(({ leads }) => leads.join())).toEqual([
      "Phòng Văn hóa, Khoa học & Thông tin",
      "Phòng Nội vụ",
      "Văn phòng HĐND&UBND",
    ]);
  });
  test("claims little", () => {
    expect(targets.every(({ confidence }) => Object.values(confidence).every((c) => c < 0.95))).toBe(true);
  });
});

const interleaved = `TT Tén nhiém vu Co quan chu tri Co quan phoi hop Két qua Thoi gian
Xay dung ké hoach mo lop hoc s6 cho |  Phong Noi vu  | Phong Tai chinh - | Ké hoach | Thang
1 |nguoi cao tuoi o cac thon xa trung tam | | KH | | 9/2025
Trién khai phan mém quan ly kho sach |Phong Giao duc va | Cac don vi lién quan | Bao cao | Nim 2026
2 |cua cac truong tiéu hoc trén dia ban | Dao tao | | |
To chirc hoi thi tin hoc tré hang nam | Phong Noi vu | Cac don vi lién quan | Bao cao | Thuong xuyén
3 |cho hoc sinh trung hoc co so toan huyén
`;

const cellByCell = `TT Tén nhiém vu Co quan chu tri Co quan phoi hop Két qua Thoi gian
1

Xay dung co ché khen thuong sang kién
cua nguoi lao dong

Phong Noi vu

Cac don vi lién quan

Quyét dinh

Quy III/2026
2

Trién khai cong khai tién do cong viéc trén mang

Van phong HDND&UBND

Phong Noi vu

Bao cao

Thuong
Xuyén
`;

describe.each([
  ["cells beside each other", interleaved, ["1", "2", "3"]],
  ["one cell after the other", cellByCell, ["1", "2"]],
])("a task table that OCR flattened, %s", (_, text, numbers) => {
  const tasks = flatTasksIn(linesOf(text), text, "Phụ lục");
  test("has its rows", () => {
    expect(tasks.map(({ number }) => number)).toEqual(numbers);
  });
  test("tells lead and times apart from the task", () => {
    expect(tasks[0]?.leads).toEqual(["Phòng Nội vụ"]);
    expect(tasks[0]?.text).toMatch(/^Xay dung/);
    expect(tasks.every(({ schedule }) => schedule.kind !== "none")).toBe(true);
  });
});

test("a task table of a thousand rows is read, each row once", () => {
  const rows = Array.from(
    { length: 1000 },
    (_, i) => `${i + 1} |Xay dung ké hoach so ${i} cho cac thon | Phong Noi vu | Cac don vi lién quan | Ké hoach | Nim 2026`,
  );
  const text = ["TT Tén nhiém vu Co quan chu tri Co quan phoi hop Két qua Thoi gian", ...rows].join("\n");
  const tasks = flatTasksIn(linesOf(text), text, null);
  expect(tasks).toHaveLength(1000);
  expect(tasks.at(-1)?.number).toBe("1000");
});

test("vowels are what OCR loses, so words that differ in vowels are like each other", () => {
  expect(likeness("phdng", "phong")).toBeGreaterThan(0.7);
  expect(likeness("phong", "thanh")).toBeLessThan(0.5);
});

const otherOrder = `STT | Noi dung cong viéc | San pham | Thoi gian | Co quan chu tri | Co quan phoi hop
1 |Xay dung phuong an tuyén truyén phong chay | Ké hoach | Thang 4/2026 | Phong Noi vu | Cac don vi lién quan
cho cac khu chg va nha van hoa trong phuong | | | |
2 |Trién khai so tay hoi dap cho nguoi ban hang | Bao cao | Quy II/2026 | Phong Tu phap | Phong Y té
nho tai cac diém du lich cua dia phuong | | | |
3 |To chirc buoi doi thoai voi cac ho kinh doanh | Bao cao | Hane nim | Phong Y té | Phong Noi vu
ve vé sinh an toan thuc pham mua lé hoi | | | |
`;

test("columns in another order: result and time stand before the bodies", () => {
  const tasks = flatTasksIn(linesOf(otherOrder), otherOrder, "Phụ lục");
  expect(
    tasks.map(({ number, leads, coordinating, deliverable, schedule }) => [
      number,
      leads,
      coordinating,
      deliverable,
      schedule.kind,
      schedule.to,
    ]),
  ).toEqual([
    ["1", ["Phòng Nội vụ"], ["Các đơn vị liên quan"], "Kế hoạch", "month", "2026-04"],
    ["2", ["Phòng Tư pháp"], ["Phòng Y tế"], "Báo cáo", "quarter", "2026-Q2"],
    ["3", ["Phòng Y tế"], ["Phòng Nội vụ"], "Báo cáo", "annual", null],
  ]);
});

const oneResult = `TT Chi tiéu Don vi Két qua Co quan chu tri
I Dén nam 2030
1 Xép hang mirc do hai long cua du khach Thir bac Phan dau dung top 5 S& Du lich
2 Ty lé ho dan co nuoc sach tai cac xom % > 97 S& Xay dung
3 Thir hang vé sinh moi truong cho dan sinh Thtr bac Dat mirc kha cua ca nuoc S& Y té
II
Dén nim 2040
4
Ty lé ben xe co tram sac dién cong cong
%
80
S& Xay dung
`;

test("one result column: places, goals in words, values under their unit, and the milestone of the section row", () => {
  const { rows, targets } = flatIndicatorsIn(linesOf(oneResult), oneResult, "a2");
  expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  expect(targets.map(({ row, milestone, op, value, text }) => [row, milestone, op, value, text])).toEqual([
    [1, 2030, "top", 5, undefined],
    [2, 2030, ">=", 97, undefined],
    [3, 2030, "text", null, "Dat mirc kha cua ca nuoc"],
    [4, 2040, "=", 80, undefined],
  ]);
});
