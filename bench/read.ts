// Reads one document in a fresh process and says how much processor time that took, beside plain decoding of the same bytes.
import { readFileSync } from "node:fs";
import type { Reading } from "#ingest/model.ts";
import { compileLater } from "#ingest/readers/compile-later.ts";
import { readSource } from "#ingest/readers/read-source.ts";
import { readingOf, withRestoredText } from "#ingest/readers/reading-of.ts";

async function processorMs(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

compileLater();
const bytes = readFileSync(process.argv[2] ?? "");
const decode = await processorMs(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes));
let reading: Reading | null = null;
const read = await processorMs(async () => {
  const source = await readSource(bytes, "document.txt");
  if (!source.ok) throw new Error(source.refusal.code);
  reading = await readingOf(source.value);
});
const shown = await processorMs(() => (reading === null ? null : withRestoredText(reading.source)));
const targets = reading?.register.targets.length ?? 0;
process.stdout.write(`${JSON.stringify({ decode, read, shown, targets })}\n`);
