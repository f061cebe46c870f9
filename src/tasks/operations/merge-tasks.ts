import type { Change } from "#audit/operations/change.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import { draftToReview, headsOf } from "#plans/operations/decide-records.ts";
import type { Merged, MergeRecords } from "#plans/operations/merge-indicators.ts";
import type { RecordRef } from "#plans/rules/record-decisions.ts";
import { saveDecision } from "#plans/store-review.ts";
import type { TaskRecord } from "../present.ts";
import { editedTask, type TaskBody, taskWordsOf } from "../rules/task-fields.ts";
import { bodiesOfTask, lockTask, replaceTaskBodies, saveTask } from "../store-records.ts";

/** Two readings of one task become one: words, bodies and product of the second go over, and it is rejected with a pointer. */
export async function mergeTasks(change: Change, { planId, into, from }: MergeRecords): Promise<Merged> {
  const { tx, actor } = change;
  const plan = await draftToReview(change, planId);
  if (into.id === from.id) refuseNow("RECORD_MERGED_WITH_ITSELF");
  const heads = await headsOf(change, planId, [into, from]);
  if (heads.some(({ recordState }) => recordState === "rejected" || recordState === "withdrawn"))
    refuseNow("RECORD_NOT_STANDING");
  const [kept, gone] = [await standing(change, into), await standing(change, from)];
  const edited = orRefuse(editedTask(taskWordsOf(kept), joined(kept, gone)));
  const bodies = await bodiesOfTask(tx, kept.id);
  await replaceTaskBodies(tx, kept.id, [...bodies, ...newBodies(bodies, await bodiesOfTask(tx, gone.id))]);
  const revision = await saveTask(tx, kept.id, edited);
  const decision = { recordState: "rejected", decidedBy: actor.accountId, reason: null, mergedInto: kept.id } as const;
  await saveDecision(tx, "task", [gone.id], decision);
  change.note({
    chain: plan.organisationId,
    operation: "merge-records",
    subjectKind: "task",
    subjectId: kept.id,
    before: { text: kept.text, other: { id: gone.id, text: gone.text } },
    after: { planId, revision, mergedFrom: gone.id, text: edited.text },
  });
  return { into: { ...into, revision }, from: { ...from, revision: from.revision + 1 }, targets: [] };
}

async function standing({ tx }: Change, { id }: RecordRef): Promise<TaskRecord> {
  return (await lockTask(tx, asId(id))) ?? refuseNow("NOT_FOUND");
}

/** Words that the first has already are not said twice; a deadline and a product it lacks come from the second. */
function joined(kept: TaskRecord, gone: TaskRecord) {
  const text = fold(kept.text).includes(fold(gone.text)) ? kept.text : `${kept.text.replace(/[.;]\s*$/, "")}; ${gone.text}`;
  const lacksTime = kept.scheduleKind === "none";
  const { scheduleFrom, scheduleTo, scheduleText, scheduleAlso } = gone;
  return {
    text,
    deliverable: kept.deliverable ?? gone.deliverable,
    number: kept.number ?? gone.number,
    ...(lacksTime && gone.scheduleKind !== "none" && gone.dueOn !== null
      ? { scheduleKind: gone.scheduleKind, scheduleFrom, scheduleTo, scheduleText, scheduleAlso }
      : {}),
  };
}

function newBodies(present: readonly TaskBody[], coming: readonly TaskBody[]): TaskBody[] {
  return coming.filter(
    (body) =>
      !present.some(
        (one) =>
          one.role === body.role &&
          (body.organisationId === null ? one.bodyText === body.bodyText : one.organisationId === body.organisationId),
      ),
  );
}
