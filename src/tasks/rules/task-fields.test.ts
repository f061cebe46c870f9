import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import { changedTaskFields, checkedBodies, editedTask, type TaskWords } from "./task-fields.ts";

const words: TaskWords = {
  ...{ number: "1", heading: null, text: "Rà soát quy trình", deliverable: null },
  ...{ scheduleKind: "none", scheduleFrom: null, scheduleTo: null, scheduleText: "", scheduleAlso: null },
};

describe("an edited task", () => {
  test.each([
    ["of a month is due on its last day", { scheduleKind: "month" as const, scheduleTo: "2026-02" }, "2026-02-28"],
    ["of a quarter is due at its end", { scheduleKind: "quarter" as const, scheduleTo: "2026-Q3" }, "2026-09-30"],
    ["of every year has no day of its own", { scheduleKind: "annual" as const }, null],
    ["without a deadline has none", { scheduleKind: "none" as const }, null],
  ])("%s", (_name, fields, dueOn) => {
    expect(editedTask(words, fields)).toMatchObject({ ok: true, value: { dueOn } });
  });

  test("that asks for a time must name one", () => {
    const result = editedTask(words, { scheduleKind: "month", scheduleTo: null });
    expect(result).toMatchObject({ ok: false, refusal: { code: "SCHEDULE_NAMES_NO_TIME" } });
  });

  test("keeps an unclear deadline of the reader while other fields are mended", () => {
    const unclear = { ...words, scheduleKind: "month" as const, scheduleTo: null, scheduleText: "tháng sau" };
    const result = editedTask(unclear, { text: "Rà soát" });
    expect(result.ok && changedTaskFields(unclear, result.value)).toEqual(["text"]);
  });
});

test("a body stands once in a role, and may stand in two", () => {
  const office = asId<"organisation">("00000000-0000-4000-8000-000000000001");
  const body = { role: "lead" as const, bodyText: null, organisationId: office };
  expect(checkedBodies([body, { ...body, role: "support" }])).toMatchObject({ ok: true });
  expect(checkedBodies([body, body])).toMatchObject({ ok: false, refusal: { code: "TASK_BODY_TWICE" } });
});
