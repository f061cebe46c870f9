#!/usr/bin/env node
// How well, how surely and how fast documents are read: one plan in every format (fixtures/formats), and the two documents with
// references beside the checkout where they are there (../shared). A missed bar fails the run, a missed goal is printed.
//   npm run bench:reading              all of it
//   npm run bench:reading -- prose     only files whose path holds the word
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { root } from "./program.mjs";
import { bars, formatBars, goals, mostInvented, paceGoals, surety } from "./reading-bars.mjs";

const bundles = join(root, ".cache/bench-reading");
const shared = join(root, "../shared");
const asked = process.argv[2] ?? "";
const folder = mkdtempSync(join(tmpdir(), "lotrinh-bench-reading-"));
let missed = 0;

function read(file, expected = "", out = "") {
  const result = join(folder, "result.json");
  const run = spawnSync(process.execPath, [join(bundles, "read-one.js"), file, result, expected, out], {
    encoding: "utf8",
    timeout: 600_000,
  });
  if (run.status !== 0) return { refused: `exit ${run.status ?? run.error?.message}: ${run.stderr.trim().slice(0, 300)}` };
  return JSON.parse(readFileSync(result, "utf8"));
}

function show(name, value, { bar, goal, atMost = false } = {}) {
  const reaches = (wanted) => (atMost ? value <= wanted : value >= wanted);
  const shown = Number.isInteger(value) ? String(value) : value.toFixed(4);
  const [mark, against] =
    bar !== undefined
      ? [reaches(bar) ? "  ok  " : " FAIL ", `bar ${atMost ? "at most " : ""}${bar}`]
      : goal !== undefined
        ? [reaches(goal) ? "  ok  " : " short", `goal ${atMost ? "at most " : ""}${goal}`]
        : ["      ", ""];
  if (mark === " FAIL ") missed += 1;
  console.log(`${mark} ${name.padEnd(34)} ${shown.padStart(9)}   ${against}`);
}

function fail(words) {
  missed += 1;
  console.log(` FAIL  ${words}`);
}

const share = (part, whole) => (whole === 0 ? 1 : part / whole);

/** The figures of one file of a plan in many formats. */
function showFormat(plan, name, result) {
  console.log(`\n${plan}, ${name}`);
  if (result.refused !== undefined) return fail(`not read: ${result.refused}`);
  const { fields, targets, inventedClaims } = result.comparison;
  const wanted = formatBars[name];
  const f1 = share(2 * targets.right, targets.expected + targets.read);
  show("targets.f1", f1, { bar: wanted["targets.f1"] });
  show("fields equal", share(fields.filter((f) => f.isEqual).length, fields.length), { bar: wanted["fields equal"] });
  const names = fields.filter((f) => f.field === "targets.indicator");
  show("names wholly right", share(names.filter((f) => f.isEqual).length, names.length));
  for (const list of ["document", "indicatorRows", "tasks", "reporting"]) {
    const own = fields.filter((f) => f.field.startsWith(`${list}.`));
    if (own.length > 0) show(`${list}: fields equal`, share(own.filter((f) => f.isEqual).length, own.length));
  }
  const isClean = !name.startsWith("scan");
  show(
    "targets invented",
    share(targets.invented, targets.read),
    isClean ? { bar: mostInvented, atMost: true } : { atMost: true },
  );
  const isFigure = (f) => /^targets\.value(To)?$/.test(f.field);
  const wrong = fields.filter((f) => isFigure(f) && !f.isEqual && (f.claimed ?? 0) >= surety.claimed);
  const invented = inventedClaims.filter((claim) => claim >= surety.claimed);
  show("numbers wrong with high confidence", wrong.length + invented.length, { bar: 0, atMost: true });
  showDifferences(fields);
}

function showDifferences(fields) {
  for (const f of fields.filter((one) => !one.isEqual).slice(0, 6))
    console.log(`         ${f.field} "${f.record.slice(0, 40)}": ${short(f.expected)} read as ${short(f.read)}`);
}

const short = (value) => (JSON.stringify(value) ?? "nothing").slice(0, 90);

function showPace(result) {
  const { wallMs, processorMs, megabytes, pages, recognised } = result;
  if (pages > 0) {
    const goal = recognised > 0 ? paceGoals.recognised : paceGoals.text;
    show(`wall ms a page (${pages} pages)`, Math.round(wallMs / pages), { goal, atMost: true });
    show("processor ms a page", Math.round(processorMs / pages));
  } else show("wall ms", Math.round(wallMs), { goal: 1000, atMost: true });
  show("peak memory, MB", Math.round(megabytes), { goal: paceGoals.megabytes, atMost: true });
}

