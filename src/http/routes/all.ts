import type { Route } from "../route.ts";
import { accountsRoutes } from "./accounts.ts";
import { assignmentRoutes } from "./assignment.ts";
import { auditRoutes } from "./audit.ts";
import { evaluationRoutes } from "./evaluation.ts";
import { healthRoutes } from "./health.ts";
import { organisationsRoutes } from "./organisations.ts";
import { pagesRoutes } from "./pages.ts";
import { planSeriesRoutes } from "./plan-series.ts";
import { planSheetsRoutes } from "./plan-sheets.ts";
import { plansRoutes } from "./plans.ts";
import { recordsRoutes } from "./records.ts";
import { reportingRoutes } from "./reporting.ts";
import { reportsRoutes } from "./reports.ts";
import { savedViewsRoutes } from "./saved-views.ts";
import { searchRoutes } from "./search.ts";
import { sessionRoutes } from "./session.ts";
import { setupRoutes } from "./setup.ts";
import { subtasksRoutes } from "./subtasks.ts";
import { taskLinksRoutes } from "./task-links.ts";
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
  ...planSheetsRoutes,
  ...planSeriesRoutes,
  ...pagesRoutes,
  ...assignmentRoutes,
  ...recordsRoutes,
  ...reportingRoutes,
  ...evaluationRoutes,
  ...tasksRoutes,
  ...taskLinksRoutes,
  ...subtasksRoutes,
  ...reportsRoutes,
  ...searchRoutes,
  ...savedViewsRoutes,
];
