/**
 * Tables without vertical lines, taken apart by alignment: a header line of known column words, and white bands that run down
 * through every row below it. Where the bands close or the rows do not hold, nothing is guessed (a note says so).
 */
import { columnWords } from "#ingest/vocabulary/columns.ts";
import { foldInPlace } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";
import { lineOf, linesOf, type PlacedWord, type PrintedLine, textOf } from "./page-lines.ts";

export type LooseTable = {
  readonly kind: "loose";
  readonly columns: number;
  /** Each cell: its lines; an empty cell has none. The first row is the header. */
  readonly rows: readonly (readonly (readonly PrintedLine[])[])[];
  readonly widths: readonly number[];
};

const roles = columnWords.map(([role, phrases]) => ({ role, pattern: words(phrases) }));
const band = 5;
const deepestHeader = 4;

/** The table that begins on this line, and the line after it; "unread" where a header stands over rows that do not hold. */
export function looseTableAt(
  lines: readonly PrintedLine[],
  from: number,
  floors: readonly number[],
): { table: LooseTable | "unread"; next: number } | null {
  const header = headerAt(lines, from);
  if (header === null) return null;
  const { edges, next } = columnsUnder(lines, from, header);
  if (edges === null) return { table: "unread", next: from + 1 };
  const table = rowsOf(lines.slice(from, next), edges, header, floors);
  return table === null ? { table: "unread", next: from + 1 } : { table, next };
}

type Header = { readonly parts: readonly PrintedLine[]; readonly numberFirst: boolean };

function headerAt(lines: readonly PrintedLine[], from: number): Header | null {
  const line = lines[from];
  if (!line || line.words.length < 3) return null;
  const parts = tightParts(line);
  if (parts.length < 3) return null;
  const spoken = parts.map((part) => roleOf(textOf(part)));
  const known = spoken.filter((role) => role !== null).length;
  const isHeader = known >= 2 && known >= parts.length * 0.6 && (spoken[0] === "number" || spoken.includes("name"));
  return isHeader && !/[.;:]$/.test(textOf(line)) ? { parts, numberFirst: spoken[0] === "number" } : null;
}

function roleOf(text: string): string | null {
  const folded = foldInPlace(text).trim();
  if (folded.length > 60) return null;
  if (/^(?:nam |den nam )?20[2-9]\d$/.test(folded)) return "year";
  return roles.find(({ pattern }) => hasWords(pattern, { folded, garbled: false }))?.role ?? null;
}

function tightParts(line: PrintedLine): readonly PrintedLine[] {
  const parts: PlacedWord[][] = [];
  for (const word of line.words) {
    const last = parts.at(-1)?.at(-1);
    if (last && word.left - last.right < line.size * 0.7) parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  return parts.map(lineOf);
}

type White = { readonly from: number; readonly to: number };

/** Goes down as long as a white band stays open between every two neighbours of the header. */
function columnsUnder(lines: readonly PrintedLine[], from: number, header: Header): { edges: number[] | null; next: number } {
  const middles = header.parts.map((part) => (part.left + part.right) / 2);
  let bands: readonly White[][] = middles.slice(1).map((middle, at) => [{ from: middles[at] ?? 0, to: middle }]);
  let next = from;
  let last = lines[from];
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line || !last) break;
    if (line.top - last.bottom > line.size * 3) break;
    if (next > from && isSectionLine(line)) {
      last = line;
      continue;
    }
    const narrowed = bands.map((whites) => line.words.reduce(cut, whites));
    if (narrowed.some((whites) => whites.length === 0)) break;
    bands = narrowed;
    last = line;
  }
  while (next > from + 1 && isSectionLine(lines[next - 1] ?? line0(lines))) next -= 1;
  if (next - from < 3) return { edges: null, next };
  return { edges: bands.map((whites) => widestMiddle(whites)), next };
}

function line0(lines: readonly PrintedLine[]): PrintedLine {
  return lines[0] ?? lineOf([]);
}

function cut(whites: White[], word: PlacedWord): White[] {
  return whites
    .flatMap((white) => [
      { from: white.from, to: Math.min(white.to, word.left) },
      { from: Math.max(white.from, word.right), to: white.to },
    ])
    .filter((white) => white.to - white.from >= band);
}

function widestMiddle(whites: readonly White[]): number {
  const widest = [...whites].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  return widest ? (widest.from + widest.to) / 2 : 0;
}

/** "I. PHÁT TRIỂN HẠ TẦNG" runs across the columns of its table. */
function isSectionLine(line: PrintedLine): boolean {
  return /^(?:[IVX]{1,5}|[A-HĐ])\s*[.)]\s+\p{Lu}/u.test(textOf(line)) && tightParts(line).length <= 2;
}

function rowsOf(
  lines: readonly PrintedLine[],
  edges: readonly number[],
  header: Header,
  floors: readonly number[],
): LooseTable | null {
  const columns = edges.length + 1;
  const columnOf = (word: PlacedWord) => edges.filter((edge) => edge < (word.left + word.right) / 2).length;
  const groups: PrintedLine[][] = [];
  for (const line of lines) {
    if (startsRow(line, lines, groups, { columnOf, header, floors })) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const [, ...body] = groups;
  const numbered = body.filter((group) => group.some((line) => line.words.some((word) => columnOf(word) === 0))).length;
  if (body.length < 2 || (header.numberFirst && numbered < body.length)) return null;
  const rows = groups.map((group) => {
    const first = group[0];
    if (first && group.length === 1 && isSectionLine(first)) return [group];
    const cells: PlacedWord[][] = Array.from({ length: columns }, () => []);
    for (const word of group.flatMap((line) => line.words)) cells[columnOf(word)]?.push(word);
    return cells.map((cell) => linesOf(cell));
  });
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
  const bounds = [left, ...edges, right];
  return { kind: "loose", columns, rows, widths: bounds.slice(1).map((bound, at) => bound - (bounds[at] ?? 0)) };
}

type Rows = { readonly columnOf: (word: PlacedWord) => number; readonly header: Header; readonly floors: readonly number[] };

/** A row begins at a number, at a ruling, or, where rows have no numbers, where the lines stand further apart. */
function startsRow(
  line: PrintedLine,
  lines: readonly PrintedLine[],
  groups: readonly PrintedLine[][],
  { columnOf, header, floors }: Rows,
): boolean {
  const before = groups.at(-1)?.at(-1);
  if (!before) return true;
  if (isSectionLine(line) || isSectionLine(before)) return true;
  const middle = (item: PrintedLine) => (item.top + item.bottom) / 2;
  const isRuled = floors.some((floor) => floor > middle(before) && floor < middle(line));
  if (floors.length >= 3) return isRuled;
  if (header.numberFirst) {
    const first = line.words[0];
    return first !== undefined && columnOf(first) === 0 && (groups.length > 1 || /^[\dIVX(]/.test(first.word.text));
  }
  if (groups.length === 1 && groups[0] && groups[0].length < deepestHeader && line.words.every((word) => columnOf(word) > 0))
    return false;
  const gaps = lines.slice(1).map((item, at) => item.top - (lines[at]?.bottom ?? 0));
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.25)] ?? 0;
  const columns = new Set(line.words.map(columnOf)).size;
  return line.top - before.bottom > usual + line.size * 0.3 || columns >= Math.max(2, header.parts.length * 0.6);
}
