import { describe, expect, test } from "vitest";
import { indicatorOfPassage, type PassageContext, taskOfPassage, trimmedPassage } from "./read-passage.ts";

const context: PassageContext = { group: "digital", groupTitle: "a) Chính quyền số", heading: "1. Hạ tầng", milestone: 2030 };

describe("a marked passage", () => {
  test("is trimmed to its words and keeps its lines", () => {
    const text = "dòng một\n\n- Tỷ lệ số hoá\nđạt 80%.\n";
    expect(trimmedPassage({ text, span: { from: 8, to: text.length } })).toEqual({
      words: "- Tỷ lệ số hoá\nđạt 80%.",
      place: { fromLine: 3, toLine: 4, spanFrom: 10, spanTo: 33 },
    });
    expect(trimmedPassage({ text: "a - 12 -", span: { from: 1, to: 8 } })).toBeNull();
  });

  test("is read as a promise with the milestone that its neighbours have", () => {
    const read = indicatorOfPassage("- Tỷ lệ hồ sơ được số hoá đạt từ 80% trở lên.", context);
    expect(read.name).toMatch(/^Tỷ lệ hồ sơ được số hoá/);
    expect(read.targets).toMatchObject([{ milestoneYear: 2030, operator: ">=", value: "80" }]);
  });

  test("that names its own year keeps it, over two printed lines too", () => {
    const read = indicatorOfPassage("Đến năm 2028, tỷ lệ hộ dùng Internet\nđạt 95%", context);
    expect(read.targets).toMatchObject([{ milestoneYear: 2028, value: "95" }]);
  });

  test("without a figure is the record that the person says it is", () => {
    const read = indicatorOfPassage("- Nền nếp học tập", { ...context, milestone: null });
    expect(read).toEqual({ name: "Nền nếp học tập", unit: null, targets: [] });
  });

  test("is read as a task with who leads and until when", () => {
    const words = "- Giao Văn phòng Đảng ủy chủ trì xây dựng kế hoạch chi tiết, hoàn thành trong tháng 12/2026.";
    expect(taskOfPassage(words, context)).toMatchObject({
      group: "1. Hạ tầng",
      leads: ["Văn phòng Đảng ủy"],
      schedule: { kind: "month", to: "2026-12" },
    });
    expect(taskOfPassage("Họp tổ", context)).toMatchObject({ text: "Họp tổ", leads: [], schedule: { kind: "none" } });
  });
});
