import type { Route } from "../route.ts";
import { accountsRoutes } from "./accounts.ts";
import { amendmentsRoutes } from "./amendments.ts";
import { appraisalRoutes } from "./appraisal.ts";
import { assignmentRoutes } from "./assignment.ts";
import { auditRoutes } from "./audit.ts";
import { cascadeRoutes } from "./cascade.ts";
import { cascadeFileRoutes } from "./cascade-files.ts";
import { committeesRoutes } from "./committees.ts";
import { comparisonRoutes } from "./comparison.ts";
import { definitionLinksRoutes } from "./definition-links.ts";
import { definitionsRoutes } from "./definitions.ts";
import { documentsRoutes } from "./documents.ts";
import { dutiesRoutes } from "./duties.ts";
import { evaluationRoutes } from "./evaluation.ts";
import { healthRoutes } from "./health.ts";
import { judgementsRoutes } from "./judgements.ts";
import { openapiRoutes } from "./openapi.ts";
import { organisationChangesRoutes } from "./organisation-changes.ts";
import { organisationEventsRoutes } from "./organisation-events.ts";
import { organisationListsRoutes } from "./organisation-lists.ts";
import { organisationPageRoutes } from "./organisation-page.ts";
import { organisationSetsRoutes } from "./organisation-sets.ts";
import { organisationsRoutes } from "./organisations.ts";
import { pagesRoutes } from "./pages.ts";
import { planSeriesRoutes } from "./plan-series.ts";
import { planSheetsRoutes } from "./plan-sheets.ts";
import { plansRoutes } from "./plans.ts";
import { readyEventsRoutes } from "./ready-events.ts";
import { recordsRoutes } from "./records.ts";
import { reportingRoutes } from "./reporting.ts";
import { reportsRoutes } from "./reports.ts";
import { reviewRoutes } from "./review.ts";
import { orderRoutes } from "./review-orders.ts";
import { savedViewsRoutes } from "./saved-views.ts";
import { searchRoutes } from "./search.ts";
import { sessionRoutes } from "./session.ts";
import { setUpRoutes } from "./set-up.ts";
import { setupRoutes } from "./setup.ts";
import { subtasksRoutes } from "./subtasks.ts";
import { successionRoutes } from "./succession.ts";
import { taskLinksRoutes } from "./task-links.ts";
import { tasksRoutes } from "./tasks.ts";
import { uploadsRoutes } from "./uploads.ts";

/** Each file of this folder adds its list here. */
const described: readonly Route[] = [
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
  ...planSheetsRoutes,
  ...planSeriesRoutes,
  ...pagesRoutes,
  ...documentsRoutes,
  ...cascadeRoutes,
  ...cascadeFileRoutes,
  ...orderRoutes,
  ...appraisalRoutes,
  ...comparisonRoutes,
  ...successionRoutes,
  ...assignmentRoutes,
  ...setUpRoutes,
  ...amendmentsRoutes,
  ...recordsRoutes,
  ...definitionLinksRoutes,
  ...definitionsRoutes,
  ...reviewRoutes,
  ...reportingRoutes,
  ...evaluationRoutes,
  ...judgementsRoutes,
  ...tasksRoutes,
  ...taskLinksRoutes,
  ...subtasksRoutes,
  ...reportsRoutes,
  ...searchRoutes,
  ...savedViewsRoutes,
];

/** Every route of the program. */
export const allRoutes: readonly Route[] = [...described, ...openapiRoutes(described)];
