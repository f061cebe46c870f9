/**
 * What the cells of a record say, as text. A cell that is given back with the same text is not a change, whatever it holds: that is
 * what makes a file that went down and up again change nothing.
 */
import { groupBy } from "#kernel/group-by.ts";
import type { BodyRef, IndicatorRow, TargetRow } from "#plans/contract.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { formatDay } from "#text/format.ts";
import { numberText } from "#text/read-number.ts";
import { targetLabel } from "#text/target-label.ts";
import type { Language } from "#text/words.ts";
import { choicesOf, milestoneKey, type SheetMilestone, type SheetWords } from "./sheet-columns.ts";

export type Cells = Readonly<Record<string, string>>;

export function indicatorCells(row: IndicatorRow, words: SheetWords): Cells {
  const { language } = words;
  const choice = (key: string, code: string | null) =>
    code === null ? "" : (choicesOf(key, words).find((one) => one.code === code)?.word ?? code);
  return {
    rowLabel: row.rowLabel ?? "",
    name: row.name,
    group: choice("group", row.group),
    groupTitle: row.groupTitle ?? "",
    unit: row.unit ?? "",
    baselineValue: numberText(row.baseline?.value ?? null, language),
    baselineText: row.baseline?.text ?? "",
    baselineOn: dayWords(row.baseline?.on ?? null),
    measureKind: choice("measureKind", row.measureKind),
    direction: choice("direction", row.direction),
    accumulation: choice("accumulation", row.accumulation),
    frequency: choice("frequency", row.frequency),
    numeratorName: row.numeratorName ?? "",
    denominatorName: row.denominatorName ?? "",
    responsible: bodiesWords(row.responsible),
    ...targetCells(row, language),
  };
}

export function taskCells(row: TaskRow, language: Language): Cells {
  return {
    number: row.number ?? "",
    heading: row.heading ?? "",
    text: row.text,
    deliverable: row.deliverable ?? "",
    lead: bodiesWords(row.leads),
    support: bodiesWords(row.supports),
    monitor: bodiesWords(row.monitors),
    decide: bodiesWords(row.deciders),
    schedule: row.schedule.text,
    dueOn: row.dueOn === null ? "" : formatDay(row.dueOn, language),
  };
}

/** Several bodies in one cell. */
export const bodiesWords = (bodies: readonly BodyRef[]): string => bodies.map((body) => body.name).join("; ");

/** As people write a day here, whatever the language of the reader: Excel keeps a date, not its looks. */
export function dayWords(day: string | null): string {
  return day === null ? "" : `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** The targets of one milestone, one a line; the unit stands where it is not the indicator's. */
export function targetsWords(targets: readonly TargetRow[], unit: string | null, language: Language): string {
  return targets
    .map((target) => targetLabel(target, language, { unit: target.unit !== unit }).replace(/\s*\n\s*/g, " "))
    .join("\n");
}

function targetCells(row: IndicatorRow, language: Language): Cells {
  const at = groupBy(row.targets, (target) => milestoneKey({ year: target.milestoneYear, to: target.milestoneTo }));
  return Object.fromEntries([...at].map(([key, targets]) => [key, targetsWords(targets, row.unit, language)]));
}

/** The milestones that any of the indicators names, in time. */
export function milestonesOf(rows: readonly IndicatorRow[]): SheetMilestone[] {
  const named = rows.flatMap((row) => row.targets.map((one) => ({ year: one.milestoneYear, to: one.milestoneTo })));
  const once = new Map(named.map((one) => [milestoneKey(one), one]));
  return [...once.values()].toSorted((a, b) => a.year - b.year || (a.to ?? 0) - (b.to ?? 0));
}

/** Excel holds 32,767 letters in a cell. */
export const mostLetters = 32_000;

/** Two texts of a cell are the same, as far as Excel can hold them: it knows one kind of line break, and nobody sees spaces at an end. */
export function sameText(one: string, other: string): boolean {
  return tidy(one).slice(0, mostLetters) === tidy(other).slice(0, mostLetters);
}

// Control characters have no place in a workbook.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are meant.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(unprintable, "")
    .replace(/[ \t]+$/gm, "")
    .trim();
