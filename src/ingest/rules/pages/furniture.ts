/**
 * What a page carries besides its text: page numbers, headers and footers. The same words at the same height on most pages are
 * said once, after the text (a footer may say whose property the document is); a lone number at the edge of a page is dropped.
 */
import { clean } from "#kernel/fold.ts";
import { opensAnnex } from "../outline/sections.ts";
import { foldInPlace } from "../words/folded.ts";
import { type PrintedLine, textOf } from "./page-lines.ts";

export type LinesOfPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
};

export type Furniture = {
  readonly pages: readonly LinesOfPage[];
  /** One line of each repeated header or footer, where it stood last. */
  readonly repeated: readonly PrintedLine[];
  readonly numbers: number;
};

const margin = 0.12;
const sameHeight = 0.012;
const pageNumber = /^[\s\-–—|]*(?:(?:trang|page)\s*)?\d{1,3}(?:\s*(?:\/|of|trên)\s*\d{1,3})?[\s\-–—|]*$/iu;

/** Takes page numbers and repeated lines off the pages. Lines must be in order from top to bottom. */
export function withoutFurniture(pages: readonly LinesOfPage[]): Furniture {
  const edges = pages.map(edgeLines);
  const known = new Map<string, { page: number; size: string; middle: number; line: PrintedLine }[]>();
  edges.forEach((lines, at) => {
    const page = pages[at];
    if (!page) return;
    for (const line of lines) {
      const key = keyOf(line);
      const places = known.get(key) ?? [];
      places.push({ page: page.number, size: sizeOf(page), middle: middleOf(line, page), line });
      known.set(key, places);
    }
  });
  // An annex on its side has its own heights and may be most of the document.
  const ofSize = new Map<string, number>();
  for (const page of pages) if (page.lines.length > 0) ofSize.set(sizeOf(page), (ofSize.get(sizeOf(page)) ?? 0) + 1);
  const dropped = new Set<PrintedLine>();
  const repeated: PrintedLine[] = [];
  for (const places of known.values()) {
    const usual = [...ofSize].flatMap(([size, pages]) => {
      const ofPages = places.filter((place) => place.size === size);
      const same = ofPages.filter((place) => Math.abs(place.middle - (ofPages.at(-1)?.middle ?? 0)) <= sameHeight);
      const isUsual = new Set(same.map((place) => place.page)).size >= Math.max(2, Math.ceil(pages * 0.5));
      return isUsual ? same : [];
    });
    const last = usual.sort((a, b) => a.page - b.page).at(-1);
    if (!last) continue;
    for (const { line } of usual) dropped.add(line);
    const text = textOf(last.line);
    if (/[\p{L}\d]/u.test(text) && !pageNumber.test(text)) repeated.push(last.line);
  }
  const numbers = edges.flat().filter((line) => pageNumber.test(textOf(line)));
  for (const line of numbers) dropped.add(line);
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !dropped.has(line)) })),
    repeated,
    numbers: numbers.length,
  };
}

/** Up to three lines in each margin zone; the title of an annex may stand there on every page and is text. */
function edgeLines(page: LinesOfPage): readonly PrintedLine[] {
  const top = page.lines.filter((line) => line.bottom < page.height * margin).slice(0, 3);
  const bottom = page.lines.filter((line) => line.top > page.height * (1 - margin)).slice(-3);
  return [...top, ...bottom.filter((line) => !top.includes(line))].filter(
    (line) => !opensAnnex({ folded: foldInPlace(textOf(line)), garbled: false }),
  );
}

function keyOf(line: PrintedLine): string {
  const text = clean(textOf(line));
  return pageNumber.test(text) ? "#" : foldInPlace(text.replace(/(trang|page)\s*\d+(\s*\/\s*\d+)?/giu, "$1 #"));
}

function middleOf(line: PrintedLine, page: LinesOfPage): number {
  return (line.top + line.bottom) / 2 / page.height;
}

function sizeOf({ width, height }: LinesOfPage): string {
  return `${Math.round(width / 8)} ${Math.round(height / 8)}`;
}