/** Claimed confidence against what came out right, in bands. */
function showReliability(title, comparisons) {
  const bands = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
  const claims = comparisons.flatMap((comparison) => [
    ...comparison.fields.filter((f) => f.claimed !== null).map((f) => ({ claimed: f.claimed, right: f.isRight })),
    ...comparison.inventedClaims.map((claimed) => ({ claimed, right: false })),
  ]);
  console.log(`\nreliability, ${title}\n       claimed        fields     right`);
  bands.forEach((from, at) => {
    const to = bands[at + 1] ?? 1.01;
    const inside = claims.filter(({ claimed }) => claimed >= from && claimed < to);
    const right = inside.length === 0 ? "-" : share(inside.filter((one) => one.right).length, inside.length).toFixed(4);
    console.log(
      `       ${from.toFixed(2)} - ${Math.min(to, 1).toFixed(2)}  ${String(inside.length).padStart(8)}  ${right.padStart(8)}`,
    );
  });
  const sure = claims.filter(({ claimed }) => claimed >= surety.claimed);
  show("right where sure", share(sure.filter((one) => one.right).length, sure.length), { bar: surety.right });
  show("share of fields that are sure", share(sure.length, claims.length));
}

function formats() {
  const comparisons = { clean: [], scanned: [] };
  const fixtures = join(root, "fixtures/formats");
  for (const plan of readdirSync(fixtures)) {
    for (const name of Object.keys(formatBars)) {
      const file = join(fixtures, plan, name);
      if (!file.includes(asked)) continue;
      const truth = join(fixtures, plan, name.endsWith(".xlsx") ? "expected-xlsx.json" : "expected.json");
      const result = read(file, truth);
      showFormat(plan, name, result);
      if (result.refused !== undefined) continue;
      showPace(result);
      comparisons[name.startsWith("scan") ? "scanned" : "clean"].push(result.comparison);
    }
  }
  return comparisons;
}

/** Documents with references: the figures of the scoring that stands beside them. */
function documents() {
  const comparisons = [];
  for (const id of ["004", "002"]) {
    const seeds = join(shared, "seeds");
    const name = existsSync(seeds) ? readdirSync(seeds).find((file) => file.startsWith(id)) : undefined;
    const gold = join(shared, "gold", `${id}.json`);
    if (name === undefined || !existsSync(gold) || !`document ${id}`.includes(asked)) continue;
    console.log(`\ndocument ${id}`);
    const out = join(folder, `${id}.json`);
    const result = read(join(seeds, name), gold, out);
    if (result.refused !== undefined) {
      fail(`not read: ${result.refused}`);
      continue;
    }
    showScores(id, gold, out);
    showPace(result);
    comparisons.push([id, result.comparison]);
  }
  return comparisons;
}

function showScores(id, gold, out) {
  const program = join(shared, "score.mjs");
  if (!existsSync(program)) return console.log("       the scoring is not there");
  const run = spawnSync(process.execPath, [program, gold, out, "--json"], { encoding: "utf8" });
  if (run.status !== 0) return fail(`not scored: ${run.stderr.slice(0, 200)}`);
  const figures = JSON.parse(run.stdout);
  for (const [name, value] of Object.entries(figures))
    show(name, value, { bar: bars[id][name], ...(bars[id][name] === undefined ? { goal: goals[id][name] } : {}) });
  for (const name of Object.keys(bars[id])) if (!(name in figures)) fail(`${name} was not scored`);
  if (id === "004") {
    const { targets } = JSON.parse(readFileSync(out, "utf8"));
    const extra = targets.length - figures["targets.found"] * figures["targets.reference"];
    show("targets invented", share(Math.round(extra), targets.length), { bar: mostInvented, atMost: true });
  }
}

/** Flattened task tables of our own, whose truth is known: what share of each cell came out right. */
function showMadeTables() {
  if (asked !== "" && asked !== "tables") return;
  const run = spawnSync(process.execPath, [join(bundles, "read-tables.js"), join(root, "src/ingest/corpus")], {
    encoding: "utf8",
  });
  if (run.status !== 0) return fail(`flattened tables of our own: ${run.stderr.trim().slice(0, 300)}`);
  console.log(`\nflattened task tables of our own (F1)\n${run.stdout}`);
}

try {
  await bundle(["read-one", "read-tables"], bundles);
  const { clean, scanned } = formats();
  const given = documents();
  if (clean.length > 0) showReliability("formats with their own text", clean);
  if (scanned.length > 0) showReliability("scans", scanned);
  showMadeTables();
  for (const [id, comparison] of given) showReliability(`document ${id}`, [comparison]);
  console.log(missed === 0 ? "\nevery bar reached" : `\n${missed} bars missed`);
  process.exitCode = missed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
