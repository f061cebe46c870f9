/**
 * Task tables that OCR flattened: rows are found together, each row's words are told apart into name, bodies, result and
 * time, and its number is the printed one or that of its place. What is read here is offered with low confidence.
 */
import { taskOpeners } from "#ingest/vocabulary/body-names.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import {
  type CellRole,
  type FlatPhrase,
  type Geometry,
  generalPhrases,
  narrow,
  type ReadCells,
  readCells,
} from "./flat-cells.ts";
import { type FlatLine, linesRange, nameWidthOf } from "./flat-lines.ts";
import { textOf } from "./flat-numbers.ts";
import { type FlatRow, type LineSigns, rowsOfLines } from "./flat-rows.ts";
import { scheduleOfFlat } from "./flat-schedule.ts";
import { afterNumber, bodyOfTable, opensName, sectionOfRow, signsOf, type TableShape } from "./flat-signs.ts";
import { weighedBy } from "./flat-weights.ts";
import { columnWidths } from "./flat-widths.ts";
import { type FlatWord, flatWordsOf } from "./flat-words.ts";

export const taskShape: TableShape = {
  openers: taskOpeners,
  tall: true,
  mark: (line) => markOf(line.folded),
};

const dated =
  /(?:(?<![\d/.-])(?:1[0-2]|0?[1-9])\s*[/1]\s*20[2-4]\d|n\w{1,3}m\s+20[2-4]\d(?!\s*[,;):])|20[2-4]\d\s*[-~—–]\s*20[2-5]\d(?!\s*[,;):])|qu[yi]\s*[ivl1-4]{1,3}\W{1,3}20[2-4]\d)[\W_]{0,4}(?:-|va|;)?[\W_]*(?:th\w+ng)?[\W_]*$/;
/** A date whose year was misread: "6/20 2(_)". */
const cutDate = /(?<![\d/.-])(?:1[0-2]|0?[1-9])\/2\S{0,3}(?:\s\S{0,5})?$/;
const repeated = /(?:\bx[uw]y\w{1,3}n|h\w{1,4}g\s+n\w{1,3}m)[\W_]*$/;
const finished = /d\S{1,2}\s+ho\w+n\s+th\w+nh[\W_]*$/;

/** How far a plan looks ahead is said in names; it is no deadline. */
const horizon = /(?:t\S{1,2}m\s+nh\S{1,2}n|d\S{1,2}nh\s+h\S{2,4}ng)(?:\s+d\S{1,2}n)?\s+n\S{1,2}m\s+20\d\d\W*$/;

function markOf(folded: string): string | null {
  if (horizon.test(folded)) return null;
  if (dated.test(folded) || cutDate.test(folded)) return "date";
  if (repeated.test(folded)) return "repeated";
  return finished.test(folded) ? "date" : null;
}

/** "Tháng 6/2025 và thường xuyên" is one time, over two or three lines: unless a name opens or a number is printed between. */
function withoutSecondTimes(signs: readonly LineSigns[]): readonly LineSigns[] {
  return signs.map((own, at) => {
    if (own.mark !== "repeated" || own.printed !== null || own.opens === 2) return own;
    for (let above = at - 1; above >= Math.max(0, at - 3); above--) {
      const line = signs[above];
      if (line?.mark === "date") return { ...own, mark: null };
      if (line === undefined || line.opens === 2 || line.section !== null) return own;
    }
    return own;
  });
}

export function flatTasksIn(all: readonly FlatLine[], sourceText: string, title: string | null): readonly TaskDraft[] {
  const { lines, roles } = bodyOfTable(all);
  const signs = withoutSecondTimes(signsOf(lines, taskShape));
  const rows = rowsOfLines(signs);
  const cells: readonly CellRole[] = ["name", ...roles];
  const words = rows.map((row) => wordsOfRow(lines, row));
  const guessed = [nameWidthOf(lines), ...roles.map(() => null)];
  const first = words.map((own, i) => readCells(own, cells, geometryOf(lines, rows[i], guessed), generalPhrases, narrow));
  const phrases = weighedBy(first);
  const widths = columnWidths(first, words, guessed);
  return rows.flatMap((row, i) => {
    const section = sectionOfRow(signs, row.from);
    const read = readCells(words[i] ?? [], cells, geometryOf(lines, row, widths), phrases);
    if (isSectionRow(row, rows[i + 1], read)) return [];
    const task = taskOf(lines, row, read, sourceText, section === null ? title : `${title ?? ""} - ${section}`);
    return task === null ? [] : [task];
  });
}

