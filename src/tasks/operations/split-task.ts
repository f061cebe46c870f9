import type { Change } from "#audit/operations/change.ts";
import { asId } from "#kernel/ids.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { PlanId } from "#plans/model.ts";
import { draftToReview, headsOf } from "#plans/operations/decide-records.ts";
import type { RecordRef } from "#plans/rules/record-decisions.ts";
import { canEditRecord } from "#plans/rules/record-fields.ts";
import { editedTask, taskWordsOf } from "../rules/task-fields.ts";
import { bodiesOfTask, insertTask, lockTask, replaceTaskBodies, saveTask } from "../store-records.ts";

export type SplitTask = {
  readonly planId: PlanId;
  readonly record: RecordRef;
  /** What stays of the first one's words, and the words of the second. */
  readonly text: string;
  readonly second: string;
};

/** One passage ordered two things: the second task keeps place, bodies and deadline, and stands directly after the first. */
export async function splitTask(
  change: Change,
  { planId, record, text, second }: SplitTask,
): Promise<{ readonly record: RecordRef; readonly second: RecordRef }> {
  const { tx } = change;
  const plan = await draftToReview(change, planId);
  await headsOf(change, planId, [record]);
  const first = (await lockTask(tx, asId(record.id))) ?? refuseNow("NOT_FOUND");
  const words = taskWordsOf(first);
  orRefuse(canEditRecord(first, record.revision, words));
  const bodies = await bodiesOfTask(tx, first.id);
  const { fromLine, toLine, spanFrom, spanTo, raw, confidence, position } = first;
  const place = { fromLine, toLine, spanFrom, spanTo };
  const added = orRefuse(editedTask({ ...words, number: null }, { text: second }));
  const id = await insertTask(tx, { ...added, planId, place, raw, confidence, after: position });
  await replaceTaskBodies(tx, id, bodies);
  const revision = await saveTask(tx, first.id, orRefuse(editedTask(words, { text })));
  change.note({
    chain: plan.organisationId,
    operation: "split-record",
    subjectKind: "task",
    subjectId: first.id,
    before: { text: first.text },
    after: { planId, revision, text, second: id, secondText: second },
  });
  return { record: { ...record, revision }, second: { kind: "task", id, revision: 1 } };
}
