/** A Word file → source. Only text is taken from it: macros, links and embedded objects are never opened. */

import type { Source, SourceBlock, SourceNote } from "../model.ts";
import type { LegacyEncoding } from "../rules/legacy-encodings.ts";
import { convertLegacy } from "../rules/legacy-encodings.ts";
import { scoreVietnamese } from "../rules/recognise-encoding.ts";
import { secretStamp, stampOn } from "../rules/secret-stamp.ts";
import type { WordBody } from "./docx-body.ts";
import { createBodyReader } from "./docx-body.ts";
import { layOut } from "./docx-layout.ts";
import type { BlockNode, BodyCounts } from "./docx-nodes.ts";
import { createNumbering } from "./docx-numbering.ts";
import { findWordParts, readXml } from "./docx-package.ts";
import type { WordStyles } from "./docx-styles.ts";
import { createStyles } from "./docx-styles.ts";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";
import type { Zip } from "./zip.ts";
import { openZip } from "./zip.ts";

export function readDocx(bytes: Uint8Array, limits: ReaderLimits): Source {
  const zip = openZip(bytes, limits);
  const parts = findWordParts(zip, limits);
  const { handler: styleHandler, styles } = createStyles();
  if (parts.styles !== null) readXml(zip, parts.styles, limits, styleHandler);
  const { handler: listHandler, numbering } = createNumbering();
  if (parts.numbering !== null) readXml(zip, parts.numbering, limits, listHandler);
  const { blocks: nodes, counts } = readBody(zip, parts.main, styles, limits);

  const legacy = oldText(nodes);
  const context = { styles, numbering, limits, legacy };
  const { text, blocks: written } = layOut(nodes, context);
  const unlisted = { ...context, numbering: createNumbering().numbering };
  const margins = parts.headersAndFooters.flatMap(
    (part) => layOut(readBody(zip, part, styles, limits).blocks, unlisted).text.lines,
  );
  const stamp = secretStamp(text.lines) ?? margins.map(stampOn).find((found) => found !== null);
  if (stamp) refuseFile("STATE_SECRET", { stamp });
  if (written.length === 0) refuseFile("NO_TEXT", { images: counts.images });
  // What stands at the edge of every page is read once, after the body; page numbers are not words.
  const edges = [...new Set(margins.map((line) => line.trim()))].filter((line) => /\p{L}{2}/u.test(line.replace(/trang/giu, "")));
  const below = edges.map((line): SourceBlock => ({ kind: "paragraph", text: line, ...text.addLine(line), headingLevel: null }));
  const notes = notesOf({ ...counts, edges: edges.length }, legacy);
  return { format: "docx", encoding: null, text: text.text(), blocks: [...written, ...below], notes, pages: [], words: [] };
}

function readBody(zip: Zip, part: string, styles: WordStyles, limits: ReaderLimits): WordBody {
  const { handler, body } = createBodyReader(styles, limits);
  readXml(zip, part, limits, handler);
  return body();
}

/**
 * The old encodings whose fonts hold old text. A ".VnTime" font proves nothing by itself: many files were converted to Unicode and
 * kept the font's name, so the text must read better after conversion than before.
 */
function oldText(nodes: readonly BlockNode[]): ReadonlySet<LegacyEncoding> {
  const samples = new Map<LegacyEncoding, string>();
  for (const { text, legacy } of pieces(nodes)) {
    if (legacy !== null) samples.set(legacy, `${samples.get(legacy) ?? ""} ${text}`);
  }
  const isOld = ([encoding, text]: [LegacyEncoding, string]) =>
    scoreVietnamese(convertLegacy(text, encoding)).share > scoreVietnamese(text).share;
  return new Set([...samples].filter(isOld).map(([encoding]) => encoding));
}

function* pieces(nodes: readonly BlockNode[]): Generator<{ readonly text: string; readonly legacy: LegacyEncoding | null }> {
  for (const node of nodes) {
    if (node.kind === "paragraph") {
      yield* node.pieces;
      yield* pieces(node.boxes);
    } else for (const row of node.rows) for (const cell of row.cells) yield* pieces(cell.blocks);
  }
}

function notesOf(counts: BodyCounts & { readonly edges: number }, legacy: ReadonlySet<LegacyEncoding>): SourceNote[] {
  const { inserted, deleted } = counts;
  const notes: SourceNote[] = [...legacy].map((encoding) => ({ code: "LEGACY_FONTS_CONVERTED", data: { encoding } }));
  if (inserted + deleted > 0) notes.push({ code: "TRACKED_CHANGES_ACCEPTED", data: { inserted, deleted } });
  const counted = [
    ["TEXT_BOXES_READ", counts.textBoxes],
    ["FOOTNOTES_LEFT_OUT", counts.footnotes],
    ["HIDDEN_TEXT_LEFT_OUT", counts.hidden],
    ["CONTENTS_LEFT_OUT", counts.contentsLines],
    ["IMAGES_LEFT_OUT", counts.images],
    ["EMBEDDED_PARTS_LEFT_OUT", counts.embedded],
    ["HEADERS_AND_FOOTERS_READ", counts.edges],
  ] as const;
  for (const [code, count] of counted) if (count > 0) notes.push({ code, data: { count } });
  return notes;
}
