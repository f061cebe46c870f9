// A folder that can be predicted: each room holds the same few names, and no file passes 400 lines.
// Prints the sizes as a trend; only a name outside the vocabulary or a file over 400 lines fails.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { rooms } from "./rooms.mjs";

const files = new Set(["model.ts", "policy.ts", "contract.ts", "errors.ts", "present.ts", "store.ts", "testing.ts"]);
// A room that grew has a store, a contract or a presentation per noun: "store-targets.ts".
const perNoun = /^(store|contract|present)-[a-z-]+\.ts$/;
const folders = new Set(["rules", "operations"]);
// Rooms that are made of other things than rules and records say so here (decision record 0001).
const extraFolders = {
  ingest: ["readers", "vocabulary", "corpus"],
  reports: ["writers"],
  http: ["routes"],
  web: ["pages", "components"],
  cli: ["commands", "demo"],
  text: ["vi", "en"],
};
const freeRooms = new Set(["kernel", "db", "http", "web", "cli", "text"]);
const extraFiles = { ingest: ["read-child.ts"] };
const banned = /^(index|utils?|helpers?|common|misc|services?|managers?|lib|types)(\.|$)/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.generated|\.db)?(\.test)?\.(ts|tsx|css|html|svg|json|txt|tsv)$/;
const most = 400;

/** All complaints about one path below src ("room/file.ts"). */
export function complaintsAbout(path) {
  const parts = path.split("/");
  const [room, first] = parts;
  const name = parts.at(-1);
  if (!rooms.includes(room)) return [`${path}: "${room}" is no room; add it to scripts/rooms.mjs with a decision record`];
  const found = [];
  for (const part of parts.slice(1))
    if (banned.test(part) && !(room === "web" && part === "index.html"))
      found.push(`${path}: "${part}" says nothing; name it for the noun or the verb it holds`);
  if (!kebab.test(name)) found.push(`${path}: file names are kebab-case`);
  if (freeRooms.has(room) || name.endsWith(".test.ts")) return found;
  const allowed = new Set([...folders, ...(extraFolders[room] ?? [])]);
  if (parts.length > 2 && !allowed.has(first)) found.push(`${path}: room "${room}" has no folder "${first}"`);
  if (parts.length === 2 && !files.has(name) && !perNoun.test(name) && !(extraFiles[room] ?? []).includes(name)) {
    found.push(
      `${path}: "${name}" is outside the vocabulary; a decision goes to rules/, a command to operations/, a query to store.ts`,
    );
  }
  return found;
}

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

function main() {
  const complaints = [];
  const sizes = [];
  for (const path of walk("src")) {
    const short = relative("src", path);
    complaints.push(...complaintsAbout(short));
    if (!/\.tsx?$/.test(path) || /\.generated\.ts$/.test(path)) continue;
    const lines = readFileSync(path, "utf8").split("\n").length - 1;
    if (!/\.test\.ts$/.test(path)) sizes.push([lines, short]);
    if (lines > most) complaints.push(`${short}: ${lines} lines; split it by noun or verb (${most} at most)`);
  }
  sizes.sort((a, b) => b[0] - a[0]);
  const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * (1 - share)))]?.[0] ?? 0;
  console.log(
    `structure: ${sizes.length} source files, median ${at(0.5)}, p90 ${at(0.9)}, longest ${sizes
      .slice(0, 3)
      .map(([n, p]) => `${p} ${n}`)
      .join(", ")}`,
  );
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
