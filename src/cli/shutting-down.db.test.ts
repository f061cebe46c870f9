import { mkdirSync, readdirSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";
import { isAlive } from "#db/process-life.ts";
import { type Person, type Serving, setUp, startOn, workFolder } from "./testing.ts";

const { dataIn, clear } = workFolder();
const data = dataIn("data");
// Any program of this account clears what killed ones left, so programs of other tests must not share the folder.
process.env.TMPDIR = dataIn("temporary");
mkdirSync(process.env.TMPDIR, { recursive: true });
afterAll(clear);

/** A connection that stays open after its answer, as a browser's does. */
async function keepOpen({ address }: Serving): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  await new Promise<void>((resolve) => {
    request(`${address}/api/health`, { agent }, (answer) => answer.resume().once("end", resolve)).end();
  });
}

/** An upload whose sender is slow: its head and a first piece have come, the rest never does. */
async function beginUpload({ address }: Serving, { me, headers }: Person): Promise<void> {
  const organisationId = me.grants[0]?.organisationId ?? "";
  const sent = request(`${address}/api/uploads?organisationId=${organisationId}&fileName=a.txt`, {
    method: "POST",
    headers: { ...headers, "content-length": "1000000" },
  });
  sent.on("error", () => undefined); // cut off, as it must be
  sent.write("Kế hoạch");
  await expect.poll(scratchFolders).not.toEqual([]);
}

const scratchFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("lotrinh-file-"));

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s ends the program in order though a connection is kept open and an upload is under way",
  async (signal) => {
    const program = await startOn(data);
    if (signal === "SIGTERM") person = await setUp(program);
    await keepOpen(program);
    await beginUpload(program, await logIn(program));
    // A shut-down that does not come to its end within five seconds is cut short and says 1.
    expect(await program.end(signal)).toBe(0);
    expect(isAlive(program.pid)).toBe(false);
    expect(scratchFolders().filter((name) => name.startsWith(`lotrinh-file-${program.pid}-`))).toEqual([]);
  },
  60_000,
);

test("what a killed program left in the temporary folder is cleared by the next start", async () => {
  const killed = await startOn(data);
  await beginUpload(killed, await logIn(killed));
  await killed.end("SIGKILL");
  const left = () => scratchFolders().filter((name) => name.startsWith(`lotrinh-file-${killed.pid}-`));
  expect(left()).toHaveLength(1);
  const next = await startOn(data);
  await expect.poll(left).toEqual([]);
  expect(await next.end()).toBe(0);
}, 60_000);

let person: Person | undefined;

/** The log-in outlives the program: it is kept in the database. */
async function logIn(program: Serving): Promise<Person> {
  person ??= await setUp(program);
  return person;
}
