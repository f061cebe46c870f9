// Figures: how they are taken and how they are printed. No verdict: a busy machine is no regression.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export function figuresOf(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { n: sorted.length, min: sorted[0] ?? Number.NaN, median: at(0.5), p95: at(0.95) };
}

export function heading(title) {
  console.log(`\n${title}`);
  console.log(`  ${"".padEnd(46)}${["n", "min", "median", "p95"].map((word) => word.padStart(9)).join("")}   bar`);
}

/** One line: what, the figures, and the bar that the project set itself ("reference" where there is none). */
export function line(what, samples, unit, bar = "reference") {
  const { n, min, median, p95 } = figuresOf(samples);
  const shown = [min, median, p95].map((value) => `${value >= 100 ? value.toFixed(0) : value.toFixed(1)}`.padStart(9));
  console.log(`  ${what.padEnd(46)}${String(n).padStart(9)}${shown.join("")}   ${bar === "reference" ? bar : `${bar} ${unit}`}`);
}

export async function repeat(times, work) {
  const taken = [];
  for (let at = 0; at < times; at += 1) taken.push(await work(at));
  return taken;
}

export async function elapsed(work) {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Runs a program to its end and answers what it printed. */
export function run(program, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let out = "";
    let err = "";
    child.stdout.on("data", (piece) => {
      out += piece;
    });
    child.stderr.on("data", (piece) => {
      err += piece;
    });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${program} ${words.join(" ")}: ${code}\n${err}`)),
    );
  });
}

export function residentMegabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) / 1024;
}
