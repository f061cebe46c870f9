// Proves that each wall bites: a small house is built in .cache/walls with one deliberate violation per wall, the same
// configuration is run over it, and every violation must be reported by name. A wall that no longer bites fails the check.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { complaintsAbout } from "./check-structure.mjs";
import { literalWords } from "./check-text.mjs";

const root = resolve(import.meta.dirname, "..");
const house = join(root, ".cache/walls");

const files = {
  "src/kernel/result.ts": "export const ok = 1;\n",
  "src/db/connect.ts": "export const db = 1;\n",
  "src/plans/model.ts": "export const plan = 1;\n",
  "src/plans/store.ts": 'import { db } from "#db/connect.ts";\nexport const store = db;\n',
  "src/plans/operations/close-plan.ts": 'import { store } from "../store.ts";\nexport const closePlan = store;\n',
  "src/plans/testing.ts": "export const aPlan = 1;\n",
  "src/reporting/model.ts": "export const round = 1;\n",
  "src/http/server.ts": "export const server = 1;\n",
  // The violations.
  "src/plans/rules/upward.ts": 'import { round } from "#reporting/model.ts";\nexport const upward = round;\n',
  "src/plans/rules/rule-reads-database.ts": 'import { store } from "#plans/store.ts";\nexport const rule = store;\n',
  "src/plans/rules/ring-a.ts": 'import type { B } from "./ring-b.ts";\nexport type A = { b: B | null };\n',
  "src/plans/rules/ring-b.ts": 'import type { A } from "./ring-a.ts";\nexport type B = { a: A | null };\n',
  "src/plans/rules/asks-process.ts": "export const home = process.env;\n",
  "src/plans/rules/asks-network.ts": 'export const answer = fetch("http://x");\n',
  "src/plans/rules/asks-clock.ts": "export const now = new Date();\n",
  "src/plans/rules/asks-node.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
  "src/plans/rules/loose.ts": "export const loose: any = 1;\nexport const sure = [1][0]!;\nexport default loose;\n",
  "src/plans/operations/uses-builder.ts": 'import { aPlan } from "../testing.ts";\nexport const built = aPlan;\n',
  "src/plans/rules/focused.test.ts": 'import { test } from "vitest";\ntest.only("one", () => {});\ntest.skip("two", () => {});\n',
  "src/web/pages/plan-page.tsx": 'import { closePlan } from "#plans/operations/close-plan.ts";\nexport const page = closePlan;\n',
  "src/http/routes/page-in-server.ts": 'import { page } from "#web/pages/plan-page.tsx";\nexport const route = page;\n',
};

function build() {
  rmSync(house, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  for (const name of [
    "tsconfig.base.json",
    "tsconfig.pure.json",
    "tsconfig.server.json",
    "tsconfig.web.json",
    "tsconfig.test.json",
    ".dependency-cruiser.cjs",
    "biome.json",
    "scripts",
  ]) {
    cpSync(join(root, name), join(house, name), { recursive: true });
  }
  writeFileSync(join(house, "package.json"), JSON.stringify({ name: "walls", type: "module", imports: { "#*": "./src/*" } }));
  writeFileSync(join(house, ".gitignore"), "\n");
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "dir");
}

function output(command, args) {
  const result = spawnSync(command, args, {
    cwd: house,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  return `${result.stdout}\n${result.stderr}`;
}

build();
const cruise = output("npx", ["depcruise", "--no-progress", "src"]);
const pure = output("npx", ["tsc", "-p", "tsconfig.pure.json", "--pretty", "false"]);
const web = output("npx", ["tsc", "-p", "tsconfig.web.json", "--pretty", "false"]);
const lint = output("npx", ["biome", "lint", "--vcs-enabled=false", "--max-diagnostics=200", "src"]);

const has = (text, ...parts) => text.split("\n").some((line) => parts.every((part) => line.includes(part)));
const near = (text, file, rule) => text.split("\n").some((line) => line.includes(file) && line.includes(rule));

const proofs = [
  ["a room importing upwards", has(cruise, "plans-never-imports-upwards", "upward.ts")],
  [
    "a rule reading the database",
    has(cruise, "pure-stays-pure", "rule-reads-database.ts") && has(pure, "rule-reads-database.ts", "TS6307"),
  ],
  ["a ring of types", has(cruise, "no-ring", "ring-")],
  ["a rule importing Node", has(cruise, "pure-knows-no-node", "asks-node.ts") && /asks-node\.ts.*TS\d+/.test(pure)],
  ["a rule asking the environment", /asks-process\.ts.*TS(2580|2591)/.test(pure)],
  ["a rule asking the network", /asks-network\.ts.*TS2304/.test(pure)],
  ["a rule asking the clock", near(lint, "asks-clock.ts", "noRestrictedGlobals")],
  [
    "any, ! and default exports",
    ["noExplicitAny", "noNonNullAssertion", "noDefaultExport"].every((rule) => near(lint, "loose.ts", rule)),
  ],
  [
    "a focused and a skipped test",
    near(lint, "focused.test.ts", "noFocusedTests") && near(lint, "focused.test.ts", "noSkippedTests"),
  ],
  ["a page importing an operation", has(cruise, "web-sees-pure-only", "plan-page.tsx") && has(web, "plan-page.tsx", "TS6307")],
  ["the server importing a page", has(cruise, "edges-do-not-import-each-other", "page-in-server.ts")],
  ["the product importing test builders", has(cruise, "product-never-imports-tests", "uses-builder.ts")],
  ["a folder called helpers", complaintsAbout("plans/helpers/format.ts").length > 0],
  [
    "a file outside the vocabulary",
    complaintsAbout("plans/manager.ts").length > 0 && complaintsAbout("plans/model.ts").length === 0,
  ],
  ["a room that is not in the list", complaintsAbout("misc/model.ts").length > 0],
  ["Vietnamese words in a page", literalWords("src/web/pages/a.tsx", "export const a = <b>Kế hoạch</b>;").length > 0],
  ["English words in a page", literalWords("src/web/pages/a.tsx", 'export const a = <b title="Save">Plan</b>;').length === 2],
  ["Vietnamese words in a rule", literalWords("src/plans/rules/a.ts", 'export const a = "Kế hoạch";').length > 0],
  ["words in text/ are welcome", literalWords("src/text/vi/plans.ts", 'export const a = "Kế hoạch";').length === 0],
];

const blunt = proofs.filter(([, bites]) => !bites);
for (const [name] of blunt) console.error(`a wall does not bite: ${name}`);
if (blunt.length > 0) console.error([cruise, pure, web, lint].join("\n").slice(0, 12000));
else console.log(`walls: ${proofs.length} deliberate violations, each reported`);
rmSync(house, { recursive: true, force: true });
process.exitCode = blunt.length > 0 ? 1 : 0;
