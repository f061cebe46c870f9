import { expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aSource } from "../testing.ts";
import { articlesAsParts } from "./articles-as-parts.ts";

test.each([
  ["Điều 1. Điều chỉnh mục tiêu đến năm 2030:", "I. Mục tiêu đến năm 2030:"],
  ["Điều 2: Sửa đổi, bổ sung một số chỉ tiêu", "II. Một số chỉ tiêu"],
  ["Điều 14. Văn phòng chịu trách nhiệm thi hành.", "XIV. Văn phòng chịu trách nhiệm thi hành."],
])("%s", (line, part) => {
  expect(articlesAsParts(`QUYẾT ĐỊNH\n${line}`)).toBe(`QUYẾT ĐỊNH\n${part}`);
});

test("an item of an article loses its verb, other lines stay", () => {
  const text = "Điều 1. Nội dung\n1. Điều chỉnh chỉ tiêu đến năm 2026\n- đạt 90%\nđiều chỉnh mức";
  expect(articlesAsParts(text)).toBe("I. Nội dung\n1. Chỉ tiêu đến năm 2026\n- đạt 90%\nđiều chỉnh mức");
});

test("the targets of an article are read like those of a plan", () => {
  const text = "QUYẾT ĐỊNH\nĐiều 1. Điều chỉnh mục tiêu đến năm 2030:\n- Tỷ lệ hộ dùng Internet đạt từ 95% trở lên.";
  const read = (of: string) => readRegister(aSource(of)).targets.map(({ milestone, op, value }) => [milestone, op, value]);
  expect(read(text)).toEqual([]);
  expect(read(articlesAsParts(text) ?? "")).toEqual([[2030, ">=", 95]]);
});

test("a text without articles is left to the reader as it is", () => {
  expect(articlesAsParts("I. Mục tiêu\nđiều chỉnh mục tiêu")).toBeNull();
});
