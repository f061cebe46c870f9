/**
 * The XML of a Word body → paragraphs and tables. Tracked changes are read as accepted, a text box is read once although Word
 * writes it twice, hidden text is left out, footnotes are only counted.
 */
import { legacyFont } from "../rules/legacy-encodings.ts";
import type { BlockNode, BodyCounts, CellNode, ParagraphNode, RowNode, TableNode } from "./docx-nodes.ts";
import { emptyParagraph } from "./docx-nodes.ts";
import type { WordStyles } from "./docx-styles.ts";
import { fontOf } from "./docx-styles.ts";
import { plainSymbols, symbolText } from "./docx-symbols.ts";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";
import type { XmlHandler, XmlTag } from "./xml.ts";
import { isOn } from "./xml.ts";

type Run = { style: string | null; font: string | null; hidden: boolean | null; capitals: boolean | null };

type Body = {
  readonly styles: WordStyles;
  readonly limits: ReaderLimits;
  readonly counts: BodyCounts;
  /** Names of the open elements. */
  readonly path: string[];
  /** Where blocks go: the body, a cell, a text box. The innermost is last. */
  readonly containers: BlockNode[][];
  readonly paragraphs: ParagraphNode[];
  readonly tables: TableNode[];
  readonly runs: Run[];
  /** mc:AlternateContent: whether its first choice has been taken. */
  readonly choices: boolean[];
  /** Open elements inside a subtree that is not read. */
  skipped: number;
  isText: boolean;
  cells: number;
  paragraphCount: number;
};

export type WordBody = { readonly blocks: readonly BlockNode[]; readonly counts: BodyCounts };

// Old property values, deleted and moved-away text, field codes, phonetic guides: present in the file, not in the document.
const unread = new Set([
  ..."w:pPrChange w:rPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:tblGridChange w:tblPrExChange".split(" "),
  ..."w:numberingChange w:delText w:instrText w:delInstrText w:rt w:fldData w:binData".split(" "),
]);

export function createBodyReader(
  styles: WordStyles,
  limits: ReaderLimits,
): { readonly handler: XmlHandler; readonly body: () => WordBody } {
  const blocks: BlockNode[] = [];
  const counts = { inserted: 0, deleted: 0, textBoxes: 0, footnotes: 0, hidden: 0, contentsLines: 0, images: 0, embedded: 0 };
  const body: Body = {
    styles,
    limits,
    counts,
    path: [],
    containers: [blocks],
    paragraphs: [],
    tables: [],
    runs: [],
    choices: [],
    skipped: 0,
    isText: false,
    cells: 0,
    paragraphCount: 0,
  };
  const handler: XmlHandler = {
    open: (tag) => {
      if (body.skipped > 0 || isUnread(body, tag)) body.skipped += 1;
      else onOpen[tag.name]?.(body, tag, body.path.at(-1) ?? "");
      body.path.push(tag.name);
    },
    close: (name) => {
      body.path.pop();
      if (body.skipped > 0) body.skipped -= 1;
      else onClose[name]?.(body);
    },
    text: (text) => {
      if (body.isText && body.skipped === 0) addText(body, text);
    },
  };
  return { handler, body: () => ({ blocks, counts }) };
}

function isUnread(body: Body, tag: XmlTag): boolean {
  if (unread.has(tag.name)) return true;
  const parent = body.path.at(-1) ?? "";
  if (tag.name === "w:del" || tag.name === "w:moveFrom") {
    // Inside properties it only marks the paragraph or row that was deleted.
    if (parent === "w:rPr" || parent === "w:trPr") return false;
    body.counts.deleted += 1;
    return true;
  }
  if (tag.name === "mc:Fallback") return body.choices.at(-1) ?? false;
  if (tag.name !== "mc:Choice") return false;
  const isTaken = body.choices.at(-1) ?? false;
  if (body.choices.length > 0) body.choices[body.choices.length - 1] = true;
  return isTaken;
}

