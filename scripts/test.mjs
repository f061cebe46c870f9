// `npm test`: everything, on a fresh machine with nothing but Node 20 and npm. Prints the time of each stage; stops at the first red one.
import { spawnSync } from "node:child_process";
import { currentLts } from "./second-node.mjs";

const started = performance.now();
const times = [];

function stage(name, command, args, env = {}) {
  const from = performance.now();
  console.log(`\ntest: ${name}`);
  const result = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  times.push([name, seconds]);
  if (result.status === 0) return;
  console.error(`test: "${name}" failed after ${seconds} s`);
  process.exit(1);
}

const vitest = "node_modules/vitest/vitest.mjs";
stage("check: format, lint, types, walls, words, pure tests", process.execPath, ["scripts/check.mjs"]);
stage("schema and types are fresh", process.execPath, ["scripts/dump-schema.mjs", "--check"]);
stage("build", process.execPath, ["scripts/build.mjs"]);
stage("readers of files", process.execPath, [vitest, "run", "--project", "reading"]);
stage("database, HTTP and process tests", process.execPath, [vitest, "run", "--project", "db"]);
stage("journeys in a browser", process.execPath, [vitest, "run", "--project", "journeys"]);
const lts = currentLts();
const projects = ["pure", "reading", "db"].flatMap((name) => ["--project", name]);
stage(`pure, reading and database tests on Node ${lts.version}`, lts.path, [vitest, "run", ...projects], {
  PATH: `${lts.folder}:${process.env.PATH}`,
});

console.log(`\ntest: all green in ${((performance.now() - started) / 1000).toFixed(0)} s`);
for (const [name, seconds] of times) console.log(`  ${seconds.padStart(6)} s  ${name}`);
