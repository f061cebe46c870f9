/** Writes samples/ and what a clerk would enter from each (fixtures/documents/) from scripts/samples/. Run: node scripts/make-samples.mjs */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { city } from "./samples/city.mjs";
import { camTruc } from "./samples/commune-cam-truc.mjs";
import { hoangLang } from "./samples/commune-hoang-lang.mjs";
import { locKhai } from "./samples/commune-loc-khai.mjs";
import { demoStory } from "./samples/demo.mjs";
import { checkStory } from "./samples/demo-check.mjs";
import { writeDocx } from "./samples/docx-writer.mjs";
import { expectationOf } from "./samples/expectation.mjs";
import { locKhaiProgramme } from "./samples/programme-loc-khai.mjs";
import { writeText } from "./samples/text-writer.mjs";
import { benChai } from "./samples/town-ben-chai.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const samples = join(root, "samples");
const plans = [city, camTruc, hoangLang, locKhai, locKhaiProgramme, benChai];
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

mkdirSync(samples, { recursive: true });
const expectations = new Map();
for (const plan of plans) {
  const bytes = plan.file.endsWith(".txt") ? writeText(plan) : await writeDocx(plan);
  writeFileSync(join(samples, plan.file), bytes);
  const expected = expectationOf(plan);
  expectations.set(plan.file, expected);
  const fixture = join(root, "fixtures", "documents", plan.id);
  mkdirSync(fixture, { recursive: true });
  writeFileSync(join(fixture, "expected.json"), json(expected));
  console.log(`${plan.file}: ${JSON.stringify(expected.counts)}`);
}

const problems = checkStory(demoStory, expectations);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
const story = join(samples, "demo.json");
writeFileSync(story, json(demoStory));
execFileSync(join(root, "node_modules", ".bin", "biome"), ["format", "--write", "--log-level=error", story], {
  cwd: root,
  stdio: "pipe",
});
