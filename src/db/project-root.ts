import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

type Manifest = { readonly root: string; readonly version: string };

let found: Manifest | undefined;

/** The program's own folder, whether this runs from src/ (tests) or from dist/server/ (the bundle). */
export function projectRoot(): string {
  return manifest().root;
}

export function programVersion(): string {
  return manifest().version;
}

function manifest(): Manifest {
  found ??= search(dirname(fileURLToPath(import.meta.url)));
  return found;
}

function search(from: string): Manifest {
  const file = join(from, "package.json");
  if (existsSync(file)) {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (isOurs(content)) return { root: from, version: content.version };
  }
  const parent = dirname(from);
  if (parent === from) throw new Error("package.json of the program not found above its own files");
  return search(parent);
}

function isOurs(content: unknown): content is { name: string; version: string } {
  return (
    typeof content === "object" && content !== null && "name" in content && content.name === "lotrinh" && "version" in content
  );
}
