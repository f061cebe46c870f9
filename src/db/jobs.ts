import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import type { Database, Tx } from "./connect.ts";
import { inTransaction } from "./transaction.ts";

export type NewJob = {
  readonly kind: string;
  readonly payload: unknown;
  /** ISO moment; at once by default. */
  readonly runAt?: string;
  readonly maxAttempts?: number;
};

/** Puts a job into the queue in the caller's transaction: it runs if, and only if, that commits. Returns its id. */
export async function enqueue(tx: Tx, job: NewJob): Promise<string> {
  const { id } = await tx
    .insertInto("job")
    .values({
      kind: job.kind,
      payload: JSON.stringify(job.payload),
      ...(job.runAt === undefined ? {} : { runAt: job.runAt }),
      ...(job.maxAttempts === undefined ? {} : { maxAttempts: job.maxAttempts }),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export type JobState = "queued" | "running" | "done" | "failed";

export type JobReport = {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly progress: unknown;
  readonly result: unknown;
  readonly error: string | null;
};

export async function findJob(database: Database | Tx, id: string): Promise<JobReport | null> {
  const row = await database
    .selectFrom("job")
    .select(["id", "kind", "state", "progress", "result", "error"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** What a handler gets: its payload, a way to say how far it is, and the signal to stop when the program is leaving. */
export type JobRun = {
  readonly id: string;
  readonly payload: unknown;
  readonly attempt: number;
  readonly signal: AbortSignal;
  progress(progress: unknown): Promise<void>;
};

/** Resolves to the job's result (JSON). A job may run more than once: a handler does its writing in one transaction. */
export type JobHandler = (run: JobRun) => Promise<unknown>;

export type WorkerOptions = {
  /** Names the process in `locked_by`; any unique text. */
  readonly name: string;
  readonly atOnce?: number;
  readonly pollEvery?: number;
  /** A job whose heartbeat is older than this many milliseconds was left behind by a process that died. */
  readonly lockFor?: number;
  /** Of two tries of a job, how long the second waits. */
  readonly retryAfter?: (attempt: number) => number;
  readonly onError?: (error: unknown, job: { readonly id: string; readonly kind: string } | null) => void;
};

export type Worker = {
  /** Look for work now instead of at the next poll; after a commit that enqueued something. */
  kick(): void;
  /** Takes no more jobs, asks the running ones to stop, gives back those that do not finish in time. */
  stop(within?: number): Promise<void>;
};

type Claimed = { id: string; kind: string; payload: unknown; attempts: number; maxAttempts: number };

/** Works through the queue until stopped. Any number of processes may do so on one database: each job is claimed by one. */
export function startWorker(database: Database, handlers: Readonly<Record<string, JobHandler>>, options: WorkerOptions): Worker {
  const settings = {
    atOnce: options.atOnce ?? 2,
    pollEvery: options.pollEvery ?? 500,
    lockFor: options.lockFor ?? 60_000,
    retryAfter: options.retryAfter ?? ((attempt: number) => 1_000 * 4 ** (attempt - 1)),
    onError: options.onError ?? (() => undefined),
  };
  const kinds = Object.keys(handlers);
  const leaving = new AbortController();
  const running = new Map<string, Promise<void>>();
  let wake: (() => void) | undefined;
  let kicked = false;

  const kick = () => {
    kicked = true;
    wake?.();
  };

  async function run(job: Claimed): Promise<void> {
    const beat = setInterval(() => void touch(database, job.id, options.name).catch(() => undefined), settings.lockFor / 4);
    try {
      const handler = handlers[job.kind];
      if (handler === undefined) throw new Error(`no handler for jobs of kind ${job.kind}`);
      const result = await handler({
        id: job.id,
        payload: job.payload,
        attempt: job.attempts,
        signal: leaving.signal,
        progress: (progress) => saveProgress(database, job.id, options.name, progress),
      });
      await finish(database, job.id, options.name, result);
    } catch (error) {
      if (!leaving.signal.aborted) settings.onError(error, job);
      await giveUp(database, job, options.name, error, leaving.signal.aborted, settings.retryAfter(job.attempts));
    } finally {
      clearInterval(beat);
    }
  }

  async function loop(): Promise<void> {
    while (!leaving.signal.aborted) {
      kicked = false;
      try {
        const free = settings.atOnce - running.size;
        const jobs = free > 0 ? await claim(database, kinds, options.name, free, settings.lockFor) : [];
        for (const job of jobs) {
          const ended = run(job)
            .catch((error: unknown) => settings.onError(error, job))
            .finally(() => {
              running.delete(job.id);
              kick();
            });
          running.set(job.id, ended);
        }
      } catch (error) {
        if (!leaving.signal.aborted) settings.onError(error, null);
      }
      if (kicked || leaving.signal.aborted) continue;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      await Promise.race([woken, pause(settings.pollEvery, undefined, { ref: false })]);
    }
  }

  const looping = loop();
  return {
    kick,
    stop: async (within = 2_000) => {
      leaving.abort();
      kick();
      await looping;
      await Promise.race([Promise.all(running.values()), pause(within, undefined, { ref: false })]);
      if (running.size > 0) await giveBack(database, [...running.keys()], options.name);
    },
  };
}

/** Queued jobs that are due, and running ones whose process stopped beating; locked rows belong to another worker. */
async function claim(database: Database, kinds: string[], name: string, count: number, lockFor: number): Promise<Claimed[]> {
  return await inTransaction(database, async (tx) => {
    const { rows } = await sql<Claimed>`
      update job set state = 'running', attempts = attempts + 1, locked_by = ${name}, locked_at = now(), error = null
       where id in (
         select id from job
          where kind = any (${kinds}) and (
                (state = 'queued' and run_at <= now())
             or (state = 'running' and locked_at < now() - ${lockFor} * interval '1 millisecond' and attempts < max_attempts))
          order by run_at limit ${count} for update skip locked)
      returning id, kind, payload, attempts, max_attempts`.execute(tx);
    await sql`
      update job set state = 'failed', finished_at = now(), locked_by = null, locked_at = null, error = 'the process that ran it ended'
       where kind = any (${kinds}) and state = 'running' and attempts >= max_attempts
         and locked_at < now() - ${lockFor} * interval '1 millisecond'`.execute(tx);
    return rows;
  });
}

async function touch(database: Database, id: string, name: string): Promise<void> {
  await database.updateTable("job").set({ lockedAt: sql`now()` }).where("id", "=", id).where("lockedBy", "=", name).execute();
}

async function saveProgress(database: Database, id: string, name: string, progress: unknown): Promise<void> {
  await database
    .updateTable("job")
    .set({ progress: JSON.stringify(progress), lockedAt: sql`now()` })
    .where("id", "=", id)
    .where("lockedBy", "=", name)
    .execute();
}

async function finish(database: Database, id: string, name: string, result: unknown): Promise<void> {
  await database
    .updateTable("job")
    .set({ state: "done", result: JSON.stringify(result ?? null), finishedAt: sql`now()`, lockedBy: null, lockedAt: null })
    .where("id", "=", id)
    .where("lockedBy", "=", name)
    .execute();
}

/** Tried again later, or failed for good; a job that was only asked to stop does not lose the attempt. */
async function giveUp(database: Database, job: Claimed, name: string, error: unknown, stopped: boolean, retryAfter: number) {
  if (stopped) {
    await giveBack(database, [job.id], name);
    return;
  }
  const last = job.attempts >= job.maxAttempts;
  await database
    .updateTable("job")
    .set({
      state: last ? "failed" : "queued",
      error: error instanceof Error ? error.message.slice(0, 2_000) : String(error).slice(0, 2_000),
      runAt: sql`now() + ${retryAfter} * interval '1 millisecond'`,
      finishedAt: last ? sql`now()` : null,
      lockedBy: null,
      lockedAt: null,
    })
    .where("id", "=", job.id)
    .where("lockedBy", "=", name)
    .execute();
}

async function giveBack(database: Database, ids: readonly string[], name: string): Promise<void> {
  await database
    .updateTable("job")
    .set({ state: "queued", attempts: sql`attempts - 1`, lockedBy: null, lockedAt: null })
    .where("id", "in", [...ids])
    .where("lockedBy", "=", name)
    .execute();
}
