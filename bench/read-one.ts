// Reads one document in a fresh process and says what it took; beside an expected register also which fields came out right.
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { readSource } from "#ingest/readers/read-source.ts";
import { readingOf } from "#ingest/readers/reading-of.ts";
import { compareRegisters } from "#ingest/rules/equality/testing.ts";

const [file = "", result = "", expected = "", out = ""] = process.argv.slice(2);
const bytes = readFileSync(file);
const from = { wall: performance.now(), processor: process.cpuUsage() };
const source = await readSource(bytes, basename(file));
const register = source.ok ? (await readingOf(source.value)).register : null;
const { user, system } = process.cpuUsage(from.processor);
const took = {
  wallMs: performance.now() - from.wall,
  processorMs: (user + system) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
};
if (!source.ok || register === null) {
  writeFileSync(result, JSON.stringify({ refused: source.ok ? "" : source.refusal.code, ...took }));
} else {
  if (out !== "") writeFileSync(out, JSON.stringify(register));
  const pages = source.value.pages.length;
  const recognised = source.value.pages.filter((page) => page.mode === "recognised").length;
  const comparison = expected === "" ? null : compareRegisters(JSON.parse(readFileSync(expected, "utf8")), register);
  writeFileSync(result, JSON.stringify({ ...took, pages, recognised, comparison }));
}
// A recogniser may keep workers alive.
process.exit(0);
