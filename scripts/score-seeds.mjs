#!/usr/bin/env node
// Reads the five real plans beside the checkout (../shared) with the program itself and scores what it read against the
// reference registers. Prints each figure beside its bar (which fails the run) or goal (which does not); the last line is "N passed, N failed".
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bars, goals } from "../bench/reading-bars.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const shared = resolve(root, "../shared");
const program = join(root, "lotrinh");

/** Fewest targets and tasks that a reading of each document must give. */
const floors = { "000": [72, 22], "001": [130, 48], "002": [180, 145], "003": [36, 130], "004": [92, 25] };
const scored = ["004", "002"];

let passed = 0;
let failed = 0;
function check(good, line) {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? "  ok  " : " FAIL "} ${line}`);
}
function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

if (!existsSync(join(shared, "score.mjs")) || !existsSync(join(shared, "seeds")) || !existsSync(join(shared, "gold"))) {
  check(false, `the reference material is absent: ${shared}`);
  finish();
}

function read(id, folder) {
  const name = readdirSync(join(shared, "seeds")).find((file) => file.startsWith(id));
  if (name === undefined) return null;
  const run = spawnSync(program, ["read", join(shared, "seeds", name), "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 120_000,
  });
  if (run.status !== 0) {
    console.log(`       ${id}: exit ${run.status ?? run.error?.message}: ${(run.stderr ?? "").trim().slice(0, 300)}`);
    return null;
  }
  const file = join(folder, `${id}.json`);
  try {
    const register = JSON.parse(run.stdout);
    writeFileSync(file, run.stdout);
    return { file, register };
  } catch {
    console.log(`       ${id}: standard output is not JSON`);
    return null;
  }
}

function score(id, file) {
  const run = spawnSync(process.execPath, [join(shared, "score.mjs"), join(shared, "gold", `${id}.json`), file, "--json"], {
    encoding: "utf8",
  });
  return run.status === 0 ? JSON.parse(run.stdout) : null;
}

function report(id, figures) {
  console.log(`\ndocument ${id}`);
  for (const [name, value] of Object.entries(figures)) {
    const [bar, goal] = [bars[id][name], goals[id][name]];
    const shown = Number.isInteger(value) ? String(value) : value.toFixed(4);
    const line = `${name.padEnd(26)} ${shown.padStart(8)}`;
    if (bar !== undefined) check(value >= bar, `${line}   bar ${bar}${goal === undefined ? "" : `, goal ${goal}`}`);
    else
      console.log(
        `${goal !== undefined && value < goal ? " short" : "      "} ${line}${goal === undefined ? "" : `   goal ${goal}`}`,
      );
  }
  for (const name of Object.keys(bars[id])) if (!(name in figures)) check(false, `${name} was not scored`);
}

const folder = mkdtempSync(join(tmpdir(), "lotrinh-seeds-"));
try {
  for (const [id, [targets, tasks]] of Object.entries(floors)) {
    const reading = read(id, folder);
    check(reading !== null, `document ${id} reads`);
    if (reading === null) continue;
    const found = reading.register;
    check(found.targets.length >= targets, `document ${id}: ${found.targets.length} targets   floor ${targets}`);
    check(found.tasks.length >= tasks, `document ${id}: ${found.tasks.length} tasks   floor ${tasks}`);
    if (!scored.includes(id)) continue;
    const figures = score(id, reading.file);
    if (figures === null) check(false, `document ${id} could not be scored`);
    else report(id, figures);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log("");
finish();
