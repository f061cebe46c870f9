import type { Check, SetUpIndicator, SetUpTask } from "#reporting/contract-set-up.ts";
import { isAnswered } from "#reporting/rules/set-up-checklist.ts";

/** The parts of the desk by their word in the address. */
export const parts = {
  groups: "nhom",
  indicators: "chi-tieu",
  tasks: "nhiem-vu",
  reporting: "che-do",
  words: "bang-loi",
  copy: "chep",
  acts: "cac-buoc",
} as const;
export type Part = keyof typeof parts;

export function partNamed(word: string): Part {
  const found = partNames.find((part) => parts[part] === word);
  return found ?? "groups";
}

export const partNames = [
  "groups",
  "indicators",
  "tasks",
  "words",
  "reporting",
  "copy",
  "acts",
] as const satisfies readonly Part[];

const places: Readonly<Partial<Record<Check["code"], Part>>> = {
  "indicator-bodies": "indicators",
  "measure-kinds": "indicators",
  accumulations: "indicators",
  frequencies: "indicators",
  "ratio-parts": "indicators",
  directions: "indicators",
  "judged-by": "words",
  "task-leads": "tasks",
  rules: "reporting",
  "rule-days": "reporting",
  people: "reporting",
  signers: "reporting",
};

/** Where a point of the checklist is set. */
export function partOf(code: Check["code"]): string | null {
  const part = places[code];
  return part === undefined ? null : parts[part];
}

const lacks: Readonly<Record<string, (one: SetUpIndicator) => boolean>> = {
  "indicator-bodies": (one) => one.bodies.length === 0,
  "measure-kinds": (one) => one.measureKind === null,
  accumulations: (one) => one.accumulation === null && !isAnswered(one),
  frequencies: (one) => one.frequency === null,
  "ratio-parts": (one) => one.measureKind === "ratio" && (one.numeratorName === null || one.denominatorName === null),
  directions: (one) => one.direction === null && !isAnswered(one),
};

/** Whether an indicator misses what a point of the checklist asks for; every one passes where no such point is named. */
export function missesOf(code: string): (one: SetUpIndicator) => boolean {
  return lacks[code] ?? (() => true);
}

export function missesLead(code: string): (task: SetUpTask) => boolean {
  return code === "task-leads" ? (task) => task.leads.length === 0 : () => true;
}

export function isCheckCode(code: string): code is keyof typeof lacks | "task-leads" {
  return code === "task-leads" || lacks[code] !== undefined;
}
