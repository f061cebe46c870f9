import { describe, expect, test } from "vitest";
import { standingOfIndicator, standingOfTask } from "#evaluation/rules/plan-standing.ts";
import { ruleVersion1 } from "#evaluation/rules/rule-version.ts";
import { asId } from "#kernel/ids.ts";
import type { IndicatorRecord } from "#plans/present.ts";
import type { TaskRecord } from "#tasks/present.ts";
import { partyReport as words } from "#text/vi/party-report.ts";
import type { Table } from "../model.ts";
import { marked, restoredLines, restoredNotes } from "./restored-mark.ts";
import { indicatorBlocks, indicatorTable } from "./select-indicators.ts";
import { taskBlocks, taskTable } from "./select-tasks.ts";

const id = <Kind extends string>(n: number) => asId<Kind>(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const place = { fromLine: 1, toLine: 1, spanFrom: 0, spanTo: 1, confidence: {}, recordState: "confirmed", revision: 1 } as const;
const day = { on: "2026-03-20", periodId: "2026Q1", planStart: "2025-09-05", rule: ruleVersion1 };
const read = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, { raw: "ty le", sure: true }]));

function anIndicator(restored: unknown) {
  const indicator: IndicatorRecord = {
    ...{ id: id<"indicator">(1), planId: id<"plan">(2), position: 1, rowLabel: null, name: "Tỷ lệ hộ có mạng", group: "digital" },
    ...{ groupTitle: "Xã hội số", unit: "hộ", measureKind: "count", numeratorName: null, denominatorName: null },
    ...{ direction: "up", accumulation: "state", frequency: "quarterly", unitAggregation: "sum" },
    ...{ baselineValue: null, baselineText: null, baselineOn: null, leadTexts: [], ...place, restored },
  };
  return standingOfIndicator({ indicator, targets: [], responsible: [], figures: [], owed: [] }, day);
}

function aTask(restored: unknown) {
  const task: TaskRecord = {
    ...{ id: id<"task">(3), planId: id<"plan">(2), position: 1, number: "1", heading: "Hạ tầng", form: "table" },
    ...{ text: "Lắp đặt mạng.", deliverable: "Báo cáo", scheduleKind: "year", scheduleFrom: null, scheduleTo: "2025" },
    ...{ scheduleText: "Năm 2025", scheduleAlso: null, dueOn: "2025-12-31", raw: "", ...place, restored },
  };
  const body = { taskId: task.id, organisationId: null, name: null } as const;
  const bodies = [
    { ...body, role: "lead" as const, bodyText: "Phòng Kinh tế" },
    { ...body, role: "support" as const, organisationId: id<"organisation">(4), name: "Văn phòng", bodyText: "Van phong" },
  ];
  return standingOfTask({ task, bodies, updates: [] }, day);
}

/** The cells of the first columns: what comes from the plan. */
const firstCells = ({ rows }: Table, count: number) =>
  rows.map((row) => (row.kind === "group" ? [row.text] : row.cells.slice(0, count)));

describe("a restored field on paper", () => {
  test("carries the sign in the annex of indicators, other fields of the record do not", () => {
    const table = indicatorTable([anIndicator(read("indicator"))], "2026Q1");
    expect(firstCells(table, 3)).toEqual([["Xã hội số"], ["1", "Tỷ lệ hộ có mạng†", "hộ"]]);
    expect(restoredLines(table)).toEqual([words.restoredNote]);
  });

  test("carries it as a heading and as a unit", () => {
    const table = indicatorTable([anIndicator(read("groupTitle", "unit"))], "2026Q1");
    expect(firstCells(table, 3)).toEqual([["Xã hội số†"], ["1", "Tỷ lệ hộ có mạng", "hộ†"]]);
  });

  test("carries it in the annex of tasks; a body that the register knows has a clean name", () => {
    const table = taskTable([aTask(read("text", "group", "deliverable", "leads", "coordinating"))]);
    expect(firstCells(table, 5)).toEqual([["Hạ tầng†"], ["1", "Lắp đặt mạng.†", "Phòng Kinh tế†", "Văn phòng", "Báo cáo†"]]);
    expect(restoredLines(table)).toEqual([words.restoredNote]);
  });

  test("carries it in running text, explained once", () => {
    const blocks = [
      ...indicatorBlocks([anIndicator(read("indicator"))]),
      ...taskBlocks([aTask(read("text", "leads"))], day.periodId),
    ];
    const texts = blocks.flatMap((block) => ("text" in block ? [block.text] : []));
    expect(texts.filter((text) => text.includes("Tỷ lệ hộ có mạng†"))).toHaveLength(1);
    expect(texts.filter((text) => text.includes("Lắp đặt mạng† (chủ trì: Phòng Kinh tế†;"))).toHaveLength(1);
    expect(restoredNotes(blocks)).toEqual([{ kind: "note", text: words.restoredNote }]);
  });
});

describe("a paper of clean print", () => {
  test.each([{}, null, { indicator: "not the shape of a restored field" }])("says nothing of restoring (%j)", (restored) => {
    const indicators = [anIndicator(restored)];
    const tasks = [aTask(restored)];
    expect([indicatorTable(indicators, "2026Q1"), taskTable(tasks)].flatMap(restoredLines)).toEqual([]);
    expect(restoredNotes([...indicatorBlocks(indicators), ...taskBlocks(tasks, day.periodId)])).toEqual([]);
  });

  test("what a body wrote itself is never explained as restored", () => {
    expect(restoredNotes([{ kind: "quote", source: "Phòng Kinh tế", text: "Xem ghi chú †" }])).toEqual([]);
  });

  test("an empty field carries no sign", () => {
    expect(marked("", { restored: read("unit") }, "unit")).toBe("");
  });
});
