import { expect, test } from "vitest";
import type { Task, TaskAssignment } from "../model.ts";
import { sixClear } from "./six-clear.ts";

type Facts = Pick<Task, "text" | "deliverable" | "schedule" | "assignments">;
const none = { kind: "none", from: null, to: null, text: "", also: null } as const;
const anAssignment = (role: TaskAssignment["role"], bodyText: string): TaskAssignment => ({
  role,
  bodyText,
  organisationId: null,
});
const aTask = (over: Partial<Facts>): Facts => ({
  text: "Ban hành kế hoạch chuyển đổi số",
  deliverable: null,
  schedule: none,
  assignments: [],
  ...over,
});

test.each([
  [
    "everything is clear",
    aTask({
      deliverable: "Kế hoạch",
      schedule: { ...none, kind: "month", to: "2026-05" },
      assignments: [anAssignment("lead", "Phòng Kinh tế"), anAssignment("decide", "Ban Thường vụ")],
    }),
    "Trần Văn Bình",
    6,
    [],
  ],
  ["a line of prose names the work only", aTask({}), null, 1, ["person", "time", "responsibility", "product", "authority"]],
  [
    "an effort without end is no clear work",
    aTask({ text: "Tăng cường công tác tuyên truyền" }),
    null,
    0,
    ["person", "work", "time", "responsibility", "product", "authority"],
  ],
  [
    "thường xuyên is a declared time",
    aTask({ schedule: { ...none, kind: "continuous" } }),
    null,
    2,
    ["person", "responsibility", "product", "authority"],
  ],
  [
    "two leads are no clear responsibility",
    aTask({ assignments: [anAssignment("lead", "A"), anAssignment("lead", "B")] }),
    null,
    1,
    ["person", "time", "responsibility", "product", "authority"],
  ],
] as const)("%s", (_name, task, person, mark, gaps) => {
  expect(sixClear(task, person)).toEqual({ mark, gaps });
});
