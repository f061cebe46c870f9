/**
 * The entry of the child process that opens files from outside: it reads one file, answers, and ends. What goes wrong here
 * (memory, time, a crash) takes nothing else down.
 */
import { readFile, stat } from "node:fs/promises";
import type { Result } from "#kernel/result.ts";
import { ok, refuse } from "#kernel/result.ts";
import type { IngestRefusalCode } from "./errors.ts";
import type { FromChild, ToChild } from "./readers/child-messages.ts";
import { readSource } from "./readers/read-source.ts";
import { readRegister } from "./rules/read-register.ts";

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

async function readOne(task: ToChild): Promise<void> {
  await send({ kind: "step", step: "opening" });
  const bytes = await readBytes(task);
  if (!bytes.ok) return send({ kind: "refused", refusal: bytes.refusal });
  await send({ kind: "step", step: "reading" });
  const source = readSource(bytes.value, task.name, task.limits);
  if (!source.ok) return send({ kind: "refused", refusal: source.refusal });
  await send({ kind: "step", step: "recognising" });
  const register = readRegister(source.value);
  await send({ kind: "step", step: "handing-over" });
  return send({ kind: "read", reading: { source: source.value, register } });
}

// The parent's message is a ToChild: both ends are built together.
process.once("message", (task: ToChild) => {
  void readOne(task).finally(() => process.disconnect());
});
