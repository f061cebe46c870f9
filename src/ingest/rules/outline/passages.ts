/**
 * From printed lines to passages: one passage is one heading, bullet or paragraph, joined again where the page or the
 * line width broke it. A passage keeps its exact lines and characters, because every record made from it must point at them.
 */
import type { LineRange, Source, SourceParagraph, SourceTable, Span } from "#ingest/model.ts";
import { foldInPlace } from "../words/folded.ts";
import { lettersOf } from "../words/letters.ts";
import { type Marker, markerOf, nextNumberAt } from "./markers.ts";

export type Passage = {
  readonly kind: "passage";
  readonly marker: Marker;
  /** The words without marker and Markdown signs, on one line. */
  readonly text: string;
  readonly folded: string;
  readonly garbled: boolean;
  readonly lines: LineRange;
  readonly span: Span;
  readonly headingLevel: number | null;
};

export type Piece = Passage | SourceTable;

type Open = { readonly marker: Marker; readonly first: SourceParagraph; paragraphs: SourceParagraph[] };

/** No paragraph of a plan is longer; of what is, the beginning is read. It keeps its lines and its whole span. */
const longestRead = 10_000;
/** Dotted lines to be filled in, rules, rows of stars: two of the signs say as much as two thousand. */
const signRun = /([^\p{L}\p{N}]{1,2}?)\1{7,}/gu;

/** The printed width of a wrapped text, or null where each paragraph is one line. */
export function wrapWidthOf(source: Source): number | null {
  if (source.format !== "text" && source.format !== "markdown") return null;
  const lengths = source.blocks.flatMap((b) => (b.kind === "paragraph" ? [b.text.trimEnd().length] : [])).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return width > 30 && width <= 130 ? width : null;
}

/** All passages and tables of a source, in reading order. */
export function passagesOf(source: Source, garbled: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  const width = wrapWidthOf(source);
  let open: Open | null = null;
  let numbered: string | null = null;
  const close = () => {
    if (open) pieces.push(finish(open, garbled));
    open = null;
  };
  for (const printed of source.blocks) {
    if (printed.kind === "table") {
      close();
      pieces.push(printed);
      continue;
    }
    const block =
      printed.text.length > longestRead ? { ...printed, text: printed.text.slice(0, longestRead).trimEnd() } : printed;
    if (isFurniture(block.text, source.format === "docx")) continue;
    const marker: Marker = (garbled && numbered !== null ? nextNumberAt(block.text, numbered) : null) ?? markerOf(block.text);
    if (marker.kind === "number") numbered = marker.label;
    const current: Open | null = open;
    if (current !== null && marker.kind === "none" && block.headingLevel === null && continues(current, block, width)) {
      (current as Open).paragraphs.push(block);
      continue;
    }
    close();
    open = { marker, first: block, paragraphs: [block] };
  }
  close();
  return pieces;
}

/** Page numbers, rules, single signs and web addresses that a page leaves between two halves of a paragraph. */
function isFurniture(text: string, bornDigital: boolean): boolean {
  const bare = text.trim();
  if (/^https?:\/\/\S+$/.test(bare)) return true;
  if (/^[-–—_=*.\s]+$/.test(bare)) return true;
  if (bornDigital) return bare.length === 0;
  // "20%." alone on a line is the end of a bullet, wrapped before its figure.
  if (/^[<>≥≤=~\s]*\d[\d.,]*\s*%[.;,]?$/.test(bare)) return false;
  return !/\p{L}{2}/u.test(bare) && !/^\d{4}$/.test(bare);
}

function continues(open: Open, next: SourceParagraph, width: number | null): boolean {
  const last = open.paragraphs.at(-1) ?? open.first;
  const before = last.text.trimEnd().replace(/[*_]+$/, "");
  const startsLow = /^[\s*_("“]*[\p{Ll}\d%&]/u.test(next.text) && !/^\s*\d+\s*$/.test(next.text);
  const adjacent = next.line === last.line + 1;
  const ended = /[.;:!?]$/.test(before);
  // "… nền tảng chia sẻ / LGSP.": the last word of a full line may be an acronym.
  const isLastWord = /^\s*[\p{Lu}\d&]{2,8}[.;]\s*$/u.test(next.text) && !ended && adjacent;
  if (isCapitals(before) !== isCapitals(next.text) && !isLastWord) return false;
  if (width !== null && adjacent) return (startsLow && !/[;:]$/.test(before)) || before.length >= width * 0.72;
  return startsLow && !ended && (width === null || before.length >= width * 0.4);
}

/** A line of capitals: a title, or a heading of a part. */
export function isCapitals(text: string): boolean {
  const { all, low } = lettersOf(text);
  return all >= 3 && low <= all * 0.15;
}

function finish(open: Open, garbled: boolean): Passage {
  const { marker, paragraphs, first } = open;
  const last = paragraphs.at(-1) ?? first;
  const joined = paragraphs
    .map((p, i) => (i === 0 ? p.text.slice(marker.length) : p.text).trim())
    .map((line, i, lines) => (/[\p{L}\d]-$/u.test(lines[i - 1] ?? "") ? line : ` ${line}`))
    .join("");
  const text = joined
    .slice(0, longestRead)
    .replace(signRun, "$1$1")
    .replace(/\*\*|__/g, "")
    .replace(/\*+$/, "")
    .replace(/^\*+/, "")
    .replace(/\s+/g, " ")
    .trim();
  const leading = first.text.length - first.text.trimStart().length;
  const trailing = last.text.length - last.text.trimEnd().length;
  return {
    kind: "passage",
    marker,
    text,
    folded: foldInPlace(text, garbled),
    garbled,
    lines: [first.line, last.line],
    span: [first.span[0] + leading, last.span[1] - trailing],
    headingLevel: first.headingLevel,
  };
}

export function isPassage(piece: Piece): piece is Passage {
  return piece.kind === "passage";
}
