/** Everything the pages say in Vietnamese, by part; the browser loads one language at a time. */
import { evaluationPages } from "./evaluation-pages.ts";
import { indicatorGrid } from "./indicator-grid.ts";
import { people } from "./people-pages.ts";
import { planLinks } from "./plan-links.ts";
import { planSheet } from "./plan-sheet.ts";
import { plans } from "./plans-pages.ts";
import { reporting } from "./reporting-pages.ts";
import { savedViews } from "./saved-views.ts";
import { shell } from "./shell.ts";
import { subtasks } from "./subtasks.ts";
import { taskViews } from "./task-views.ts";
import { tasks } from "./tasks.ts";

export const pages = {
  shell,
  people,
  plans,
  evaluation: evaluationPages,
  reporting,
  tasks,
  taskViews,
  planLinks,
  planSheet,
  savedViews,
  subtasks,
  indicatorGrid,
} as const;