const onOpen: Readonly<Record<string, (body: Body, tag: XmlTag, parent: string) => void>> = {
  "w:p": openParagraph,
  "w:pStyle": (body, tag) => withParagraph(body, (p) => (p.style = tag.attribute("val") ?? null)),
  "w:numId": (body, tag) => withParagraph(body, (p) => (p.list = tag.attribute("val") ?? null)),
  "w:ilvl": (body, tag) => withParagraph(body, (p) => (p.listLevel = Number(tag.attribute("val") ?? 0))),
  "w:outlineLvl": (body, tag) => withParagraph(body, (p) => (p.outline = Number(tag.attribute("val") ?? 9))),
  "w:del": markDeleted,
  "w:moveFrom": markDeleted,
  "w:ins": (body) => (body.counts.inserted += 1),
  "w:moveTo": (body) => (body.counts.inserted += 1),
  "w:r": (body) => body.runs.push({ style: null, font: null, hidden: null, capitals: null }),
  "w:rStyle": (body, tag) => withRun(body, (run) => (run.style = tag.attribute("val") ?? null)),
  "w:rFonts": (body, tag) => withRun(body, (run) => (run.font = fontOf(tag))),
  "w:vanish": (body, tag) => withRun(body, (run) => (run.hidden = isOn(tag))),
  "w:caps": (body, tag) => withRun(body, (run) => (run.capitals = isOn(tag))),
  "w:t": (body) => (body.isText = true),
  "m:t": (body) => (body.isText = true),
  "w:tab": (body, _, parent) => parent === "w:r" && addText(body, "\t"),
  "w:ptab": (body) => addText(body, "\t"),
  "w:br": (body) => addText(body, "\n"),
  "w:cr": (body) => addText(body, "\n"),
  "w:noBreakHyphen": (body) => addText(body, "-"),
  "w:softHyphen": addSoftHyphen,
  "w:sym": (body, tag) =>
    addText(body, symbolText(Number.parseInt(tag.attribute("char") ?? "", 16) || 0, tag.attribute("font") ?? null)),
  "w:footnoteReference": (body) => (body.counts.footnotes += 1),
  "w:endnoteReference": (body) => (body.counts.footnotes += 1),
  "w:altChunk": (body) => (body.counts.embedded += 1),
  "w:object": (body) => (body.counts.embedded += 1),
  "a:blip": (body) => (body.counts.images += 1),
  "v:imagedata": (body) => (body.counts.images += 1),
  "mc:AlternateContent": (body) => body.choices.push(false),
  "w:txbxContent": openTextBox,
  "w:tbl": openTable,
  "w:tr": openRow,
  "w:gridBefore": (body, tag) => withRow(body, (row) => (row.gridBefore = columnCount(body, tag))),
  "w:tc": openCell,
  "w:gridSpan": (body, tag) => withCell(body, (cell) => (cell.columnSpan = Math.max(1, columnCount(body, tag)))),
  "w:vMerge": (body, tag) => withCell(body, (cell) => (cell.down = tag.attribute("val") === "restart" ? "restart" : "continue")),
  "w:hMerge": (body, tag) =>
    withCell(body, (cell) => (cell.across = tag.attribute("val") === "restart" ? "restart" : "continue")),
};

const onClose: Readonly<Record<string, (body: Body) => void>> = {
  "w:p": closeParagraph,
  "w:r": (body) => body.runs.pop(),
  "w:t": (body) => (body.isText = false),
  "m:t": (body) => (body.isText = false),
  "mc:AlternateContent": (body) => body.choices.pop(),
  "w:txbxContent": (body) => body.containers.pop(),
  "w:tc": (body) => body.containers.length > 1 && body.containers.pop(),
  "w:tbl": (body) => body.tables.pop(),
};

function openParagraph(body: Body): void {
  body.paragraphCount += 1;
  if (body.paragraphCount > body.limits.lines) refuseFile("TOO_MANY_LINES", { limit: body.limits.lines });
  body.paragraphs.push(emptyParagraph());
}

