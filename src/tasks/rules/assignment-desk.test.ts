import { describe, expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { KnownBody, OrganisationId } from "#organisations/model.ts";
import { proposeBody } from "#organisations/rules/propose-bodies.ts";
import type { IndicatorRecord } from "#plans/present.ts";
import type { TaskRecord } from "../present.ts";
import { assignmentDesk, type DeskInput } from "./assignment-desk.ts";

const body = (n: number, name: string): KnownBody => ({
  id: asId(`00000000-0000-4000-8000-00000000000${n}`),
  name,
  aliases: [],
  kind: "other",
});
const owner = body(1, "Đảng ủy xã An Lạc");
const office = body(2, "Văn phòng Đảng ủy");
const economy = body(3, "Phòng Kinh tế");
const known = [owner, office, economy];
const place = { fromLine: 3, toLine: 4, spanFrom: 10, spanTo: 60 };

function anIndicator(n: number, given: Partial<IndicatorRecord> = {}): IndicatorRecord {
  return {
    ...place,
    ...{ id: asId(`00000000-0000-4000-8000-10000000000${n}`), planId: asId("00000000-0000-4000-8000-000000000009"), position: n },
    ...{ rowLabel: null, name: `Tỷ lệ hồ sơ trực tuyến ${n}`, group: "digital", groupTitle: "a) Chuyển đổi số", unit: "%" },
    ...{ measureKind: null, numeratorName: null, denominatorName: null, direction: null, accumulation: null, frequency: null },
    ...{ timeAggregation: null, unitAggregation: null },
    ...{
      baselineValue: null,
      baselineText: null,
      baselineOn: null,
      leadTexts: [],
      confidence: {},
      restored: {},
      recordState: "confirmed",
      revision: 1,
    },
    ...given,
  };
}

function aTask(n: number, given: Partial<TaskRecord> = {}): TaskRecord {
  return {
    ...place,
    ...{
      id: asId(`00000000-0000-4000-8000-20000000000${n}`),
      planId: "p",
      position: n,
      number: null,
      heading: "1. Hạ tầng",
      form: "prose",
    },
    ...{ text: `Nhiệm vụ ${n}`, deliverable: null, scheduleKind: "none", scheduleFrom: null, scheduleTo: null, scheduleText: "" },
    ...{ scheduleAlso: null, dueOn: null, raw: "", confidence: {}, restored: {}, recordState: "confirmed", revision: 1 },
    ...given,
  };
}

function deskOf(given: Partial<DeskInput>) {
  return assignmentDesk({
    ...{ owner: owner.id, indicators: [], targets: [], responsible: [], tasks: [], taskBodies: [], duties: [], clauses: [] },
    propose: (written) => proposeBody(written, known),
    nameOf: (id: OrganisationId) => known.find((one) => one.id === id)?.name ?? "",
    ...given,
  });
}

const reasons = (proposals: readonly { reason: string; name: string }[]) => proposals.map(({ reason, name }) => [reason, name]);

describe("the set-up desk", () => {
  test("keeps the plan's own groups, in order", () => {
    const desk = deskOf({
      indicators: [anIndicator(1), anIndicator(2, { groupTitle: "b) Nguồn lực", group: "resources" }), anIndicator(3)],
      tasks: [aTask(1), aTask(2, { heading: null })],
    });
    expect(desk.indicatorGroups.map((group) => [group.groupTitle, group.indicators.length])).toEqual([
      ["a) Chuyển đổi số", 2],
      ["b) Nguồn lực", 1],
    ]);
    expect(desk.taskGroups.map((group) => group.heading)).toEqual(["1. Hạ tầng", null]);
  });

  test("offers first the leads that the paper wrote, then clause and owner, each with its reason", () => {
    const desk = deskOf({
      indicators: [anIndicator(1, { leadTexts: ["Phòng Kinh tế", "Hội đồng lạ"] })],
      clauses: [{ ...place, cadence: "quarterly", fromBodies: ["Văn phòng Đảng ủy"] }],
    });
    const [group] = desk.indicatorGroups;
    expect(reasons(group?.proposals ?? [])).toEqual([
      ["named-lead", "Phòng Kinh tế"],
      ["named-lead", "Hội đồng lạ"],
      ["reporting-clause", "Văn phòng Đảng ủy"],
      ["plan-owner", "Đảng ủy xã An Lạc"],
    ]);
    expect(group?.proposals[1]).toMatchObject({ organisationId: null, quote: "Hội đồng lạ" });
    expect(group?.proposals[2]).toMatchObject({ quote: "Văn phòng Đảng ủy", place: { lines: { from: 3, to: 4 } } });
  });

  test("quotes the duty that speaks of the group", () => {
    const desk = deskOf({
      tasks: [aTask(1, { text: "Phát triển thương mại điện tử, thanh toán không dùng tiền mặt" })],
      duties: [
        { ...place, bodyText: "Phòng Kinh tế", organisationId: null, kind: "inspect", text: "Kiểm tra chợ dân sinh" },
        {
          ...place,
          bodyText: "Phòng Kinh tế",
          organisationId: null,
          kind: "inspect",
          text: "Hướng dẫn thương mại điện tử, thanh toán không dùng tiền mặt",
        },
        { ...place, bodyText: "Văn phòng Đảng ủy", organisationId: office.id, kind: "report", text: "Tổng hợp báo cáo chung" },
      ],
    });
    const [proposal] = desk.taskGroups[0]?.proposals ?? [];
    expect(proposal).toMatchObject({ organisationId: economy.id, reason: "duty" });
    expect(proposal?.quote).toContain("thanh toán");
  });

  test("proposes a measure for each indicator and never sets one", () => {
    const [indicator] = deskOf({ indicators: [anIndicator(1)] }).indicatorGroups[0]?.indicators ?? [];
    expect(indicator).toMatchObject({
      measureKind: null,
      proposed: { measureKind: "ratio", accumulation: "state", frequency: null },
    });
  });

  test("counts as ready what has a body and, for an indicator, its whole measure", () => {
    const decided = { measureKind: "count", accumulation: "state", frequency: "yearly" } as const;
    const [one, two] = [anIndicator(1, decided), anIndicator(2)];
    const responsible = [one, two].map(({ id }) => ({ indicatorId: id, organisationId: office.id, name: office.name }));
    const tasks = [aTask(1), aTask(2)];
    const taskBodies = tasks.map((task, i) => ({
      ...{ taskId: task.id, role: "lead" as const, bodyText: "Văn phòng" },
      ...(i === 0 ? { organisationId: office.id, name: office.name } : { organisationId: null, name: null }),
    }));
    const desk = deskOf({ indicators: [one, two], responsible, tasks, taskBodies });
    expect(desk.progress).toEqual({ indicators: 2, indicatorsReady: 1, tasks: 2, tasksReady: 1 });
  });
});
