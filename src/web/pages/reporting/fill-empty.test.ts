import { expect, test } from "vitest";
import type { TaskEntry } from "./draft.ts";
import { fillEmpty } from "./fill-empty.ts";

const empty: TaskEntry = { state: null, percentText: "", result: "", doneOn: null, delayReason: "" };
const proposal = {
  ...{ taskId: "00000000-0000-4000-8000-000000000001", state: "done" as const, percent: 100, doneOn: "2026-04-10" },
  ...{ result: "Phòng Kinh tế: xong", parts: 2, done: 2 },
};

test.each<[string, Partial<TaskEntry>, Partial<TaskEntry>]>([
  ["fills an empty entry", {}, { state: "done", percentText: "100", result: "Phòng Kinh tế: xong", doneOn: "2026-04-10" }],
  ["leaves what was written", { state: "in-progress", percentText: "60", result: "đang làm" }, {}],
  ["fills what is left open", { state: "done", result: "xong" }, { percentText: "100", doneOn: "2026-04-10" }],
])("a proposal %s", (_name, written, filled) => {
  expect(fillEmpty({ ...empty, ...written }, proposal)).toEqual(filled);
});
