/**
 * What a plan lacks before its first round (design §3: a round never opens silently empty): the records confirmed and the plan in force,
 * a body for each indicator and a lead for each task, how each indicator is measured, how targets in words are judged, and a clause that
 * says when reports are due. What only helps (names of parts, people by name) is counted and holds nothing back.
 */
import type { Check, SetUp } from "../contract-set-up.ts";
import { periodTypeOf } from "./cadence.ts";

export type SetUpFacts = Omit<SetUp, "checks" | "ready" | "names">;

/** Every point with how many are open, of how many; those that are required come first. */
export function setUpChecklist(desk: SetUpFacts): Check[] {
  const { indicators, tasks, rules } = desk;
  const ratios = indicators.filter((one) => one.measureKind === "ratio");
  const adding = indicators.filter((one) => !isAnswered(one));
  const worded = indicators.filter((one) => one.wordTargets.length > 0);
  const regular = rules.filter((rule) => periodTypeOf(rule.cadence) !== null);
  const bodies = answeringBodies(desk);
  const people = new Map(desk.people.map((one) => [one.organisationId, one]));
  const checks: Check[] = [
    count("records", indicators.length + tasks.length, desk.undecided, true),
    count("force", 1, desk.state === "in-force" ? 0 : 1, true),
    missing("indicator-bodies", indicators, (one) => one.bodies.length > 0),
    missing("measure-kinds", indicators, (one) => one.measureKind !== null),
    missing("accumulations", adding, (one) => one.accumulation !== null),
    missing("frequencies", indicators, (one) => one.frequency !== null),
    missing("judged-by", worded, (one) => one.judgedBy !== null),
    missing("task-leads", tasks, (one) => one.leads.length > 0),
    count("rules", Math.max(1, regular.length), regular.length === 0 ? 1 : 0, true),
    advised("ratio-parts", ratios, (one) => one.numeratorName !== null && one.denominatorName !== null),
    advised("directions", adding, (one) => one.direction !== null),
    advised("rule-days", regular, (rule) => rule.dueDay !== null),
    advised("people", bodies, (id) => people.get(id)?.entersId != null),
    ...(desk.route.asksSignature ? [advised("signers", bodies, (id) => people.get(id)?.signsId != null)] : []),
  ];
  return checks.filter((check) => check.of > 0);
}

/** Whether the first round can be opened with nothing required left open. */
export function isSetUp(checks: readonly Check[]): boolean {
  return checks.every((check) => !check.required || check.open === 0);
}

/** Bodies that will have something to report, each once. */
export function answeringBodies({ indicators, tasks }: Pick<SetUpFacts, "indicators" | "tasks">): string[] {
  return [...new Set([...indicators.flatMap((one) => one.bodies), ...tasks.flatMap((one) => one.leads)])];
}

/** Answers and words do not add up. */
export function isAnswered({
  measureKind,
  isInWords,
}: {
  readonly measureKind: string | null;
  readonly isInWords: boolean;
}): boolean {
  return measureKind === "yes-no" || measureKind === "text" || (measureKind === null && isInWords);
}

function count(code: Check["code"], of: number, open: number, required: boolean): Check {
  return { code, of, open, required };
}

function missing<T>(code: Check["code"], all: readonly T[], isThere: (one: T) => boolean): Check {
  return count(code, all.length, all.filter((one) => !isThere(one)).length, true);
}

function advised<T>(code: Check["code"], all: readonly T[], isThere: (one: T) => boolean): Check {
  return { ...missing(code, all, isThere), required: false };
}