function closeParagraph(body: Body): void {
  const paragraph = body.paragraphs.pop();
  const container = body.containers.at(-1);
  if (!paragraph || !container) return;
  if (body.styles.isContentsLine(paragraph.style)) {
    body.counts.contentsLines += 1;
    return;
  }
  const before = container.at(-1);
  if (before?.kind === "paragraph" && before.isJoinedToNext) {
    for (const piece of paragraph.pieces) before.pieces.push(piece);
    for (const box of paragraph.boxes) before.boxes.push(box);
    before.isJoinedToNext = paragraph.isJoinedToNext;
  } else container.push(paragraph);
}

function openTextBox(body: Body): void {
  const host = body.paragraphs.at(-1);
  body.counts.textBoxes += 1;
  body.containers.push(host ? host.boxes : (body.containers.at(-1) ?? []));
}

function openTable(body: Body): void {
  const table: TableNode = { kind: "table", rows: [] };
  body.containers.at(-1)?.push(table);
  body.tables.push(table);
}

function openRow(body: Body): void {
  body.tables.at(-1)?.rows.push({ gridBefore: 0, isDeleted: false, cells: [] });
}

function openCell(body: Body): void {
  const cell: CellNode = { columnSpan: 1, down: null, across: null, blocks: [] };
  body.tables.at(-1)?.rows.at(-1)?.cells.push(cell);
  body.containers.push(cell.blocks);
  body.cells += 1;
  if (body.cells > body.limits.tableCells) refuseFile("TABLE_TOO_LARGE", { limit: body.limits.tableCells });
}

function columnCount(body: Body, tag: XmlTag): number {
  const columns = Number(tag.attribute("val") ?? 0);
  if (columns > body.limits.tableColumns) refuseFile("TABLE_TOO_WIDE", { columns, limit: body.limits.tableColumns });
  return Number.isInteger(columns) && columns > 0 ? columns : 0;
}

function markDeleted(body: Body, _tag: XmlTag, parent: string): void {
  body.counts.deleted += 1;
  if (parent === "w:trPr") withRow(body, (row) => (row.isDeleted = true));
  else if (body.path.at(-2) === "w:pPr") withParagraph(body, (paragraph) => (paragraph.isJoinedToNext = true));
}

/** Property elements sit inside w:pPr, w:trPr, w:tcPr of the innermost paragraph, row or cell. */
function withParagraph(body: Body, change: (paragraph: ParagraphNode) => void): void {
  const paragraph = body.paragraphs.at(-1);
  if (paragraph) change(paragraph);
}

function withRow(body: Body, change: (row: RowNode) => void): void {
  const row = body.tables.at(-1)?.rows.at(-1);
  if (row) change(row);
}

function withCell(body: Body, change: (cell: CellNode) => void): void {
  const cell = body.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
  if (cell) change(cell);
}

/** Run properties also stand under w:pPr, where they dress the paragraph mark only. */
function withRun(body: Body, change: (run: Run) => void): void {
  const run = body.runs.at(-1);
  if (run && body.path.at(-2) === "w:r") change(run);
}

function addText(body: Body, text: string): void {
  const paragraph = body.paragraphs.at(-1);
  if (!paragraph || text === "") return;
  const run = body.runs.at(-1);
  const style = run?.style ?? null;
  if (run?.hidden ?? (body.styles.isHidden(style) || body.styles.isHidden(paragraph.style))) {
    body.counts.hidden += 1;
    return;
  }
  const font = run?.font ?? (style === null ? null : body.styles.font(style)) ?? body.styles.font(paragraph.style);
  const old = font === null ? null : legacyFont(font);
  const legacy = old?.encoding ?? null;
  const isCapitals =
    old?.capitals || (run?.capitals ?? (body.styles.isCapitals(style) || body.styles.isCapitals(paragraph.style)));
  // Every line break inside a paragraph is written by w:br; newlines of the XML itself are spaces.
  const plain = text === "\n" && !body.isText ? text : plainSymbols(text.replace(/[\r\n]+/g, " "), font);
  const last = paragraph.pieces.at(-1);
  if (last && last.legacy === legacy && last.capitals === isCapitals) last.text += plain;
  else paragraph.pieces.push({ text: plain, legacy, capitals: isCapitals });
}

/** The old TCVN3 fonts draw "ư" where everyone else has the soft hyphen. */
function addSoftHyphen(body: Body): void {
  addText(body, "\u00ad");
}
