/** Everything the pages say in Vietnamese, by part; the browser loads one language at a time. */
import { evaluationPages } from "./evaluation-pages.ts";
import { people } from "./people-pages.ts";
import { plans } from "./plans-pages.ts";
import { reporting } from "./reporting-pages.ts";
import { review } from "./review-desk.ts";
import { shell } from "./shell.ts";
import { tasks } from "./tasks.ts";

export const pages = { shell, people, plans, evaluation: evaluationPages, reporting, review, tasks } as const;
