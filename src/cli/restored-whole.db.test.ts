import { copyFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPlanText, contentsOf, lotrinh, ownerName, setUp, startOn, workFolder } from "./testing.ts";

const { folder, dataIn, clear } = workFolder();
const [original, other] = [dataIn("original"), dataIn("other")];
const file = join(folder, "whole.backup");

beforeAll(async () => {
  const program = await startOn(original);
  await setUp(program);
  for (const n of [1, 2]) {
    writeFileSync(join(folder, `plan-${n}.txt`), aPlanText(n));
    const words = ["import", join(folder, `plan-${n}.txt`), "--organisation", ownerName, "--data", original];
    expect((await lotrinh(...words)).code).toBe(0);
  }
  // Taken while the program serves: one snapshot, whatever happens meanwhile.
  expect((await lotrinh("backup", file, "--data", original)).code).toBe(0);
  await program.end();
}, 90_000);
afterAll(clear);

test("a backup restored into a new directory holds every row of every table, and a whole audit trail", async () => {
  const restored = await lotrinh("restore", file, "--data", other);
  expect({ code: restored.code, err: restored.err.includes("Error") }).toEqual({ code: 0, err: false });
  const [before, after] = [await contentsOf(original), await contentsOf(other)];
  expect(after).toEqual(before);
  expect(Object.keys(before).length).toBeGreaterThan(20);
  expect(before.plan).toMatch(/^2 /);
  expect((await lotrinh("audit", "verify", "--data", other)).code).toBe(0);
}, 60_000);

test("a restored directory serves, and its people still know their passwords", async () => {
  const program = await startOn(other);
  const response = await fetch(`${program.address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: "van.thu", password: "suoi-tram-mua-mua" }),
  });
  expect(response.status).toBe(200);
  expect(await program.end()).toBe(0);
}, 60_000);

test("a cut or changed backup is refused before anything is touched", async () => {
  const before = await contentsOf(other);
  const [cut, changed] = [join(folder, "cut.backup"), join(folder, "changed.backup")];
  copyFileSync(file, cut);
  truncateSync(cut, readFileSync(file).length - 100);
  const bytes = readFileSync(file);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  writeFileSync(changed, bytes);
  for (const damaged of [cut, changed]) {
    const { code, err } = await lotrinh("restore", damaged, "--data", other);
    expect(code).toBe(1);
    expect(err).not.toMatch(/Error|[A-Z]+_[A-Z]+/);
  }
  expect(await contentsOf(other)).toEqual(before);
}, 90_000);
