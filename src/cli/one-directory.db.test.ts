import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aPlanText, lotrinh, ownerName, type Serving, setUp, startOn, workFolder } from "./testing.ts";

const { folder, dataIn, clear } = workFolder();
const data = dataIn("data");
let first: Serving;

beforeAll(async () => {
  first = await startOn(data);
  await setUp(first);
}, 60_000);
afterAll(async () => {
  await first.end();
  clear();
}, 30_000);

test("a second program on the same directory is told where the first serves, and changes nothing", async () => {
  const second = await lotrinh("start", "--data", data, "--port", "0");
  expect(second.code).toBe(1);
  expect(second.err).toContain(first.address);
  expect(second.out).toBe("");
  expect((await fetch(`${first.address}/api/health`)).status).toBe(200);
});

test("commands that come and go attach to the serving program", async () => {
  const plan = join(folder, "ke-hoach.txt");
  writeFileSync(plan, aPlanText(1));
  const at = ["--data", data];
  const user = ["--name", "Lê Thị Sen", "--organisation", ownerName, "--role", "officer"];
  for (const words of [
    ["user", "add", "sen", ...user, ...at],
    ["import", plan, "--organisation", ownerName, ...at],
    ["backup", join(folder, "one.backup"), ...at],
    ["audit", "verify", ...at],
    ["migrate", ...at],
  ]) {
    const { code, out, err } = await lotrinh(...words);
    expect({ words, code, err: code === 0 ? "" : err }).toEqual({ words, code: 0, err: "" });
    expect(out).not.toBe("");
  }
  expect((await fetch(`${first.address}/api/health`)).status).toBe(200);
}, 60_000);

test("several of them at once do not get in each other's way", async () => {
  const all = await Promise.all([1, 2, 3].map(() => lotrinh("audit", "verify", "--data", data)));
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
}, 60_000);

test("restoring waits until nobody serves", async () => {
  const file = join(folder, "two.backup");
  expect((await lotrinh("backup", file, "--data", data)).code).toBe(0);
  const { code, err } = await lotrinh("restore", file, "--data", data);
  expect(code).toBe(1);
  expect(err).toContain(first.address);
}, 60_000);
