/** Reads a document from disk without letting it near this process: a watched child opens it, at most two at a time. */
import { basename } from "node:path";
import { ok, type Result } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import type { Reading } from "../model.ts";
import type { DrawnPage, ReadingStep, ToChild } from "../readers/child-messages.ts";
import type { ReaderLimits } from "../readers/limits.ts";
import { readerLimits } from "../readers/limits.ts";
import { runInChild, type Watch } from "../readers/watched-child.ts";
import type { PageContent } from "../rules/pages/page-content.ts";
import type { Lexicon } from "../rules/restore/restore.ts";

export type ReadFileOptions = {
  readonly limits?: Partial<ReaderLimits>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: ReadingStep) => void;
  /** Pages that an earlier try recognised, and what is told of every page that this one recognises. */
  readonly known?: readonly PageContent[];
  readonly onPage?: (content: PageContent, of: number) => void | Promise<void>;
  /** Corrections that the office accepted in its earlier documents. */
  readonly lexicon?: Lexicon;
  /** The name that the sender gave the file, where it is stored under another one. */
  readonly name?: string;
  /** Nobody will be shown the whole text: a garbled one is then not restored line by line. */
  readonly registerOnly?: boolean;
};

const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

export async function readDocumentFile(path: string, options: ReadFileOptions = {}): Promise<Result<Reading, IngestRefusalCode>> {
  const limits = { ...readerLimits, ...options.limits };
  const { name = basename(path), known = [], lexicon = [], registerOnly = false } = options;
  const task: ToChild = { kind: "read", path, name, limits, known, lexicon, registerOnly };
  const outcome = await inTurn(task, {
    signal: options.signal,
    onSign: (message) => {
      if (message.kind === "step") options.onProgress?.(message.step);
      return message.kind === "page" ? options.onPage?.(message.content, message.of) : undefined;
    },
  });
  if (!outcome.ok) return outcome;
  if (outcome.value.kind !== "read") throw new Error(`the reader answered "${outcome.value.kind}"`);
  return ok(outcome.value.reading);
}

export type DrawFileOptions = {
  readonly limits?: Partial<ReaderLimits>;
  readonly signal?: AbortSignal;
  readonly onPicture: (number: number, webp: Buffer) => void | Promise<void>;
};

/** Draws pages of a PDF or a picture, each once, upright and as wide as a screen shows it. */
export async function drawDocumentPages(
  path: string,
  pages: readonly DrawnPage[],
  { limits, signal, onPicture }: DrawFileOptions,
): Promise<Result<null, IngestRefusalCode>> {
  const outcome = await inTurn(
    { kind: "draw", path, pages, limits: { ...readerLimits, ...limits } },
    {
      signal,
      onSign: (message) => (message.kind === "picture" ? onPicture(message.number, Buffer.from(message.webp)) : undefined),
    },
  );
  return outcome.ok ? ok(null) : outcome;
}

async function inTurn(task: ToChild, watch: Watch): ReturnType<typeof runInChild> {
  await takeTurn();
  try {
    return await runInChild(task, watch);
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
