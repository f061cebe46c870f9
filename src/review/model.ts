/**
 * A plan against the plan above it (design §3, issue: plans that hang together): which of its records answer which of the
 * superior's, and whether they promise as much. Links are proposed by likeness and decided by a person.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DecimalText } from "#kernel/decimal.ts";
import type { Direction, IndicatorId, TargetOperator } from "#plans/model.ts";
import type { TaskId } from "#tasks/model.ts";

/** carries-out and basis: its document says so. tree: the nearest body above carries out the same. by-hand: a person said so. */
export const superiorReasons = ["carries-out", "basis", "tree", "by-hand"] as const;
export type SuperiorReason = (typeof superiorReasons)[number];

export const linkStates = ["proposed", "confirmed", "rejected"] as const;
export type LinkState = (typeof linkStates)[number];

/** What a target asks for, as far as two of them are compared. */
export type Aim = {
  readonly milestoneYear: number;
  readonly milestoneTo: number | null;
  readonly operator: TargetOperator;
  readonly value: DecimalText | null;
  readonly valueTo: DecimalText | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly recurring: "annual" | null;
};

export type Measured = {
  readonly id: IndicatorId;
  readonly position: number;
  readonly name: string;
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly aims: readonly Aim[];
};

export type Promised = {
  readonly id: TaskId;
  readonly position: number;
  readonly number: string | null;
  readonly text: string;
  readonly dueOn: CalendarDay | null;
  /** Regular work has no last day; it is not late for lack of one. */
  readonly isRegular: boolean;
};

/** beyond: after the last milestone of our plan, so nothing is asked of it. */
export const milestoneVerdicts = ["equal", "stricter", "weaker", "missing", "incomparable", "beyond"] as const;
export type MilestoneVerdict = (typeof milestoneVerdicts)[number];

export type MilestoneFinding = {
  readonly superior: Aim;
  readonly ours: Aim | null;
  readonly verdict: MilestoneVerdict;
  /** How far ours lies behind (weaker) or ahead (stricter) in the unit of the target; null where nothing can be subtracted. */
  readonly gap: DecimalText | null;
};

/** partial: linked, nothing weaker, but a milestone is without a target. kept: the superior keeps it to itself. */
export const coverages = ["weaker", "missing", "partial", "incomparable", "covered", "stricter", "kept"] as const;
export type Coverage = (typeof coverages)[number];

export const taskCoverages = ["later", "missing", "no-deadline", "covered"] as const;
export type TaskCoverage = (typeof taskCoverages)[number];

export type RecordLink = {
  readonly id: string;
  readonly superiorId: string;
  readonly score: string | null;
  readonly state: LinkState;
};
