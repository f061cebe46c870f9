// What the tables of our own (src/ingest/rules/tables/testing.ts) are made of, and when a cell that was read is the one that was written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bareOf } from "#ingest/rules/restore/syllables.ts";
import { taskOpeners } from "#ingest/vocabulary/body-names.ts";

const files = [
  "tasks-digital.txt",
  "table-cells.txt",
  "organising-the-work.txt",
  "communes.txt",
  "digital-government.txt",
  "party-work.txt",
  "science-innovation.txt",
];

export function materialOf(corpus: string) {
  const read = (name: string) => readFileSync(join(corpus, name), "utf8");
  const tasks = files
    .flatMap((name) => read(name).split("\n"))
    .filter((line) => line.length > 35 && line.length < 320 && taskOpeners.some((opener) => line.startsWith(opener)));
  return { tasks, misreadings: read("misreadings.tsv") };
}

const lettersOf = (text: string) => bareOf(text).replace(/[^a-z\d]/g, "");
/** Most of the letters stand in both, three by three. */
export function alike(a: string, b: string): boolean {
  const grams = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
  const [x, y] = [grams(lettersOf(a)), grams(lettersOf(b))];
  return (2 * [...x].filter((gram) => y.has(gram)).length) / Math.max(1, x.size + y.size) >= 0.7;
}
