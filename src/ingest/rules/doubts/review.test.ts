import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aDocument, aSource } from "../testing.ts";

const doubts = (text: string) => readRegister(aSource(text)).anomalies.map((a) => [a.rule, a.lines[0]]);
const head = "ĐẢNG ỦY XÃ AN THỬ\nAn Thử, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\nvề chuyển đổi số\n";
const goals = (first: string, second: string) => `I. MỤC TIÊU\n2.1. Đến hết năm 2025\n${first}\n2.2. Đến hết năm 2030\n${second}`;

describe("doubts about targets", () => {
  test("a later milestone that asks for less", () =>
    expect(doubts(goals("- Tỷ lệ thôn có cáp quang ≥ 70%.", "- Tỷ lệ thôn có cáp quang ≥ 60%."))).toContainEqual([
      "later-target-lower",
      5,
    ]));
  test("a rank that falls is progress", () =>
    expect(
      doubts(goals("- Xếp hạng an toàn thông tin < 10.", "- Xếp hạng an toàn thông tin < 5.")).map(([rule]) => rule),
    ).not.toContain("later-target-lower"));
  test("a share of late files that falls is progress", () =>
    expect(doubts(goals("- Tỷ lệ hồ sơ quá hạn dưới 2%.", "- Tỷ lệ hồ sơ quá hạn dưới 1%.")).map(([rule]) => rule)).not.toContain(
      "later-target-lower",
    ));
  test("an equal target at the next milestone is no doubt", () =>
    expect(doubts(goals("- Tỷ lệ thôn có cáp quang đạt 100%.", "- Tỷ lệ thôn có cáp quang đạt 100%."))).toEqual([]));
  test("a measured aim that becomes vague", () =>
    expect(
      doubts(goals("- Có 3 cán bộ nghiên cứu khoa học và công nghệ.", "- Quan tâm cán bộ nghiên cứu khoa học và công nghệ.")),
    ).toContainEqual(["measured-then-vague", 5]));
  test("one thing twice within a milestone", () =>
    expect(
      doubts(
        "I. MỤC TIÊU\n2.1. Đến hết năm 2030\na) Phát triển khoa học\n- Có ≥ 5 doanh nghiệp khởi nghiệp.\nb) Phát triển đổi mới sáng tạo\n- Có ≥ 8 doanh nghiệp khởi nghiệp.",
      ),
    ).toContainEqual(["same-indicator-differs", 4]));
  test("a baseline that already meets every milestone", () => {
    const register = readRegister(
      aDocument([
        "I. MỤC TIÊU",
        [
          ["STT", "Chỉ tiêu", "Đơn vị tính", "Hiện trạng", "2026", "2030"],
          ["1", "Tỷ lệ cán bộ có máy tính", "%", "100", "100", "100"],
        ],
      ]),
    );
    expect(register.anomalies.map((a) => a.rule)).toContain("baseline-already-there");
  });
});

describe("doubts about dates and bodies", () => {
  test("a known document with another date", () =>
    expect(
      doubts(`${head}Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2025 của Bộ Chính trị.\nI. MỤC ĐÍCH\n- Nâng cao nhận thức.`),
    ).toContainEqual(["known-date-differs", 5]));
  test("one document cited with two dates", () =>
    expect(
      doubts(
        `${head}Thực hiện Kế hoạch số 31-KH/TU ngày 12/8/2025; Kế hoạch số 31-KH/TU ngày 12/8/2025.\nI. MỤC ĐÍCH\n- Theo Kế hoạch số 31-KH/TU ngày 21/8/2025.`,
      ),
    ).toContainEqual(["citations-disagree", 7]));
  test("a deadline before the day of issue", () =>
    expect(doubts(`${head}I. NHIỆM VỤ\n- Xây dựng quy chế, hoàn thành trước ngày 20/5/2025.`)).toContainEqual([
      "deadline-before-issue",
      6,
    ]));
  test("a district body after districts ended", () =>
    expect(doubts(`${head}I. NHIỆM VỤ\n- Phối hợp với UBND huyện triển khai hạ tầng số đồng bộ.`)).toContainEqual([
      "body-abolished",
      6,
    ]));
  test("a plan of an earlier year may name it", () =>
    expect(
      doubts(`${head.replace("2025", "2023")}I. NHIỆM VỤ\n- Phối hợp với UBND huyện triển khai hạ tầng số đồng bộ.`).map(
        ([rule]) => rule,
      ),
    ).not.toContain("body-abolished"));
});

