/**
 * The targets of a milestone as a person types them into one cell: "≥ 60", "40–50 tổ chức", "Top 3", "mỗi năm ≥ 1", several ones a
 * line each; anything that does not look like a number is a target in words. A number without a sign keeps the sign that stood there.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { TargetOperator } from "#plans/model.ts";
import { completeTarget, type TargetFields } from "#plans/rules/target-changes.ts";
import { format as en } from "#text/en/format.ts";
import { readNumber } from "#text/read-number.ts";
import { format as vi } from "#text/vi/format.ts";
import type { Language } from "#text/words.ts";
import { tidy } from "./sheet-cells.ts";
import type { SheetMilestone } from "./sheet-columns.ts";

type Given = {
  readonly milestone: SheetMilestone;
  readonly unit: string | null;
  readonly language: Language;
  /** Signs of the targets that stand there now, in order. */
  readonly signs: readonly TargetOperator[];
};

const signOf: Readonly<Record<string, TargetOperator>> = {
  "≥": ">=",
  ">=": ">=",
  "≤": "<=",
  "<=": "<=",
  ">": ">",
  "<": "<",
  "=": "=",
};

const number = String.raw`[-−–]?\d[\d.,]*(?:\s\d{3})*`;
const signed = new RegExp(String.raw`^(≥|>=|≤|<=|>|<|=)?\s*(${number})\s*(?:[–—-]\s*(${number}))?\s*(.*)$`, "su");

/** Every target of the cell, or what is wrong with the first that cannot be read. */
export function readTargets(cell: string, given: Given): Result<readonly TargetFields[]> {
  const found: TargetFields[] = [];
  const lines = tidy(cell)
    .split("\n")
    .filter((line) => line.trim() !== "");
  for (const [at, line] of lines.entries()) {
    const read = readTarget(line.trim(), given, given.signs[at] ?? null);
    if (!read.ok) return read;
    const whole = completeTarget(read.value);
    if (!whole.ok) return whole;
    found.push(whole.value);
  }
  return ok(found);
}

function readTarget(line: string, given: Given, stood: TargetOperator | null): Result<TargetFields> {
  const { milestone, unit, language } = given;
  const words = language === "vi" ? vi : en;
  const [prefix = "", suffix = ""] = words.annual("\u0000").split("\u0000");
  const isAnnual = (prefix !== "" && line.startsWith(prefix)) || (suffix !== "" && line.endsWith(suffix));
  const aim = isAnnual ? line.slice(prefix.length, suffix === "" ? undefined : -suffix.length).trim() : line;
  const blank = { milestoneYear: milestone.year, milestoneTo: milestone.to, value: null, valueTo: null, text: null, unit };
  const base = { ...blank, recurring: isAnnual ? ("annual" as const) : null };

  const place = /^top\s*(\d{1,6})$/iu.exec(aim)?.[1];
  if (place !== undefined) return ok({ ...base, operator: "top", value: place });
  if (aim.toLowerCase() === words.exists.toLowerCase()) return ok({ ...base, operator: "exists" });
  const [, sign, first, second, rest = ""] = signed.exec(aim) ?? [];
  if (first === undefined) return /^[≥≤<>=]/.test(aim) ? refuse("TARGET_UNREADABLE", { text: line }) : inWords(base, aim);
  const own = rest.trim() === "" ? unit : rest.trim();
  // "5 xã, trong đó 2 xã điểm": words that begin with a number are no number with a unit.
  if (sign === undefined && rest.trim().split(/\s+/).length > 3) return inWords(base, aim);
  const value = readNumber(first, language);
  if (!value.ok) return value;
  if (second !== undefined) {
    const valueTo = readNumber(second, language);
    if (!valueTo.ok) return valueTo;
    return ok({ ...base, operator: "range", value: value.value, valueTo: valueTo.value, unit: own });
  }
  const kept = stood !== null && Object.values(signOf).includes(stood) ? stood : "=";
  return ok({ ...base, operator: sign === undefined ? kept : (signOf[sign] ?? "="), value: value.value, unit: own });
}

function inWords(base: Omit<TargetFields, "operator">, text: string): Result<TargetFields> {
  return ok({ ...base, operator: "text", text });
}
