// `npm run test:seeds`: the reference documents beside the checkout (../shared), read and scored, then taken in a real browser from the
// file to the first open round. Each document is read once for the scores; what the journeys need to know of it they take from there.
// The last line is "N passed, N failed", of both together.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const readings = mkdtempSync(join(tmpdir(), "lotrinh-readings-"));
const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);

/** Runs one half; answers its exit status and what it printed. */
function half(name, args) {
  const from = performance.now();
  return new Promise((resolve) => {
    const env = { ...process.env, LOTRINH_READINGS: readings };
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env });
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text;
      process.stdout.write(text);
    });
    child.once("close", (status) => {
      console.log(`seeds: ${name} took ${seconds(from)} s${status === 0 ? "" : ", FAILED"}`);
      resolve({ status, printed });
    });
  });
}

/** Counts of a run of journeys; one that could not even write its report counts as one failure. */
function journeyCounts(report) {
  try {
    const { numPassedTests, numTotalTests, success } = JSON.parse(readFileSync(report, "utf8"));
    return [numPassedTests, Math.max(numTotalTests - numPassedTests, success ? 0 : 1)];
  } catch {
    return [0, 1];
  }
}

try {
  const scores = await half("reading and scoring", ["scripts/score-seeds.mjs"]);
  const report = join(readings, "journeys-report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const journeys = await half("journeys", ["node_modules/vitest/vitest.mjs", "run", "--project", "seeds", ...reporters]);
  const [, scored, missed] = /(\d+) passed, (\d+) failed\s*$/.exec(scores.printed) ?? ["", "0", "1"];
  const [walked, stopped] = journeyCounts(report);
  console.log(`\n${Number(scored) + walked} passed, ${Number(missed) + stopped} failed`);
  process.exitCode = scores.status === 0 && journeys.status === 0 ? 0 : 1;
} finally {
  rmSync(readings, { recursive: true, force: true });
}
