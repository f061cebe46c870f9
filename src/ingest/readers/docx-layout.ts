/**
 * Paragraphs and tables → flat text and blocks. One line per paragraph (and per line break inside it), one line at least per cell,
 * list numbers written out. A table that only frames the page, one cell around other tables, is opened.
 */
import { clean } from "#kernel/fold.ts";
import type { SourceBlock, SourceCell } from "../model.ts";
import type { LegacyEncoding } from "../rules/legacy-encodings.ts";
import { convertLegacy } from "../rules/legacy-encodings.ts";
import type { GridCell } from "./docx-grid.ts";
import { resolveGrid } from "./docx-grid.ts";
import type { BlockNode, ParagraphNode, TableNode } from "./docx-nodes.ts";
import type { WordNumbering } from "./docx-numbering.ts";
import type { WordStyles } from "./docx-styles.ts";
import { headingLevelOf } from "./docx-styles.ts";
import type { ReaderLimits } from "./limits.ts";
import type { SourceText } from "./source-text.ts";
import { createSourceText } from "./source-text.ts";

export type LayoutContext = {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  readonly limits: ReaderLimits;
  /** The old encodings whose fonts really hold old text in this file. */
  readonly legacy: ReadonlySet<LegacyEncoding>;
};

export type Layout = { readonly text: SourceText; readonly blocks: readonly SourceBlock[] };

export function layOut(nodes: readonly BlockNode[], context: LayoutContext): Layout {
  const text = createSourceText(context.limits);
  const blocks: SourceBlock[] = [];
  for (const node of nodes) layOutBlock(node, { context, text, blocks });
  return { text, blocks };
}

type Page = { readonly context: LayoutContext; readonly text: SourceText; readonly blocks: SourceBlock[] };

function layOutBlock(node: BlockNode, page: Page): void {
  if (node.kind === "paragraph") {
    layOutParagraph(node, page);
    for (const box of node.boxes) layOutBlock(box, page);
    return;
  }
  const inside = framedBlocks(node);
  if (inside) for (const block of inside) layOutBlock(block, page);
  else layOutTable(node, page);
}

/** The contents of a one-cell table that holds further tables. */
function framedBlocks(table: TableNode): readonly BlockNode[] | null {
  const [row, ...rest] = table.rows;
  const cell = row?.cells[0];
  const isFrame = rest.length === 0 && row?.cells.length === 1 && cell?.blocks.some((block) => block.kind === "table");
  return isFrame && cell ? cell.blocks : null;
}

function layOutParagraph(node: ParagraphNode, { context, text, blocks }: Page): void {
  const headingLevel = node.outline === null ? context.styles.headingLevel(node.style) : headingLevelOf(node.outline);
  for (const line of linesOf(node, context)) {
    const placed = text.addLine(line);
    if (line.trim() !== "") blocks.push({ kind: "paragraph", text: line, ...placed, headingLevel });
  }
}

function linesOf(node: ParagraphNode, context: LayoutContext): string[] {
  const label = labelOf(node, context);
  const written = node.pieces
    .map(({ text, legacy, capitals }) => {
      const converted = legacy !== null && context.legacy.has(legacy) ? convertLegacy(text, legacy) : text;
      return capitals ? converted.toUpperCase() : converted;
    })
    .join("");
  const [first = "", ...more] = clean(written).split("\n");
  return [label === "" ? first : `${label} ${first.trimStart()}`.trimEnd(), ...more];
}

function labelOf(node: ParagraphNode, { styles, numbering }: LayoutContext): string {
  const own = styles.listPlace(node.style);
  const list = node.list ?? own.list;
  if (list === null || list === "0") return "";
  const ofStyle = node.style === null ? null : numbering.levelOfStyle(list, node.style);
  return numbering.nextLabel(list, node.listLevel ?? own.level ?? ofStyle ?? 0);
}

function layOutTable(table: TableNode, page: Page): void {
  const grid = resolveGrid(table, page.context.limits);
  const from = page.text.lines.length + 1;
  const rows = grid.rows.map((cells) => cells.map((cell) => layOutCell(cell, page)));
  if (rows.some((row) => row.length > 0)) {
    page.blocks.push({ kind: "table", lines: [from, page.text.lines.length], columns: grid.columns, rows });
  }
}

function layOutCell(cell: GridCell, { context, text }: Page): SourceCell {
  const filled = cellLines(cell.node.blocks, context).filter((line) => line.trim() !== "");
  const [first = "", ...more] = filled;
  const begin = text.addLine(first);
  let end = begin;
  for (const line of more) end = text.addLine(line);
  return {
    text: filled.join("\n"),
    lines: [begin.line, end.line],
    span: [begin.span[0], end.span[1]],
    column: cell.column,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
  };
}

/** A table inside a cell gives one line per row, its cells set apart by tabs. */
function cellLines(blocks: readonly BlockNode[], context: LayoutContext): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [...linesOf(block, context), ...cellLines(block.boxes, context)];
    return resolveGrid(block, context.limits).rows.map((row) =>
      row.map((cell) => cellLines(cell.node.blocks, context).join(" ").trim()).join("\t"),
    );
  });
}
