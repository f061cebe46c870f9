/** Everything the pages say in Vietnamese, by part; the browser loads one language at a time. */
import type { RefusalWords } from "../words.ts";
import { evaluationPages } from "./evaluation-pages.ts";
import { people } from "./people-pages.ts";
import { plans } from "./plans-pages.ts";
import { refusals as allRefusals } from "./refusals.ts";
import { reporting } from "./reporting-pages.ts";
import { shell } from "./shell.ts";
import { tasks } from "./tasks.ts";

const refusals: Readonly<Record<string, RefusalWords>> = { ...allRefusals };

export const pages = { shell, people, plans, evaluation: evaluationPages, reporting, tasks, refusals } as const;
