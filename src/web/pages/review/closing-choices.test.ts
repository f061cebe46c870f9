import { expect, test } from "vitest";
import { choicesToSend, readyToClose, startChoices, tallyOf, withChoice } from "./closing-choices.ts";

const task = (id: string, proposed: string | null = null) => ({
  ...{ id, number: null, text: id, dueOn: null },
  proposed: proposed === null ? null : { id: proposed, number: null, text: proposed },
});
const start = startChoices([task("a", "new"), task("b")]);

test("every open task goes on, in the task most like it where there is one", () => {
  expect(choicesToSend(start)).toEqual([
    { taskId: "a", outcome: "carried-over", successorId: "new", reason: "" },
    { taskId: "b", outcome: "carried-over", successorId: null, reason: "" },
  ]);
  expect(readyToClose(start)).toBe(true);
});

test("a task that ends needs a reason and goes nowhere", () => {
  const ended = withChoice(start, "a", { outcome: "ended" });
  expect(readyToClose(ended)).toBe(false);
  const said = withChoice(ended, "a", { reason: " Đã gộp " });
  expect([readyToClose(said), tallyOf(said)]).toEqual([true, { carried: 1, ended: 1 }]);
  expect(choicesToSend(said)[0]).toEqual({ taskId: "a", outcome: "ended", successorId: null, reason: "Đã gộp" });
});
