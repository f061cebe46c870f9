import { setTimeout as pause } from "node:timers/promises";
import type { Database, Tx } from "./connect.ts";

export type { Tx } from "./connect.ts";

export type IsolationLevel = "read committed" | "repeatable read" | "serializable";

const attempts = 6;
const worthAnotherTry: ReadonlySet<string> = new Set(["40001", "40P01"]);

/**
 * Everything in `work` happens or nothing does. When PostgreSQL gives up one of two transactions that stood in each other's
 * way, the work runs again from its start: it must not have effects outside the database.
 */
export async function inTransaction<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
  isolation: IsolationLevel = "read committed",
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().setIsolationLevel(isolation).execute(work);
    } catch (error) {
      if (attempt >= attempts || !isWorthAnotherTry(error)) throw error;
      await pause(5 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && worthAnotherTry.has(error.code);
}
