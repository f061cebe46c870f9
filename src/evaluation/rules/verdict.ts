/**
 * The verdict on an indicator on a day (design §4, rule version 1): achieved, on track, at risk, off track, missed, no data, not
 * assessable yet, by judgement; with every step, so that "Vì sao?" can be answered and anyone can recompute it. Missing or stale data
 * is never red, and a target in words is a person's to judge.
 */
import type { EvaluationInput, Proof, Reading, RuleVersion, Step } from "../model.ts";
import { isClosed, isTooOld, latestReading } from "./freshness.ts";
import { type DatedAim, milestonesOf } from "./milestone.ts";
import { normalised } from "./normalise.ts";
import { judgeNumber } from "./number-verdict.ts";
import { readingOrder } from "./reading-order.ts";
import { type Known, type Settled, settle } from "./settle.ts";
import { isNumericAim } from "./target.ts";

/** Judges the next milestone (or the one asked for). The same inputs, in any order, give the same proof, byte for byte. */
export function judge(given: EvaluationInput, rule: RuleVersion): Proof {
  const input = normalised(given);
  const milestones = milestonesOf(input);
  // Two thresholds of one milestone are two promises: the verdict is that of the one that stands worse.
  const settled = milestones.map((milestone) => judgeMilestone(input, rule, milestone, milestones.length));
  const [worst] = settled.toSorted((a, b) => readingOrder.indexOf(a.verdict.code) - readingOrder.indexOf(b.verdict.code));
  return { rule, input, ...(worst ?? settle([], "not-assessable-yet", "NO_TARGET", {})) };
}

/** Judges again from what a proof says it was judged from. */
export function recompute(proof: Pick<Proof, "input" | "rule">): Proof {
  return judge(proof.input, proof.rule);
}

function judgeMilestone(input: EvaluationInput, rule: RuleVersion, { aim, end }: DatedAim, thresholds: number): Settled {
  const { milestoneYear, operator, value, valueTo } = aim;
  const yearly = aim.recurring !== null;
  const steps: Step[] = [
    { code: "milestone", data: { on: input.on, milestoneOn: end, operator, value, valueTo, yearly, thresholds } },
  ];
  const known: Known = { milestoneYear, milestoneOn: end, target: value };
  if (operator === "text") return byJudgement(input, steps, known);
  // A promise is judged by its day: once it has passed, by what stood then.
  const day = input.on < end ? input.on : end;
  const latest = latestReading(input.readings, day);
  if (latest === null) return settle(steps, "no-data", "NO_ACTUAL", known);
  const { tooOld, periods } = isTooOld(latest, day, input.frequency, rule.staleAfterPeriods);
  steps.push({ code: "freshness", data: { reportedTo: latest.to, day, periods, most: rule.staleAfterPeriods } });
  if (tooOld) return settle(steps, "no-data", "ACTUAL_TOO_OLD", { ...known, actualOn: latest.to });
  const passed = input.on >= end || isClosed(latest, end);
  if (!isNumericAim(aim)) return judgeExistence(latest, passed, steps, known);
  if (input.accumulation === null) return settle(steps, "not-assessable-yet", "ACCUMULATION_UNDECIDED", known);
  return judgeNumber({ input, rule, aim, end, day, passed, steps, known });
}

function byJudgement(input: EvaluationInput, steps: readonly Step[], known: Known): Settled {
  const latest = input.judgements.filter((one) => one.on <= input.on).at(-1);
  const judgement = latest?.verdict ?? null;
  const data = { judgement, on: latest?.on ?? null, reason: latest?.reason ?? null };
  return settle([...steps, { code: "judgement", data }], "by-judgement", "TARGET_IN_WORDS", { ...known, judgement });
}

function judgeExistence({ answer, to }: Reading, passed: boolean, before: readonly Step[], known: Known): Settled {
  if (answer !== "yes" && answer !== "no") return settle(before, "no-data", "NO_ACTUAL", known);
  const steps: readonly Step[] = [...before, { code: "actual", data: { answer, on: to } }];
  const answered = { ...known, actualOn: to };
  if (answer === "yes") return settle(steps, "achieved", "TARGET_MET", answered);
  return passed
    ? settle(steps, "missed", "MILESTONE_PASSED", answered)
    : settle(steps, "not-assessable-yet", "ANSWERED_NO_BEFORE_MILESTONE", answered);
}
