import type { firstPages as vi } from "../vi/first-pages.ts";
import type { Words } from "../words.ts";
import { evaluationPages } from "./evaluation-pages.ts";
import { people } from "./people-pages.ts";
import { plans } from "./plans-pages.ts";
import { reporting } from "./reporting-pages.ts";
import { shell } from "./shell.ts";
import { tasks } from "./tasks.ts";

// biome-ignore format: one part a line
export const firstPages: Words<typeof vi> = {
  shell,
  people,
  plans,
  evaluation: evaluationPages,
  reporting,
  tasks,
};
