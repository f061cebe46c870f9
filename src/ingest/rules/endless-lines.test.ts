import { describe, expect, test } from "vitest";
import { readRegister } from "./read-register.ts";
import { aSource } from "./testing.ts";

// Each would keep the reader for minutes if the time grew with the square of a line's length.
const places = {
  "the first line": "",
  "a goal": "KẾ HOẠCH\nII. MỤC TIÊU\n2.1. Đến hết năm 2030\n- Tỷ lệ ",
  "a task": "KẾ HOẠCH\nIII. NHIỆM VỤ VÀ GIẢI PHÁP\n1. Việc chung\n- Phòng ",
  "a duty": "KẾ HOẠCH\nIV. TỔ CHỨC THỰC HIỆN\n1. Ban ",
};
const fillers = [" ", "\u00a0", ".", ". ", "_", "*", "-", ";", "1", "1.", "a", "đạt ", "số 1-NQ/TW ", "chủ trì, phối hợp "];

describe.each(Object.entries(places))("an endless line in %s is read by its beginning", (_, before) => {
  test.each(fillers)("of %j", (filler) => {
    const text = `${before}${filler.repeat(Math.floor(1_000_000 / filler.length))}x\n- Tỷ lệ phủ sóng đạt 90%.`;
    const register = readRegister(aSource(text));
    expect(register.targets.every((target) => target.indicator.length <= 10_100)).toBe(true);
  });
});

test("what an endless line holds keeps its whole place in the text", () => {
  const goal = `- Tỷ lệ phủ sóng đạt 90% ${"và ".repeat(20_000)}hết`;
  const text = `${places["a goal"].replace(/- Tỷ lệ $/, "")}${goal}\n`;
  const [target] = readRegister(aSource(text)).targets;
  expect(target).toMatchObject({ raw: goal, lines: [4, 4] });
});

test("a dotted line to be filled in is shortened where it is read, not where it is shown", () => {
  const goal = `- Tỷ lệ phủ sóng đạt 90%${".".repeat(40)}`;
  const [target] = readRegister(aSource(`KẾ HOẠCH\nII. MỤC TIÊU\n2.1. Đến hết năm 2030\n${goal}\n`)).targets;
  expect(target).toMatchObject({ raw: goal, value: 90 });
});
