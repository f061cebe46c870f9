/** The sentence of every refusal in Vietnamese: a code in any room's table without one does not compile. */
import type { RefusalCode } from "../refusal-codes.ts";
import type { RefusalWords } from "../words.ts";
import { accounts } from "./accounts.ts";
import { catalogue } from "./catalogue.ts";
import { db } from "./db.ts";
import { documents } from "./documents.ts";
import { evaluation } from "./evaluation.ts";
import { files } from "./files.ts";
import { http } from "./http.ts";
import { ingest } from "./ingest.ts";
import { organisations } from "./organisations.ts";
import { periods } from "./periods.ts";
import { plans } from "./plans.ts";
import { reporting } from "./reporting.ts";
import { reports } from "./reports.ts";
import { review } from "./review.ts";
import { tasks } from "./tasks.ts";

export const refusals: Readonly<Record<RefusalCode, RefusalWords>> = {
  ...http.refusals,
  ...accounts.refusals,
  ...catalogue.refusals,
  ...db.refusals,
  ...documents.refusals,
  ...evaluation.refusals,
  ...files.refusals,
  ...ingest.refusals,
  ...organisations.refusals,
  ...periods.refusals,
  ...plans.refusals,
  ...reporting.refusals,
  ...reports.refusals,
  ...review.refusals,
  ...tasks.refusals,
};
