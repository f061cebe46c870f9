/** Reads a document from disk without letting it near this process: a watched child opens it, at most two at a time. */
import { basename } from "node:path";
import type { Result } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import type { Reading } from "../model.ts";
import type { ReadingStep } from "../readers/child-messages.ts";
import type { ReaderLimits } from "../readers/limits.ts";
import { readerLimits } from "../readers/limits.ts";
import { readInChild } from "../readers/watched-child.ts";

export type ReadFileOptions = {
  readonly limits?: Partial<ReaderLimits>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: ReadingStep) => void;
  /** The name that the sender gave the file, where it is stored under another one. */
  readonly name?: string;
};

const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

export async function readDocumentFile(path: string, options: ReadFileOptions = {}): Promise<Result<Reading, IngestRefusalCode>> {
  const task = { path, name: options.name ?? basename(path), limits: { ...readerLimits, ...options.limits } };
  await takeTurn();
  try {
    return await readInChild(task, options);
  } finally {
    giveTurn();
  }
}

async function takeTurn(): Promise<void> {
  if (running < atOnce) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** The turn passes straight to the next in line, so that nobody overtakes. */
function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}