/** A title that looked like a row: no body, result or time stands in it, and no number of its own or that of the rows below it. */
function isSectionRow({ number: { number, recovered } }: FlatRow, next: FlatRow | undefined, read: ReadCells): boolean {
  const below = next?.number.number;
  const opens = number.minor === null && below?.major === number.major && below.minor === 1;
  if (!opens && !recovered) return false;
  const empty = read.coordinating.length === 0 && scheduleOfFlat(read.schedule).kind === "none";
  return empty && (opens || (read.lead.length === 0 && read.deliverable.length === 0));
}

/** Where the number stands alone on its line, the cells of the row stand one under the other. */
export function geometryOf(lines: readonly FlatLine[], row: FlatRow | undefined, widths: Geometry["widths"]): Geometry {
  const line = row === undefined || row.numberAt === null ? undefined : lines[row.numberAt];
  const stacked = line !== undefined && row?.numberAt === row?.from && !/\p{L}{2}/u.test(line.text);
  return { widths, stacked };
}

export function wordsOfRow(lines: readonly FlatLine[], row: FlatRow): readonly (readonly FlatWord[])[] {
  return lines
    .slice(row.from, row.to)
    .map((line, i) => wordsOfLine(line, lines[row.from + i - 1], row.from + i === row.numberAt ? afterNumber(line.text) : 0));
}

/** The words of a line; the first of them knows of the empty lines above. */
export function wordsOfLine(line: FlatLine, before: FlatLine | undefined, from: number): readonly FlatWord[] {
  const words = flatWordsOf(line.text, from);
  const [first] = words;
  if (first === undefined || before === undefined || line.line - before.line < 2) return words;
  return [{ ...first, apart: true }, ...words.slice(1)];
}

function taskOf(
  lines: readonly FlatLine[],
  row: FlatRow,
  cells: ReadCells,
  sourceText: string,
  group: string | null,
): TaskDraft | null {
  const own = lines.slice(row.from, row.to);
  const place = linesRange(own);
  if (!place) return null;
  const text = withoutRest(cells.name, taskOpeners)
    .map(({ raw }) => raw)
    .join(" ");
  if ((text.match(/\p{L}/gu)?.length ?? 0) < 12) return null;
  const leads = namesOf(cells.lead);
  const schedule = scheduleOfFlat(cells.schedule);
  return {
    number: textOf(row.number.number),
    group,
    form: "table",
    text,
    leads,
    coordinating: namesOf(cells.coordinating),
    deliverable: cells.deliverable.length === 0 ? null : cells.deliverable.map(({ name }) => name).join("; "),
    schedule,
    raw: sourceText.slice(place.span[0], place.span[1]),
    ...place,
    confidence: {
      text: 0.5,
      number: row.number.recovered ? 0.5 : 0.8,
      leads: leads.length === 0 ? 0.2 : cells.lead.some(({ free }) => free) ? 0.4 : 0.7,
      schedule: schedule.kind === "none" ? 0.3 : 0.75,
    },
  };
}

/** The end of a cell of the row above may stand before the name: it goes where the name surely opens a little later. */
export function withoutRest(words: readonly FlatWord[], openers: readonly string[]): readonly FlatWord[] {
  const opens = (at: number) =>
    /^[^\p{L}]*\p{Lu}/u.test(words[at]?.raw ?? "") &&
    opensName(
      words.slice(at, at + 4).map(({ key }) => key),
      openers,
    );
  if (words.length === 0 || opens(0)) return words;
  for (let at = 1; at <= Math.min(9, words.length - 3); at++) if (opens(at)) return words.slice(at);
  return words;
}

/** The names of a cell, each once. */
export function namesOf(phrases: readonly FlatPhrase[]): readonly string[] {
  return [...new Set(phrases.map(({ name }) => name).filter((name) => /\p{L}{3}/u.test(name)))];
}
