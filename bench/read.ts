// Reads one document in a fresh process and says how much processor time that took, beside plain decoding of the same bytes.
import { readFileSync } from "node:fs";
import { readSource } from "#ingest/readers/read-source.ts";
import { readingOf } from "#ingest/readers/reading-of.ts";

async function processorMs(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

const bytes = readFileSync(process.argv[2] ?? "");
const decode = await processorMs(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes));
let targets = 0;
const read = await processorMs(async () => {
  const source = await readSource(bytes, "document.txt");
  if (!source.ok) throw new Error(source.refusal.code);
  targets = (await readingOf(source.value)).register.targets.length;
});
process.stdout.write(`${JSON.stringify({ decode, read, targets })}\n`);
