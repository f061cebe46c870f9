import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aSource } from "../testing.ts";

const under = (bullet: string) => readRegister(aSource(`I. MỤC TIÊU\n2.1. Đến hết năm 2030\n\n- ${bullet}`)).targets;

describe("figures of every kind", () => {
  test.each([
    ["a thousands point", "Đón tối thiểu 1.500 lượt khách.", "Số lượt khách", ">=", 1500, null, "lượt khách"],
    ["at most a share", "Không quá 2% hộ nghèo.", "Tỷ lệ hộ nghèo", "<=", 2, null, "%"],
    ["a rate of each year", "Tốc độ tăng trưởng đạt 8,5 - 9%/năm.", "Tốc độ tăng trưởng", "range", 8.5, 9, "%/năm"],
    [
      "a unit with strokes",
      "Thu nhập bình quân đạt 75 triệu đồng/người/năm.",
      "Thu nhập bình quân",
      "=",
      75,
      null,
      "triệu đồng/người/năm",
    ],
    ["a density", "Mật độ dân số đạt 2.500 người/km2.", "Mật độ dân số", "=", 2500, null, "người/km2"],
    ["an investment is not 'from'", "Tổng vốn đầu tư 500 tỷ đồng.", "Tổng vốn đầu tư", "=", 500, null, "tỷ đồng"],
    ["an income is no ordinal", "Doanh thu đạt 2,5 tỷ đồng.", "Doanh thu", "=", 2.5, null, "tỷ đồng"],
    ["a group of the first", "Chỉ số PAPI thuộc nhóm 10 xã dẫn đầu.", "Chỉ số PAPI", "top", 10, null, "thứ bậc"],
    [
      "a rank without a subject",
      "Đứng trong tốp 5 của tỉnh về cải cách hành chính.",
      "Xếp hạng về cải cách hành chính của tỉnh",
      "top",
      5,
      null,
      "thứ bậc",
    ],
    ["a time that falls", "Thời gian chờ khám giảm còn 30 phút.", "Thời gian chờ khám", "=", 30, null, "phút"],
    ["an age that is measured", "Tuổi thọ trung bình đạt 75,5 tuổi.", "Tuổi thọ trung bình", "=", 75.5, null, "tuổi"],
    [
      "papers issued are no grade",
      "Cấp 1.200 giấy chứng nhận quyền sử dụng đất.",
      "Số giấy chứng nhận quyền sử dụng đất",
      "=",
      1200,
      null,
      "giấy chứng nhận",
    ],
    ["a share that is held", "Tỷ lệ che phủ rừng duy trì ổn định 54%.", "Tỷ lệ che phủ rừng", "=", 54, null, "%"],
    ["a share that is raised", "Nâng tỷ lệ bao phủ bảo hiểm y tế lên 98%.", "Tỷ lệ bao phủ bảo hiểm y tế", "=", 98, null, "%"],
    [
      "a change",
      "Giảm ít nhất 30% thời gian giải quyết thủ tục.",
      "Tỷ lệ giảm thời gian giải quyết thủ tục",
      ">=",
      30,
      null,
      "%",
    ],
    ["a telling verb", "Trồng mới 50 ha rừng.", "Số ha rừng trồng mới", "=", 50, null, "ha"],
    [
      "work for people",
      "Giải quyết việc làm cho 300 lao động.",
      "Số lao động được giải quyết việc làm",
      "=",
      300,
      null,
      "lao động",
    ],
    ["stars describe", "Có 05 sản phẩm OCOP đạt 3 sao trở lên.", "Số sản phẩm OCOP đạt 3 sao trở lên", "=", 5, null, "sản phẩm"],
  ])("%s", (_, bullet, indicator, op, value, valueTo, unit) =>
    expect(under(bullet)).toMatchObject([{ indicator, op, value, valueTo, unit }]),
  );
  test.each([
    ["a level", "Đạt chuẩn phổ cập giáo dục mức độ 3."],
    ["a part of a number", "Tối thiểu 2/3 số thôn đạt danh hiệu văn hóa."],
  ])("%s is no figure", (_, bullet) => expect(under(bullet)).toMatchObject([{ op: "text", value: null }]));
});

