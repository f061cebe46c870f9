import { decimal } from "#kernel/decimal.ts";
import { groupBy } from "#kernel/group-by.ts";
import { compareText } from "#kernel/text-order.ts";
import { presentShownTarget, type TargetAim } from "#plans/present.ts";
import { type DebtorRecord, progressOf, timelinessOf } from "#reporting/present.ts";
import { numberTextOf } from "#reporting/rules/actual-number.ts";
import { presentTaskBodies, type TaskStandingRecord } from "#tasks/present.ts";
import { partyAccounting, sixStateAccounting, stateAccounting } from "#tasks/rules/accounting.ts";
import type { IndicatorDetail, IndicatorVerdict, Overview, ProofAnswer } from "./contract.ts";
import type { Proof, VerdictCode } from "./model.ts";
import { expectedPath } from "./rules/expected-path.ts";
import { countVerdicts } from "./rules/overview.ts";
import type { IndicatorStanding, TaskStanding } from "./rules/plan-standing.ts";
import { inReadingOrder } from "./rules/reading-order.ts";

export type NameOf = (organisationId: string) => string;

/** The names of the bodies that answer for these indicators. */
export function namesIn(standings: readonly IndicatorStanding[], debtors: readonly DebtorRecord[]): NameOf {
  const names = new Map<string, string>(debtors.map((debtor) => [debtor.organisationId, debtor.name]));
  for (const { responsible } of standings) for (const { organisationId, name } of responsible) names.set(organisationId, name);
  return (id) => names.get(id) ?? "";
}

export function isExceeded({ verdict }: Proof): boolean {
  return verdict.beyond !== null && decimal(verdict.beyond).gt(0);
}

export function presentVerdict(standing: IndicatorStanding, nameOf: NameOf): IndicatorVerdict {
  const { indicator, proof, current, coverage } = standing;
  const { verdict } = proof;
  return {
    indicatorId: indicator.id,
    verdict: verdict.code,
    exceeded: isExceeded(proof),
    judgement: verdict.judgement,
    milestoneYear: verdict.milestoneYear,
    actual: verdict.actual,
    actualAnswer: current?.reading.answer ?? null,
    actualPeriod: current?.reading.periodId ?? null,
    expected: verdict.expected,
    coverage: {
      reported: coverage.reported,
      of: coverage.of,
      missing: coverage.missing.map(nameOf).filter((name) => name !== ""),
    },
  };
}

/** The proof with the reason as its last step: text/ has a sentence for every step. */
export function presentProof({ rule, input, steps, verdict }: Proof): ProofAnswer {
  return {
    ruleVersion: rule.version,
    verdict: verdict.code,
    verdictDay: input.on,
    inputs: { ...input },
    steps: [
      ...steps.map(({ code, data }) => ({ code, data: { ...data } })),
      { code: "verdict", data: { verdict: verdict.code, reason: verdict.reason, beyond: verdict.beyond } },
    ],
  };
}

/** The target that the verdict speaks of: the thresholds of its milestone, the first of them in a cell. */
export function judgedTarget({ targets, proof }: Pick<IndicatorStanding, "targets" | "proof">): TargetAim | null {
  const { milestoneYear, target } = proof.verdict;
  const ofMilestone = targets.filter((one) => one.milestoneYear === milestoneYear);
  const same = (value: string | null) => value !== null && target !== null && decimal(value).eq(decimal(target));
  return ofMilestone.find((one) => same(one.value)) ?? ofMilestone[0] ?? null;
}

export function presentTaskStanding({ standing, latest }: TaskStanding): TaskStandingRecord {
  return {
    state: standing.state,
    timeliness: standing.timeliness,
    percent: standing.percent,
    result: latest?.result || null,
    updatedInPeriod: latest?.periodId ?? null,
    dueOn: standing.dueOn,
  };
}

function presentTaskLine({ task, bodies, standing }: TaskStanding): Overview["tasks"]["overdue"][number] {
  return {
    taskId: task.id,
    number: task.number,
    text: task.text,
    leads: presentTaskBodies(bodies, "lead").map((body) => body.name),
    dueOn: standing.dueOn,
    daysLate: standing.timeliness === "overdue" ? standing.daysLate : null,
    timeliness: standing.timeliness,
  };
}

