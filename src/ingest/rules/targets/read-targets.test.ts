import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aSource } from "../testing.ts";

const under = (bullet: string, heading = "2.1. Đến hết năm 2030") =>
  readRegister(aSource(`I. MỤC TIÊU\n${heading}\n\n${bullet}`)).targets;
const names = (bullet: string) => under(bullet).map((t) => [t.indicator, t.op, t.value, t.unit]);

describe("names after the genre's conventions", () => {
  test.each([
    [
      "a share",
      "- Có ≥ 90% cán bộ xã được bồi dưỡng kỹ năng số.",
      [["Tỷ lệ cán bộ xã được bồi dưỡng kỹ năng số", ">=", 90, "%"]],
    ],
    ["a count", "- Có ≥ 3 hợp tác xã bán hàng trực tuyến.", [["Số hợp tác xã bán hàng trực tuyến", ">=", 3, "hợp tác xã"]]],
    ["an index", "- Chỉ số hài lòng của người dân ≥ 0,85.", [["Chỉ số hài lòng của người dân", ">=", 0.85, null]]],
    ["a name before its figure", "- Tỷ lệ hộ có cáp quang đạt từ 80% trở lên.", [["Tỷ lệ hộ có cáp quang", ">=", 80, "%"]]],
    [
      "existence",
      "- Phấn đấu có sản phẩm được cấp mã truy xuất.",
      [["Có sản phẩm được cấp mã truy xuất", "exists", null, "sản phẩm"]],
    ],
    ["prose", "- Quan tâm đào tạo nhân lực số tại chỗ.", [["Quan tâm đào tạo nhân lực số tại chỗ", "text", null, null]]],
    [
      "partners are left out",
      "- Phối hợp với các đơn vị liên quan đảm bảo tỷ lệ phủ sóng thôn đạt 100%.",
      [["Tỷ lệ phủ sóng thôn", "=", 100, "%"]],
    ],
    [
      "plural words are left out",
      "- Có ≥ 80% đổi với các trường học và các trạm y tế dùng hồ sơ số.",
      [["Tỷ lệ trường học và trạm y tế dùng hồ sơ số", ">=", 80, "%"]],
    ],
    [
      "a verb of provision is left out",
      "- Lắp đặt ít nhất 06 điểm truy cập miễn phí.",
      [["Số điểm truy cập miễn phí", ">=", 6, "điểm"]],
    ],
    [
      "a misprint within its phrase",
      "- 90% trường học ký số trên số sách, số điểm điện tử.",
      [["Tỷ lệ trường học ký số trên sổ sách, sổ điểm điện tử", "=", 90, "%"]],
    ],
  ])("%s", (_, bullet, expected) => expect(names(bullet)).toEqual(expected));
});

describe("compound statements", () => {
  test("two shares in one bullet are two targets with one place", () => {
    const [a, b] = under("- Có ≥ 80% hộ dân có tài khoản số, tỷ lệ hộ dân ký số ≥ 10%.");
    expect([a?.indicator, a?.value, b?.indicator, b?.value]).toEqual([
      "Tỷ lệ hộ dân có tài khoản số",
      80,
      "Tỷ lệ hộ dân ký số",
      10,
    ]);
    expect(a?.span).toEqual(b?.span);
  });
  test("an aim in words and a figure are two targets", () => {
    expect(names("- Đẩy mạnh bán hàng trực tuyến. Quy mô kinh tế số đạt 15%.")).toEqual([
      ["Đẩy mạnh bán hàng trực tuyến", "text", null, null],
      ["Quy mô kinh tế số", "=", 15, "%"],
    ]);
  });
  test("a comma before 'công nghệ' divides nothing", () => {
    expect(names("- 70% hộ nông dân dùng giống mới, công nghệ mới trên 3 vụ.")).toHaveLength(1);
  });
  test("a bullet without a figure stays whole", () =>
    expect(names("- Làm chủ quy trình; ứng dụng máy móc; nâng cao chất lượng.")).toHaveLength(1));
});

describe("milestones", () => {
  test("a span of years keeps both", () => {
    expect(under("- 95% hồ sơ xử lý trực tuyến.", "2.3. Giai đoạn 2035 đến năm 2045")[0]).toMatchObject({
      milestone: 2035,
      milestoneTo: 2045,
    });
  });
  test("the year counts, not the number of the heading", () => {
    expect(under("- 95% hồ sơ xử lý trực tuyến.", "4.5. Đến hết năm 2045")[0]?.milestone).toBe(2045);
  });
  test("a bullet may name its own year", () => {
    const targets = readRegister(
      aSource(
        "I. MỤC TIÊU\n2. Mục tiêu cụ thể\n- Đến năm 2028, 70% hộ dân dùng ví điện tử.\n- Đến năm 2030: 90% hộ dân dùng ví điện tử.",
      ),
    ).targets;
    expect(targets.map((t) => [t.milestone, t.value])).toEqual([
      [2028, 70],
      [2030, 90],
    ]);
  });
  test("without any milestone a figure gets the plan's year, unsure", () => {
    const plan =
      "ĐẢNG ỦY XÃ AN THỬ\nAn Thử, ngày 05 tháng 02 năm 2026\nKẾ HOẠCH\nchuyển đổi số năm 2027\n\nI. MỤC TIÊU\n- 70% hộ dân dùng ví điện tử.";
    const [target] = readRegister(aSource(plan)).targets;
    expect(target).toMatchObject({ milestone: 2027, value: 70 });
    expect(target?.confidence["milestone"]).toBeLessThan(0.95);
  });
  test("'mỗi năm' makes a target recurring", () =>
    expect(under("- Mỗi năm có ≥ 2 sáng kiến được công nhận.")[0]).toMatchObject({
      recurring: "annual",
      value: 2,
      indicator: "Số sáng kiến được công nhận",
    }));
});

describe("layout", () => {
  test("a bullet broken by a page is one record over its lines", () => {
    const text = "I. MỤC TIÊU\n2.1. Đến hết năm 2030\n- 90% hộ dân được bảo\n\nđảm nước sạch.";
    const source = aSource(text);
    const [target] = readRegister(source).targets;
    expect(target).toMatchObject({ lines: [3, 5], indicator: "Tỷ lệ hộ dân được bảo đảm nước sạch" });
    expect(target?.raw).toBe(text.slice(...(target?.span ?? [0, 0])));
  });
  test("a group heading printed as a list item is a heading", () => {
    const targets = readRegister(
      aSource(
        "I. MỤC TIÊU\n2.1. Đến hết năm 2030\n- a) Phát triển hạ tầng*\n - 90% thôn có cáp quang.\n- e) Phát triển chuyển đổi số*\n - 80% hồ sơ trực tuyến.",
      ),
    ).targets;
    expect(targets.map((t) => [t.group, t.value])).toEqual([
      ["infrastructure", 90],
      ["digital", 80],
    ]);
  });
  test("a heading may hold its only statement", () => {
    expect(
      readRegister(aSource("I. MỤC TIÊU\n2.1. Đến hết năm 2030\na) Phát triển hạ tầng: Tỷ lệ thôn có sóng di động đạt 80%."))
        .targets[0],
    ).toMatchObject({ group: "infrastructure", indicator: "Tỷ lệ thôn có sóng di động", value: 80 });
  });
  test("a plan without a single indicator gives an empty list", () => {
    expect(
      readRegister(aSource("I. MỤC ĐÍCH\n- Nâng cao nhận thức.\nII. NHIỆM VỤ\n- Tổ chức hội nghị quán triệt kế hoạch này."))
        .targets,
    ).toEqual([]);
  });
});
