/** List numbers of a Word file, as text: Word stores "3rd item of list 5", a reader of the plan needs "c)". */
import type { XmlHandler, XmlTag } from "./xml.ts";

type Level = { start: number; format: string; text: string; restart: number | null; legal: boolean; style: string | null };
type List = { abstract: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> };

export type WordNumbering = {
  /** Counts one paragraph of the list and gives its label ("- ", "1.", "a)", "2.1."), "" for a list without labels. */
  readonly nextLabel: (list: string, level: number) => string;
  /** The level of a list that belongs to a paragraph style. */
  readonly levelOfStyle: (list: string, style: string) => number | null;
};

const deepest = 8;

export function createNumbering(): { readonly handler: XmlHandler; readonly numbering: WordNumbering } {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  return { handler: readNumbering(abstracts, lists), numbering: countLists(abstracts, lists) };
}

function readNumbering(abstracts: Map<string, Map<number, Level>>, lists: Map<string, List>): XmlHandler {
  let levels: Map<number, Level> | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;
  return {
    open: (tag) => {
      const value = tag.attribute("val");
      if (tag.name === "w:abstractNum") {
        levels = new Map();
        abstracts.set(tag.attribute("abstractNumId") ?? "", levels);
      } else if (tag.name === "w:num") {
        list = { abstract: "", starts: new Map(), levels: new Map() };
        lists.set(tag.attribute("numId") ?? "", list);
      } else if (tag.name === "w:abstractNumId" && list) list.abstract = value ?? "";
      else if (tag.name === "w:lvlOverride") overridden = whole(tag.attribute("ilvl"), 0);
      else if (tag.name === "w:startOverride" && list) list.starts.set(overridden, whole(value, 1));
      else if (tag.name === "w:lvl") {
        level = { start: 1, format: "decimal", text: "", restart: null, legal: false, style: null };
        (list?.levels ?? levels)?.set(whole(tag.attribute("ilvl"), 0), level);
      } else if (level) readLevelProperty(level, tag);
    },
    close: (name) => {
      if (name === "w:lvl") level = null;
      if (name === "w:abstractNum") levels = null;
      if (name === "w:num") list = null;
    },
  };
}

function whole(text: string | undefined, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) && Math.abs(value) <= 100_000 ? value : otherwise;
}

function readLevelProperty(level: Level, tag: XmlTag): void {
  const value = tag.attribute("val");
  if (tag.name === "w:start") level.start = whole(value, 1);
  else if (tag.name === "w:numFmt") level.format = value ?? "decimal";
  else if (tag.name === "w:lvlText") level.text = value ?? "";
  else if (tag.name === "w:lvlRestart") level.restart = whole(value, 0);
  else if (tag.name === "w:isLgl") level.legal = value !== "0" && value !== "false";
  else if (tag.name === "w:pStyle") level.style = value ?? null;
}

function countLists(abstracts: ReadonlyMap<string, Map<number, Level>>, lists: ReadonlyMap<string, List>): WordNumbering {
  // Lists over one abstract list share its counters, except where a list starts afresh.
  const counters = new Map<string, (number | null)[]>();
  const begun = new Set<string>();
  const levelAt = (list: List, level: number) => list.levels.get(level) ?? abstracts.get(list.abstract)?.get(level);
  return {
    nextLabel: (id, wanted) => {
      const list = lists.get(id);
      const level = Math.min(Math.max(Number.isInteger(wanted) ? wanted : 0, 0), deepest);
      const definition = list && levelAt(list, level);
      if (!list || !definition) return "";
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [at, start] of list.starts) counts[at] = start - 1;
      }
      counts[level] = (counts[level] ?? definition.start - 1) + 1;
      for (let below = level + 1; below <= deepest; below += 1) {
        const restart = levelAt(list, below)?.restart ?? below;
        if (restart !== 0 && level < restart) counts[below] = null;
      }
      return labelOf(definition, (at) => ({
        count: counts[at] ?? levelAt(list, at)?.start ?? 1,
        format: levelAt(list, at)?.format ?? "decimal",
      }));
    },
    levelOfStyle: (id, style) => {
      const list = lists.get(id);
      const levels = list && abstracts.get(list.abstract);
      return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0] ?? null;
    },
  };
}

function labelOf(level: Level, at: (level: number) => { count: number; format: string }): string {
  if (level.format === "none") return "";
  // Whatever sign draws the bullet, the plan reads it as a dash; a plus is a level of its own in this genre.
  if (level.format === "bullet") return level.text.trim() === "+" ? "+" : "-";
  return level.text.slice(0, 60).replace(/%([1-9])/g, (_, digit: string) => {
    const { count, format } = at(Number(digit) - 1);
    return formatCount(count, level.legal ? "decimal" : format);
  });
}

/** A list number in one of Word's formats; the rarer ones fall back to digits. */
export function formatCount(count: number, format: string): string {
  if (count < 1 || count > 100_000) return String(count);
  if (format === "lowerLetter") return letters(count);
  if (format === "upperLetter") return letters(count).toUpperCase();
  if (format === "upperRoman") return roman(count);
  if (format === "lowerRoman") return roman(count).toLowerCase();
  if (format === "decimalZero") return String(count).padStart(2, "0");
  return format === "bullet" || format === "none" ? "" : String(count);
}

/** a … z, then aa, bb, …: Word repeats the letter. */
function letters(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(count / 26), 20));
}

const romanDigits: readonly (readonly [number, string])[] = [
  ...([
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
  ] as const),
  ...([
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];

function roman(count: number): string {
  if (count > 3999) return String(count);
  let [left, text] = [count, ""];
  for (const [value, digits] of romanDigits) {
    for (; left >= value; left -= value) text += digits;
  }
  return text;
}
