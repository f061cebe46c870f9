/** Builders for the tests of the reading rules. */
import type { Source, SourceBlock, SourceCell, SourceTable } from "../model.ts";

/** A source of a text file: one paragraph per non-empty line, as the text reader makes it. */
export function aSource(text: string, format: Source["format"] = "text"): Source {
  const blocks: SourceBlock[] = [];
  let at = 0;
  text.split("\n").forEach((line, index) => {
    if (line.trim().length > 0) {
      blocks.push({ kind: "paragraph", text: line, line: index + 1, span: [at, at + line.length], headingLevel: null });
    }
    at += line.length + 1;
  });
  return { format, encoding: "utf-8", text, blocks, notes: [], pages: [], words: [] };
}

/** A cell of a table in a test: its words, or words with the columns and rows that it covers. */
export type GivenCell = string | { readonly text: string; readonly columns?: number; readonly rows?: number };

/** A word-processor source: paragraphs and tables one after the other, a table's cells one line each. */
export function aDocument(parts: readonly (string | readonly (readonly GivenCell[])[])[]): Source {
  const written: { text: string; line: number } = { text: "", line: 1 };
  const blocks = parts.map((part) => (typeof part === "string" ? paragraph(written, part) : table(written, part)));
  return { format: "docx", encoding: null, text: written.text, blocks, notes: [], pages: [], words: [] };
}

function write(written: { text: string; line: number }, words: string): { line: number; span: readonly [number, number] } {
  const from = written.text.length;
  written.text += `${words}\n`;
  const line = written.line;
  written.line += 1;
  return { line, span: [from, from + words.length] };
}

function paragraph(written: { text: string; line: number }, words: string): SourceBlock {
  return { kind: "paragraph", text: words, ...write(written, words), headingLevel: null };
}

function table(written: { text: string; line: number }, rows: readonly (readonly GivenCell[])[]): SourceTable {
  const taken = new Set<string>();
  const first = written.line;
  let columns = 0;
  const cells = rows.map((row, r) => {
    let column = 0;
    return row.map((given): SourceCell => {
      const cell = typeof given === "string" ? { text: given } : given;
      const width = cell.columns ?? 1;
      const height = cell.rows ?? 1;
      while (taken.has(`${r},${column}`)) column += 1;
      for (let i = 0; i < height; i++) for (let j = 0; j < width; j++) taken.add(`${r + i},${column + j}`);
      const place = write(written, cell.text);
      const built: SourceCell = {
        text: cell.text,
        lines: [place.line, place.line],
        span: place.span,
        column,
        columnSpan: width,
        rowSpan: height,
      };
      column += width;
      columns = Math.max(columns, column);
      return built;
    });
  });
  return { kind: "table", lines: [first, written.line - 1], columns, rows: cells };
}
