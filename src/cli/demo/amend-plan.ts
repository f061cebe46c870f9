import { createReadStream } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { withScratchFolder } from "#db/scratch-folder.ts";
import { proposeFromPaper } from "#ingest/operations/propose-amendment.ts";
import { amendingPaperOf } from "#ingest/operations/read-decision.ts";
import { readDocumentFile } from "#ingest/operations/read-file.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import { nameDecision } from "#plans/operations/name-decision.ts";
import { findPlan } from "#plans/store.ts";
import { amendmentById } from "#plans/store-amendments.ts";
import { amendRecords } from "#tasks/operations/amend-records.ts";
import { applyAmendment } from "#tasks/operations/apply-amendment.ts";
import { tasksOfPlan } from "#tasks/store.ts";
import type { BroughtPlan } from "./bring-plan.ts";
import { type StoryAmendment, samplePath } from "./story.ts";
import { theOne } from "./the-one.ts";

/** The officer has the decision read, adds the deadlines that it moves, and applies it; a plan without one stays as it is. */
export async function amendPlan(db: Database, { plan, planId, officer }: BroughtPlan, today: CalendarDay): Promise<void> {
  const { amendment } = plan;
  if (amendment === undefined) return;
  await withScratchFolder(async (folder) => {
    const path = join(folder, "decision.txt");
    await copyFile(samplePath(amendment.file), path);
    const file = { path, fileName: amendment.file };
    const { paper, reading } = await amendingPaperOf(orRefuse(await readDocumentFile(path)), file);
    // The story is told up to today: a decision of a later day has not been issued yet.
    if (paper.issuedOn === null || paper.issuedOn > today) return;
    const changes = await deadlinesOf(db, planId, amendment);
    await makeChange(db, officer, async (change) => {
      const record = (await findPlan(change.tx, planId, today)) ?? refuseNow("NOT_FOUND");
      const filed = { ...paper, bytes: () => createReadStream(path) };
      const { amendmentId } = await proposeFromPaper(change, { plan: record, paper: filed, reading }, today);
      const now = async () => ({ amendmentId, revision: (await amendmentById(change.tx, amendmentId))?.revision ?? 0 });
      await amendRecords(change, { ...(await now()), changes }, today);
      const { number, issuedOn } = paper;
      await nameDecision(change, { ...(await now()), number, issuedOn, issuer: amendment.issuer, effectiveOn: issuedOn });
      await applyAmendment(change, { ...(await now()), lockedCutOffs: [] }, today);
    });
  });
}

async function deadlinesOf(db: Database, planId: BroughtPlan["planId"], { deadlines }: StoryAmendment) {
  const tasks = await tasksOfPlan(db, planId);
  return deadlines.map(({ match, kind, to, text }) => ({
    subject: "task" as const,
    recordId: theOne(match, tasks, (task) => task.text).id,
    after: { scheduleKind: kind, scheduleTo: to, scheduleText: text },
  }));
}
