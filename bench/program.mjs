// The program as it is started by a person, and a client that keeps its connection as a browser does.
import { spawn } from "node:child_process";
import { Agent, request } from "node:http";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
export const launcher = join(root, "lotrinh");

/** Starts it; resolves once it serves. `served` holds what its log says of each path: the milliseconds, in their order. */
export function start(words, environment = {}) {
  const child = spawn(launcher, [...words, "--port", "0", "--today", "2026-05-15", "--lang", "en"], {
    env: { ...process.env, DATABASE_URL: "", NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let told = "";
    let out = "";
    let rest = "";
    const served = new Map();
    child.stderr.on("data", (piece) => {
      told = (told + piece).slice(-4_000);
      const lines = (rest + piece).split("\n");
      rest = lines.pop() ?? "";
      for (const text of lines) noteServed(served, text);
    });
    child.stdout.on("data", (piece) => {
      out += piece;
      const address = /http:\/\/\S+/.exec(out)?.[0];
      if (address !== undefined) resolve({ child, address, served, stop: () => stop(child) });
    });
    child.once("exit", (code) => reject(new Error(`the program ended with ${code}:\n${told}`)));
  });
}

function noteServed(served, text) {
  if (!text.includes('"msg":"request"')) return;
  const { path, ms } = JSON.parse(text);
  served.set(path, [...(served.get(path) ?? []), ms]);
}

async function stop(child) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

/** One connection, kept open; `ask` resolves to the status, the headers and the bytes. */
export function client(address, { packed = true } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const kept = packed ? { "accept-encoding": "gzip" } : {};
  const ask = (method, path, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = text === undefined ? kept : { ...kept, "content-type": "application/json" };
      const sent = request(new URL(path, address), { method, agent, headers }, (answer) => {
        const pieces = [];
        answer.on("data", (piece) => pieces.push(piece));
        answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(pieces) }));
      });
      sent.once("error", reject);
      sent.end(text);
    });
  return {
    ask,
    get: async (path) => {
      const answer = await ask("GET", path);
      if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.bytes.toString("utf8").slice(0, 300)}`);
      return answer;
    },
    logIn: async (login, password) => {
      const answer = await ask("POST", "/api/session", { login, password });
      if (answer.status !== 200) throw new Error(`log-in of ${login}: ${answer.status}`);
      kept.cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
      kept["x-csrf-token"] = JSON.parse(answer.bytes.toString("utf8")).csrfToken;
    },
    close: () => agent.destroy(),
  };
}
