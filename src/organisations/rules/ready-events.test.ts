import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import { likelyHeirs, type NamedCandidate } from "./likely-heirs.ts";
import { marchMergers, readyBodies, readyBodyOf } from "./ready-events.ts";

test.each([
  ["Sở Kế hoạch và Đầu tư", "planning"],
  ["Sở Kế hoạch & Đầu tư tỉnh Sông Mây", "planning"],
  ["Sở Thông tin và Truyền thông", "information"],
  ["Sở Nông nghiệp và Phát triển nông thôn", "agriculture"],
  ["Sở Nông nghiệp và Môi trường", "environment"],
  ["Sở Lao động - Thương binh và Xã hội", "labour"],
  ["Sở Văn hóa, Thể thao và Du lịch", "culture"],
  ["Công an tỉnh", "police"],
  ["Công an xã Yên Hòa", null],
  ["Phòng Tài chính", null],
] as const)("%s is known as %s", (name, key) => {
  expect(readyBodyOf(name)).toBe(key);
});

describe("the mergers of March 2025", () => {
  test("are five, of ten departments into five, each department once", () => {
    const merged = marchMergers.filter((event) => event.kind === "merge").flatMap((event) => event.originals);
    expect(merged).toHaveLength(10);
    expect(new Set(merged).size).toBe(10);
  });
  test("a function leaves only a body that is merged, and goes to one that lives", () => {
    const merged = new Set(marchMergers.filter((event) => event.kind === "merge").flatMap((event) => event.originals));
    for (const event of marchMergers.filter((one) => one.kind === "transfer")) {
      expect(event.originals.every((body) => merged.has(body))).toBe(true);
      expect(readyBodies).toContain(event.resulting);
      expect(event.function).not.toBe(null);
    }
  });
});

const candidates: NamedCandidate[] = [
  "Phòng Kinh tế xã A",
  "Phòng Văn hóa - Xã hội xã A",
  "Phòng Kinh tế, Hạ tầng và Đô thị phường B",
  "Văn phòng Đảng ủy xã A",
].map((name, at) => ({ id: asId(`00000000-0000-4000-8000-00000000000${at}`), name }));
test.each([
  ["Phòng Tài chính - Kế hoạch", [0, 2]],
  ["Phòng Văn hóa, Khoa học và Thông tin", [1]],
  ["Văn phòng Thị ủy", [3]],
  ["Trung tâm Bồi dưỡng chính trị", []],
] as const)("%s is offered to those of its field", (name, expected) => {
  expect(likelyHeirs(name, candidates)).toEqual(expected.map((at) => candidates[at]?.id));
});
