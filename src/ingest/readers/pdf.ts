/** A PDF → source. Pages with words of their own are read from them; the others are drawn and recognised, page by page. */
import type { Source, SourceNote } from "../model.ts";
import type { PageContent } from "../rules/pages/page-content.ts";
import { standingWords } from "../rules/pages/page-lines.ts";
import { sourceOfPages } from "../rules/pages/source-of-pages.ts";
import { secretStamp } from "../rules/secret-stamp.ts";
import type { ReaderLimits } from "./limits.ts";
import { readScannedPages } from "./ocr/read-scanned-pages.ts";
import { type PdfDocument, pageOf, withPdf } from "./pdf-document.ts";
import { type Drawing, drawingOf } from "./pdf-drawing.ts";
import { type OldFonts, oldFontsOf, type ReadPage, readPage } from "./pdf-page.ts";
import type { RecognitionHooks } from "./recognition.ts";
import { refuseFile } from "./refuse-file.ts";

export function readPdf(bytes: Uint8Array, limits: ReaderLimits, hooks: RecognitionHooks): Promise<Source> {
  return withPdf(bytes, limits, async (document) => {
    const { pages, oldFonts } = await readPages(document, limits);
    const pictures = pages.filter(({ kind }) => kind === "picture").map(({ content }) => content.number);
    const scanned = pictures.length > 0 ? await readScannedPages(document, pictures, hooks, limits) : [];
    const printed = pages.filter(({ kind }) => kind !== "picture").map(({ content }) => content);
    const whole = [...printed, ...scanned].sort((a, b) => a.number - b.number);
    return sourceOf(whole, notesOf(pages, oldFonts), pictures.length, limits);
  });
}

/** Pages are drawn in stretches: the fonts of a stretch are looked at together before its words are made. */
const stretch = 20;

async function readPages(document: PdfDocument, limits: ReaderLimits) {
  const pages: ReadPage[] = [];
  const oldFonts = new Map<string, string>();
  let characters = 0;
  for (let from = 1; from <= document.numPages; from += stretch) {
    const drawings: Drawing[] = [];
    for (let number = from; number < from + stretch && number <= document.numPages; number += 1) {
      const page = await pageOf(document, number);
      const drawing = await drawingOf(page).catch(() => refuseFile("FILE_DAMAGED", { page: number }));
      page.cleanup();
      characters += drawing.glyphs.length;
      if (characters > limits.characters) refuseFile("TEXT_TOO_LONG", { limit: limits.characters });
      drawings.push(drawing);
    }
    const old: OldFonts = oldFontsOf(drawings);
    for (const [font, { encoding }] of old) oldFonts.set(font, encoding);
    pages.push(...drawings.map((drawing, at) => readPage(drawing, from + at, old)));
  }
  return { pages, oldFonts };
}

function notesOf(pages: readonly ReadPage[], oldFonts: ReadonlyMap<string, string>): SourceNote[] {
  const notes: SourceNote[] = [...new Set(oldFonts.values())].map((encoding) => ({
    code: "LEGACY_FONTS_CONVERTED",
    data: { encoding },
  }));
  const recognised = pages.filter(({ kind }) => kind === "picture").length;
  const layers = pages.filter(({ kind }) => kind === "layer").length;
  if (recognised > 0) notes.push({ code: "PAGES_RECOGNISED", data: { count: recognised } });
  if (layers > 0) notes.push({ code: "TEXT_LAYER_OVER_PICTURE", data: { count: layers } });
  return notes;
}

function sourceOf(pages: readonly PageContent[], notes: readonly SourceNote[], images: number, limits: ReaderLimits): Source {
  const source = sourceOfPages(pages, "pdf", notes);
  const lines = source.text.split("\n");
  const first = pages.find((page) => page.words.length > 0);
  const stamp = secretStamp(lines) ?? (first ? secretStamp(standingWords(first)) : null);
  if (stamp !== null) refuseFile("STATE_SECRET", { stamp });
  if (source.words.length === 0) refuseFile("NO_TEXT", { images });
  if (lines.length > limits.lines) refuseFile("TOO_MANY_LINES", { limit: limits.lines });
  const tables = source.blocks.filter((block) => block.kind === "table");
  const widest = Math.max(0, ...tables.map((table) => table.columns));
  if (widest > limits.tableColumns) refuseFile("TABLE_TOO_WIDE", { columns: widest, limit: limits.tableColumns });
  const cells = tables.reduce((sum, table) => sum + table.rows.reduce((row, { length }) => row + length, 0), 0);
  if (cells > limits.tableCells) refuseFile("TABLE_TOO_LARGE", { limit: limits.tableCells });
  return source;
}
