import type { Change } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import { finishUpload, lockUpload, type UploadRecord } from "../store.ts";
import { chainOf } from "./keep-paper.ts";

/** Settles an upload that is waiting or being read: its bytes go, nothing of it enters the register, its reader stops by itself. */
export async function cancelUpload(change: Change, upload: UploadRecord): Promise<void> {
  if ((await lockUpload(change.tx, upload.id)).finished) refuseNow("UPLOAD_SETTLED");
  const refusal = { code: "READING_CANCELLED", data: {} };
  await finishUpload(change.tx, upload.id, { planId: null, refusal }, false);
  change.note({
    chain: chainOf(upload),
    operation: "cancel-upload",
    subjectKind: "upload",
    subjectId: upload.id,
    before: null,
    after: { byteSize: upload.byteSize },
  });
}
