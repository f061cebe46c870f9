import { describe, expect, test } from "vitest";
import { foldedOf } from "../words/folded.ts";
import { scheduleOfCell, scheduleOfProse } from "./schedule.ts";

describe("times in table cells", () => {
  test.each([
    ["Tháng 8/2026", { kind: "month", to: "2026-08" }],
    ["8/2026", { kind: "month", to: "2026-08" }],
    ["Tháng 8 năm 2026", { kind: "month", to: "2026-08" }],
    ["Trước ngày 30/6/2026", { kind: "month", to: "2026-06-30" }],
    ["Ngày 15 tháng 9 năm 2026", { kind: "month", to: "2026-09-15" }],
    ["Quý II/2026", { kind: "quarter", to: "2026-Q2" }],
    ["Quý 4 năm 2026", { kind: "quarter", to: "2026-Q4" }],
    ["Năm 2027", { kind: "year", to: "2027" }],
    ["2026 - 2030", { kind: "range", from: "2026", to: "2030" }],
    ["2026-2027", { kind: "range", from: "2026", to: "2027" }],
    ["Hằng năm", { kind: "annual", to: null }],
    ["Thường xuyên", { kind: "continuous", to: null }],
    ["Đã hoàn thành", { kind: "done", to: null }],
    ["6 tháng cuối năm 2026", { kind: "month", to: "2026-12" }],
    ["Tháng 8/2026 - Thường xuyên", { kind: "month", to: "2026-08", also: "continuous" }],
    ["Tháng 5/2026 và hằng năm", { kind: "month", to: "2026-05", also: "annual" }],
    ["Tháng 6/2026; thường xuyên", { kind: "month", to: "2026-06", also: "continuous" }],
    ["Quý IV/2026 và các năm tiếp theo", { kind: "quarter", to: "2026-Q4", also: "continuous" }],
    ["Từ tháng 6/2026 đến tháng 9/2026", { kind: "month", to: "2026-09" }],
    ["Tháng 5-6/2026", { kind: "month", to: "2026-06" }],
    ["Quý III, IV/2026", { kind: "quarter", to: "2026-Q4" }],
    ["2026, 2027", { kind: "range", from: "2026", to: "2027" }],
    ["30.6.2026", { kind: "month", to: "2026-06-30" }],
    ["Q3/2026", { kind: "quarter", to: "2026-Q3" }],
    ["Hằng quý", { kind: "continuous", to: null }],
    ["Theo thời gian tại các nghị quyết đã phê duyệt", { kind: "none" }],
    ["", { kind: "none" }],
  ])("%s", (cell, expected) => expect(scheduleOfCell(cell, false)).toMatchObject(expected));
});

describe("times in prose", () => {
  const read = (raw: string) => scheduleOfProse(foldedOf(raw, false));
  test.each([
    ["Phòng Kinh tế xây dựng kế hoạch, hoàn thành trước ngày 20/5/2026.", { kind: "month", to: "2026-05-20" }],
    ["Kiện toàn tổ công nghệ số, hoàn thành trong tháng 3/2026.", { kind: "month", to: "2026-03" }],
    ["Đến hết năm 2026, hoàn thành số hóa sổ hộ tịch.", { kind: "year", to: "2026" }],
    ["Hằng năm bố trí ngân sách cho chuyển đổi số.", { kind: "annual" }],
    ["Thường xuyên kiểm tra việc thực hiện.", { kind: "continuous" }],
    ["Chậm nhất đến ngày 30/9/2026 hoàn thành việc rà soát.", { kind: "month", to: "2026-09-30" }],
    ["Đến tháng 6/2026 hoàn thành rà soát.", { kind: "month", to: "2026-06" }],
    ["Quý I/2026 ban hành quy chế.", { kind: "quarter", to: "2026-Q1" }],
    ["Xây dựng Kế hoạch giai đoạn 2026 - 2030 trong tháng 9/2026.", { kind: "month", to: "2026-09" }],
    ["Trong 02 năm (2026 - 2027) hoàn thành lắp đặt camera.", { kind: "range", from: "2026", to: "2027" }],
    ["Lắp mạng không dây tại nhà văn hóa giai đoạn 2026 - 2028.", { kind: "range", from: "2026", to: "2028" }],
  ])("%s", (raw, expected) => expect(read(raw)).toMatchObject(expected));
  test.each([
    ["the horizon of a plan", "Xây dựng kế hoạch đầu tư công giai đoạn 2026 - 2030."],
    ["a meeting of last year", "Thực hiện kết luận của Ban Chỉ đạo tại phiên họp tháng 6/2025, tiếp tục rà soát hồ sơ."],
    [
      "the day of a document",
      "Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học.",
    ],
    ["a vision", "Góp phần vào mục tiêu đến năm 2030, tầm nhìn 2045."],
    ["no time at all", "Quản lý, sử dụng kinh phí hợp lý."],
  ])("%s sets no deadline", (_, raw) => expect(read(raw).kind).toBe("none"));
});
