/**
 * A verdict is the judgement of an indicator on a day, with the rule's version, its inputs and every step, so that anyone can
 * recompute it (design §3 and §4). Three signals stay apart: what the rule computes, what the unit reports, what a person judges.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DecimalText } from "#kernel/decimal.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PeriodId } from "#periods/model.ts";
import type { Accumulation, Direction, Frequency, MeasureKind, TargetOperator } from "#plans/model.ts";
import type { Absence, Answer } from "#reporting/model.ts";

export const verdictCodes = [
  "achieved",
  "on-track",
  "at-risk",
  "off-track",
  "missed",
  "no-data",
  "not-assessable-yet",
  "by-judgement",
] as const;
export type VerdictCode = (typeof verdictCodes)[number];

/** The numbers of a rule version; an office may change them, which makes another version. Shares are exact decimals. */
export type RuleVersion = {
  readonly version: number;
  /** on track while way ≥ due way − tolerance. */
  readonly tolerance: DecimalText;
  /** at risk while way ≥ this share of the due way. */
  readonly atRiskShare: DecimalText;
  /** Fewest actuals from which a trend may speak. */
  readonly trendActuals: number;
  /** No data once the last actual is older than this many reporting periods. */
  readonly staleAfterPeriods: number;
  readonly dueSoonDays: number;
};

/** An approved actual as evaluation sees it: what one period says, with the last day its figures cover. */
export type Reading = {
  readonly periodId: PeriodId;
  /** First and last day that the figures cover. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly value: DecimalText | null;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  readonly answer: Answer | null;
  readonly absence: Absence | null;
};

/** A target as evaluation sees it. */
export type Aim = {
  readonly milestoneYear: number;
  readonly milestoneTo: number | null;
  readonly operator: TargetOperator;
  readonly value: DecimalText | null;
  readonly valueTo: DecimalText | null;
  readonly recurring: "annual" | null;
};

/** A person's verdict on a target in words, with the reason. */
export type Judgement = { readonly verdict: "met" | "partly" | "not-met"; readonly on: CalendarDay; readonly reason: string };

/** Everything a verdict depends on; nothing else does. */
export type EvaluationInput = {
  readonly on: CalendarDay;
  /** The milestone to judge; null is the next one, or the last when all have passed. */
  readonly milestoneYear: number | null;
  readonly measureKind: MeasureKind | null;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency | null;
  readonly baseline: { readonly value: DecimalText | null; readonly on: CalendarDay | null } | null;
  /** The first day of the plan: where a baseline without a day and a cumulative count begin. */
  readonly planStart: CalendarDay;
  readonly aims: readonly Aim[];
  readonly readings: readonly Reading[];
  readonly judgements: readonly Judgement[];
};

/** count-start: zero at the beginning of the year or of the plan, for values that add up. */
export type StartKind = "baseline" | "previous-target" | "first-actual" | "count-start";

/** A point of an indicator's line. */
export type LinePoint = { readonly on: CalendarDay; readonly value: DecimalText };

/** Where the line starts and ends. A start from the first actual is provisional ("mốc xuất phát tạm"). */
export type Line = {
  readonly start: LinePoint & { readonly kind: StartKind };
  readonly end: LinePoint;
  readonly provisional: boolean;
};

export type StepCode =
  | "milestone"
  | "actual"
  | "freshness"
  | "target-met"
  | "line"
  | "expected"
  | "way"
  | "on-track"
  | "at-risk"
  | "trend"
  | "limit"
  | "judgement";

/** One step of a proof: a code that text/ puts into words, and the numbers and days that go with it. */
export type Step = { readonly code: StepCode; readonly data: Readonly<Record<string, string | number | boolean | null>> };

/** Why the verdict is what it is; text/ has the sentence. */
export type ReasonCode =
  | "TARGET_MET"
  | "ON_THE_LINE"
  | "BELOW_BUT_RECOVERABLE"
  | "TREND_REACHES_TARGET"
  | "FAR_BELOW_THE_LINE"
  | "START_MET_TARGET_BUT_ACTUAL_DOES_NOT"
  | "PAST_THE_RANGE"
  | "LIMIT_KEPT_SO_FAR"
  | "LIMIT_USED_TOO_FAST"
  | "LIMIT_EXCEEDED"
  | "MILESTONE_PASSED"
  | "NO_ACTUAL"
  | "ACTUAL_TOO_OLD"
  | "NO_START"
  | "NO_TARGET"
  | "STATE_JUDGED_AT_YEAR_END"
  | "ANSWERED_NO_BEFORE_MILESTONE"
  | "TARGET_IN_WORDS"
  | "ACCUMULATION_UNDECIDED";

export type Verdict = {
  readonly code: VerdictCode;
  readonly reason: ReasonCode;
  /** The milestone judged, and the day by which it must be reached. */
  readonly milestoneYear: number | null;
  readonly milestoneOn: CalendarDay | null;
  readonly actual: DecimalText | null;
  readonly actualOn: CalendarDay | null;
  readonly target: DecimalText | null;
  /** How far beyond the target, in the target's direction; only when achieved by a number. */
  readonly beyond: DecimalText | null;
  readonly expected: DecimalText | null;
  readonly way: DecimalText | null;
  readonly dueWay: DecimalText | null;
  readonly provisional: boolean;
  readonly judgement: "met" | "partly" | "not-met" | null;
};

/** Same inputs, same bytes: canonicalJson(proof) may be hashed and recomputed by anybody. */
export type Proof = {
  readonly rule: RuleVersion;
  readonly input: EvaluationInput;
  readonly steps: readonly Step[];
  readonly verdict: Verdict;
};

/** Robust trend through at least four actuals (Theil–Sen), per year of 365 days, with its 95 % interval. */
export type Forecast = {
  readonly actuals: number;
  readonly pacePerYear: DecimalText;
  readonly paceLow: DecimalText;
  readonly paceHigh: DecimalText;
  /** What the trend says for the milestone. */
  readonly atMilestone: DecimalText;
  /** When the trend reaches the target; null when it never does. */
  readonly attainedOn: CalendarDay | null;
  readonly attainedEarliest: CalendarDay | null;
  readonly attainedLatest: CalendarDay | null;
  /** What it takes from the verdict day on; null once the milestone has passed. */
  readonly paceNeeded: DecimalText | null;
};

/** Numbers of one body, or of several together; organisation ids sorted, so that any order of adding gives the same part. */
export type RollUpPart = {
  readonly reported: readonly OrganisationId[];
  readonly missing: readonly OrganisationId[];
  readonly value: DecimalText | null;
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
};
