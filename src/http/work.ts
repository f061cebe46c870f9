import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Logger } from "pino";
import type { Database } from "#db/connect.ts";
import { startWorker, type Worker } from "#db/jobs.ts";
import { drawPagesHandler } from "#ingest/operations/draw-pages.ts";
import { drawPagesKind } from "#ingest/operations/import-plan.ts";
import { readUploadHandler } from "#ingest/operations/read-upload.ts";
import { readUploadKind } from "#ingest/operations/receive-upload.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";

/** Works through what requests left for later: every kind of job, and what does it. */
export function startWork(database: Database, today: () => CalendarDay, logger: Logger): Worker {
  return startWorker(
    database,
    { [readUploadKind]: readUploadHandler(database, today), [drawPagesKind]: drawPagesHandler(database) },
    {
      name: `${hostname()} ${process.pid} ${randomUUID()}`,
      onError: (error, job) => logger.error({ err: error, job }, "a job failed"),
    },
  );
}
