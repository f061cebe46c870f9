import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { Measured, Promised } from "../model.ts";
import { anAim } from "../testing.ts";
import { indicatorRows, taskRows } from "./cascade.ts";
import { crossFindings } from "./cross-findings.ts";
import type { ReviewedRecord } from "./review-score.ts";

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const measured = (n: number, value: string): Measured => ({
  ...{ id: asId(idOf(n)), position: n, name: `Chỉ tiêu ${n}`, unit: "%", direction: "up", aims: [anAim({ value })] },
});
const promised = (n: number, dueOn: string | null): Promised => ({
  ...{ id: asId(idOf(n)), position: n, number: null, text: `Nhiệm vụ ${n}`, dueOn, isRegular: false },
});
const link = (id: number, superiorId: number) => ({
  id: idOf(id),
  superiorId: idOf(superiorId),
  score: null,
  state: "confirmed" as const,
});
const record = (n: number, goneBodies: readonly string[] = []): ReviewedRecord => ({
  ...{
    kind: "indicator",
    id: idOf(n),
    text: `Mục ${n}`,
    fromLine: n,
    toLine: n,
    isMeasured: true,
    owners: 1,
    isDated: true,
    goneBodies,
  },
});

test("what is weaker, missing, late or given to a body that is gone becomes a finding with its place", () => {
  const indicators = indicatorRows(
    {
      superior: [measured(1, "80"), measured(2, "80"), measured(3, "80")],
      ours: [measured(11, "75"), measured(12, "80")],
      links: [link(11, 1), link(12, 2)],
    },
    new Set(),
  );
  const tasks = taskRows({ superior: [promised(4, "2026-06-30")], ours: [promised(14, "2026-07-30")], links: [link(14, 4)] });
  const found = crossFindings(indicators, tasks, [record(11), record(14), record(15, ["Phòng Y tế"])]);
  expect(found.map(({ rule, detail, lines }) => [rule, detail, lines?.from ?? null])).toEqual([
    ["weaker-than-superior", "2030: 5", 11],
    ["task-later-than-superior", "30", 14],
    ["body-exists-no-more", "Phòng Y tế", 15],
    ["missing-against-superior", null, null],
  ]);
});

test("a plan that covers everything has no finding", () => {
  const rows = indicatorRows({ superior: [measured(1, "80")], ours: [measured(11, "80")], links: [link(11, 1)] }, new Set());
  expect(crossFindings(rows, [], [record(11)])).toEqual([]);
});
