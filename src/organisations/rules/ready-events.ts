/**
 * Changes of bodies that came over the whole country, ready to be recorded (domain §15.5): the departments merged from 1/3/2025 and the
 * functions that went elsewhere on that day. Bodies are found by folded words; the names that people read are in text. A ready event is
 * an offer: an office records those that happened in its province.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import type { ChangeKind } from "../model.ts";

export const readyBodies = [
  "finance",
  "planning",
  "construction",
  "transport",
  "science",
  "information",
  "agriculture",
  "resources",
  "environment",
  "interior",
  "labour",
  "culture",
  "health",
  "education",
  "police",
] as const;
export type ReadyBodyKey = (typeof readyBodies)[number];

export const readyFunctions = ["press", "poverty", "rehabilitation", "protection", "vocational"] as const;
export type ReadyFunctionKey = (typeof readyFunctions)[number];

export type ReadyEvent = {
  readonly key: string;
  readonly kind: Extract<ChangeKind, "merge" | "transfer">;
  readonly effectiveFrom: CalendarDay;
  readonly originals: readonly ReadyBodyKey[];
  readonly resulting: ReadyBodyKey;
  readonly function: ReadyFunctionKey | null;
};

/** How the name of each begins, folded. */
const words: Readonly<Record<ReadyBodyKey, RegExp>> = {
  finance: /^so tai chinh\b/,
  planning: /^so (ke hoach (va )?dau tu|kh ?(va )?dt)\b/,
  construction: /^so xay dung\b/,
  transport: /^so (giao thong( van tai)?|gtvt)\b/,
  science: /^so (khoa hoc (va )?cong nghe|kh ?(va )?cn)\b/,
  information: /^so (thong tin (va )?truyen thong|tt ?(va )?tt)\b/,
  agriculture: /^so (nong nghiep (va )?phat trien nong thon|nn ?(va )?ptnt)\b/,
  resources: /^so (tai nguyen (va )?moi truong|tn ?(va )?mt)\b/,
  environment: /^so (nong nghiep (va )?moi truong|nn ?(va )?mt)\b/,
  interior: /^so noi vu\b/,
  labour: /^so (lao dong,? ?thuong binh (va )?xa hoi|ld ?tb ?(va )?xh|lao dong)\b/,
  culture: /^so (van hoa\b.*(the thao|du lich)|vh ?tt)/,
  health: /^so y te\b/,
  education: /^so (giao duc (va )?dao tao|gd ?(va )?dt)\b/,
  police: /^cong an (tinh|thanh pho|tp)\b/,
};

export function readyBodyOf(name: string): ReadyBodyKey | null {
  const key = fold(name);
  return readyBodies.find((body) => words[body].test(key)) ?? null;
}

/** The day on which all of them took effect. */
export const march = "2025-03-01";
const merge = (key: string, originals: readonly ReadyBodyKey[], resulting: ReadyBodyKey): ReadyEvent => ({
  ...{ key, kind: "merge", effectiveFrom: march, originals, resulting, function: null },
});
const move = (workFunction: ReadyFunctionKey, from: ReadyBodyKey, to: ReadyBodyKey): ReadyEvent => ({
  ...{
    key: `move-${workFunction}`,
    kind: "transfer",
    effectiveFrom: march,
    originals: [from],
    resulting: to,
    function: workFunction,
  },
});

/** In the order in which they are recorded: the functions leave on the day on which their old body ends. */
export const marchMergers: readonly ReadyEvent[] = [
  merge("merge-finance", ["finance", "planning"], "finance"),
  merge("merge-construction", ["construction", "transport"], "construction"),
  merge("merge-science", ["science", "information"], "science"),
  merge("merge-environment", ["agriculture", "resources"], "environment"),
  merge("merge-interior", ["interior", "labour"], "interior"),
  move("press", "information", "culture"),
  move("poverty", "labour", "environment"),
  move("rehabilitation", "labour", "police"),
  move("protection", "labour", "health"),
  move("vocational", "labour", "education"),
];
