/**
 * What waits for a person (design §1, first screen): reports owed and returned, reports to sign and to approve, own tasks that are
 * overdue or due soon. Overdue comes first, then what is due within a week, then the rest; inside each, the earlier day first.
 */
import { type CalendarDay, daysBetween } from "#kernel/calendar-day.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { PlanId } from "#plans/model.ts";
import type { MyWork } from "#reporting/contract.ts";
import { type DebtorRecord, progressOf, type RoundRecord } from "#reporting/present.ts";
import { dayOfInstant } from "#reporting/rules/lateness.ts";
import type { TaskRecord } from "#tasks/present.ts";
import type { Standing } from "#tasks/rules/timeliness.ts";

export type WorkItem = MyWork["items"][number];

export type TaskOfMine = {
  readonly planId: PlanId;
  readonly planTitle: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly task: TaskRecord;
  readonly standing: Standing;
};

export type WorkFacts = {
  readonly reach: { readonly fillsIn: readonly string[]; readonly signs: readonly string[]; readonly reviews: readonly string[] };
  readonly open: readonly { readonly round: RoundRecord; readonly debtors: readonly DebtorRecord[] }[];
  readonly tasks: readonly TaskOfMine[];
  readonly now: LocalInstant;
};

const soonDays = 7;
const ranks = { overdue: 0, soon: 1, later: 2 } as const;

export function workOf(facts: WorkFacts): WorkItem[] {
  const items = [
    ...facts.open.flatMap((one) => roundWork(one, facts)),
    ...facts.tasks.flatMap((task) => taskWork(task, facts.now)),
  ];
  return items.toSorted(
    (a, b) =>
      ranks[a.urgency] - ranks[b.urgency] ||
      (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") ||
      a.title.localeCompare(b.title),
  );
}

function roundWork({ round, debtors }: WorkFacts["open"][number], { reach, now }: WorkFacts): WorkItem[] {
  const [fillsIn, signs, reviews] = [new Set(reach.fillsIn), new Set(reach.signs), new Set(reach.reviews)];
  return debtors.flatMap((debtor) => {
    const kinds: WorkItem["kind"][] = [];
    const step = stepOf(debtor);
    const mine = fillsIn.has(debtor.organisationId) || signs.has(debtor.organisationId);
    if (mine && !round.locked && (step === "missing" || step === "draft")) kinds.push("owed");
    if (mine && !round.locked && step === "returned") kinds.push("returned");
    const waitsForSignature =
      round.asksSignature && (step === "draft" || step === "returned") && debtor.latest?.state !== "signed";
    if (signs.has(debtor.organisationId) && !round.locked && waitsForSignature && debtor.filled > 0) kinds.push("to-sign");
    if (reviews.has(round.plan.ownerId) && debtor.latest?.state === "submitted") kinds.push("to-approve");
    return kinds.map((kind) => roundItem(kind, round, debtor, now));
  });
}

/** A correction that was opened is work, although the version before it is official. */
function stepOf(debtor: DebtorRecord) {
  const corrects = debtor.latest !== null && debtor.officialVersion !== null && debtor.latest.version > debtor.officialVersion;
  return progressOf(corrects ? { ...debtor, officialVersion: null } : debtor);
}

function roundItem(kind: WorkItem["kind"], round: RoundRecord, debtor: DebtorRecord, now: LocalInstant): WorkItem {
  return {
    kind,
    urgency: now > round.dueAt ? "overdue" : urgencyOf(dayOfInstant(round.dueAt), now),
    roundId: round.id,
    taskId: null,
    planId: round.plan.planId,
    planTitle: round.plan.title,
    organisationId: debtor.organisationId,
    organisationName: debtor.name,
    periodId: round.periodId,
    dueOn: dayOfInstant(round.dueAt),
    title: round.plan.documentNumber ?? round.plan.title,
    filled: debtor.filled,
    owed: debtor.indicators + debtor.tasks,
    quote: kind === "returned" ? (debtor.latest?.returnReason ?? null) : null,
  };
}

function taskWork({ task, standing, ...place }: TaskOfMine, now: LocalInstant): WorkItem[] {
  const { timeliness, dueOn } = standing;
  if (timeliness !== "overdue" && timeliness !== "due-soon") return [];
  return [
    {
      kind: timeliness === "overdue" ? "task-overdue" : "task-due-soon",
      urgency: dueOn === null ? "later" : urgencyOf(dueOn, now),
      roundId: null,
      taskId: task.id,
      ...place,
      periodId: null,
      dueOn,
      title: task.number === null ? task.text : `${task.number}. ${task.text}`,
      filled: null,
      owed: null,
      quote: null,
    },
  ];
}

function urgencyOf(dueOn: CalendarDay, now: LocalInstant): WorkItem["urgency"] {
  const left = daysBetween(dayOfInstant(now), dueOn);
  return left < 0 ? "overdue" : left <= soonDays ? "soon" : "later";
}
