// `npm test`: everything, on a fresh machine with nothing but Node 20 and npm. What the rest stands on runs first; then two lanes side by
// side: a browser mostly waits for its pages, and leaves most of two cores to the tests beside it. A lane stops at its first red stage;
// the other one still tells what it found. Output of the lanes is printed when a stage is over. Prints the time of each stage.
import { spawn } from "node:child_process";
import { currentLts } from "./second-node.mjs";

const started = performance.now();
const times = [];
const secondsSince = (from) => ((performance.now() - from) / 1000).toFixed(1);
const vitest = "node_modules/vitest/vitest.mjs";

const script = (path, ...args) => [process.execPath, [path, ...args]];
const tests = (...projects) => script(vitest, "run", ...projects.flatMap((name) => ["--project", name]));

function onLts() {
  const lts = currentLts();
  const [, args] = tests("pure", "reading", "db");
  return [lts.path, args, { PATH: `${lts.folder}:${process.env.PATH}` }];
}

const first = [
  ["check: format, lint, types, walls, words, pure tests", () => script("scripts/check.mjs")],
  ["schema and types are fresh", () => script("scripts/dump-schema.mjs", "--check")],
  ["build", () => script("scripts/build.mjs")],
];
const lanes = [
  [["journeys in a browser", () => tests("journeys")]],
  [
    ["readers of files", () => tests("reading")],
    ["database, HTTP and process tests", () => tests("db")],
    ["pure, reading and database tests on the current Node LTS", onLts],
  ],
];

function run([name, prepare], isBuffered) {
  const from = performance.now();
  console.log(`test: ${name}: begins`);
  const [command, args, env = {}] = prepare();
  return new Promise((resolve) => {
    const stdio = isBuffered ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
    const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("close", (status) => {
      process.stdout.write(output);
      const seconds = secondsSince(from);
      times.push([name, seconds]);
      console.log(`test: ${name}: ${seconds} s${status === 0 ? "" : ", FAILED"}\n`);
      resolve(status === 0);
    });
  });
}

async function runLane(stages, isBuffered) {
  for (const stage of stages) if (!(await run(stage, isBuffered))) return false;
  return true;
}

const green = (await runLane(first, false)) && (await Promise.all(lanes.map((lane) => runLane(lane, true)))).every(Boolean);
console.log(`test: ${green ? "all green" : "red"} in ${secondsSince(started)} s`);
for (const [name, seconds] of times) console.log(`  ${seconds.padStart(6)} s  ${name}`);
process.exitCode = green ? 0 : 1;
