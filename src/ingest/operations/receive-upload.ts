import type { Change } from "#audit/operations/change.ts";
import { enqueue } from "#db/jobs.ts";
import type { Bytes } from "#files/store.ts";
import { clean } from "#kernel/fold.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { forgetGivenUpUploads, insertUpload, type PaperPurpose, setUploadJob } from "../store.ts";
import { chainOf } from "./keep-paper.ts";

export const readUploadKind = "read-upload";

export type ReceiveUpload = {
  readonly organisationId: OrganisationId | null;
  readonly purpose: PaperPurpose | null;
  readonly fileName: string;
  readonly byteSize: number;
  readonly bytes: () => Bytes;
};

/** Takes a file in and queues its reading; answers the job to ask about. Nothing of it is in the register yet. */
export async function receiveUpload(change: Change, input: ReceiveUpload): Promise<{ readonly jobId: string }> {
  const { tx, actor } = change;
  const { organisationId, purpose, byteSize } = input;
  await forgetGivenUpUploads(tx);
  const uploadId = await insertUpload(
    tx,
    { organisationId, purpose, byteSize, fileName: lastPart(input.fileName) },
    actor,
    input.bytes(),
  );
  const jobId = await enqueue(tx, { kind: readUploadKind, payload: { uploadId } });
  await setUploadJob(tx, uploadId, jobId);
  // The name stays out of the audit trail until the file is known to be one that may be kept.
  change.note({
    chain: chainOf(input),
    operation: "receive-upload",
    subjectKind: "upload",
    subjectId: uploadId,
    before: null,
    after: { byteSize, jobId, ...(purpose === null ? {} : { purpose: purpose.kind }) },
  });
  return { jobId };
}

/** The sender's name for the file, without folders and without signs that no screen shows; only ever shown, never opened. */
function lastPart(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const shown = clean(last)
    .replace(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
  return shown === "" ? "tai-lieu" : shown.slice(0, 255);
}
