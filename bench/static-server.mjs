// The same HTTP layer with nothing behind it: a fixed JSON answer. In a process of its own, as the program is.
import { fork } from "node:child_process";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";

export async function startFixedServer(size) {
  const child = fork(fileURLToPath(import.meta.url), [String(size)]);
  const port = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", reject);
  });
  const stop = () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    return gone;
  };
  return { address: `http://127.0.0.1:${port}/`, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const body = Buffer.alloc(Number(process.argv[2]), 32);
  const app = new Hono();
  app.get("/", (c) => c.body(body, 200, { "content-type": "application/json" }));
  const server = createServer(getRequestListener((request) => app.fetch(request), { overrideGlobalObjects: false }));
  server.listen(0, "127.0.0.1", () => process.send?.(server.address().port));
}
