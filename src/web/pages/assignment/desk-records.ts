import type { Assignment } from "#plans/contract.ts";

/** The records of the assignment page, one by one. */
export type DeskIndicator = Assignment["indicatorGroups"][number]["indicators"][number];
export type DeskTask = Assignment["taskGroups"][number]["tasks"][number];
