import { expect, test } from "vitest";
import { type Followable, sameIndicators } from "./same-indicators.ts";

const an = (id: string, name: string, definitionId: string | null = null): Followable => ({
  ...{ id, name, unit: "%", groupCode: null, definitionId },
});
const pairsOf = (old: readonly Followable[], successors: readonly Followable[]) =>
  sameIndicators(old, successors).map((pair) => [pair.id, pair.successorId, pair.isSure]);

test("two that follow one definition are the same, however they are worded", () => {
  expect(pairsOf([an("a", "Hộ có mạng", "d")], [an("b", "Tỷ lệ gia đình dùng Internet cáp quang", "d")])).toEqual([
    ["a", "b", true],
  ]);
});

test("a definition that two indicators of one plan follow decides nothing", () => {
  const old = [an("a", "Số sáng kiến cấp cơ sở", "d"), an("b", "Tỷ lệ hộ nghèo", "d")];
  expect(pairsOf(old, [an("c", "Doanh thu từ du lịch", "d")])).toEqual([]);
});

test("those that read alike are proposed, and surely only where they read almost the same", () => {
  const old = [an("a", "Tỷ lệ hộ gia đình có kết nối Internet băng rộng"), an("b", "Tỷ lệ cán bộ có chữ ký số")];
  const successors = [an("c", "Tỷ lệ cán bộ có chữ ký số"), an("d", "Tỷ lệ hộ gia đình kết nối Internet băng rộng cố định")];
  const pairs = pairsOf(old, successors);
  expect(pairs.map(([id, successorId]) => [id, successorId])).toEqual([
    ["a", "d"],
    ["b", "c"],
  ]);
  expect(pairs[1]?.[2]).toBe(true);
});

test("another scope is another indicator", () => {
  expect(pairsOf([an("a", "Tỷ lệ trường mầm non dùng học bạ số")], [an("b", "Tỷ lệ trường phổ thông dùng học bạ số")])).toEqual(
    [],
  );
});
