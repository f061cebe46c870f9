import { describe, expect, test } from "vitest";
import type { Source } from "../model.ts";
import type { PageContent } from "./pages/page-content.ts";
import { sourceOfPages } from "./pages/source-of-pages.ts";
import { readRegister } from "./read-register.ts";
import { capByRecognition } from "./recognition-confidence.ts";

const lines = [
  "KẾ HOẠCH phát triển chuyển đổi số",
  "II. MỤC TIÊU",
  "2.1. Đến hết năm 2030",
  "- Tỷ lệ hộ gia đình sử dụng Internet cáp quang đạt 85%",
];

/** The lines on a page of its own, with the confidence of every word that holds the figure 85. */
function aScan(figure: number | null): Source {
  const words = lines.flatMap((line, row) =>
    line.split(" ").map((text, at) => {
      const left = 0.1 + at * 0.06;
      const top = 0.1 + row * 0.03;
      return { text, box: [left, top, left + 0.055, top + 0.012] as const, confidence: text === "85%" ? figure : figure && 0.96 };
    }),
  );
  const page: PageContent = {
    number: 1,
    mode: figure === null ? "text" : "recognised",
    width: 595,
    height: 842,
    turned: 0,
    words,
    rulings: [],
  };
  return sourceOfPages([page], "pdf", []);
}

describe("how sure a record of a scan can be", () => {
  test("a figure that was hardly legible never claims to be right", () => {
    const [target] = readRegister(aScan(0.6)).targets;
    expect(target?.value).toBe(85);
    expect(target?.confidence.value).toBeLessThanOrEqual(0.6);
  });

  test("a sign is never as sure as a figure", () => {
    const [target] = readRegister(aScan(0.97)).targets;
    expect(target?.confidence.value).toBeGreaterThan(0.9);
    expect(target?.confidence.op).toBeLessThanOrEqual(0.85);
  });

  test("words of a picture stay below the claim of being right, however sure recognition is of them", () => {
    const [target] = readRegister(aScan(0.99)).targets;
    expect(target?.confidence.value).toBeGreaterThanOrEqual(0.95);
    expect(target?.confidence.indicator).toBeLessThan(0.95);
    expect(target?.confidence.indicator).toBeGreaterThan(0.9);
  });

  test("a target without a group may have lost its heading", () => {
    const [target] = readRegister(aScan(0.99)).targets;
    expect(target).toMatchObject({ group: "other", confidence: { group: 0.5 } });
  });

  test("words of the file's own text are left as they are", () => {
    const source = aScan(null);
    const register = readRegister(source);
    expect(capByRecognition(register, source)).toEqual(register);
  });
});
