#!/usr/bin/env node
// The register at its full size (200 plans, 12,000 indicators, 20,000 tasks, 3,400 bodies): what a page, a search and a question
// about bodies cost, beside a bare `/api/health` of the same program. It judges nothing.  npm run bench:register
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { importing } from "./bodies.mjs";
import { bundle } from "./bundle.mjs";
import { elapsed, heading, line, repeat, run } from "./measure.mjs";
import { client, launcher, root, start } from "./program.mjs";

const bundles = join(root, ".cache/bench-register");
const folder = mkdtempSync(join(tmpdir(), "lotrinh-bench-"));
const data = join(folder, "data");

async function pages(filled) {
  const program = await start(["start", "--data", data]);
  try {
    const browser = client(program.address);
    await browser.logIn(filled.officer, filled.password);
    heading("200 plans, 12,000 indicators, 20,000 tasks, 3,400 bodies: one keep-alive client, gzip (ms)");
    const measure = async (name, path, bar, times = 100) => {
      const { length } = (await browser.get(path)).bytes;
      await repeat(Math.min(10, times), () => browser.get(path));
      line(`${name} (${(length / 1000).toFixed(1)} KB)`, await repeat(times, () => elapsed(() => browser.get(path))), "ms", bar);
    };
    const plan = `/api/plans/${filled.planId}`;
    await measure("the plan", plan, "p95 < 100");
    await measure("its indicators", `${plan}/indicators`, "p95 < 100");
    await measure("its tasks", `${plan}/tasks`, "p95 < 100");
    await measure("its overview", `${plan}/overview`, "p95 < 100");
    await measure("the list of plans", "/api/plans");
    await measure("search, three words", `/api/search?q=${encodeURIComponent("thủ tục toàn trình")}`, "< 100");
    await measure("search, one body", `/api/search?q=${encodeURIComponent("xã 99")}`, "< 100");
    await measure("all bodies in reach", "/api/organisations");
    await measure("the matrix over 114 plans below", `${plan}/cascade/down`, "< 1000", 20);
    await measure("the desk of 5,000 candidates", `/api/plans/${filled.deskPlanId}/review`, "< 500", 20);
    const bodyOn = (id) => `/api/organisations/${id}?on=2001-05-15`;
    await measure("a body as of a day", bodyOn(filled.communeId), "< 100");
    await measure("  /api/health, the same program", "/api/health");
    browser.close();
    heading("The same for a person who reaches every body there is (ms)");
    await browser.logIn(filled.administrator, filled.password);
    await measure("a body as of a day", bodyOn(filled.communeId), "< 100");
    await measure("a body that ended 41 years ago", bodyOn(filled.oldestId), "< 100");
    await measure("the plan", plan, "p95 < 100");
    await measure("search, three words", `/api/search?q=${encodeURIComponent("thủ tục toàn trình")}`, "< 100");
    await measure("search, one body", `/api/search?q=${encodeURIComponent("xã 99")}`, "< 100");
    await measure("  /api/health, the same program", "/api/health");
    browser.close();
  } finally {
    await program.stop();
  }
}

async function generations(filled) {
  const words = [join(bundles, "successors.js"), data, filled.oldestId];
  const { successors, bare } = JSON.parse(await run(process.execPath, words));
  heading("Five generations of mergers, the question alone (ms)");
  line("who answers today for the oldest body", successors, "ms", "< 20");
  line("  a bare select 1", bare, "ms");
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, load of the last minute ${loadavg()[0]?.toFixed(1)}`,
);
try {
  await run(launcher, ["--version"]); // builds what is stale
  await bundle(["fill-register", "successors"], bundles);
  const from = performance.now();
  const filled = JSON.parse(await run(process.execPath, [join(bundles, "fill-register.js"), data]));
  console.log(`filled in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  await pages(filled);
  await generations(filled);
  await importing(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
