import { lockAccounts } from "#accounts/store.ts";
import type { Change } from "#audit/operations/change.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { subtreeOf } from "#organisations/rules/subtree.ts";
import { organisationsAt, treePairsAt } from "#organisations/store.ts";
import type { WorkKind } from "../model.ts";
import { type HandoverChoice, handOverMoves, type WorkItem } from "../rules/hand-over.ts";
import {
  type Handing,
  insertHandovers,
  moveDebts,
  moveIndicators,
  moveRoles,
  moveTasks,
  ownersOf,
  type WorkOfBody,
  workOf,
} from "../store-handover.ts";
import { carryPlanOver } from "./carry-plan-over.ts";

export type HandOver = HandoverChoice & {
  readonly from: OrganisationId;
  readonly effectiveOn: CalendarDay;
  /** The event that is the reason; null where the work moves without one. */
  readonly eventId: string | null;
};

export type MovedCounts = Readonly<Record<"indicators" | "tasks" | "reports" | "people" | "plans", number>>;

/** Open work goes from one body to its heirs from a day on; what was reported, signed or locked stays with the old body. */
export async function handOver(change: Change, input: HandOver, today: CalendarDay): Promise<MovedCounts> {
  const { tx, actor } = change;
  const { from, effectiveOn, eventId } = input;
  if (effectiveOn > today) refuseNow("HANDOVER_AHEAD_OF_ITS_DAY", { day: effectiveOn });
  const heirs = [...new Set([...input.to, ...input.except.flatMap((one) => one.to)])];
  const alive = new Set((await organisationsAt(tx, today, { ids: heirs })).map((body) => body.id));
  if (!heirs.every((heir) => alive.has(heir))) refuseNow("HANDOVER_TO_NOBODY");
  await lockAccounts(tx);
  const work = await workOf(tx, from, today);
  const houses = heirs.length > 1 ? await housesOf(tx, plansIn(work), today) : new Map<string, ReadonlySet<string>>();
  const moves = orRefuse(handOverMoves(from, itemsOf(work, houses), input));
  const handings = moves.flatMap(({ item, to }) =>
    to.map((toId): Handing => ({ kind: item.kind, subjectId: item.id, detail: item.detail, fromId: from, toId })),
  );
  const ofKind = (kind: WorkKind) => handings.filter((one) => one.kind === kind);

  for (const { item, to } of moves) {
    if (item.kind === "plan") await carryPlanOver(change, { planId: asId(item.id), heirs: to, effectiveOn, eventId });
  }
  // What belongs to a plan that was carried over moved with it, and stays as it was in the old one.
  const carried = new Set(moves.filter(({ item }) => item.kind === "plan").map(({ item }) => item.id));
  const planOf = new Map(moves.map(({ item }) => [`${item.kind} ${item.id}`, item.planId]));
  const isOpenPlan = (one: Handing) => !carried.has(planOf.get(`${one.kind} ${one.subjectId}`) ?? "");
  const indicators = ofKind("indicator").filter(isOpenPlan);
  const tasks = ofKind("task").filter(isOpenPlan);
  const reports = ofKind("report").filter(isOpenPlan);
  const people = ofKind("person");
  const plans = ofKind("plan");
  await moveIndicators(tx, indicators);
  await moveTasks(tx, tasks);
  await moveDebts(tx, reports);
  await moveRoles(tx, people);
  await insertHandovers(tx, [...indicators, ...tasks, ...reports, ...people, ...plans], {
    ...{ eventId, effectiveOn, recordedBy: actor.accountId },
  });
  const moved = {
    indicators: subjects(indicators),
    tasks: subjects(tasks),
    reports: subjects(reports),
    people: subjects(people),
    plans: subjects(plans),
  };
  change.note({
    chain: from,
    operation: "hand-over-work",
    subjectKind: "organisation",
    subjectId: from,
    before: null,
    after: { effectiveFrom: effectiveOn, organisationIds: heirs, ...moved },
  });
  return moved;
}

function subjects(rows: readonly Handing[]): number {
  return new Set(rows.map((row) => `${row.subjectId} ${row.detail}`)).size;
}

function plansIn({ indicators, tasks, reports }: WorkOfBody): string[] {
  return [...new Set([...indicators, ...tasks, ...reports].map((one) => one.planId))];
}

/** By plan: the bodies at and under its owner today. */
async function housesOf(tx: Tx, plans: readonly string[], today: CalendarDay): Promise<Map<string, ReadonlySet<string>>> {
  const pairs = await treePairsAt(tx, today);
  const owners = await ownersOf(tx, plans);
  return new Map(owners.map(({ planId, ownerId }) => [planId, new Set<string>(subtreeOf(ownerId, pairs))]));
}

/** Everything that hangs on a body as the rule sees it. */
function itemsOf(work: WorkOfBody, houses: ReadonlyMap<string, ReadonlySet<string>>): WorkItem[] {
  const item = (kind: WorkKind, id: string, planId: string | null, open: boolean, detail = ""): WorkItem => ({
    ...{ kind, id, detail, planId, open, house: planId === null ? null : (houses.get(planId) ?? null) },
  });
  return [
    ...work.plans.map((one) => item("plan", one.planId, one.planId, one.state !== "superseded")),
    ...work.indicators.map((one) => item("indicator", one.id, one.planId, one.open)),
    ...work.tasks.map((one) => item("task", one.id, one.planId, one.open, one.role)),
    ...work.reports.map((one) => item("report", one.id, one.planId, one.open)),
    ...work.people.map((one) => item("person", one.id, null, true, one.role)),
  ];
}
