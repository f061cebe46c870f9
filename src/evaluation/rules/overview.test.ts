import fc from "fast-check";
import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { Standing } from "#tasks/rules/timeliness.ts";
import { verdictCodes } from "../model.ts";
import { countVerdicts, planOverview } from "./overview.ts";
import { inReadingOrder } from "./reading-order.ts";

const body = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-00000000000${n}`);
const aTask = (timeliness: Standing["timeliness"]): Standing => ({
  state: "in-progress",
  timeliness,
  dueOn: null,
  doneOn: null,
  percent: null,
  daysLate: 0,
});

test("verdict counts add up to the indicators", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...verdictCodes)), (codes) => {
      const { total, by } = countVerdicts(codes);
      expect(Object.values(by).reduce((a, b) => a + b, 0)).toBe(total);
      expect(total).toBe(codes.length);
    }),
  );
});

test("the first screen of a plan counts indicators, tasks and reports, and names the silent", () => {
  const overview = planOverview(
    ["achieved", "off-track", "no-data"],
    [aTask("overdue"), aTask("due-soon"), aTask("open-in-time"), aTask("regular-silent")],
    [
      { organisationId: body(1), state: "approved" },
      { organisationId: body(2), state: "submitted" },
      { organisationId: body(3), state: "returned" },
      { organisationId: body(4), state: "draft" },
      { organisationId: body(5), state: null },
    ],
  );
  expect(overview).toMatchObject({
    indicators: { total: 3, by: { achieved: 1, "off-track": 1, "no-data": 1, missed: 0 } },
    tasks: { counted: 4, buckets: { done: 0, "in-time": 2, overdue: 1, regular: 1 } },
    overdue: 1,
    dueSoon: 1,
    reporting: { owed: 5, approved: 1, waiting: 1, returned: 1, notReported: [body(4), body(5)] },
  });
});

test("red comes first", () => {
  expect(inReadingOrder(["achieved", "no-data", "missed", "at-risk"] as const, (code) => code)).toEqual([
    "missed",
    "at-risk",
    "no-data",
    "achieved",
  ]);
});
