// Writes migrations/schema.sql and src/db/schema.generated.ts from a freshly migrated database.
// With --check nothing is written: exit 1 when either file is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes("--check");

const { module } = await runnerImport(join(root, "src/db/dump-schema.ts"), { root, configFile: false, logLevel: "error" });
const { schema, types } = await module.dumpSchema();

let stale = false;
for (const [path, content] of [
  ["migrations/schema.sql", schema],
  ["src/db/schema.generated.ts", types],
]) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === content) continue;
  stale = true;
  if (check) console.error(`${path} is stale: run \`npm run schema\``);
  else {
    writeFileSync(file, content);
    console.log(`${path} written`);
  }
}
if (!stale) console.log("schema.sql and schema.generated.ts are fresh");
process.exitCode = check && stale ? 1 : 0;
