#!/usr/bin/env node
// Reads the five real plans beside the checkout (../shared) with the program itself and scores what it read against the
// reference registers. Prints each figure beside its bar (which fails the run) or goal (which does not); the last line is "N passed, N failed".
import { spawn, spawnSync } from "node:child_process";
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

/** What the program says of a document on its standard output; null with the reason printed. */
function read(id, folder) {
  const name = readdirSync(join(shared, "seeds")).find((file) => file.startsWith(id));
  if (name === undefined) return null;
  const args = ["read", join(shared, "seeds", name), "--json"];
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], timeout: 120_000 });
    let [said, why] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (why += text));
    child.once("error", (error) => (why += error.message));
    child.once("close", (status) => resolve(status === 0 ? kept(id, folder, said) : unread(id, `exit ${status}: ${why}`)));
  });
}

function unread(id, why) {
  console.log(`       ${id}: ${why.trim().slice(0, 300)}`);
  return null;
}

function kept(id, folder, said) {
  const file = join(folder, `${id}.json`);
  try {
    const register = JSON.parse(said);
    writeFileSync(file, said);
    return { file, register };
  } catch {
    return unread(id, "standard output is not JSON");
  }
}

/** Every office machine has two cores: two documents are read at a time. */
async function readAll(ids, folder) {
  const readings = new Map();
  const waiting = [...ids];
  const lane = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) readings.set(id, await read(id, folder));
  };
  await Promise.all([lane(), lane()]);
  return readings;
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

// Who names a folder keeps the readings.
const given = process.env.LOTRINH_READINGS;
const folder = given || mkdtempSync(join(tmpdir(), "lotrinh-seeds-"));
try {
  const readings = await readAll(Object.keys(floors), folder);
  for (const [id, [targets, tasks]] of Object.entries(floors)) {
    const reading = readings.get(id) ?? null;
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
  if (!given) rmSync(folder, { recursive: true, force: true });
}
console.log("");
finish();
