/** What the pages say that a browser needs at once, in Vietnamese, by part; one language is loaded at a time. */
import { evaluationPages } from "./evaluation-pages.ts";
import { people } from "./people-pages.ts";
import { plans } from "./plans-pages.ts";
import { reporting } from "./reporting-pages.ts";
import { shell } from "./shell.ts";
import { tasks } from "./tasks.ts";

// One part a line, so that two who add one do not meet.
// biome-ignore format: one part a line
export const firstPages = {
  shell,
  people,
  plans,
  evaluation: evaluationPages,
  reporting,
  tasks,
} as const;
