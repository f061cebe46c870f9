import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decideIndicator,
  decideTask,
  differenceOf,
  type IndicatorDecision,
  type IndicatorSetUp,
  type SetUpState,
  type TaskSetUp,
  takeBack,
  untouched,
} from "./set-up-state.ts";

const anIndicator = (given: Partial<IndicatorSetUp> = {}): IndicatorSetUp => ({
  ...{ id: "a", measureKind: null, direction: null, accumulation: null, frequency: null, numeratorName: null },
  ...{ denominatorName: null, timeAggregation: null, unitAggregation: null, judgedBy: null, takenOver: [], bodies: [] },
  ...given,
});
const stateOf = (...indicators: IndicatorSetUp[]): SetUpState => ({ ...untouched, indicators });

describe("a decision about an indicator", () => {
  test("sets what follows from the kind of measure and the accumulation", () => {
    const set = decideIndicator(anIndicator(), { measureKind: "count", accumulation: "per-period" });
    expect(set).toMatchObject({ timeAggregation: "sum", unitAggregation: "sum" });
  });

  test("leaves the parts to ratios only", () => {
    const ratio = decideIndicator(anIndicator(), { measureKind: "ratio", numeratorName: "Số hộ", denominatorName: "Tổng số hộ" });
    expect(ratio.numeratorName).toBe("Số hộ");
    expect(decideIndicator(ratio, { measureKind: "count" })).toMatchObject({ numeratorName: null, denominatorName: null });
  });

  test("confirms what was taken over from a definition, and only that", () => {
    const taken = anIndicator({ measureKind: "count", takenOver: ["measureKind", "direction"] });
    expect(decideIndicator(taken, { measureKind: "count" }).takenOver).toEqual(["direction"]);
  });

  test("names each body once, in one order whatever the order given", () => {
    expect(decideIndicator(anIndicator(), { organisationIds: ["b", "a", "b"] }).bodies).toEqual(["a", "b"]);
  });
});

describe("a decision about a task", () => {
  const written = (text: string, organisationId: string | null = null) => ({
    ...({ role: "lead", position: 0, bodyText: text, organisationId } as const),
  });
  const task = (...bodies: TaskSetUp["bodies"]): TaskSetUp => ({ id: "t", frequency: null, bodies });

  test("puts the lead beside the one that the paper wrote", () => {
    expect(decideTask(task(written("Phòng Kinh tế")), { leadId: "b" }).bodies).toEqual([written("Phòng Kinh tế", "b")]);
  });

  test("keeps several written leads as words and adds the one that leads", () => {
    const { bodies } = decideTask(task(written("Phòng A"), { ...written("Phòng B", "x"), position: 1 }), { leadId: "b" });
    expect(bodies.map((body) => [body.bodyText, body.organisationId])).toEqual([
      ["Phòng A", null],
      ["Phòng B", null],
      [null, "b"],
    ]);
  });

  test("changes coordinating bodies without losing a word of the paper", () => {
    const support = { role: "support", position: 0, bodyText: "Đoàn Thanh niên", organisationId: "y" } as const;
    const { bodies } = decideTask(task(support), { supportIds: ["z"] });
    expect(bodies).toEqual([
      { ...support, organisationId: null },
      { role: "support", position: 1, bodyText: null, organisationId: "z" },
    ]);
  });
});

const decisions = fc.record<IndicatorDecision>(
  {
    measureKind: fc.constantFrom("count", "ratio", "index", "text", "yes-no"),
    accumulation: fc.constantFrom("state", "per-period", "cumulative"),
    frequency: fc.constantFrom("monthly", "yearly"),
    numeratorName: fc.option(fc.constantFrom("Số hộ", "Số người")),
    organisationIds: fc.array(fc.constantFrom("b", "c", "d"), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

describe("taking an act back", () => {
  test("brings back exactly what stood before, for every act that changed something", () => {
    fc.assert(
      fc.property(decisions, decisions, (first, second) => {
        const before = stateOf(decideIndicator(anIndicator(), first));
        const after = stateOf(...before.indicators.map((one) => decideIndicator(one, second)));
        const act = differenceOf(before, after);
        if (act === null) return;
        expect(takeBack({ ...act, isTakenBack: false }, after)).toEqual({ ok: true, value: act.before });
      }),
    );
  });

  test("is refused as soon as a touched record stands otherwise, and counts how many", () => {
    const after = stateOf(anIndicator({ measureKind: "count" }), anIndicator({ id: "b", measureKind: "count" }));
    const act = { before: stateOf(anIndicator(), anIndicator({ id: "b" })), after, isTakenBack: false };
    const now = stateOf(anIndicator({ measureKind: "ratio" }), anIndicator({ id: "b", measureKind: "count" }));
    expect(takeBack(act, now)).toEqual({ ok: false, refusal: { code: "SET_UP_ACT_OVERTAKEN", data: { records: 1 } } });
    expect(takeBack(act, stateOf(anIndicator({ measureKind: "count" }))).ok).toBe(false);
    expect(takeBack({ ...act, isTakenBack: true }, after).ok).toBe(false);
  });
});
