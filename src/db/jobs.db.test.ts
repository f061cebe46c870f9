import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { enqueue, findJob, type JobHandler, startWorker, type Worker, type WorkerOptions } from "./jobs.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";
import { inTransaction } from "./transaction.ts";

let db: TestDatabase;
const workers: Worker[] = [];

beforeAll(async () => {
  db = await testDatabase();
});
beforeEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(100)));
  await db.database.deleteFrom("job").execute();
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop(100)));
  await db.close();
});

function work(handlers: Record<string, JobHandler>, options: Partial<WorkerOptions> = {}): Worker {
  const worker = startWorker(db.database, handlers, {
    name: `worker ${workers.length}`,
    pollEvery: 20,
    retryAfter: () => 10,
    ...options,
  });
  workers.push(worker);
  return worker;
}

const put = (payload: unknown, more: { maxAttempts?: number; runAt?: string } = {}) =>
  inTransaction(db.database, (tx) => enqueue(tx, { kind: "add", payload, ...more }));

async function until(id: string, states: readonly string[]) {
  for (;;) {
    const job = await findJob(db.database, id);
    if (job !== null && states.includes(job.state)) return job;
    await pause(10);
  }
}

describe("a job", () => {
  test("runs, reports its progress and keeps its result", async () => {
    const id = await put({ left: 1, right: [2] });
    work({ add: async ({ payload, progress }) => progress({ half: true }).then(() => ({ got: payload })) });
    const done = await until(id, ["done"]);
    expect(done).toMatchObject({
      state: "done",
      progress: { half: true },
      result: { got: { left: 1, right: [2] } },
      error: null,
    });
  });

  test("does not run when the transaction that ordered it rolled back", async () => {
    const refused = inTransaction(db.database, async (tx) => {
      await enqueue(tx, { kind: "add", payload: null });
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    expect(await db.database.selectFrom("job").selectAll().execute()).toEqual([]);
  });

  test("is run by one of several workers only", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, (_, number) => put(number)));
    const seen: unknown[] = [];
    const add: JobHandler = async ({ payload }) => seen.push(payload);
    for (let n = 0; n < 4; n += 1) work({ add });
    for (const id of ids) await until(id, ["done"]);
    expect(seen.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, number) => number));
  });

  test("is tried again after a failure, and given up after its last attempt", async () => {
    const once = await put("once");
    const never = await put("never", { maxAttempts: 2 });
    work({
      add: async ({ payload, attempt }) => {
        if (payload === "never" || attempt === 1) throw new Error(`attempt ${attempt}`);
        return attempt;
      },
    });
    expect(await until(once, ["done", "failed"])).toMatchObject({ state: "done", result: 2 });
    expect(await until(never, ["failed"])).toMatchObject({ state: "failed", error: "attempt 2" });
  });

  test("does not run before its time", async () => {
    const id = await put("later", { runAt: "2999-01-01T00:00:00Z" });
    work({ add: async () => 1 });
    await pause(100);
    expect((await findJob(db.database, id))?.state).toBe("queued");
  });

  test("of a process that died is taken over when its heartbeat stops", async () => {
    const id = await put("orphan");
    await db.database
      .updateTable("job")
      .set({ state: "running", attempts: 1, lockedBy: "a process that died", lockedAt: sql`now() - interval '1 hour'` })
      .where("id", "=", id)
      .execute();
    work({ add: async ({ attempt }) => attempt });
    expect(await until(id, ["done"])).toMatchObject({ result: 2 });
  });

  test("that is still beating is left alone however long it takes", async () => {
    const id = await put("slow");
    let runs = 0;
    const add: JobHandler = async () => {
      runs += 1;
      await pause(400);
      return runs;
    };
    work({ add }, { lockFor: 120 });
    work({ add }, { lockFor: 120 });
    expect(await until(id, ["done"])).toMatchObject({ result: 1 });
  });

  test("is given back with its attempt when the program leaves", async () => {
    const id = await put("long");
    const worker = work({
      add: ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped")))),
    });
    await until(id, ["running"]);
    await worker.stop();
    const job = await db.database
      .selectFrom("job")
      .select(["state", "attempts", "lockedBy"])
      .where("id", "=", id)
      .executeTakeFirst();
    expect(job).toEqual({ state: "queued", attempts: 0, lockedBy: null });
  });
});
