/** Every code that any room, or the door, refuses with. */
import type { accountsErrors } from "#accounts/errors.ts";
import type { catalogueErrors } from "#catalogue/errors.ts";
import type { dbErrors } from "#db/errors.ts";
import type { documentsErrors } from "#documents/errors.ts";
import type { evaluationErrors } from "#evaluation/errors.ts";
import type { filesErrors } from "#files/errors.ts";
import type { ingestErrors } from "#ingest/errors.ts";
import type { organisationsErrors } from "#organisations/errors.ts";
import type { periodsErrors } from "#periods/errors.ts";
import type { plansErrors } from "#plans/errors.ts";
import type { reportingErrors } from "#reporting/errors.ts";
import type { reviewErrors } from "#review/errors.ts";
import type { tasksErrors } from "#tasks/errors.ts";
import type { http } from "./vi/http.ts";
import type { reports } from "./vi/reports.ts";

export type RefusalCode =
  | keyof typeof http.refusals
  | keyof typeof reports.refusals
  | keyof typeof accountsErrors
  | keyof typeof catalogueErrors
  | keyof typeof dbErrors
  | keyof typeof documentsErrors
  | keyof typeof evaluationErrors
  | keyof typeof filesErrors
  | keyof typeof ingestErrors
  | keyof typeof organisationsErrors
  | keyof typeof periodsErrors
  | keyof typeof plansErrors
  | keyof typeof reportingErrors
  | keyof typeof reviewErrors
  | keyof typeof tasksErrors;
