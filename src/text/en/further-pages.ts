import type { furtherPages as vi } from "../vi/further-pages.ts";
import type { Words } from "../words.ts";
import { amendments } from "./amendments.ts";
import { api } from "./api.ts";
import { bodies } from "./bodies-pages.ts";
import { definitions } from "./definitions-page.ts";
import { documentPages } from "./document-pages.ts";
import { indicatorGrid } from "./indicator-grid.ts";
import { planLinks } from "./plan-links.ts";
import { planSheet } from "./plan-sheet.ts";
import { ready } from "./ready-events.ts";
import { review as reviewDesk } from "./review-desk.ts";
import { reviewPages } from "./review-pages.ts";
import { savedViews } from "./saved-views.ts";
import { setUp } from "./set-up.ts";
import { subtasks } from "./subtasks.ts";
import { taskViews } from "./task-views.ts";

// biome-ignore format: one part a line
export const furtherPages: Words<typeof vi> = {
  api,
  review: reviewPages,
  reviewDesk,
  bodies,
  amendments,
  taskViews,
  planLinks,
  documents: documentPages,
  ready,
  planSheet,
  savedViews,
  setUp,
  subtasks,
  indicatorGrid,
  definitions,
};
