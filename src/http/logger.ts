import { type Logger, pino } from "pino";

/** JSON lines on standard error: standard output belongs to what a command answers. */
export function createLogger(level = process.env.LOTRINH_LOG ?? "info"): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ["*.password", "*.token", "req.headers.cookie", "req.headers.authorization"], remove: true },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
