// Builds dist/server and dist/web: aside first, then renamed into place, so that a failed build leaves the last good one.
// Runs as npm's `prepare` and from ./lotrinh when the sources changed.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { compileLanguage } from "./compile-language.mjs";
import { contentFingerprint, isBuilt, recordBuild, statFingerprint } from "./fingerprint.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, ".cache");
const lock = join(cache, "build.lock");
const draft = join(cache, `build-${process.pid}`);
const quiet = process.argv.includes("--quiet");
const asPrepare = process.env.npm_lifecycle_event === "prepare";

async function main() {
  mkdirSync(cache, { recursive: true });
  if (await waitForOther()) return;
  try {
    // Taken before building: a file that changes meanwhile makes the build stale, not wrong.
    const before = { stat: statFingerprint(root), content: contentFingerprint(root) };
    // A build that a test run asks for (NODE_ENV=test) must not put React's development half into the pages.
    process.env.NODE_ENV = "production";
    const { build } = await import("vite");
    const make = (part, configFile) =>
      build({ configFile: join(root, configFile), logLevel: quiet ? "error" : "warn", build: { outDir: join(draft, part) } });
    await make("server", "vite.server.config.ts");
    compileLanguage(join(draft, "server/language.bin"));
    const hasWeb = existsSync(join(root, "src/web/index.html"));
    if (hasWeb) await make("web", "vite.web.config.ts");
    putInPlace("server");
    if (hasWeb) putInPlace("web");
    recordBuild(root, before);
    if (!quiet) report();
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Takes the lock; true when another build made everything in the meantime. */
async function waitForOther() {
  for (;;) {
    try {
      mkdirSync(lock);
      return false;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 180_000) rmSync(lock, { recursive: true, force: true }); // left by a build that was killed
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!existsSync(lock) && isBuilt(root)) return true;
  }
}

function putInPlace(part) {
  const place = join(root, "dist", part);
  const old = join(draft, `old-${part}`);
  mkdirSync(join(root, "dist"), { recursive: true });
  if (existsSync(place)) renameSync(place, old);
  renameSync(join(draft, part), place);
}

function report() {
  const files = (directory) =>
    existsSync(directory)
      ? readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];
  for (const part of ["server", "web"]) {
    let size = 0;
    let zipped = 0;
    for (const entry of files(join(root, "dist", part))) {
      const content = readFileSync(join(entry.parentPath, entry.name));
      size += content.length;
      if (/\.(js|css|html)$/.test(entry.name)) zipped += gzipSync(content).length;
    }
    if (size > 0) console.log(`dist/${part}: ${kilobytes(size)}, scripts and styles ${kilobytes(zipped)} gzip`);
  }
}

function kilobytes(bytes) {
  return `${Math.round(bytes / 1024)} KB`;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // An install is not spoilt by this: ./lotrinh builds again at its first start, and then says what is wrong.
  process.exitCode = asPrepare ? 0 : 1;
}
