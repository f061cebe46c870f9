import fc from "fast-check";
import { expect, test } from "vitest";
import { type Comparable, comparePlans } from "./compare-plans.ts";

const one = (id: string, name: string, fields: Readonly<Record<string, string>> = {}): Comparable => ({
  ...{ id, name, unit: "%", position: Number(id.slice(1)) },
  fields: Object.entries(fields).map(([field, value]) => ({ name: field, value })),
});
const fibre = "Tỷ lệ hộ gia đình sử dụng Internet cáp quang";
const online = "Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến";

test("changed fields stand old and new, the rest on its side", () => {
  const left = [
    one("l1", fibre, { "2030": "≥ 90" }),
    one("l2", online, { "2030": "≥ 80" }),
    one("l3", "Số sáng kiến được công nhận"),
  ];
  const right = [
    one("r1", online, { "2030": "≥ 85" }),
    one("r2", fibre, { "2030": "≥ 90" }),
    one("r3", "Chỉ số chuyển đổi số cấp xã"),
  ];
  const { changed, same, onlyLeft, onlyRight } = comparePlans(left, right);
  expect(changed.map(({ left: l, right: r, changes }) => [l.id, r.id, changes])).toEqual([
    ["l2", "r1", [{ name: "2030", left: "≥ 80", right: "≥ 85" }]],
  ]);
  expect(same.map((pair) => pair.left.id)).toEqual(["l1"]);
  expect([onlyLeft.map((r) => r.id), onlyRight.map((r) => r.id)]).toEqual([["l3"], ["r3"]]);
});

test("reworded records find each other, and the wording is a change", () => {
  const { changed } = comparePlans([one("l1", fibre)], [one("r1", "Tỷ lệ hộ gia đình sử dụng Internet băng rộng cáp quang")]);
  expect(changed[0]?.changes.map((change) => change.name)).toEqual(["name"]);
});

test("a milestone that one side does not have is a change", () => {
  const { changed } = comparePlans([one("l1", fibre, { "2030": "90" })], [one("r1", fibre, { "2030": "90", "2035": "100" })]);
  expect(changed[0]?.changes).toEqual([{ name: "2035", left: null, right: "100" }]);
});

test("a plan differs from itself in nothing, and every record stands somewhere exactly once", () => {
  const names = fc.array(
    fc.constantFrom(fibre, online, "Số sáng kiến", "Số lớp tập huấn kỹ năng số", "Chỉ số cải cách hành chính"),
  );
  fc.assert(
    fc.property(names, names, (a, b) => {
      const [left, right] = [a.map((name, i) => one(`l${i}`, name)), b.map((name, i) => one(`r${i}`, name))];
      const itself = comparePlans(
        left,
        left.map((record) => ({ ...record, id: `x${record.id}` })),
      );
      expect([itself.changed, itself.onlyLeft, itself.onlyRight]).toEqual([[], [], []]);
      const { changed, same, onlyLeft, onlyRight } = comparePlans(left, right);
      const pairs = changed.length + same.length;
      expect([pairs + onlyLeft.length, pairs + onlyRight.length]).toEqual([left.length, right.length]);
    }),
  );
});
