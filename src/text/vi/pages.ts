/** Everything the pages say in Vietnamese, by part; the browser loads one language at a time. */
import { amendments } from "./amendments.ts";
import { api } from "./api.ts";
import { bodies } from "./bodies-pages.ts";
import { definitions } from "./definitions-page.ts";
import { documentPages } from "./document-pages.ts";
import { evaluationPages } from "./evaluation-pages.ts";
import { indicatorGrid } from "./indicator-grid.ts";
import { people } from "./people-pages.ts";
import { planLinks } from "./plan-links.ts";
import { planSheet } from "./plan-sheet.ts";
import { plans } from "./plans-pages.ts";
import { ready } from "./ready-events.ts";
import { reporting } from "./reporting-pages.ts";
import { review as reviewDesk } from "./review-desk.ts";
import { reviewPages } from "./review-pages.ts";
import { savedViews } from "./saved-views.ts";
import { shell } from "./shell.ts";
import { subtasks } from "./subtasks.ts";
import { taskViews } from "./task-views.ts";
import { tasks } from "./tasks.ts";

// One part a line, so that two who add one do not meet.
// biome-ignore format: one part a line
export const pages = {
  api,
  shell,
  people,
  plans,
  evaluation: evaluationPages,
  reporting,
  tasks,
  bodies,
  amendments,
  taskViews,
  planLinks,
  documents: documentPages,
  ready,
  review: reviewPages,
  reviewDesk,
  planSheet,
  savedViews,
  subtasks,
  indicatorGrid,
  definitions,
} as const;