describe("doubts about numbering", () => {
  test("headings out of sequence", () =>
    expect(
      doubts("I. MỤC TIÊU\n2. Mục tiêu cụ thể\n2.1. Đến hết năm 2025\n- 50% hộ có ví.\n3.3. Đến hết năm 2030\n- 60% hộ có ví."),
    ).toContainEqual(["heading-out-of-sequence", 5]));
  test("a heading printed as a list item, once", () =>
    expect(
      doubts(
        "I. MỤC TIÊU\n2.1. Đến hết năm 2030\n- a) Phát triển hạ tầng*\n - 90% thôn có sóng.\n- b) Phát triển nguồn lực*\n - 90% cán bộ có máy.",
      ).filter(([rule]) => rule === "heading-as-list-item"),
    ).toEqual([["heading-as-list-item", 3]]));
  test("headings in sequence raise nothing", () =>
    expect(
      doubts(
        "I. MỤC TIÊU\n1. Mục tiêu chung\n- Nâng cao.\n2. Mục tiêu cụ thể\n2.1. Đến hết năm 2025\n- 50% hộ có ví.\n2.2. Đến hết năm 2030\n- 60% hộ có ví.",
      ),
    ).toEqual([]));
});

test("tasks without lead and time are counted", () => {
  const { anomalies } = readRegister(
    aSource("I. NHIỆM VỤ\n- Đẩy mạnh tuyên truyền về chuyển đổi số.\n- Đảng ủy ban hành quy chế, hoàn thành trong tháng 5/2026."),
  );
  expect(anomalies.map((a) => [a.rule, a.text])).toEqual([
    ["tasks-without-lead", "1/2"],
    ["tasks-without-deadline", "1/2"],
    ["tasks-only-effort", "1/2"],
  ]);
});

describe("doubts about the whole document", () => {
  const plan = (body: string) => `${head}I. NHIỆM VỤ\n${body}`;
  test("a count that its parts do not add up to", () =>
    expect(doubts(plan("- Kế hoạch gồm 12 chỉ tiêu (3 + 4 + 6) được nêu tại phụ lục."))).toContainEqual(["count-differs", 6]));
  test("a count that its parts add up to", () =>
    expect(doubts(plan("- Kế hoạch gồm 13 chỉ tiêu (3 + 4 + 6) được nêu tại phụ lục.")).map(([rule]) => rule)).not.toContain(
      "count-differs",
    ));
  test("a deadline past the last year of the title", () =>
    expect(
      doubts(
        plan("- Xây dựng bản đồ số, hoàn thành trong tháng 6/2032.").replace("về chuyển đổi số", "về chuyển đổi số đến năm 2030"),
      ),
    ).toContainEqual(["deadline-past-horizon", 6]));
  test("an address that a search left behind", () =>
    expect(
      doubts(plan("- Theo hướng dẫn tại https://tim.example/search?q=chuyen+doi+so&client=may các đơn vị rà soát hồ sơ.")),
    ).toContainEqual(["address-pasted", 6]));
  test("wording of a province in the plan of a commune", () =>
    expect(doubts(plan("- Xây dựng mạng lưới trạm quan trắc trên địa bàn tỉnh trong năm 2026."))).toContainEqual([
      "other-level-wording",
      6,
    ]));
  test("a task given twice with a word changed", () =>
    expect(
      doubts(
        plan(
          "- Xây dựng và vận hành bản đồ số về hạ tầng giao thông nông thôn.\n- Rà soát thủ tục.\n- Xây dựng, vận hành bản đồ số về hạ tầng giao thông nông thôn.",
        ),
      ),
    ).toContainEqual(["same-task-twice", 6]));
});
