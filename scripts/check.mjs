// `npm run check`: format, lint, types, walls, words, pure tests. The same command here and in CI; prints the time of each step.
// Two lanes run side by side, since every office machine has two cores; a step's output is printed when it is whole.
import { spawn } from "node:child_process";

const lanes = [
  [
    ["format and lint", ["npx", "biome", "check", "--error-on-warnings", "."]],
    ["types: pure, server, web", ["npx", "tsc", "-b"]],
    ["types: tests", ["npx", "tsc", "-p", "tsconfig.test.json"]],
    ["types: browser tests", ["npx", "tsc", "-p", "tsconfig.browser-test.json"]],
  ],
  [
    ["pure tests", ["npx", "vitest", "run", "--project", "pure", "--silent"]],
    ["walls: rooms and rings", ["npx", "depcruise", "--no-progress", "src"]],
    ["structure", ["node", "scripts/check-structure.mjs"]],
    ["words", ["node", "scripts/check-text.mjs"]],
    ["walls bite", ["node", "scripts/prove-walls.mjs"]],
  ],
];

const wanted = process.argv.slice(2);
const started = performance.now();
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);

function run([name, [command, ...args]]) {
  const from = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("close", (status) => {
      process.stdout.write(output);
      console.log(`check: ${name}: ${seconds(from)} s${status === 0 ? "" : ", FAILED"}`);
      resolve(status === 0);
    });
  });
}

// A lane stops at its first red step; the other one still tells what it found.
async function runLane(steps) {
  for (const step of steps) {
    if (wanted.length > 0 && !wanted.includes(step[0])) continue;
    if (!(await run(step))) return false;
  }
  return true;
}

const green = await Promise.all(lanes.map(runLane));
console.log(`check: ${green.every(Boolean) ? "all green" : "red"} in ${seconds(started)} s`);
process.exitCode = green.every(Boolean) ? 0 : 1;
