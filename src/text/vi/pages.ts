/** Everything the pages say in Vietnamese, by part; the browser loads one language at a time. */
import { bodies } from "./bodies-pages.ts";
import { evaluationPages } from "./evaluation-pages.ts";
import { people } from "./people-pages.ts";
import { plans } from "./plans-pages.ts";
import { ready } from "./ready-events.ts";
import { reporting } from "./reporting-pages.ts";
import { shell } from "./shell.ts";
import { tasks } from "./tasks.ts";

export const pages = { shell, people, bodies, ready, plans, evaluation: evaluationPages, reporting, tasks } as const;
