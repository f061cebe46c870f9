// Tells whether dist/ was built from the sources as they are now. Sizes and times of change are asked first (some 10 ms);
// where they differ, as after a copy, the contents decide.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const watched = [
  "src",
  "migrations",
  "scripts/build.mjs",
  "scripts/compile-language.mjs",
  "vite.server.config.ts",
  "vite.web.config.ts",
  "package.json",
  "package-lock.json",
];
const notBuilt = /\.test\.tsx?$|(^|\/)testing\.ts$|^migrations\/schema\.sql$/;

function sources(root) {
  const found = [];
  const walk = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (!statSync(full).isDirectory()) {
      if (!notBuilt.test(path)) found.push(path);
      return;
    }
    for (const entry of readdirSync(full, { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inside);
      else if (!notBuilt.test(inside)) found.push(inside);
    }
  };
  for (const path of watched) walk(path);
  return found.sort();
}

/** Names, sizes and times of change. */
export function statFingerprint(root) {
  const hash = createHash("sha256");
  for (const path of sources(root)) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${Math.floor(mtimeMs)}\n`);
  }
  return hash.digest("hex");
}

/** Names and contents. */
export function contentFingerprint(root) {
  const hash = createHash("sha256");
  for (const path of sources(root)) {
    hash.update(`${path}\n`);
    hash.update(
      createHash("sha256")
        .update(readFileSync(join(root, path)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

function record(root) {
  return join(root, "dist/build.json");
}

export function isBuilt(root) {
  if (!existsSync(record(root)) || !existsSync(join(root, "dist/server/main.js"))) return false;
  const built = JSON.parse(readFileSync(record(root), "utf8"));
  const stat = statFingerprint(root);
  if (built.stat === stat) return true;
  if (built.content !== contentFingerprint(root)) return false;
  try {
    writeFileSync(record(root), `${JSON.stringify({ ...built, stat })}\n`);
  } catch {
    // A checkout that cannot be written is compared by content each time.
  }
  return true;
}

export function recordBuild(root, before) {
  writeFileSync(record(root), `${JSON.stringify(before)}\n`);
}
