import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Logger } from "pino";
import { type Refusal, RefusedError } from "#kernel/result.ts";
import { refusedAnswerOf, statusOf } from "./errors.ts";

const pack = promisify(gzip);

// Below this the packing costs more than it saves.
const worthPacking = 1400;

export type Asked = { readonly requestId: string; readonly acceptsGzip: boolean };

export async function jsonAnswer(value: unknown, status: number, asked: Asked): Promise<Response> {
  const text = JSON.stringify(value);
  const headers = new Headers({ "content-type": "application/json; charset=utf-8", vary: "accept-encoding" });
  if (!asked.acceptsGzip || text.length < worthPacking) return new Response(text, { status, headers });
  headers.set("content-encoding", "gzip");
  return new Response(new Uint8Array(await pack(text, { level: 5 })), { status, headers });
}

/** What a request gets that did not succeed: a refusal with its code and data; anything else is ours to explain, in the log only. */
export function errorAnswer(error: unknown, requestId: string, log: Logger): Response {
  if (error instanceof RefusedError) {
    const status = statusOf(error.refusal.code);
    if (status >= 500) log.error({ code: error.refusal.code, data: error.refusal.data }, "refused by the engine room");
    else log.info({ code: error.refusal.code }, "refused");
    return refusedResponse(error.refusal, status, requestId);
  }
  log.error({ err: error }, "a request failed");
  return refusedResponse({ code: "INTERNAL", data: {} }, 500, requestId);
}

function refusedResponse(refusal: Refusal, status: number, requestId: string): Response {
  const headers = new Headers({ "content-type": "application/json; charset=utf-8" });
  if (status === 429) headers.set("retry-after", String(refusal.data.secondsLeft ?? 60));
  return new Response(JSON.stringify(refusedAnswerOf(refusal, requestId)), { status, headers });
}
