import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { main } from "./main.ts";

let out: string;
let err: string;

beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ["nothing", []],
  ["an unknown command", ["frobnicate"]],
  ["half a command", ["user"]],
  ["an unknown option", ["migrate", "--colour"]],
  ["an option without its value", ["start", "--port"]],
  ["a word too few", ["backup"]],
  ["a word too many", ["backup", "a", "b"]],
  ["a port that is none", ["start", "--port", "70000"]],
  ["a day that is none", ["start", "--today", "2026-02-30"]],
  ["a certificate without its key", ["start", "--tls-cert", "x.pem"]],
  ["no organisation to import for", ["import", "plan.docx"]],
  ["a role that is none", ["user", "add", "an", "--name", "An", "--organisation", "X", "--role", "king"]],
] as const)("%s is wrong usage: exit code 2, the sentence and the help on standard error", async (_, given) => {
  expect(await main(given)).toBe(2);
  expect(out).toBe("");
  expect(err.trim().split("\n").length).toBeGreaterThan(3);
});

test.each([
  [["--help"]],
  [["-h"]],
  [["read", "--help"]],
  [["user", "add", "--help"]],
  [["--lang", "en", "--help"]],
  [["--version"]],
] as const)("%j answers on standard output with exit code 0", async (given) => {
  expect(await main(given)).toBe(0);
  expect(out).not.toBe("");
  expect(err).toBe("");
});

test("the language is taken from --lang, before or after the command", async () => {
  for (const given of [
    ["--lang", "en", "read", "--help"],
    ["read", "--lang=en", "--help"],
    ["read", "--help", "--lang", "en"],
  ]) {
    out = "";
    await main(given);
    expect(out).toContain("reads a document");
  }
});
