// Reads flattened tables of our own (src/ingest/rules/tables/testing.ts), whose truth is known, and says which cells came out right.
import { flatTasksIn } from "#ingest/rules/tables/flat-tasks.ts";
import { madeTable, type Truth } from "#ingest/rules/tables/testing.ts";
import { scheduleOfCell } from "#ingest/rules/tasks/schedule.ts";
import { alike, materialOf } from "./own-tables.ts";

const [corpus = "", tables = "12", from = "1", misses = ""] = process.argv.slice(2);
const material = materialOf(corpus);

const counts = new Map<string, { right: number; wanted: number; found: number }>();
function count(field: string, wanted: readonly string[], found: readonly string[]): boolean {
  const own = counts.get(field) ?? { right: 0, wanted: 0, found: 0 };
  const rest = [...found];
  let right = 0;
  for (const one of wanted) {
    const at = rest.findIndex((other) => alike(one, other));
    if (at < 0) continue;
    rest.splice(at, 1);
    right += 1;
  }
  counts.set(field, { right: own.right + right, wanted: own.wanted + wanted.length, found: own.found + found.length });
  return right === wanted.length && right === found.length;
}
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));

let rows = 0;
let took = 0;
for (let seed = Number(from); seed < Number(from) + Number(tables); seed++) {
  const table = madeTable(seed, 45, material);
  const start = process.cpuUsage().user;
  const tasks = flatTasksIn(table.lines, table.text, null);
  took += (process.cpuUsage().user - start) / 1000;
  const over = (truth: Truth, lines: readonly [number, number]) =>
    Math.min(truth.lines[1], lines[1]) - Math.max(truth.lines[0], lines[0]) + 1;
  for (const truth of table.rows) {
    rows += 1;
    const best = [...tasks].sort((a, b) => over(truth, b.lines) - over(truth, a.lines))[0];
    if (best === undefined || over(truth, best.lines) < 1) continue;
    const good = [
      count("number", [`so ${"x".repeat(truth.number)}`], [`so ${"x".repeat(Number(best.number ?? 0) % 200)}`]),
      count("leads", truth.leads, best.leads),
      count("coordinating", truth.coordinating, best.coordinating),
    ];
    count("deliverable", [truth.deliverable], best.deliverable === null ? [] : [best.deliverable]);
    const asked = scheduleOfCell(truth.schedule, true);
    const isAsked =
      ([asked.kind, asked.from, asked.to, asked.also] as const).join() ===
      [best.schedule.kind, best.schedule.from, best.schedule.to, best.schedule.also].join();
    good.push(count("schedule", ["asked"], best.schedule.kind === "none" ? [] : [isAsked ? "asked" : "another"]));
    const length = wordsOf(truth.text).length;
    const own = counts.get("name length") ?? { right: 0, wanted: 0, found: 0 };
    const read = wordsOf(best.text).length;
    counts.set("name length", {
      right: own.right + Math.min(length, read),
      wanted: own.wanted + length,
      found: own.found + read,
    });
    if (misses !== "" && good.includes(false)) {
      console.log(
        `table ${seed} row ${truth.number}: ${truth.leads.join(" / ")} || ${truth.coordinating.join(" / ")} || ${truth.deliverable} || ${truth.schedule}`,
      );
      console.log(
        `   read ${best.number}: ${best.leads.join(" / ")} || ${best.coordinating.join(" / ")} || ${best.deliverable} || ${best.schedule.text}`,
      );
      console.log(
        `${table.lines
          .slice(truth.lines[0] - 1, truth.lines[1])
          .map(({ text }) => `        ${text}`)
          .join("\n")}`,
      );
    }
  }
}
for (const [field, { right, wanted, found }] of counts)
  console.log(`${field.padEnd(14)} ${((2 * right) / (wanted + found)).toFixed(4)}`);
console.log(`${rows} rows, ${took.toFixed(0)} ms`);
