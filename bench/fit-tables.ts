// Finds the costs of src/ingest/rules/tables/flat-costs.ts: one after the other each is made larger and smaller, and kept where tables of our own
// (src/ingest/rules/tables/testing.ts) are read better so. Prints what changed; the figures are then written into that file by hand.
import { generalPhrases } from "#ingest/rules/tables/flat-cells.ts";
import { cost } from "#ingest/rules/tables/flat-costs.ts";
import type { PhraseNode } from "#ingest/rules/tables/flat-phrases.ts";
import { flatTasksIn } from "#ingest/rules/tables/flat-tasks.ts";
import { keyOf } from "#ingest/rules/tables/flat-words.ts";
import { type MadeTable, madeTable, type Truth } from "#ingest/rules/tables/testing.ts";
import { scheduleOfCell } from "#ingest/rules/tasks/schedule.ts";
import { alike, materialOf } from "./own-tables.ts";

const [corpus = "", tables = "8", from = "101", sweeps = "1"] = process.argv.slice(2);
const material = materialOf(corpus);
const made: readonly MadeTable[] = Array.from({ length: Number(tables) }, (_, i) => madeTable(Number(from) + i, 45, material));

function cleared(node: PhraseNode): void {
  node.followed.clear();
  for (const child of node.next.values()) cleared(child);
}
const sharedOf = (a: readonly string[], b: readonly string[]) => {
  const rest = [...b];
  return a.filter((one) => {
    const at = rest.findIndex((other) => other.slice(0, 2) === one.slice(0, 2) && Math.abs(other.length - one.length) <= 1);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
};
const keysOf = (text: string) =>
  text
    .split(/\s+/)
    .map(keyOf)
    .filter((key) => key.length > 2);

function judged(): number {
  for (const tree of Object.values(generalPhrases)) cleared(tree);
  const sums = { leads: [0, 0], helps: [0, 0], result: [0, 0], time: [0, 0], name: [0, 0] };
  const count = (sum: number[], wanted: readonly string[], found: readonly string[]) => {
    const rest = [...found];
    for (const one of wanted) {
      const at = rest.findIndex((other) => alike(one, other));
      if (at < 0) continue;
      rest.splice(at, 1);
      sum[0] = (sum[0] ?? 0) + 2;
    }
    sum[1] = (sum[1] ?? 0) + wanted.length + found.length;
  };
  for (const table of made) {
    const tasks = flatTasksIn(table.lines, table.text, null);
    const over = (truth: Truth, lines: readonly [number, number]) =>
      Math.min(truth.lines[1], lines[1]) - Math.max(truth.lines[0], lines[0]) + 1;
    for (const truth of table.rows) {
      const best = [...tasks].sort((a, b) => over(truth, b.lines) - over(truth, a.lines))[0];
      if (best === undefined || over(truth, best.lines) < 1) continue;
      count(sums.leads, truth.leads, best.leads);
      count(sums.helps, truth.coordinating, best.coordinating);
      count(sums.result, [truth.deliverable], best.deliverable === null ? [] : [best.deliverable]);
      const asked = scheduleOfCell(truth.schedule, true);
      const isAsked =
        [asked.kind, asked.to, asked.also].join() === [best.schedule.kind, best.schedule.to, best.schedule.also].join();
      sums.time[0] = (sums.time[0] ?? 0) + (isAsked ? 2 : 0);
      sums.time[1] = (sums.time[1] ?? 0) + 1 + (best.schedule.kind === "none" ? 0 : 1);
      const [wanted, found] = [keysOf(truth.text), keysOf(best.text)];
      sums.name[0] = (sums.name[0] ?? 0) + 2 * sharedOf(wanted, found);
      sums.name[1] = (sums.name[1] ?? 0) + wanted.length + found.length;
    }
  }
  const share = ([right = 0, all = 0]: readonly number[]) => right / Math.max(1, all);
  last = Object.entries(sums)
    .map(([name, sum]) => `${name} ${share(sum).toFixed(4)}`)
    .join("  ");
  return share(sums.leads) + share(sums.helps) + 0.6 * share(sums.result) + 0.7 * share(sums.time) + 0.7 * share(sums.name);
}
let last = "";

let best = judged();
console.log(`${best.toFixed(4)}  ${last}`);
const names = Object.keys(cost) as (keyof typeof cost)[];
for (let sweep = 0; sweep < Number(sweeps); sweep++)
  for (const name of names) {
    const own = cost[name];
    for (const factor of [1.35, 0.72]) {
      let value = cost[name];
      let better = false;
      for (let i = 0; i < 3; i++) {
        const next = Number((value * factor).toFixed(3));
        cost[name] = next;
        const now = judged();
        if (now <= best + 0.0008) break;
        best = now;
        value = next;
        better = true;
        console.log(`${best.toFixed(4)}  ${name} ${next}  ${last}`);
      }
      cost[name] = value;
      if (better) break;
    }
    if (cost[name] !== own) console.log(JSON.stringify(cost));
  }
