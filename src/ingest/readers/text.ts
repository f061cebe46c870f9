/** A text or Markdown file → source. Lines are the lines of the file; empty ones stay in the text and give no block. */
import { orRefuse } from "#kernel/result.ts";
import type { Source, SourceBlock, SourceFormat, SourceNote, SourceParagraph } from "../model.ts";
import { decodeText } from "../rules/decode-text.ts";
import { secretStamp } from "../rules/secret-stamp.ts";
import type { ReaderLimits } from "./limits.ts";
import type { TextLine } from "./pipe-tables.ts";
import { pipeTableAt } from "./pipe-tables.ts";
import { refuseFile } from "./refuse-file.ts";

export function readText(bytes: Uint8Array, name: string, limits: ReaderLimits): Source {
  const { text, encoding, converted } = orRefuse(decodeText(bytes));
  if (text.length > limits.characters) refuseFile("TEXT_TOO_LONG", { limit: limits.characters });
  const lines = splitLines(text, limits);
  // The capital fonts of TCVN3 keep small letters in the file: "mật" alone on a line was printed as "MẬT".
  const printed = encoding === "TCVN3" ? (line: TextLine) => line.text.toUpperCase() : (line: TextLine) => line.text;
  const stamp = secretStamp(lines.map(printed));
  if (stamp !== null) refuseFile("STATE_SECRET", { stamp });
  if (text.trim() === "") refuseFile("NO_TEXT", { images: 0 });

  const isNamedMarkdown = /\.(md|markdown)$/i.test(name);
  const blocks = blocksOf(lines, isNamedMarkdown, limits);
  const format: SourceFormat = isNamedMarkdown || blocks.some((block) => block.kind === "table") ? "markdown" : "text";
  const notes: SourceNote[] = converted ? [{ code: "ENCODING_CONVERTED", data: { encoding } }] : [];
  return { format, encoding, text, blocks, notes, pages: [], words: [] };
}

function splitLines(text: string, limits: ReaderLimits): TextLine[] {
  const lines: TextLine[] = [];
  for (let from = 0, line = 1; from <= text.length; line += 1) {
    const newline = text.indexOf("\n", from);
    const to = newline === -1 ? text.length : newline;
    if (line > limits.lines) refuseFile("TOO_MANY_LINES", { limit: limits.lines });
    lines.push({ text: text.slice(from, to), line, from });
    from = to + 1;
  }
  return lines;
}

function blocksOf(lines: readonly TextLine[], hasHeadings: boolean, limits: ReaderLimits): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let cells = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.text.trim() === "") continue;
    const table = pipeTableAt(at, (index) => lines[index], limits);
    if (table === null) {
      blocks.push(paragraphOf(line, hasHeadings));
      continue;
    }
    cells += table.columns * table.rows.length;
    if (cells > limits.tableCells) refuseFile("TABLE_TOO_LARGE", { limit: limits.tableCells });
    blocks.push(table);
    at = table.lines[1] - 1;
  }
  return blocks;
}

function paragraphOf({ text, line, from }: TextLine, hasHeadings: boolean): SourceParagraph {
  const mark = hasHeadings ? /^ {0,3}(#{1,6})\s+(?=\S)/.exec(text) : null;
  const skipped = mark?.[0].length ?? 0;
  return {
    kind: "paragraph",
    text: text.slice(skipped),
    line,
    span: [from + skipped, from + text.length],
    headingLevel: mark?.[1]?.length ?? null,
  };
}
