import { accountsErrors } from "#accounts/errors.ts";
import { catalogueErrors } from "#catalogue/errors.ts";
import { dbErrors } from "#db/errors.ts";
import { documentsErrors } from "#documents/errors.ts";
import { evaluationErrors } from "#evaluation/errors.ts";
import { filesErrors } from "#files/errors.ts";
import { ingestErrors } from "#ingest/errors.ts";
import type { Refusal } from "#kernel/result.ts";
import type { RefusedAnswer } from "#kernel/wire.ts";
import { organisationsErrors } from "#organisations/errors.ts";
import { periodsErrors } from "#periods/errors.ts";
import { plansErrors } from "#plans/errors.ts";
import { reportingErrors } from "#reporting/errors.ts";
import { reportsErrors } from "#reports/errors.ts";
import { reviewErrors } from "#review/errors.ts";
import { tasksErrors } from "#tasks/errors.ts";
import type { RefusalCode } from "#text/refusal-codes.ts";
import type { http } from "#text/vi/http.ts";

/** Refusals of the door itself: shape of the request, log-in, rights, limits; and of starting to listen. */
export const httpErrors = {
  INPUT_NOT_VALID: 400,
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  CSRF_REFUSED: 403,
  ORIGIN_REFUSED: 403,
  NOT_FOUND: 404,
  BODY_NOT_JSON: 415,
  BODY_TOO_LARGE: 413,
  BODY_TOO_SLOW: 408,
  TOO_MANY_REQUESTS: 429,
  REQUEST_TIMED_OUT: 503,
  INTERNAL: 500,
  /** Said by the browser when no answer came at all. */
  SERVER_NOT_REACHED: 503,
  PORT_IN_USE: 500,
  PORT_NOT_ALLOWED: 500,
  HOST_NOT_AVAILABLE: 500,
  TLS_FILES_NOT_VALID: 500,
} as const satisfies Record<keyof typeof http.refusals, number>;

/** Every code that any room refuses with, and its status; a code without a sentence, or the reverse, does not compile. */
export const statusByCode: Readonly<Record<RefusalCode, number>> = {
  ...httpErrors,
  ...accountsErrors,
  ...catalogueErrors,
  ...dbErrors,
  ...documentsErrors,
  ...evaluationErrors,
  ...filesErrors,
  ...ingestErrors,
  ...organisationsErrors,
  ...periodsErrors,
  ...plansErrors,
  ...reportingErrors,
  ...reportsErrors,
  ...reviewErrors,
  ...tasksErrors,
};

/** The status of a refusal; a code that stands in no table is a mistake of ours and answered as one. */
export function statusOf(code: string): number {
  const table: Readonly<Record<string, number>> = statusByCode;
  return Object.hasOwn(table, code) ? (table[code] ?? 500) : 500;
}

export function refusedAnswerOf(refusal: Refusal, requestId: string): RefusedAnswer {
  const data: RefusedAnswer["data"] = {};
  for (const [key, value] of Object.entries(refusal.data))
    data[key] = typeof value === "object" && value !== null ? [...value] : value;
  return { code: refusal.code, data, requestId };
}
