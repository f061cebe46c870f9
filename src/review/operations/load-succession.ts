import type { Database } from "#db/connect.ts";
import { judgedPlanOf, loadTaskStandings } from "#evaluation/operations/load-standing.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { PlanRecord } from "#plans/present.ts";
import type { Succession } from "../contract-succession.ts";
import { isOpen } from "../rules/close-plan.ts";
import { matchIndexOf, matchRecords } from "../rules/match-records.ts";
import { type SamePair, sameIndicators } from "../rules/same-indicators.ts";
import { promisedOf } from "../store.ts";
import {
  type Closing,
  closingOf,
  followableOf,
  type GoneOn,
  indicatorsGoneOn,
  type PlanNamed,
  replacedBy,
  successorsOf,
} from "../store-succession.ts";

/** What closes with the plan: its open tasks, each with the task of the new plan that is most like it. */
export async function loadSuccession(
  db: Database,
  plan: PlanRecord,
  successorId: string | undefined,
  today: CalendarDay,
): Promise<Omit<Succession, "mayClose">> {
  const closing = await closingOf(db, plan.id);
  const replaces = (await replacedBy(db, plan.id)).map(presentPlan);
  if (closing[0] !== undefined) {
    const goneOn = await indicatorsGoneOn(db, plan.id, closing[0].id);
    return {
      closed: presentClosing(closing, closing[0], goneOn),
      successors: [],
      successorId: null,
      openTasks: [],
      successorTasks: [],
      sameIndicators: [],
      replaces,
    };
  }
  const successors = await successorsOf(db, plan.id);
  const chosen = successors.find((one) => one.id === successorId) ?? successors.find((one) => one.isNamed) ?? null;
  const standings = await loadTaskStandings(db, await judgedPlanOf(db, plan, null, today));
  const open = standings.filter(({ standing }) => isOpen(standing.state)).map(({ task }) => task);
  const theirs = chosen === null ? [] : await promisedOf(db, [asId(chosen.id)]);
  const indicators = chosen === null ? [] : await followableOf(db, [plan.id, chosen.id]);
  const asMatched = ({ id, text }: { readonly id: string; readonly text: string }) => ({ id, name: text, unit: null });
  const matched = matchRecords(open.map(asMatched), matchIndexOf(theirs.map(asMatched)));
  const partnerOf = new Map(matched.map((one) => [one.id, one.superiorId]));
  const byId = new Map(theirs.map((task): [string, (typeof theirs)[number]] => [task.id, task]));
  return {
    closed: null,
    successors: successors.map((one) => ({ ...presentPlan(one), isNamed: one.isNamed })),
    successorId: chosen?.id ?? null,
    openTasks: open.map((task) => {
      const partner = byId.get(partnerOf.get(task.id) ?? "");
      return { ...presentTask(task), dueOn: task.dueOn, proposed: partner === undefined ? null : presentTask(partner) };
    }),
    successorTasks: theirs.map(presentTask),
    sameIndicators: presentSame(indicators, plan.id),
    replaces,
  };
}

function presentTask({ id, number, text }: { readonly id: string; readonly number: string | null; readonly text: string }) {
  return { id, number, text };
}

function presentPlan({ id, title, documentNumber, issuedOn, state }: PlanNamed) {
  return { id, title, documentNumber, issuedOn, state };
}

type Indicators = Awaited<ReturnType<typeof followableOf>>;

function presentSame(indicators: Indicators, planId: string): Succession["sameIndicators"] {
  const [old, successors] = [
    indicators.filter((one) => one.planId === planId),
    indicators.filter((one) => one.planId !== planId),
  ];
  const byId = new Map(indicators.map((one) => [one.id, one]));
  return sameIndicators(old, successors).flatMap(({ id, successorId, isSure }: SamePair) => {
    const [indicator, successor] = [byId.get(id), byId.get(successorId)];
    if (indicator === undefined || successor === undefined) return [];
    return [{ indicator: presentIndicator(indicator), successor: presentIndicator(successor), isSure }];
  });
}

function presentIndicator({ id, name, unit }: { readonly id: string; readonly name: string; readonly unit: string | null }) {
  return { id, name, unit };
}

function presentClosing(rows: readonly Closing[], first: Closing, goneOn: readonly GoneOn[]): Succession["closed"] {
  return {
    successor: presentPlan(first),
    reason: first.reason,
    decidedAt: first.decidedAt,
    indicators: goneOn.map(({ fromId, fromName, fromUnit, ...successor }) => ({
      ...{ indicator: { id: fromId, name: fromName, unit: fromUnit }, successor },
    })),
    tasks: rows.flatMap(
      ({ taskId, number = null, text, outcome, successorId, successorNumber = null, successorText, taskReason }) => {
        if (taskId == null || text == null || outcome == null) return [];
        const successor =
          successorId == null || successorText == null ? null : { id: successorId, number: successorNumber, text: successorText };
        return [{ task: { id: taskId, number, text }, outcome, successor, reason: taskReason ?? "" }];
      },
    ),
  };
}
