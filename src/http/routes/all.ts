import type { Route } from "../route.ts";
import { accountsRoutes } from "./accounts.ts";
import { assignmentRoutes } from "./assignment.ts";
import { auditRoutes } from "./audit.ts";
import { committeesRoutes } from "./committees.ts";
import { dutiesRoutes } from "./duties.ts";
import { evaluationRoutes } from "./evaluation.ts";
import { healthRoutes } from "./health.ts";
import { organisationChangesRoutes } from "./organisation-changes.ts";
import { organisationEventsRoutes } from "./organisation-events.ts";
import { organisationListsRoutes } from "./organisation-lists.ts";
import { organisationPageRoutes } from "./organisation-page.ts";
import { organisationSetsRoutes } from "./organisation-sets.ts";
import { organisationsRoutes } from "./organisations.ts";
import { pagesRoutes } from "./pages.ts";
import { plansRoutes } from "./plans.ts";
import { readyEventsRoutes } from "./ready-events.ts";
import { reportingRoutes } from "./reporting.ts";
import { reportsRoutes } from "./reports.ts";
import { searchRoutes } from "./search.ts";
import { sessionRoutes } from "./session.ts";
import { setupRoutes } from "./setup.ts";
import { tasksRoutes } from "./tasks.ts";
import { uploadsRoutes } from "./uploads.ts";

/** Every route of the program; each file of this folder adds its list here. */
export const allRoutes: readonly Route[] = [
  ...healthRoutes,
  ...setupRoutes,
  ...sessionRoutes,
  ...accountsRoutes,
  ...organisationsRoutes,
  ...organisationEventsRoutes,
  ...organisationPageRoutes,
  ...organisationChangesRoutes,
  ...organisationListsRoutes,
  ...organisationSetsRoutes,
  ...readyEventsRoutes,
  ...committeesRoutes,
  ...dutiesRoutes,
  ...auditRoutes,
  ...uploadsRoutes,
  ...plansRoutes,
  ...pagesRoutes,
  ...assignmentRoutes,
  ...reportingRoutes,
  ...evaluationRoutes,
  ...tasksRoutes,
  ...reportsRoutes,
  ...searchRoutes,
];
