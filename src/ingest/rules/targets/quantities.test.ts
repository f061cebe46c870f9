import { describe, expect, test } from "vitest";
import { foldedOf } from "../words/folded.ts";
import { quantitiesIn } from "./quantities.ts";

const first = (raw: string, undecided = false, garbled = false) => {
  const found = quantitiesIn(foldedOf(raw, garbled), undecided)[0];
  return found ? [found.op, found.value, found.valueTo, found.percent] : null;
};

describe("figures with their comparison", () => {
  test.each([
    ["a printed sign", "Có ≥ 90% cán bộ", [">=", 90, null, true]],
    ["a sign without a space", "tỷ lệ phủ sóng ≥60%", [">=", 60, null, true]],
    ["at least in words", "Có ít nhất 02 hợp tác xã", [">=", 2, null, false]],
    ["from … up", "đạt từ 80% trở lên", [">=", 80, null, true]],
    ["more than in words", "đạt trên 1% tổng chi", [">", 1, null, true]],
    ["a strict sign in a clean text", "> 1%", [">", 1, null, true]],
    ["at most in words", "không quá 3 ngày làm việc", ["<=", 3, null, false]],
    ["less than", "< 10", ["<", 10, null, false]],
    ["less than in words", "giảm còn dưới 2%", ["<", 2, null, true]],
    ["no comparison", "100% hồ sơ", ["=", 100, null, true]],
    ["a range with a dash", "40 - 50", ["range", 40, 50, false]],
    ["a range with both signs", "80% - 90% dân số", ["range", 80, 90, true]],
    ["a range in words", "Có từ 3 đến 5 người", ["range", 3, 5, false]],
    ["a rank", "Phấn đấu đứng top 3 toàn quốc", ["top", 3, null, false]],
    ["a decimal comma", "chỉ số ≥ 0,60", [">=", 0.6, null, false]],
    ["a thousands point", "Có ≥ 1.200 hộ kinh doanh", [">=", 1200, null, false]],
    ["leading zeros", "≥ 01 sáng kiến", [">=", 1, null, false]],
    ["a yearly figure", "Mỗi năm 5 sáng kiến", ["=", 5, null, false]],
  ])("%s", (_, raw, expected) => expect(first(raw)).toEqual(expected));

  test.each([
    ["a speed", "truy cập với tốc độ trên 01 Gb/s"],
    ["a level", "đạt mức 2 trở lên"],
    ["a network generation", "phủ sóng mạng 5G"],
    ["a year", "đến hết năm 2030"],
    ["a span of years", "giai đoạn 2026 - 2030"],
    ["an age", "người dân từ 15 tuổi"],
    ["a document number", "theo Nghị quyết số 57-NQ/TW"],
    ["a date", "ngày 22/12/2024"],
    ["a length of a strategy", "chiến lược 5 năm"],
    ["two levels of government", "chính quyền địa phương 2 cấp"],
  ])("%s is no target figure", (_, raw) => expect(first(raw)).toBeNull());
});

describe("signs that OCR cannot write", () => {
  test("'>' of an OCR text stands for 'at least', undecided", () => {
    const found = quantitiesIn(foldedOf("C6 > 80% can b", true), true)[0];
    expect(found).toMatchObject({ op: ">=", value: 80, undecided: true });
  });
  test("a share of 270 % is 'at least 70 %' with a recorded repair", () => {
    const found = quantitiesIn(foldedOf("C6 270% ho so", true), true)[0];
    expect(found).toMatchObject({ op: ">=", value: 70, undecided: true, repairs: [{ raw: "270", read: "70" }] });
  });
  test("a clean text is never repaired", () => expect(first("tăng 270% so với năm trước")).toEqual(["=", 270, null, true]));
});
