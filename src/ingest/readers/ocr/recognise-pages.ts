/** Reads many pages at once: as many at a time as there are cores and memory for, each freed before the next is taken. */
import { availableParallelism } from "node:os";
import type { PageContent } from "../../rules/pages/page-content.ts";
import type { ReaderLimits } from "../limits.ts";
import type { RecognitionHooks } from "../recognition.ts";
import { refuseFile } from "../refuse-file.ts";
import { startBundledTesseract } from "./bundled-tesseract.ts";
import { findNativeTesseract, startNativeTesseract } from "./native-tesseract.ts";
import type { PagePicture } from "./page-picture.ts";
import { readPicture } from "./read-picture.ts";
import type { Recogniser } from "./recogniser.ts";

export type PageSource = {
  readonly numbers: readonly number[];
  /** Pages of the whole file, for the progress. */
  readonly of: number;
  readonly picture: (number: number) => Promise<PagePicture>;
};

const mostWorkers = 4;
/** Megabytes: the program with one page in hand, and each further worker with its page. */
const forProgram = 450;
const forWorker = 200;

export async function recognisePages(source: PageSource, hooks: RecognitionHooks, limits: ReaderLimits): Promise<PageContent[]> {
  const { signal, known } = hooks;
  if (signal?.aborted) refuseFile("READING_CANCELLED");
  const waiting = source.numbers.filter((number) => !known.has(number));
  const contents = source.numbers.flatMap((number) => known.get(number) ?? []);
  const lanes = Math.min(waiting.length, workersFor(limits));
  if (lanes === 0) return contents;
  const native = await findNativeTesseract();
  const start = () => (native === null ? startBundledTesseract() : Promise.resolve(startNativeTesseract(native)));
  const cancelled = cancellation(signal);
  const running: Recogniser[] = [];
  const lane = async (): Promise<void> => {
    const recogniser = await start();
    running.push(recogniser);
    for (let number = waiting.shift(); number !== undefined && !cancelled.isSo(); number = waiting.shift()) {
      const content = await readPicture(await source.picture(number), number, recogniser);
      if (cancelled.isSo()) return;
      contents.push(content);
      await hooks.onPage(content, source.of);
    }
  };
  try {
    const reading = Promise.all(Array.from({ length: lanes }, lane));
    // A stopped worker never answers: cancelling does not wait for it, nor does what it still throws concern anybody.
    reading.catch(() => {});
    await Promise.race([reading, cancelled.promise]);
  } finally {
    waiting.length = 0;
    cancelled.forget();
    await Promise.all(running.map((recogniser) => recogniser.stop()));
  }
  if (cancelled.isSo()) refuseFile("READING_CANCELLED");
  return contents.sort((a, b) => a.number - b.number);
}

function workersFor(limits: ReaderLimits): number {
  const byMemory = 1 + Math.floor((limits.residentMegabytes - forProgram - forWorker) / forWorker);
  return Math.max(1, Math.min(availableParallelism(), mostWorkers, byMemory));
}

function cancellation(signal: AbortSignal | undefined) {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  signal?.addEventListener("abort", end, { once: true });
  return { promise, isSo: () => signal?.aborted === true, forget: () => signal?.removeEventListener("abort", end) };
}