/** The three countings of one list of tasks, with what stands apart; each adds up (domain §3). */
export function countTasks(tasks: readonly TaskStanding[]): Overview["tasks"] {
  const counted = tasks.map(({ standing }) => standing);
  const [party, six, state] = [partyAccounting(counted), sixStateAccounting(counted), stateAccounting(counted)];
  const number = (timeliness: string) => counted.filter((one) => one.timeliness === timeliness).length;
  const late = tasks
    .filter((task) => task.standing.timeliness === "overdue")
    .toSorted((a, b) => b.standing.daysLate - a.standing.daysLate);
  const soon = tasks
    .filter((task) => task.standing.timeliness === "due-soon")
    .toSorted((a, b) => compareText(dueOf(a), dueOf(b)));
  return {
    total: party.total,
    party: {
      done: party.buckets.done,
      inTime: party.buckets["in-time"],
      overdue: party.buckets.overdue,
      regular: party.buckets.regular,
    },
    doneOnTime: number("done-on-time"),
    doneLate: number("done-late"),
    dueSoon: number("due-soon"),
    noDeadline: party.apart["no-deadline"],
    paused: party.apart.paused,
    cancelled: party.apart.cancelled,
    regularSilent: number("regular-silent"),
    sixStates: { ...six.buckets },
    twoByTwo: {
      doneOnTime: state.buckets["done-on-time"],
      doneLate: state.buckets["done-late"],
      openInTime: state.buckets["open-in-time"],
      openOverdue: state.buckets["open-overdue"],
    },
    overdue: late.map(presentTaskLine),
    soon: soon.map(presentTaskLine),
  };
}

function dueOf({ standing }: TaskStanding): string {
  return standing.dueOn ?? "";
}

/** Verdicts that want a decision, red first. */
const wantsAttention: ReadonlySet<VerdictCode> = new Set(["missed", "off-track", "at-risk"]);

export type OverviewFacts = {
  readonly asOf: string;
  readonly ruleVersion: number;
  readonly round: { readonly id: string; readonly periodId: string; readonly dueAt: string } | null;
  readonly indicators: readonly IndicatorStanding[];
  readonly tasks: readonly TaskStanding[];
  readonly debtors: readonly DebtorRecord[];
  /** Local moment, for what is overdue to report. */
  readonly now: string;
};

export function presentOverview(facts: OverviewFacts): Overview {
  const { asOf, ruleVersion, round, indicators, tasks, debtors, now } = facts;
  const groups = groupBy(indicators, ({ indicator }) => JSON.stringify([indicator.group, indicator.groupTitle]));
  const urgent = indicators.filter(({ proof }) => wantsAttention.has(proof.verdict.code));
  return {
    ...{ asOf, ruleVersion },
    round: round === null ? null : { id: round.id, periodId: round.periodId, dueAt: round.dueAt },
    verdictCounts: countsOf(indicators),
    groups: [...groups.values()].flatMap((members) => {
      const [first] = members;
      if (first === undefined) return [];
      const { group, groupTitle } = first.indicator;
      return [{ group, groupTitle, total: members.length, counts: countsOf(members) }];
    }),
    attention: inReadingOrder(urgent, ({ proof }) => proof.verdict.code).map(presentAttention),
    tasks: countTasks(tasks),
    reporting: presentReporting(debtors, round?.dueAt ?? null, now),
  };
}

function countsOf(standings: readonly IndicatorStanding[]) {
  return { ...countVerdicts(standings.map(({ proof }) => proof.verdict.code)).by };
}

function presentAttention(standing: IndicatorStanding): Overview["attention"][number] {
  const { indicator, responsible, proof } = standing;
  const target = judgedTarget(standing);
  return {
    indicatorId: indicator.id,
    name: indicator.name,
    verdict: proof.verdict.code,
    actual: proof.verdict.actual,
    expected: proof.verdict.expected,
    target: target === null ? null : presentShownTarget(target),
    unit: indicator.unit,
    responsible: responsible.map((body) => body.name),
  };
}

/** Whoever has official figures is approved; sent ones wait; all others have not reported. */
function presentReporting(debtors: readonly DebtorRecord[], dueAt: string | null, now: string): Overview["reporting"] {
  const steps = groupBy(debtors, progressOf);
  const missing = debtors.filter((debtor) => !["approved", "submitted"].includes(progressOf(debtor)));
  return {
    debtors: debtors.length,
    approved: steps.get("approved")?.length ?? 0,
    waiting: steps.get("submitted")?.length ?? 0,
    missing: missing.map((debtor) => ({
      organisationId: debtor.organisationId,
      name: debtor.name,
      overdue:
        dueAt !== null && (timelinessOf(debtor, dueAt, now) === "overdue" || (progressOf(debtor) === "returned" && now > dueAt)),
    })),
  };
}

/** One indicator with its series, its path and the proof of its verdict. */
export function presentIndicatorDetail(
  standing: IndicatorStanding,
  series: readonly IndicatorDetail["series"][number][],
): IndicatorDetail {
  const names = new Map<string, string>(series.map((figure) => [figure.organisationId, figure.organisationName]));
  for (const { organisationId, name } of standing.responsible) names.set(organisationId, name);
  const { indicator, proof, readings } = standing;
  return {
    indicatorId: indicator.id,
    planId: indicator.planId,
    verdict: presentVerdict(standing, (id) => names.get(id) ?? ""),
    proof: presentProof(proof),
    series: series.map((figure) => ({ ...figure })),
    path: expectedPath(proof).map(({ on, value }) => ({ on, value })),
    rolledUp: readings.flatMap(({ reading }) => {
      const value = numberTextOf(reading);
      return value === null ? [] : [{ periodId: reading.periodId, periodEnd: reading.to, value }];
    }),
  };
}
