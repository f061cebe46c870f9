import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { JobHandler } from "#db/jobs.ts";
import { withScratchFolder } from "#db/scratch-folder.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { type Refusal, RefusedError } from "#kernel/result.ts";
import { idText } from "#kernel/wire.ts";
import type { IngestRefusalCode } from "../errors.ts";
import type { Reading } from "../model.ts";
import {
  findUpload,
  finishUpload,
  isSettled,
  keepPage,
  keptPages,
  lexiconOf,
  lockUpload,
  type PaperPurpose,
  type UploadId,
  type UploadOutcome,
  type UploadRecord,
  uploadedBytes,
} from "../store.ts";
import { importReading } from "./import-plan.ts";
import { chainOf, keepPaper } from "./keep-paper.ts";
import { amendingPaperOf, paperOf } from "./read-decision.ts";
import { readDocumentFile } from "./read-file.ts";

export type ReadUploadOptions = {
  readonly today: CalendarDay;
  readonly onStep: (step: "reading" | "saving", pages?: { readonly page: number; readonly of: number }) => void | Promise<void>;
  readonly signal?: AbortSignal;
};

/**
 * Reads a waiting upload and puts it into the register. Whatever comes of it is kept in the transaction that settles it, so that
 * a worker which dies at any moment can be followed by another one: the second finds the bytes, or the outcome.
 */
export async function readUpload(db: Database, id: UploadId, options: ReadUploadOptions): Promise<UploadOutcome> {
  const upload = await findUpload(db, { id });
  if (upload === null) throw new Error(`no upload ${id}`);
  if (upload.outcome !== null) return upload.outcome;
  const cancelled = watchForCancelling(db, id);
  const signal = options.signal === undefined ? cancelled.signal : AbortSignal.any([options.signal, cancelled.signal]);
  try {
    return await withScratchFolder((folder) => readAndImport(db, upload, folder, { ...options, signal }));
  } catch (error) {
    // Whoever cancels takes the bytes away, perhaps while they are being written down: what goes wrong then says nothing of the file.
    const settled = (await findUpload(db, { id }))?.outcome ?? null;
    if (settled !== null) return settled;
    if (!(error instanceof RefusedError) || error.refusal.code === "READING_CANCELLED") throw error;
    return await settleRefused(db, upload, error.refusal);
  } finally {
    cancelled.stop();
  }
}

const lookEvery = 1_000;

/** Cancelling settles the upload, perhaps through another process: whoever reads its file looks for that once a second. */
function watchForCancelling(db: Database, id: UploadId): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const look = setInterval(() => {
    // A look that fails is no answer; the next one is a second away.
    isSettled(db, id).then(
      (settled) => settled && controller.abort(),
      () => undefined,
    );
  }, lookEvery);
  return { signal: controller.signal, stop: () => clearInterval(look) };
}

async function readAndImport(
  db: Database,
  upload: UploadRecord,
  folder: string,
  options: ReadUploadOptions,
): Promise<UploadOutcome> {
  const path = join(folder, "upload");
  const sha256 = await writeDown(path, uploadedBytes(db, upload.id));
  await options.onStep("reading");
  const read = await readPageByPage(db, upload, path, options);
  if (!read.ok) throw new RefusedError(read.refusal);
  await options.onStep("saving");
  const reading = read.value;
  if (upload.purpose !== null) return await keepAsPaper(db, upload, upload.purpose, reading, path, options);
  const organisationId = upload.organisationId ?? missingOwner(upload);
  const file = { name: upload.fileName, sha256, bytes: () => createReadStream(path) };
  return await makeChange(db, upload.actor, async (change) => {
    await lockUnsettled(change.tx, upload.id);
    const imported = await importReading(change, { reading, file, organisationId }, options.today);
    const outcome: UploadOutcome = { ...imported, notes: reading.source.notes, refusal: null };
    await finishUpload(change.tx, upload.id, outcome, false);
    return outcome;
  });
}

function missingOwner({ id }: UploadRecord): never {
  throw new Error(`upload ${id} is to become a plan of nobody`);
}

/** No plan comes of it: it goes to the stub, the plan or the draft for which it was sent. */
async function keepAsPaper(
  ...[db, upload, purpose, reading, path, { today, signal }]: [
    Database,
    UploadRecord,
    PaperPurpose,
    Reading,
    string,
    ReadUploadOptions,
  ]
): Promise<UploadOutcome> {
  const { fileName } = upload;
  const file = { path, fileName };
  const read =
    purpose.kind === "amendment"
      ? await amendingPaperOf(reading, file, signal === undefined ? {} : { signal })
      : await paperOf(reading, file);
  return await makeChange(db, upload.actor, async (change) => {
    await lockUnsettled(change.tx, upload.id);
    const kept = await keepPaper(change, { purpose, fileName, bytes: () => createReadStream(path), read }, today);
    const outcome: UploadOutcome = { planId: null, kept, notes: reading.source.notes, refusal: null };
    await finishUpload(change.tx, upload.id, outcome, false);
    return outcome;
  });
}

/** Two outcomes of one upload cannot both stand: the second gives way, and the next try of the job finds the first. */
async function lockUnsettled(tx: Tx, id: UploadId): Promise<void> {
  if ((await lockUpload(tx, id)).finished) throw new Error(`upload ${id} was settled meanwhile`);
}

/** A reader that fell over is followed by another one, which goes on from the pages it left, as long as each adds some. */
async function readPageByPage(db: Database, upload: UploadRecord, path: string, options: ReadUploadOptions) {
  const lexicon = upload.organisationId === null ? [] : await lexiconOf(db, upload.organisationId);
  for (;;) {
    const known = await keptPages(db, upload.id);
    let done = known.length;
    const read = await readDocumentFile(path, {
      ...{ name: upload.fileName, known, lexicon },
      onPage: async (page, of) => {
        await keepPage(db, upload.id, page);
        done += 1;
        await options.onStep("reading", { page: done, of });
      },
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (read.ok || done === known.length || !fellOver.has(read.refusal.code)) return read;
  }
}

const fellOver: ReadonlySet<string> = new Set<IngestRefusalCode>(["READER_CRASHED", "READER_OUT_OF_MEMORY", "READER_TIMED_OUT"]);

async function writeDown(path: string, bytes: AsyncIterable<Buffer>): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

/** A refused file is gone with its bytes; one that is stamped secret leaves not even its name. */
async function settleRefused(db: Database, upload: UploadRecord, refusal: Refusal): Promise<UploadOutcome> {
  const outcome: UploadOutcome = { planId: null, refusal };
  const secret = refusal.code === "STATE_SECRET";
  await makeChange(db, upload.actor, async (change) => {
    await lockUnsettled(change.tx, upload.id);
    await finishUpload(change.tx, upload.id, outcome, secret);
    change.note({
      chain: chainOf(upload),
      operation: "refuse-upload",
      subjectKind: "upload",
      subjectId: upload.id,
      before: null,
      after: { code: refusal.code, ...(secret ? {} : { fileName: upload.fileName }) },
    });
  });
  return outcome;
}

const payloadShape = z.object({ uploadId: idText });

/** For the worker: reads the upload of the payload on the day that the program counts with. */
export function readUploadHandler(db: Database, today: () => CalendarDay): JobHandler {
  return async ({ payload, signal, progress }) => {
    const { uploadId } = payloadShape.parse(payload);
    return await readUpload(db, asId(uploadId), {
      today: today(),
      signal,
      onStep: (step, pages) => progress({ step, ...pages }),
    });
  };
}
