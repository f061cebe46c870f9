/**
 * The lines of head and signature. Word files keep both in borderless tables of two columns, text files flatten the
 * columns; here both become plain lines with their places.
 */
import type { LineRange, Source, SourceTable, Span } from "#ingest/model.ts";

export type HeadLine = { readonly text: string; readonly lines: LineRange; readonly span: Span };

/** Paragraph lines from one source line to another (inclusive), and the cell lines of the given tables. */
export function headLinesOf(source: Source, from: number, to: number, tables: readonly SourceTable[]): readonly HeadLine[] {
  const paragraphs = source.blocks.flatMap((block): HeadLine[] =>
    block.kind === "paragraph" && block.line >= from && block.line <= to
      ? block.text.split("\n").map((text) => ({ text, lines: [block.line, block.line] as const, span: block.span }))
      : [],
  );
  const cells = tables.flatMap((table) =>
    table.rows
      .flat()
      .flatMap((cell) => cell.text.split("\n").map((text): HeadLine => ({ text, lines: cell.lines, span: cell.span }))),
  );
  // In reading order: the head of a spreadsheet stands in paragraphs above its first list.
  return [...cells, ...paragraphs].filter((line) => line.text.trim().length > 0).sort((a, b) => a.lines[0] - b.lines[0]);
}
