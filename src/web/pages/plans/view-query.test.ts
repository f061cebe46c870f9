import { expect, test } from "vitest";
import { viewChanges, viewQueryOf } from "./view-query.ts";

test("a view keeps filters, sorting and kind of view; not the opened record, not another list's filters", () => {
  const search = { loc: "phòng", "sau-ro": "product", xem: "quy", mo: "abc", nhom: "x", "de-muc": "" };
  expect(viewQueryOf("plan-tasks", search)).toEqual({ loc: "phòng", "sau-ro": "product", xem: "quy" });
});

test("opening a view clears what it does not name", () => {
  expect(viewChanges("plan-indicators", { nhom: "#digital", strange: "1" })).toEqual({
    ...{ mo: null, sua: null, loc: null, nhom: "#digital", "trang-thai": null, "don-vi": null, gom: null, an: null },
  });
});

test("a view that is opened is the one that was kept", () => {
  const kept = { "tinh-trang": "overdue", xep: "thoi-han" };
  expect(viewQueryOf("plan-tasks", viewChanges("plan-tasks", kept))).toEqual(kept);
});
