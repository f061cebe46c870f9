import type { Database } from "#db/connect.ts";
import { judgedPlanOf, loadTaskStandings } from "#evaluation/operations/load-standing.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { PlanRecord } from "#plans/present.ts";
import type { Succession } from "../contract-succession.ts";
import { isOpen } from "../rules/close-plan.ts";
import { matchIndexOf, matchRecords } from "../rules/match-records.ts";
import { promisedOf } from "../store.ts";
import { type Closing, closingOf, type PlanNamed, replacedBy, successorsOf } from "../store-succession.ts";

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
    return {
      closed: presentClosing(closing, closing[0]),
      successors: [],
      successorId: null,
      openTasks: [],
      successorTasks: [],
      replaces,
    };
  }
  const successors = await successorsOf(db, plan.id);
  const chosen = successors.find((one) => one.id === successorId) ?? successors.find((one) => one.isNamed) ?? null;
  const standings = await loadTaskStandings(db, await judgedPlanOf(db, plan, null, today));
  const open = standings.filter(({ standing }) => isOpen(standing.state)).map(({ task }) => task);
  const theirs = chosen === null ? [] : await promisedOf(db, [asId(chosen.id)]);
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
    replaces,
  };
}

function presentTask({ id, number, text }: { readonly id: string; readonly number: string | null; readonly text: string }) {
  return { id, number, text };
}

function presentPlan({ id, title, documentNumber, issuedOn, state }: PlanNamed) {
  return { id, title, documentNumber, issuedOn, state };
}

function presentClosing(rows: readonly Closing[], first: Closing): Succession["closed"] {
  return {
    successor: presentPlan(first),
    reason: first.reason,
    decidedAt: first.decidedAt,
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
