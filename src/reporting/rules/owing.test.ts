import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import { whoOwes } from "./owing.ts";

const id = <K extends string>(n: number) => asId<K>(`00000000-0000-4000-8000-00000000000${n}`);
const [office, culture] = [id<"organisation">(1), id<"organisation">(2)];

test("bodies of the clause, of indicators and leads of tasks owe once each, with every reason", () => {
  const owing = whoOwes({
    reportingBodies: [office, culture, office],
    indicators: [{ indicatorId: id<"indicator">(3), organisationId: culture }],
    leads: [
      { taskId: id<"task">(4), organisationId: culture },
      { taskId: id<"task">(4), organisationId: culture },
    ],
  });
  expect(owing).toEqual({
    ok: true,
    value: [
      { organisationId: office, reasons: ["reporting-rule"], indicatorIds: [], taskIds: [] },
      { organisationId: culture, reasons: ["reporting-rule", "indicator", "task-lead"], indicatorIds: [id(3)], taskIds: [id(4)] },
    ],
  });
});

test("a round that nobody owes is refused", () => {
  expect(whoOwes({ reportingBodies: [], indicators: [], leads: [] })).toMatchObject({
    ok: false,
    refusal: { code: "ROUND_OWED_BY_NOBODY" },
  });
});
