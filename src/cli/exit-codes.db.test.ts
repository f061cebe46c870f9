import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "#db/open-database.ts";
import { projectRoot } from "#db/project-root.ts";
import { withClient } from "#db/roles.ts";
import { aPlanText, lotrinh, ownerName, setUp, startOn, workFolder } from "./testing.ts";

const { folder, dataIn, clear } = workFolder();
const data = dataIn("data");
const at = ["--data", data];
const plan = join(folder, "ke-hoach.txt");
const copy = join(folder, "one.backup");
const user = ["--name", "Lê Thị Sen", "--organisation", ownerName, "--role", "officer", ...at];
const nowhere = join(folder, "nowhere");

beforeAll(async () => {
  writeFileSync(plan, aPlanText(1));
  const program = await startOn(data);
  await setUp(program);
  await program.end();
}, 60_000);
afterAll(clear);

// In this order: what is done first makes the same thing refused the second time.
describe("a command ends with 0 when it is done, 1 when it is refused, 2 when it is used wrongly", () => {
  test.each([
    ["--version", ["--version"], 0],
    ["no command", [], 2],
    ["an unknown command", ["frobnicate"], 2],
    ["read", ["read", plan], 0],
    ["read of nothing", ["read", nowhere], 1],
    ["read without a file", ["read"], 2],
    ["import", ["import", plan, "--organisation", ownerName, ...at], 0],
    ["import of the same file again", ["import", plan, "--organisation", ownerName, ...at], 1],
    ["import for a body that nobody knows", ["import", plan, "--organisation", "Đảng ủy xã Không Có", ...at], 1],
    ["import without a body", ["import", plan, ...at], 2],
    ["user add", ["user", "add", "sen", ...user], 0],
    ["user add of a name that is taken", ["user", "add", "sen", ...user], 1],
    ["user add without a role", ["user", "add", "lan", ...user.slice(0, 4)], 2],
    ["backup", ["backup", copy, ...at], 0],
    ["backup over a file", ["backup", copy, ...at], 1],
    ["backup without a file", ["backup", ...at], 2],
    ["restore", ["restore", copy, ...at], 0],
    ["restore of nothing", ["restore", nowhere, ...at], 1],
    ["restore of something else", ["restore", plan, ...at], 1],
    ["migrate", ["migrate", ...at], 0],
    ["migrate with a word too many", ["migrate", "now", ...at], 2],
    ["audit verify", ["audit", "verify", ...at], 0],
    ["start on a port that is none", ["start", "--port", "99999", ...at], 2],
    ["start with a certificate that is none", ["start", "--tls-cert", plan, "--tls-key", plan, "--port", "0", ...at], 1],
    ["start on an address of another machine", ["start", "--host", "192.0.2.1", "--port", "0", ...at], 1],
  ] as const)(
    "%s",
    async (_, words, expected) => {
      const { code, out, err } = await lotrinh(...words);
      expect({ code, err: code === expected ? "" : err }).toEqual({ code: expected, err: "" });
      if (expected === 0) expect(out).not.toBe("");
      else expect([out, err.trim() === ""]).toEqual(["", false]);
      expect(err).not.toMatch(/\n\s+at .*\(/);
    },
    30_000,
  );

  test("start on a port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, err } = await lotrinh("start", "--port", String(port), ...at);
    other.close();
    expect(code).toBe(1);
    expect(err).toContain(String(port));
  }, 30_000);

  test("audit verify of a trail that somebody changed behind the program's back", async () => {
    const opened = await openDatabase({ data, as: "bare" });
    await withClient({ ...opened.access.admin, database: opened.access.database }, (client) =>
      client.query(
        `set session_replication_role = replica; update audit_record set operation = operation || 'x' where sequence = 1`,
      ),
    );
    await opened.close();
    const { code, out, err } = await lotrinh("audit", "verify", ...at);
    expect([code, out]).toEqual([1, ""]);
    expect(err.trim()).toMatch(/ 1: /);
  }, 30_000);
});

describe("read", () => {
  test("with --json prints the register and nothing else on standard output", async () => {
    const { code, out } = await lotrinh("read", plan, "--json");
    expect(code).toBe(0);
    const read = JSON.parse(out);
    expect(out).toBe(`${JSON.stringify(read, null, 2)}\n`);
    expect(read.targets).toHaveLength(20);
  });

  test("with --json prints nothing at all there when it is refused", async () => {
    const { code, out, err } = await lotrinh("read", nowhere, "--json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).not.toBe("");
  });

  test("is no error to a reader that has seen enough", async () => {
    const script = `"${process.execPath}" "${join(projectRoot(), "lotrinh")}" read "${plan}" | head -1`;
    const child = spawn("bash", ["-o", "pipefail", "-c", script], { stdio: ["ignore", "ignore", "pipe"] });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      err += piece;
    });
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
    expect(err).not.toContain("EPIPE");
  });
});
