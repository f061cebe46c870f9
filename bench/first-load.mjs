// What a browser fetches before the first page stands: the page, its script with everything that it imports at once, the
// chunk of the landing page with everything that it imports, and their styles.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export function firstLoad(webRoot, landing) {
  const manifest = JSON.parse(readFileSync(join(webRoot, ".vite/manifest.json"), "utf8"));
  const files = new Set();
  const seen = new Set();
  const take = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const imported of chunk.imports ?? []) take(imported);
  };
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  take(entry);
  const pages = Object.keys(manifest).filter((key) => landing.some((name) => key.endsWith(name)));
  for (const page of pages) take(page);
  const sizeOf = (file) =>
    existsSync(join(webRoot, file)) ? gzipSync(readFileSync(join(webRoot, file)), { level: 9 }).length : 0;
  return {
    files: files.size,
    gzip: ["index.html", ...files].reduce((sum, file) => sum + sizeOf(file), 0),
  };
}
