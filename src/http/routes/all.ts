import type { Route } from "../route.ts";
import { accountsRoutes } from "./accounts.ts";
import { assignmentRoutes } from "./assignment.ts";
import { auditRoutes } from "./audit.ts";
import { cascadeRoutes } from "./cascade.ts";
import { cascadeFileRoutes } from "./cascade-files.ts";
import { comparisonRoutes } from "./comparison.ts";
import { documentsRoutes } from "./documents.ts";
import { evaluationRoutes } from "./evaluation.ts";
import { healthRoutes } from "./health.ts";
import { organisationsRoutes } from "./organisations.ts";
import { pagesRoutes } from "./pages.ts";
import { plansRoutes } from "./plans.ts";
import { recordsRoutes } from "./records.ts";
import { reportingRoutes } from "./reporting.ts";
import { reportsRoutes } from "./reports.ts";
import { reviewRoutes } from "./review.ts";
import { orderRoutes } from "./review-orders.ts";
import { searchRoutes } from "./search.ts";
import { sessionRoutes } from "./session.ts";
import { setupRoutes } from "./setup.ts";
import { successionRoutes } from "./succession.ts";
import { tasksRoutes } from "./tasks.ts";
import { uploadsRoutes } from "./uploads.ts";

/** Every route of the program; each file of this folder adds its list here. */
export const allRoutes: readonly Route[] = [
  ...healthRoutes,
  ...setupRoutes,
  ...sessionRoutes,
  ...accountsRoutes,
  ...organisationsRoutes,
  ...auditRoutes,
  ...uploadsRoutes,
  ...plansRoutes,
  ...pagesRoutes,
  ...documentsRoutes,
  ...cascadeRoutes,
  ...cascadeFileRoutes,
  ...orderRoutes,
  ...reviewRoutes,
  ...comparisonRoutes,
  ...successionRoutes,
  ...assignmentRoutes,
  ...recordsRoutes,
  ...reportingRoutes,
  ...evaluationRoutes,
  ...tasksRoutes,
  ...reportsRoutes,
  ...searchRoutes,
];
