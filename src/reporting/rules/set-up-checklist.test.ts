import { expect, test } from "vitest";
import type { Check, SetUpIndicator } from "../contract-set-up.ts";
import { acceptAll } from "./set-up-accept.ts";
import { isSetUp, type SetUpFacts, setUpChecklist } from "./set-up-checklist.ts";

const body = "00000000-0000-4000-8000-000000000001";
const anIndicator = (given: Partial<SetUpIndicator> = {}): SetUpIndicator => ({
  ...{
    id: "00000000-0000-4000-8000-00000000000a",
    name: "Số lớp",
    unit: "lớp",
    rowLabel: null,
    group: "digital",
    groupTitle: null,
  },
  ...{ measureKind: "count", direction: "up", accumulation: "state", frequency: "quarterly", numeratorName: null },
  ...{
    denominatorName: null,
    judgedBy: null,
    bodies: [body],
    wordTargets: [],
    judgement: null,
    isInWords: false,
    proposed: [],
    proposedBodies: [],
  },
  ...given,
});
const rule: SetUpFacts["rules"][number] = {
  ...{ id: body, cadence: "quarterly", dueDay: 20, dueMonth: null, namedDayCounts: true, fromBodies: [], toBodies: [] },
  ...{ dueText: null, place: null, means: [], unknown: [], nextDueAt: null },
};
const desk = (given: Partial<SetUpFacts> = {}): SetUpFacts => ({
  ...{ state: "in-force", undecided: 0, rounds: 0, ownerId: body, indicators: [anIndicator()], tasks: [], rules: [rule] },
  ...{ route: { asksSignature: false, asksAcceptance: false }, people: [], accounts: [], acts: [] },
  ...given,
});
const openOf = (facts: SetUpFacts) =>
  setUpChecklist(facts)
    .filter((check: Check) => check.open > 0)
    .map((check) => check.code);

test("a plan with everything set lacks only people by name, which holds nothing back", () => {
  expect(openOf(desk())).toEqual(["people"]);
  expect(isSetUp(setUpChecklist(desk()))).toBe(true);
});

test.each([
  ["no body answers", { indicators: [anIndicator({ bodies: [] })] }, "indicator-bodies"],
  ["nobody chose a kind of measure", { indicators: [anIndicator({ measureKind: null })] }, "measure-kinds"],
  ["nothing says how values add up", { indicators: [anIndicator({ accumulation: null })] }, "accumulations"],
  ["it is not said how often", { indicators: [anIndicator({ frequency: null })] }, "frequencies"],
  ["nobody chose who judges words", { indicators: [anIndicator({ wordTargets: ["hoàn thành"] })] }, "judged-by"],
  ["no clause has periods", { rules: [{ ...rule, cadence: "mid-term" as const }] }, "rules"],
  ["the plan is a draft", { state: "draft" as const }, "force"],
  ["a record waits for a person", { undecided: 1 }, "records"],
])("the first round waits where %s", (_, given, code) => {
  expect(openOf(desk(given))).toContain(code);
  expect(isSetUp(setUpChecklist(desk(given)))).toBe(false);
});

test("answers and words need no accumulation", () => {
  expect(openOf(desk({ indicators: [anIndicator({ measureKind: "yes-no", accumulation: null })] }))).not.toContain(
    "accumulations",
  );
});

test("signers are asked for only where the route asks for a signature", () => {
  expect(openOf(desk({ route: { asksSignature: true, asksAcceptance: false } }))).toContain("signers");
});

test("taking proposals never touches what a person has chosen, and stops at the certainty that was asked for", () => {
  const proposal = { source: "document", reason: "UNIT_IS_COUNTED", from: null } as const;
  const proposed = [
    { ...proposal, field: "measureKind", value: "count", certainty: "high" } as const,
    { ...proposal, field: "accumulation", value: "cumulative", certainty: "medium" } as const,
    { ...proposal, field: "frequency", value: "yearly", certainty: "high" } as const,
  ];
  const one = anIndicator({ measureKind: null, accumulation: null, frequency: "monthly", proposed });
  expect(acceptAll({ indicators: [one], tasks: [] }, "high").indicators).toEqual([
    { ids: [one.id], set: { measureKind: "count" } },
  ]);
  expect(acceptAll({ indicators: [one], tasks: [] }, "medium").indicators).toEqual([
    { ids: [one.id], set: { measureKind: "count", accumulation: "cumulative" } },
  ]);
});