describe("one bullet, several things", () => {
  test.each([
    [
      "a semicolon and a verb",
      "Kết nạp mới 25 đảng viên; xây dựng 02 chi bộ kiểu mẫu.",
      ["Số đảng viên kết nạp mới", 25],
      ["Số chi bộ kiểu mẫu", 2],
    ],
    ["'và' before a figure", "Hoàn thành 12 km đường thôn và 05 cầu dân sinh.", ["Số km đường thôn", 12], ["Số cầu dân sinh", 5]],
    [
      "one predicate for both",
      "Có 60% đảng viên và 80% cán bộ được bồi dưỡng kỹ năng số.",
      ["Tỷ lệ đảng viên được bồi dưỡng kỹ năng số", 60],
      ["Tỷ lệ cán bộ được bồi dưỡng kỹ năng số", 80],
    ],
    ["a comparison in words", "Trên 50% hộ có vườn mẫu, dưới 1% hộ nghèo.", ["Tỷ lệ hộ có vườn mẫu", 50], ["Tỷ lệ hộ nghèo", 1]],
    [
      "a part of the whole",
      "Tỷ lệ trường có cây xanh đạt 100%, trong đó 50% trường đạt chuẩn xanh.",
      ["Tỷ lệ trường có cây xanh", 100],
      ["Tỷ lệ trường đạt chuẩn xanh", 50],
    ],
    [
      "its growth",
      "Giá trị sản xuất đạt 1.250 tỷ đồng, tăng 5% so với năm 2025.",
      ["Giá trị sản xuất", 1250],
      ["Tỷ lệ tăng giá trị sản xuất", 5],
    ],
    [
      "two subjects",
      "Tổng đàn lợn đạt 15.000 con, đàn gia cầm đạt 120.000 con.",
      ["Tổng đàn lợn", 15000],
      ["Đàn gia cầm", 120000],
    ],
  ])("%s", (_, bullet, ...expected) => expect(under(bullet).map((t) => [t.indicator, t.value])).toEqual(expected));
  test("nouns before one figure are one thing", () => expect(under("100% cơ quan, đơn vị đạt 90 điểm trở lên.")).toHaveLength(1));
});

describe("one bullet, several years", () => {
  const years = (bullet: string) =>
    readRegister(aSource(`II. CHỈ TIÊU\n\n${bullet}`)).targets.map((t) => [t.indicator, t.milestone, t.op, t.value]);
  test.each([
    ["1. Tỷ lệ rác được thu gom: năm 2027 đạt 70%; đến năm 2030 đạt 90%.", "Tỷ lệ rác được thu gom", 70, 90],
    ["1. Tỷ lệ rác được thu gom đạt 70% vào năm 2027 và 90% vào năm 2030.", "Tỷ lệ rác được thu gom", 70, 90],
    ["- Đến năm 2027 có 85% hộ dân dùng nước sạch; đến năm 2030 đạt 95%.", "Tỷ lệ hộ dân dùng nước sạch", 85, 95],
    ["- Phấn đấu đến năm 2027, tỷ lệ hộ nghèo còn 3%, đến năm 2030 còn 1%.", "Tỷ lệ hộ nghèo", 3, 1],
  ])("%s", (bullet, name, first, second) =>
    expect(years(bullet)).toEqual([
      [name, 2027, "=", first],
      [name, 2030, "=", second],
    ]),
  );
  test("what a figure is compared with is no milestone", () =>
    expect(years("- Năm 2030, giá trị sản xuất tăng 5% so với năm 2025.").map((t) => t[1])).toEqual([2030]));
});
