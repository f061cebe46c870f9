import type { pages as vi } from "../vi/pages.ts";
import type { Words } from "../words.ts";
import { evaluationPages } from "./evaluation-pages.ts";
import { people } from "./people-pages.ts";
import { plans } from "./plans-pages.ts";
import { reporting } from "./reporting-pages.ts";
import { review } from "./review-desk.ts";
import { shell } from "./shell.ts";
import { tasks } from "./tasks.ts";

export const pages: Words<typeof vi> = { shell, people, plans, evaluation: evaluationPages, reporting, review, tasks };
