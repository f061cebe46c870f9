import type { pages as vi } from "../vi/pages.ts";
import type { Words } from "../words.ts";
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

export const pages: Words<typeof vi> = {
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
};
