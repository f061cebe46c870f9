import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aPage, lineAt } from "./page-testing.ts";
import { sourceOfPages } from "./source-of-pages.ts";

const page = (number: number, lines: readonly string[]) =>
  aPage(
    number,
    lines.flatMap((line, at) => lineAt(50, 100 + at * 24, line)),
  );

const plan = [
  page(1, [
    "KẾ HOẠCH bảo vệ nguồn nước giai đoạn 2026 - 2030",
    "II. MỤC TIÊU",
    "2.1. Đến hết năm 2028",
    "- Tỷ lệ hộ dùng nước sạch đạt 85%",
  ]),
  page(2, [
    "2.2. Đến hết năm 2030",
    "- Tỷ lệ hộ dùng nước sạch đạt 80%",
    "III. NHIỆM VỤ, GIẢI PHÁP",
    "1. Bảo vệ nguồn nước",
    "- Rà soát các giếng khoan trên địa bàn.",
  ]),
  page(3, [
    "IV. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Kinh tế",
    "- Xây dựng kế hoạch thực hiện của đơn vị.",
    "- Báo cáo kết quả hằng năm trước ngày 15/12 về Ủy ban nhân dân xã.",
    "V. KINH PHÍ THỰC HIỆN",
    "Kinh phí thực hiện từ ngân sách xã.",
  ]),
];

describe("the page of a record", () => {
  const register = readRegister(sourceOfPages(plan, "pdf", []));

  test("is the page on which it begins, for every kind of record", () => {
    expect(register.targets.map((target) => target.page)).toEqual([1, 2]);
    expect(register.tasks.map((task) => task.page)).toEqual([2]);
    expect(register.duties.map((duty) => duty.page)).toEqual([3, 3]);
    expect(register.reporting.map((rule) => rule.page)).toEqual([3]);
    expect(register.responsibilities.map((one) => one.page)).toEqual([3]);
    expect(register.funding.map((one) => one.page)).toEqual([3]);
    expect(register.document.places.subject).toMatchObject({ page: 1 });
  });

  test("a doubt about the second milestone stands on its page", () => {
    const doubt = register.anomalies.find((anomaly) => anomaly.kind === "regressing-target");
    expect(doubt?.page).toBe(2);
  });

  test("is not said where a document has none", () => {
    const source = sourceOfPages(plan, "pdf", []);
    const unpaged = readRegister({ ...source, format: "text", pages: [], words: [] });
    expect(unpaged.targets.every((target) => !("page" in target))).toBe(true);
  });
});
