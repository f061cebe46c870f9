import type { Change } from "#audit/operations/change.ts";
import { sourceOf } from "#documents/store.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { bodyResolver } from "#organisations/operations/resolve-bodies.ts";
import type { PlanId } from "#plans/model.ts";
import { addIndicator } from "#plans/operations/add-indicator.ts";
import type { RecordKind, RecordRef } from "#plans/rules/record-decisions.ts";
import { findPlan, indicatorsOfPlan, targetsOfPlan } from "#plans/store.ts";
import { addTask } from "#tasks/operations/add-task.ts";
import { tasksOfPlan } from "#tasks/store.ts";
import type { Resolve } from "../rules/draft-register.ts";
import { indicatorOfPassage, type PassageContext, taskOfPassage, trimmedPassage } from "../rules/read-passage.ts";

export type AddMarkedRecord = {
  readonly planId: PlanId;
  readonly kind: RecordKind;
  /** [from, to) in characters of the document's source text. */
  readonly span: { readonly from: number; readonly to: number };
};

const longest = 6000;

/** Adds a candidate that the reader missed, from the passage that a person marked: its words, its place, and what the rules read in it. */
export async function addMarkedRecord(change: Change, input: AddMarkedRecord, today: CalendarDay): Promise<RecordRef> {
  const { tx } = change;
  const { planId, kind, span } = input;
  const plan = (await findPlan(tx, planId, today)) ?? refuseNow("NOT_FOUND");
  const { text } = await sourceOf(tx, plan.documentId);
  if (span.to <= span.from || span.to > text.length || span.to - span.from > longest) refuseNow("PASSAGE_NOT_MARKED");
  const { words, place } = trimmedPassage({ text, span }) ?? refuseNow("PASSAGE_NOT_MARKED");
  const context = await contextOf(change, planId, place.spanFrom);
  const marked = { planId, place, raw: words };
  if (kind === "indicator") {
    const { name, unit, targets } = indicatorOfPassage(words, context);
    const fields = { name, unit, group: context.group, groupTitle: context.groupTitle };
    return { kind, id: await addIndicator(change, { ...marked, fields, targets }, today), revision: 1 };
  }
  const { sure } = await bodyResolver(tx, asId<"organisation">(plan.organisationId), today);
  return { kind, id: await addTask(change, { ...marked, ...taskGiven(words, context, sure) }, today), revision: 1 };
}

function taskGiven(words: string, context: PassageContext, resolve: Resolve) {
  const { number, group, text, deliverable, schedule, leads, coordinating } = taskOfPassage(words, context);
  const body = (role: "lead" | "support") => (bodyText: string) => ({ role, bodyText, organisationId: resolve(bodyText) });
  return {
    fields: {
      ...{ number, heading: group, text, deliverable },
      ...{ scheduleText: schedule.text, scheduleKind: schedule.kind, scheduleFrom: schedule.from, scheduleTo: schedule.to },
      scheduleAlso: schedule.also ?? null,
    },
    bodies: onceEach([...leads.map(body("lead")), ...coordinating.map(body("support"))]),
  };
}

/** A body that two of the names mean stands once; the second name stays as words. */
function onceEach<Body extends { readonly role: string; readonly organisationId: string | null }>(bodies: readonly Body[]) {
  const seen = new Set<string>();
  return bodies.map((body) => {
    const key = `${body.role} ${body.organisationId}`;
    const again = body.organisationId !== null && seen.has(key);
    seen.add(key);
    return again ? { ...body, organisationId: null } : body;
  });
}

/** The last record that begins before the passage; the first of all where none does. */
function nearest<One extends { readonly spanFrom: number | null }>(records: readonly One[], from: number): One | undefined {
  const before = records.filter(({ spanFrom }) => spanFrom !== null && spanFrom <= from);
  return before.toSorted((a, b) => (b.spanFrom ?? 0) - (a.spanFrom ?? 0))[0] ?? records[0];
}

/** Section, group and milestone of the nearest records before the passage. */
async function contextOf({ tx }: Change, planId: PlanId, from: number): Promise<PassageContext> {
  const [indicators, targets, tasks] = [
    await indicatorsOfPlan(tx, planId),
    await targetsOfPlan(tx, planId),
    await tasksOfPlan(tx, planId),
  ];
  const neighbour = nearest(indicators, from);
  const task = nearest(tasks, from);
  return {
    group: neighbour?.group ?? "other",
    groupTitle: neighbour?.groupTitle ?? null,
    heading: task?.heading ?? null,
    milestone: targets.find(({ indicatorId }) => indicatorId === neighbour?.id)?.milestoneYear ?? null,
  };
}
