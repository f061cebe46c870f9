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

/** The built pages. Only what lay in the folder when it was listed is served, so no address reaches beside it. */
export function webFiles(root: string): WebFiles {
  const kept = new Map<string, WebFile>();
  let listed: ReadonlySet<string> = new Set();
  /** Null for a listed file that a new build took away: then all is looked at anew, and the next page asked for is the new one. */
  const fileOf = async (path: string): Promise<WebFile | null> => {
    const file = kept.get(path) ?? (await readWebFile(join(root, path)));
    if (file !== null) kept.set(path, file);
    else forget();
    return file;
  };
  const forget = () => {
    kept.clear();
    listed = new Set();
  };
  return {
    answer: async (path, headers) => {
      if (listed.size === 0) listed = filesUnder(root); // not built yet, or built anew
      const isFile = path !== "/index.html" && listed.has(path);
      if (!isFile && extname(path) !== "" && path !== "/index.html") return null;
      const file = isFile || listed.has("/index.html") ? await fileOf(isFile ? path : "/index.html") : null;
      if (file === null) return null;
      return isFile ? fileResponse(file, path.startsWith("/assets/"), headers) : pageResponse(file.bytes.toString("utf8"));
    },
  };
}

function filesUnder(root: string): ReadonlySet<string> {
  try {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Set(entries.map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join("/")}`));
  } catch (error) {
    if (isMissing(error)) return new Set();
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

async function readWebFile(file: string): Promise<WebFile | null> {
  const bytes = await readFile(file).catch((error: unknown) => (isMissing(error) ? null : Promise.reject(error)));
  if (bytes === null) return null;
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
