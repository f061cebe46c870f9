/**
 * The entry of the child process that opens files from outside: it reads one file, answers, and ends. What goes wrong here
 * (memory, time, a crash) takes nothing else down.
 */
import { readFile, stat } from "node:fs/promises";
import type { Result } from "#kernel/result.ts";
import { ok, refuse } from "#kernel/result.ts";
import type { IngestRefusalCode } from "./errors.ts";
import type { DrawTask, FromChild, ReadTask, ToChild } from "./readers/child-messages.ts";
import { compileLater } from "./readers/compile-later.ts";
import { drawPages } from "./readers/draw-pages.ts";
import { readSource } from "./readers/read-source.ts";
import { readingOf, withRestoredText } from "./readers/reading-of.ts";
import { refusalOf } from "./readers/refuse-file.ts";

compileLater();

function send(message: FromChild): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, () => resolve());
    else resolve();
  });
}

async function readBytes({ path, limits }: ToChild): Promise<Result<Uint8Array, IngestRefusalCode>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse("FILE_NOT_FOUND");
    if (found.size > limits.fileBytes) return refuse("FILE_TOO_LARGE", { size: found.size, limit: limits.fileBytes });
    return ok(await readFile(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EACCES"))
      return refuse("FILE_NOT_FOUND");
    throw error;
  }
}

async function work(task: ToChild): Promise<void> {
  await send({ kind: "step", step: "opening" });
  const bytes = await readBytes(task);
  if (!bytes.ok) return send({ kind: "refused", refusal: bytes.refusal });
  await send({ kind: "step", step: "reading" });
  return task.kind === "read" ? await readOne(task, bytes.value) : await drawOne(task, bytes.value);
}

async function readOne({ lexicon, ...task }: ReadTask, bytes: Uint8Array): Promise<void> {
  const source = await readSource(bytes, task.name, task.limits, {
    known: new Map(task.known.map((page) => [page.number, page])),
    onPage: (content, of) => send({ kind: "page", content, of }),
  });
  if (!source.ok) return send({ kind: "refused", refusal: source.refusal });
  await send({ kind: "step", step: "recognising" });
  const { register, source: read } = await readingOf(source.value, lexicon);
  const shown = task.registerOnly ? read : await withRestoredText(read, lexicon);
  await send({ kind: "step", step: "handing-over" });
  return send({ kind: "read", reading: { source: shown, register } });
}

async function drawOne({ pages, limits }: DrawTask, bytes: Uint8Array): Promise<void> {
  const drawn = await refusalOf(() =>
    drawPages(bytes, pages, limits, (number, webp) => send({ kind: "picture", number, webp })).then(() => null),
  );
  return send(drawn.ok ? { kind: "drawn" } : { kind: "refused", refusal: drawn.refusal });
}

// Whoever asked is gone: nobody waits for the answer any more.
const leave = () => process.exit();
process.once("disconnect", leave);

// The parent's message is a ToChild: both ends are built together.
process.once("message", (task: ToChild) => {
  void work(task).finally(() => {
    process.off("disconnect", leave);
    process.disconnect();
  });
});
