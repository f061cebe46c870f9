// `npm run check`: format, lint, types, walls, words, pure tests. The same command here and in CI; prints the time of each step.
import { spawnSync } from "node:child_process";

const steps = [
  ["format and lint", ["npx", "biome", "check", "--error-on-warnings", "."]],
  ["types: pure, server, web", ["npx", "tsc", "-b"]],
  ["types: tests", ["npx", "tsc", "-p", "tsconfig.test.json"]],
  ["types: browser tests", ["npx", "tsc", "-p", "tsconfig.browser-test.json"]],
  ["walls: rooms and rings", ["npx", "depcruise", "--no-progress", "src"]],
  ["structure", ["node", "scripts/check-structure.mjs"]],
  ["words", ["node", "scripts/check-text.mjs"]],
  ["walls bite", ["node", "scripts/prove-walls.mjs"]],
  ["pure tests", ["npx", "vitest", "run", "--project", "pure", "--silent"]],
];

const wanted = process.argv.slice(2);
const started = performance.now();
for (const [name, [command, ...args]] of steps) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const from = performance.now();
  const result = spawnSync(command, args, { stdio: "inherit" });
  console.log(`check: ${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  if (result.status !== 0) {
    console.error(`check: "${name}" failed`);
    process.exit(1);
  }
}
console.log(`check: all green in ${((performance.now() - started) / 1000).toFixed(1)} s`);
