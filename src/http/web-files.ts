import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { contentSecurityPolicy } from "./security-headers.ts";

const pack = promisify(gzip);

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
};
const alreadyPacked: ReadonlySet<string> = new Set([".png", ".ico", ".woff2", ".woff"]);

type WebFile = { readonly bytes: Buffer; readonly packed: Buffer | null; readonly etag: string; readonly mediaType: string };

export type WebFiles = {
  /** A file of the pages, the page itself for any other address, or null when there is no such file. */
  readonly answer: (path: string, headers: Headers) => Promise<Response | null>;
};

/** The built pages. Only what lay in the folder at the start is served, so no address reaches beside it. */
export function webFiles(root: string): WebFiles {
  const kept = new Map<string, Promise<WebFile>>();
  let listed: ReadonlySet<string> | undefined;
  const fileOf = (path: string): Promise<WebFile> => {
    const found = kept.get(path) ?? readWebFile(join(root, path));
    kept.set(path, found);
    return found;
  };
  return {
    answer: async (path, headers) => {
      listed ??= filesUnder(root);
      if (listed.size === 0) listed = undefined; // not built yet: look again at the next request
      const known = listed ?? new Set<string>();
      if (path !== "/index.html" && known.has(path))
        return fileResponse(await fileOf(path), path.startsWith("/assets/"), headers);
      if (extname(path) !== "" && path !== "/index.html") return null;
      return known.has("/index.html") ? pageResponse((await fileOf("/index.html")).bytes.toString("utf8")) : null;
    },
  };
}

function filesUnder(root: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Set(entries.map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")}`));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Set();
    throw error;
  }
}

async function readWebFile(file: string): Promise<WebFile> {
  const bytes = await readFile(file);
  const extension = extname(file);
  return {
    bytes,
    packed: alreadyPacked.has(extension) ? null : await pack(bytes, { level: 9 }),
    etag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    mediaType: mediaTypes[extension] ?? "application/octet-stream",
  };
}

function fileResponse(file: WebFile, hashed: boolean, asked: Headers): Response {
  const headers = new Headers({
    "content-type": file.mediaType,
    "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    etag: file.etag,
    vary: "accept-encoding",
  });
  if (asked.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers });
  if (file.packed === null || !acceptsGzip(asked)) return new Response(new Uint8Array(file.bytes), { headers });
  headers.set("content-encoding", "gzip");
  return new Response(new Uint8Array(file.packed), { headers });
}

/** The page with a nonce of its own: style elements written by the component library carry it. */
function pageResponse(html: string): Response {
  const nonce = randomBytes(18).toString("base64url");
  return new Response(html.replaceAll("__NONCE__", nonce), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": contentSecurityPolicy(nonce),
    },
  });
}

export function acceptsGzip(headers: Headers): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers.get("accept-encoding") ?? "");
}
