import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { JobHandler } from "#db/jobs.ts";
import { withScratchFolder } from "#db/scratch-folder.ts";
import { documentRecord, pagesOf, setPicture } from "#documents/store.ts";
import { putFile, readFile } from "#files/store.ts";
import { RefusedError } from "#kernel/result.ts";
import { idText } from "#kernel/wire.ts";
import type { DrawnPage } from "../readers/child-messages.ts";
import { drawDocumentPages } from "./read-file.ts";

const payloadShape = z.object({
  documentId: idText,
  organisationId: idText,
  actor: z.object({
    accountId: z.string().nullable(),
    name: z.string(),
    address: z.string().nullable(),
    port: z.number().nullable(),
  }),
});

type Drawing = z.infer<typeof payloadShape>;

/** So many pictures are stored, and noted, at a time. */
const batch = 20;

/** Draws the pages of a document that have no picture yet; a run that was broken off is gone on with, not begun again. */
export async function drawPagesOf(db: Database, drawing: Drawing, signal?: AbortSignal): Promise<{ readonly pages: number }> {
  const { documentId } = drawing;
  const waiting = (await pagesOf(db, documentId)).filter((page) => page.pictureSha256 === null).map(drawnPage);
  if (waiting.length === 0) return { pages: 0 };
  const { fileSha256 } = await documentRecord(db, documentId);
  return await withScratchFolder(async (folder) => {
    const path = join(folder, "document");
    await pipeline(readFile(db, fileSha256), createWriteStream(path, { flags: "wx", mode: 0o600 }));
    let pictures: Picture[] = [];
    const keep = async () => {
      await savePictures(db, drawing, pictures);
      pictures = [];
    };
    const drawn = await drawDocumentPages(path, waiting, {
      ...(signal ? { signal } : {}),
      onPicture: async (number, webp) => {
        pictures.push({ number, webp });
        if (pictures.length >= batch) await keep();
      },
    });
    await keep();
    if (!drawn.ok) throw new RefusedError(drawn.refusal);
    return { pages: waiting.length };
  });
}

type Picture = { readonly number: number; readonly webp: Buffer };

async function savePictures(
  db: Database,
  { documentId, organisationId, actor }: Drawing,
  pictures: readonly Picture[],
): Promise<void> {
  if (pictures.length === 0) return;
  await makeChange(db, actor, async ({ tx, note }) => {
    for (const { number, webp } of pictures) await setPicture(tx, documentId, number, await putFile(tx, webp, "image/webp"));
    note({
      chain: organisationId,
      operation: "draw-pages",
      subjectKind: "document",
      subjectId: documentId,
      before: null,
      after: { pages: pictures.map(({ number }) => number) },
    });
  });
}

function drawnPage({
  number,
  mode,
  turned,
}: {
  readonly number: number;
  readonly mode: string;
  readonly turned: number;
}): DrawnPage {
  return {
    number,
    mode: mode === "recognised" ? "recognised" : mode === "text" ? "text" : "blank",
    turned: turned === 90 || turned === 180 || turned === 270 ? turned : 0,
  };
}

/** For the worker. */
export function drawPagesHandler(db: Database): JobHandler {
  return async ({ payload, signal }) => await drawPagesOf(db, payloadShape.parse(payload), signal);
}
