import type { RefusalData, Result } from "#kernel/result.ts";
import { ok, RefusedError, refuse, refuseNow } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import { ingestErrors } from "../errors.ts";

/** Gives up on the file from deep inside a parser; `refusalOf` turns it back into a result. */
export function refuseFile(code: IngestRefusalCode, data: RefusalData = {}): never {
  return refuseNow(code, data);
}

/** Runs a reader: its value, or the refusal it threw. Anything else thrown is a broken assumption and passes through. */
export async function refusalOf<T>(read: () => T | Promise<T>): Promise<Result<T, IngestRefusalCode>> {
  try {
    return ok(await read());
  } catch (error) {
    if (error instanceof RefusedError && isIngestRefusal(error.refusal.code))
      return refuse(error.refusal.code, error.refusal.data);
    throw error;
  }
}

export function isIngestRefusal(code: string): code is IngestRefusalCode {
  return Object.hasOwn(ingestErrors, code);
}
