/** A Word document between its XML and its text: paragraphs and tables as they were written, before lines are counted. */
import type { LegacyEncoding } from "../rules/legacy-encodings.ts";

/** Text of one kind of font. Line breaks are "\n"; `legacy` is set while it is still in the letters of an old font. */
export type TextPiece = { text: string; readonly legacy: LegacyEncoding | null; readonly capitals: boolean };

export type ParagraphNode = {
  readonly kind: "paragraph";
  readonly pieces: TextPiece[];
  style: string | null;
  /** The list named on the paragraph itself; "0" takes a list of the style away. */
  list: string | null;
  listLevel: number | null;
  outline: number | null;
  /** The paragraph mark was deleted under track changes: the next paragraph continues this one. */
  isJoinedToNext: boolean;
  /** Text boxes anchored here; they are read after the paragraph. */
  readonly boxes: BlockNode[];
};

export type CellNode = {
  columnSpan: number;
  /** "restart" begins a cell that covers rows below, "continue" is covered by the cell above. */
  down: "restart" | "continue" | null;
  /** The same to the right, in the old way of writing it. */
  across: "restart" | "continue" | null;
  readonly blocks: BlockNode[];
};

export type RowNode = { gridBefore: number; isDeleted: boolean; readonly cells: CellNode[] };

export type TableNode = { readonly kind: "table"; readonly rows: RowNode[] };

export type BlockNode = ParagraphNode | TableNode;

/** What was met on the way and is worth a note. */
export type BodyCounts = {
  inserted: number;
  deleted: number;
  textBoxes: number;
  footnotes: number;
  hidden: number;
  contentsLines: number;
  images: number;
  embedded: number;
};

export function emptyParagraph(): ParagraphNode {
  return {
    kind: "paragraph",
    pieces: [],
    style: null,
    list: null,
    listLevel: null,
    outline: null,
    isJoinedToNext: false,
    boxes: [],
  };
}
