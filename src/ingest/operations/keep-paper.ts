import { systemChain } from "#audit/model.ts";
import type { Change } from "#audit/operations/change.ts";
import { attachFile } from "#documents/operations/attach-file.ts";
import { documentsById } from "#documents/store-graph.ts";
import type { Bytes } from "#files/store.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { attachDecision } from "#plans/operations/attach-decision.ts";
import { findPlan } from "#plans/store.ts";
import { amendmentById } from "#plans/store-amendments.ts";
import { attachmentOf } from "../rules/attachment.ts";
import type { PaperKept, PaperPurpose } from "../store.ts";
import { proposeFromPaper } from "./propose-amendment.ts";
import type { ReadDecision } from "./read-decision.ts";

export type KeepPaper = {
  readonly purpose: PaperPurpose;
  readonly fileName: string;
  readonly bytes: () => Bytes;
  readonly read: ReadDecision;
};

/** A paper that was read goes where it was sent: to its stub, to the draft that it decides, or into a new draft with what it changes. */
export async function keepPaper(
  change: Change,
  { purpose, fileName, bytes, read }: KeepPaper,
  today: CalendarDay,
): Promise<PaperKept> {
  const paper = { ...read.paper, bytes };
  switch (purpose.kind) {
    case "document": {
      const { id } = purpose;
      const [{ number } = refuseNow("NOT_FOUND")] = await documentsById(change.tx, null, [id]);
      const attachment = attachmentOf(read.reading, fileName);
      await attachFile(change, { ...attachment, id: asId(id), number, file: { ...attachment.file, bytes } });
      return { documentId: id };
    }
    case "amendment": {
      const plan = (await findPlan(change.tx, asId(purpose.id), today)) ?? refuseNow("NOT_FOUND");
      if (plan.state !== "in-force") refuseNow("AMENDMENT_PLAN_NOT_IN_FORCE", { state: plan.state });
      const proposed = await proposeFromPaper(change, { plan, paper, reading: read.reading }, today);
      return { amendmentId: proposed.amendmentId, changes: proposed.changes };
    }
    case "decision": {
      const amendmentId = asId<"amendment">(purpose.id);
      // The draft as it is once the file has been read: a long reading does not make the newer save of a colleague a conflict.
      const { revision } = (await amendmentById(change.tx, amendmentId)) ?? refuseNow("NOT_FOUND");
      await attachDecision(change, { amendmentId, revision, paper }, today);
      return { amendmentId, changes: 0 };
    }
  }
}

/** Where the trail of an upload is kept: with its owner, or, of a paper that belongs to none, with the system. */
export function chainOf({ organisationId }: { readonly organisationId: string | null }): string {
  return organisationId ?? systemChain;
}
