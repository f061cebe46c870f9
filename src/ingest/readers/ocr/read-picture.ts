/**
 * The picture of a page → its content: upright, straight, its ruling lines found and taken out, the cells of its tables read one by
 * one and the rest as a page. A grid that is none is left to the page: its words are read like all others, its lines forgotten.
 */

import { gridsOf, type PageGrid } from "../../rules/pages/grid.ts";
import type { PageContent, PageWord, Ruling } from "../../rules/pages/page-content.ts";
import { eraseStrokes, findRulings } from "./find-rulings.ts";
import { inkLevel, inkOf, isBlank, withoutStrokes } from "./ink.ts";
import { type Area, type PagePicture, type QuarterTurn, quarterTurned, whiten } from "./page-picture.ts";
import { probeOf } from "./probe.ts";
import { readCells } from "./read-cells.ts";
import type { RecognisedWord, Recogniser } from "./recogniser.ts";
import { withPrintedSign } from "./signs.ts";
import { isSideways, straightened } from "./upright.ts";

const pointsPerInch = 72;
const probeIsSure = 0.75;

export async function readPicture(scan: PagePicture, number: number, recogniser: Recogniser): Promise<PageContent> {
  const level = inkLevel(scan);
  const ink = inkOf(scan, level);
  if (isBlank(ink)) return contentOf(scan, number, 0, [], []);
  const { straight, turned } = await stoodUp(scan, level, recogniser, isSideways(withoutStrokes(ink)));
  // Own pixels: what follows paints over them.
  const page = { ...straight, grey: Uint8Array.from(straight.grey) };
  const { rulings, strokes } = findRulings(page, level);
  eraseStrokes(page, strokes, level);
  const grids = gridsOf({ ...sizeOf(page), rulings });
  const sound = grids.filter((grid) => isSound(grid, page));
  const inCells = await readCells(page, sound, level, recogniser);
  const rest = sound.length === 0 ? page : { ...page, grey: Uint8Array.from(page.grey) };
  for (const grid of sound) whiten(rest, areaOf(grid.box, page));
  const [onPage = []] = isBlank(inkOf(rest, level)) ? [] : await recogniser.recognise([rest], "page");
  const words = [...onPage, ...inCells].map((word) => withPrintedSign(word, page, level));
  const content = contentOf(page, number, turned, words, withoutUnsound(rulings, grids, sound));
  const unsound = grids.filter((grid) => !sound.includes(grid) && looksLikeTable(grid)).length;
  return unsound === 0 ? content : { ...content, unsoundGrids: unsound };
}

type Standing = { readonly straight: PagePicture; readonly turned: QuarterTurn };

/**
 * A strip is read as the page seems to stand; only when that makes little sense is it read the other way up, and only when neither
 * does, along the other sides of the page.
 */
async function stoodUp(scan: PagePicture, level: number, recogniser: Recogniser, sideways: boolean): Promise<Standing> {
  let best: (Standing & { readonly sense: number }) | null = null;
  for (const side of sideways ? ([90, 0] as const) : ([0, 90] as const)) {
    const standing = quarterTurned(scan, side);
    const straight = straightened(standing, level);
    const probe = probeOf(straight, level);
    best ??= { straight, turned: side, sense: 0 };
    if (probe === null) break;
    for (const half of [0, 180] as const) {
      const sense = senseOf((await recogniser.recognise([quarterTurned(probe, half)], "block"))[0] ?? []);
      if (sense > best.sense + 0.05) best = { straight: quarterTurned(straight, half), turned: turnOf(side + half), sense };
      if (best.sense >= probeIsSure) return best;
    }
  }
  return best ?? { straight: scan, turned: 0 };
}

/** Mean confidence, by letters: upside-down print reads as short unsure rubbish. */
function senseOf(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, word) => sum + word.text.length * word.confidence, 0) / letters;
}

function turnOf(degrees: number): QuarterTurn {
  return degrees === 90 ? 90 : degrees === 180 ? 180 : degrees === 270 ? 270 : 0;
}

/** Columns of a table stay the same from row to row; a grid made of noise or of a drawing falls apart into odd cells. */
function isSound(grid: PageGrid, page: PagePicture): boolean {
  const columns = grid.columnEdges.length - 1;
  const rows = grid.rowEdges.length - 1;
  if (grid.cells.length < 4 || columns > 40 || rows > 200) return false;
  const rowsOfCells = new Map<number, number>();
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      rowsOfCells.set(row, (rowsOfCells.get(row) ?? 0) + cell.columnSpan);
  const isWhole = [...rowsOfCells.values()].filter((covered) => covered === columns).length >= rows * 0.9;
  const heights = grid.cells.map((cell) => (cell.box[3] - cell.box[1]) * page.height);
  const low = heights.filter((height) => height < page.dpi * 0.1).length;
  const single = grid.cells.filter((cell) => cell.columnSpan === 1).length;
  return isWhole && low <= heights.length * 0.2 && single >= grid.cells.length * 0.5;
}

/** Two lines that cross by chance make no table that somebody would miss. */
function looksLikeTable({ cells, columnEdges, rowEdges }: PageGrid): boolean {
  return cells.length >= 6 && columnEdges.length > 3 && rowEdges.length > 3;
}

function withoutUnsound(rulings: readonly Ruling[], grids: readonly PageGrid[], sound: readonly PageGrid[]): Ruling[] {
  const unsound = grids.filter((grid) => !sound.includes(grid));
  const isIn = ({ direction, at, from, to }: Ruling, { box: [left, top, right, bottom] }: PageGrid) => {
    const [low, high, first, last] = direction === "across" ? [top, bottom, left, right] : [left, right, top, bottom];
    return at >= low - 0.004 && at <= high + 0.004 && from >= first - 0.02 && to <= last + 0.02;
  };
  return rulings.filter((ruling) => !unsound.some((grid) => isIn(ruling, grid)));
}

function sizeOf({ width, height, dpi }: PagePicture) {
  return { width: (width / dpi) * pointsPerInch, height: (height / dpi) * pointsPerInch };
}

function areaOf([left, top, right, bottom]: PageGrid["box"], { width, height }: PagePicture): Area {
  return { left: left * width, top: top * height, right: right * width, bottom: bottom * height };
}

function contentOf(
  page: PagePicture,
  number: number,
  turned: QuarterTurn,
  words: readonly RecognisedWord[],
  rulings: readonly Ruling[],
): PageContent {
  const pageWords = words.map((word) => pageWord(word, page));
  return { number, mode: words.length === 0 ? "blank" : "recognised", ...sizeOf(page), turned, words: pageWords, rulings };
}

function pageWord({ text, area, confidence, repair }: RecognisedWord, { width, height }: PagePicture): PageWord {
  const share = (value: number, of: number) => Math.min(1, Math.max(0, value / of));
  return {
    text,
    box: [share(area.left, width), share(area.top, height), share(area.right, width), share(area.bottom, height)],
    confidence,
    ...(repair === undefined ? {} : { repair }),
  };
}
