import { describe, expect, test } from "vitest";
import type { Target } from "../model.ts";
import { type MeasureFacts, proposeMeasure } from "./propose-measure.ts";
import { proposeRatioParts } from "./ratio-parts.ts";

type Aim = readonly [operator: Target["operator"], value?: string, year?: number, recurring?: "annual"];
function facts(name: string, unit: string | null, ...aims: readonly Aim[]): MeasureFacts {
  const targets = aims.map(([operator, value, year, recurring]) => ({
    milestoneYear: year ?? 2030,
    operator,
    value: value ?? null,
    recurring: recurring ?? null,
  }));
  return { name, unit, baseline: null, targets, clauses: ["quarterly", "yearly"] };
}

test.each([
  // name, unit, targets → kind, direction, accumulation, frequency
  [facts("Tỷ lệ phủ sóng 5G trên địa bàn", "%", [">=", "60"]), "ratio", "up", "state", "quarterly"],
  [facts("Chỉ số hài lòng của người dân", "chỉ số", [">", "0.8"]), "index", "up", "state", "yearly"],
  [facts("Chỉ số phát triển con người", null, [">", "0.7"]), "index", "up", "state", "yearly"],
  [facts("Xếp hạng chuyển đổi số cấp xã", null, ["top", "3"]), "rank", "rank", "state", "yearly"],
  [facts("Vị trí cải cách hành chính", "thứ bậc", ["<", "10"]), "rank", "rank", "state", "yearly"],
  [facts("Số sản phẩm đưa lên sàn", "sản phẩm", [">=", "5"]), "count", "up", "cumulative", "quarterly"],
  [facts("Số sáng kiến được công nhận", "sáng kiến", [">=", "1", 2030, "annual"]), "count", "up", "per-period", "quarterly"],
  [facts("Số doanh nghiệp công nghệ số", "doanh nghiệp", [">=", "3"]), "count", "up", "state", "quarterly"],
  [facts("Kinh phí chi cho khoa học", "tỷ đồng", [">=", "2"]), "currency", "up", "per-period", "quarterly"],
  [facts("Trung tâm điều hành thông minh", null, ["exists"]), "yes-no", "up", "state", "quarterly"],
  [facts("Bảo đảm hạ tầng tiên tiến, hiện đại", null, ["text"]), "text", null, "state", "quarterly"],
  [facts("Tốc độ tăng năng suất lao động", "%/năm", [">=", "8"]), "index", "up", "state", "quarterly"],
  [facts("Tỷ lệ hồ sơ trễ hạn", "%", ["<=", "2"]), "ratio", "down", "state", "quarterly"],
  [facts("Tỷ lệ hộ nghèo", "%", ["=", "3", 2025], ["=", "1", 2030]), "ratio", "down", "state", "quarterly"],
  [facts("Tỷ lệ chi cho nghiên cứu", "%", ["range", "2"]), "ratio", "range", "state", "quarterly"],
  [facts("Số doanh nghiệp khoa học và công nghệ", "doanh nghiệp", [">=", "3"]), "count", "up", "state", "quarterly"],
  [facts("Số dự án được hỗ trợ mỗi năm", "dự án", [">=", "3"]), "count", "up", "per-period", "quarterly"],
  [facts("Mật độ doanh nghiệp công nghệ số", "doanh nghiệp/1.000 dân", [">=", "1"]), "index", "up", "state", "quarterly"],
  [facts("Tỷ lệ doanh nghiệp hợp tác", "Tỷ lệ %", [">=", "1"]), "ratio", "up", "state", "quarterly"],
  [facts("Số điểm lạ", "cái", ["=", "4"]), "count", "up", null, "quarterly"],
] as const)("%#: $name", (given, kind, direction, accumulation, frequency) => {
  const proposal = proposeMeasure(given);
  expect([proposal.measureKind.value, proposal.direction.value, proposal.accumulation.value, proposal.frequency.value]).toEqual([
    kind,
    direction,
    accumulation,
    frequency,
  ]);
});

describe("proposals carry their reason", () => {
  test("a yearly target adds up inside the year because the plan says so", () => {
    const proposal = proposeMeasure(facts("Số lớp tập huấn", "lớp", [">=", "2", 2030, "annual"]));
    expect(proposal.accumulation).toEqual({ value: "per-period", reason: "TARGET_IS_PER_YEAR" });
    expect([proposal.timeAggregation, proposal.unitAggregation]).toEqual(["sum", "sum"]);
  });
  test("where nothing speaks, nothing is proposed", () => {
    const proposal = proposeMeasure({ ...facts("Bộ mẫu", "bộ", ["=", "4"]), clauses: [] });
    expect(proposal.accumulation).toEqual({ value: null, reason: "NOTHING_SAYS" });
    expect(proposal.frequency).toEqual({ value: null, reason: "NOTHING_SAYS" });
    expect(proposal.timeAggregation).toBeNull();
  });
});

test.each([
  ["Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số", "cán bộ, công chức được bồi dưỡng kỹ năng số", "cán bộ, công chức"],
  ["Tỷ trọng kinh tế số trong GRDP", "kinh tế số", "GRDP"],
  ["Kinh tế số/GRDP", "Kinh tế số", "GRDP"],
  ["Tỷ lệ hồ sơ số hóa so với tổng hồ sơ tiếp nhận", "hồ sơ số hóa", "hồ sơ tiếp nhận"],
  ["Tỷ lệ phủ sóng 5G trên địa bàn", "phủ sóng 5G trên địa bàn", null],
  ["Tỷ lệ người dùng truy cập với tốc độ trên 01 Gb/s", "người dùng truy cập với tốc độ trên 01 Gb/s", null],
  ["Tỷ lệ dân số tiếp cận dịch vụ số trong y tế, giáo dục", "dân số tiếp cận dịch vụ số trong y tế, giáo dục", "dân số"],
  ["Tỷ lệ người sử dụng có băng rộng cố định", "người sử dụng có băng rộng cố định", "người sử dụng"],
  ["Tỷ lệ các cơ quan thực hiện ký số", "các cơ quan thực hiện ký số", "các cơ quan"],
  ["Tỷ lệ sử dụng dịch vụ công của người dân", "sử dụng dịch vụ công của người dân", null],
  ["Tỷ lệ giao dịch không dùng tiền mặt", "giao dịch không dùng tiền mặt", "giao dịch"],
  ["Tỷ lệ giải ngân trong năm", "giải ngân trong năm", null],
] as const)("%s", (name, numeratorName, denominatorName) => {
  expect(proposeRatioParts(name)).toEqual({ numeratorName, denominatorName });
});
