import { describe, expect, test } from "vitest";
import { withEitherTone } from "./printed-tones.ts";
import { readRegister } from "./read-register.ts";
import { aSource } from "./testing.ts";

describe("a hook that was read as an acute", () => {
  test.each([
    ["tối thiểu", "tối thiếu", true],
    ["Sở", "Sớ", true],
    ["trở lên", "tró lên", false],
    ["số", "sổ", false],
  ])("%s may be printed %s: %s", (phrase, printed, may) => {
    expect(new RegExp(`^${withEitherTone(phrase)}$`, "u").test(printed)).toBe(may);
  });

  test.each([
    ["Dành tối thiếu 1% tổng chi ngân sách cho khoa học.", ">=", 1, "Tỷ lệ tổng chi ngân sách cho khoa học"],
    ["Tỷ lệ hộ nghèo giảm còn không quá 2%.", "<=", 2, "Tỷ lệ hộ nghèo"],
  ])("%s", (bullet, op, value, indicator) => {
    const { targets } = readRegister(aSource(`I. MỤC TIÊU\n2.1. Đến hết năm 2030\n\n- ${bullet}`));
    expect(targets).toMatchObject([{ op, value, indicator }]);
  });
});
