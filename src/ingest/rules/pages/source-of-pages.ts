/**
 * Pages → source: the flat text with its paragraphs and tables, and the place of every word on its page. One line of the text is one
 * paragraph, as in a Word file; what was dropped or read once is said in notes (decision 0007).
 */
import type { PageMode, Source, SourceBlock, SourceCell, SourceNote, SourcePage, Span } from "../../model.ts";
import { markerOf } from "../outline/markers.ts";
import type { JoinedTable } from "./joined-tables.ts";
import type { LooseTable } from "./loose-tables.ts";
import type { PageContent } from "./page-content.ts";
import { type Flow, type FlowBlock, flowOf } from "./page-flow.ts";
import { type PrintedLine, textOf } from "./page-lines.ts";
import { createPageText, type PageText } from "./page-text.ts";
import { type Paragraph, paragraphsOf, paragraphsOfCell } from "./paragraphs.ts";
import type { Sides } from "./sides.ts";

type Writing = { readonly text: PageText; readonly blocks: SourceBlock[]; readonly flow: Flow; feet: readonly PrintedLine[] };
type CellDraft = Pick<SourceCell, "column" | "columnSpan" | "rowSpan"> & { readonly paragraphs: readonly Paragraph[] };

/** The space between the wall of a cell and its words, both sides together, in points. */
const padding = 16;

export function sourceOfPages(pages: readonly PageContent[], format: "pdf" | "image", notes: readonly SourceNote[]): Source {
  const ordered = [...pages].sort((a, b) => a.number - b.number);
  const flow = flowOf(ordered);
  const writing: Writing = { text: createPageText(), blocks: [], flow, feet: flow.feet };
  for (const block of flow.blocks) write(block, writing);
  writeFeet(Number.POSITIVE_INFINITY, writing);
  for (const line of flow.furniture.repeated) writeParagraph([line], writing);
  return {
    format,
    encoding: null,
    text: writing.text.text(),
    blocks: writing.blocks,
    notes: [...notes, ...notesOf(flow, ordered)],
    pages: ordered.map((page) => pageOf(page, writing.text)),
    words: writing.text.words,
  };
}

function notesOf({ furniture, unreadTables }: Flow, pages: readonly PageContent[]): SourceNote[] {
  const unsound = pages.reduce((sum, page) => sum + (page.unsoundGrids ?? 0), 0);
  const notes: SourceNote[] = [];
  if (furniture.numbers > 0) notes.push({ code: "PAGE_NUMBERS_LEFT_OUT", data: { count: furniture.numbers } });
  if (furniture.repeated.length > 0) notes.push({ code: "HEADERS_AND_FOOTERS_READ", data: { count: furniture.repeated.length } });
  if (unreadTables > 0) notes.push({ code: "TABLES_WITHOUT_LINES", data: { count: unreadTables } });
  if (unsound > 0) notes.push({ code: "RULED_TABLES_NOT_HELD", data: { count: unsound } });
  return notes;
}

function pageOf(page: PageContent, text: PageText): SourcePage {
  const reach = text.reach.get(page.number);
  const mode: PageMode = page.words.length === 0 ? "blank" : page.mode;
  const { number, width, height, turned, unsoundGrids } = page;
  const shape = { number, mode, lines: reach?.lines ?? null, span: reach?.span ?? null, width, height, turned };
  return unsoundGrids === undefined ? shape : { ...shape, unsoundGrids };
}

function write(block: FlowBlock, writing: Writing): void {
  if (block.kind === "lines") {
    for (const paragraph of paragraphsOf(block.lines, writing.flow.measure)) writeParagraph(paragraph, writing);
    return;
  }
  if (block.kind === "sides") writeTable(2, [sideCells(block)], writing);
  if (block.kind === "table") writeTable(block.columns, ruledCells(block), writing);
  if (block.kind === "loose") writeTable(block.columns, looseCells(block), writing);
}

function writeParagraph(paragraph: Paragraph, writing: Writing): void {
  writeFeet(paragraph[0]?.page ?? 0, writing);
  const placed = writing.text.addLine(paragraph);
  writing.blocks.push({ kind: "paragraph", text: placed.text, line: placed.line, span: placed.span, headingLevel: null });
}

/** What stands at the foot of the pages before this one. */
function writeFeet(page: number, writing: Writing): void {
  const due = writing.feet.filter((line) => line.page < page);
  if (due.length === 0) return;
  writing.feet = writing.feet.filter((line) => line.page >= page);
  for (const paragraph of paragraphsOf(due, writing.flow.measure)) writeParagraph(paragraph, writing);
}

function isItem(line: PrintedLine): boolean {
  return markerOf(textOf(line)).kind === "bullet";
}

/** Each column of a head or a signature keeps its lines, as the cells of a Word file do; a list of recipients may be wrapped. */
function sideCells({ left, right }: Sides): CellDraft[] {
  return [left, right].map((lines, column) => ({
    column,
    columnSpan: 1,
    rowSpan: 1,
    paragraphs: lines.some(isItem) ? paragraphsOfCell(lines, 0) : lines.map((line) => [line]),
  }));
}

function ruledCells(table: JoinedTable): CellDraft[][] {
  return table.rows.map((row) =>
    row.map(({ column, columnSpan, rowSpan, lines, width }) => ({
      column,
      columnSpan,
      rowSpan,
      paragraphs: paragraphsOfCell(lines, width - padding),
    })),
  );
}

function looseCells({ rows, columns, widths }: LooseTable): CellDraft[][] {
  return rows.map((row) =>
    row.map((lines, column) => ({
      column,
      columnSpan: row.length === 1 ? columns : 1,
      rowSpan: 1,
      paragraphs: paragraphsOfCell(lines, (row.length === 1 ? 0 : (widths[column] ?? 0)) - padding),
    })),
  );
}

function writeTable(columns: number, rows: readonly (readonly CellDraft[])[], writing: Writing): void {
  const { text, blocks } = writing;
  const first = rows.flat().find((cell) => cell.paragraphs.length > 0)?.paragraphs[0]?.[0];
  writeFeet(first?.page ?? 0, writing);
  const from = text.lineCount() + 1;
  const cells = rows.map((row) => row.map((cell) => writeCell(cell, text)));
  blocks.push({ kind: "table", lines: [from, text.lineCount()], columns, rows: cells });
}

function writeCell({ column, columnSpan, rowSpan, paragraphs }: CellDraft, text: PageText): SourceCell {
  const placed = (paragraphs.length > 0 ? paragraphs : [[]]).map((paragraph) => text.addLine(paragraph));
  const [first, last] = [placed[0], placed.at(-1)];
  const span: Span = [first?.span[0] ?? 0, last?.span[1] ?? 0];
  return {
    text: placed.map((line) => line.text).join("\n"),
    lines: [first?.line ?? 0, last?.line ?? 0],
    span,
    column,
    columnSpan,
    rowSpan,
  };
}
