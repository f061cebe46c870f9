import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkKey, proposeLinks } from "./propose-links.ts";

const indicators = [
  { id: "i1", words: "Tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình" },
  { id: "i2", words: "Tỷ lệ hộ gia đình có kết nối Internet cáp quang" },
  { id: "i3", words: "Số doanh nghiệp công nghệ số" },
];
const tasks = [
  { id: "t1", words: "Rà soát, cung cấp dịch vụ công trực tuyến toàn trình cho người dân" },
  { id: "t2", words: "Phủ Internet cáp quang đến hộ gia đình ở các thôn" },
  { id: "t3", words: "Tăng cường công tác tuyên truyền về chuyển đổi số" },
];
const propose = (linked: readonly string[] = []) =>
  proposeLinks(indicators, tasks, new Set(linked)).map(({ taskId, indicatorId }) => [indicatorId, taskId]);

describe("links that words suggest", () => {
  test("join an indicator with the task that speaks of the same thing, and say why", () => {
    const proposals = proposeLinks(indicators, tasks, new Set());
    expect(proposals.map(({ taskId, indicatorId }) => [indicatorId, taskId])).toEqual([
      ["i1", "t1"],
      ["i2", "t2"],
    ]);
    expect(proposals[0]?.words).toEqual(["dịch vụ công trực tuyến toàn trình"]);
    expect(proposals[1]?.words).toEqual(["hộ gia đình", "Internet cáp quang"]);
  });

  test("are not proposed twice: what is linked is left out", () => {
    expect(propose([linkKey("t1", "i1")])).toEqual([["i2", "t2"]]);
  });

  test("need more than one word in common", () => {
    expect(proposeLinks([{ id: "i", words: "Số doanh nghiệp" }], [{ id: "t", words: "Hỗ trợ doanh nghiệp" }], new Set())).toEqual(
      [],
    );
  });

  test("are found without regard to marks and letter case", () => {
    const found = proposeLinks(
      [{ id: "i", words: "Tỷ lệ cán bộ dùng chữ ký số" }],
      [{ id: "t", words: "CẤP CHỮ KÝ SỐ CHO CÁN BỘ" }],
      new Set(),
    );
    expect(found.map((one) => one.taskId)).toEqual(["t"]);
  });
});

test("covers lie between the least and a hundred, and an indicator has three proposals at most", () => {
  const words = fc.array(fc.constantFrom("chữ", "ký", "số", "dịch", "vụ", "công", "hộ", "dân", "và"), { maxLength: 9 });
  const records = (kind: string) =>
    fc.array(words, { maxLength: 8 }).map((all) => all.map((one, at) => ({ id: `${kind}${at}`, words: one.join(" ") })));
  fc.assert(
    fc.property(records("i"), records("t"), (some, others) => {
      const proposals = proposeLinks(some, others, new Set());
      for (const { cover } of proposals) expect(cover >= 35 && cover <= 100).toBe(true);
      for (const { id } of some) expect(proposals.filter((one) => one.indicatorId === id).length).toBeLessThanOrEqual(3);
    }),
  );
});
