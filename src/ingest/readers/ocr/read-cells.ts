/** The cells of ruled tables, each read as a block of its own: words of neighbouring columns never run into each other. */
import type { PageGrid } from "../../rules/pages/grid.ts";
import { type Area, cutOut, enlarged, type PagePicture } from "./page-picture.ts";
import { type ReadCell, readFigures } from "./read-figures.ts";
import { type RecognisedWord, type Recogniser, setRight } from "./recogniser.ts";

/** Inches: what is cut off at the walls of a cell, and the white field around what remains. */
const wall = 0.015;
const air = 0.06;
/** A dash of a table has fewer dots than the noise of a whole page may leave in a cell. */
const leastInches = 0.02;
/** Dots per inch from which on cells are read as they are: at 200, enlarging lost more figures than it saved (measured). */
const wellRead = 180;
const enlargedTo = 300;
const dashConfidence = 0.7;

export async function readCells(
  page: PagePicture,
  grids: readonly PageGrid[],
  level: number,
  recogniser: Recogniser,
): Promise<RecognisedWord[]> {
  const inked = grids
    .flatMap((grid) => grid.cells)
    .flatMap(({ box }) => {
      const area = innerArea(box, page);
      const ink = inkAreaOf(page, area, level);
      return ink === null ? [] : [{ area: around(ink, area, page), ink }];
    });
  const field = Math.round(air * page.dpi);
  const factor = page.dpi >= wellRead ? 1 : enlargedTo / page.dpi;
  const pictures = inked.map(({ area }) => enlarged(cutOut(page, area, field), factor));
  const found = await recogniser.recognise(pictures, "block");
  const silent = inked.flatMap((cell, at) => (found[at]?.length === 0 ? [{ cell, at }] : []));
  const again = await recogniser.recognise(
    silent.flatMap(({ at }) => pictures[at] ?? []),
    "line",
  );
  const read = inked.map(({ area, ink }, at): ReadCell => {
    const retried = silent.findIndex((cell) => cell.at === at);
    const words = (retried < 0 ? found[at] : again[retried]) ?? [];
    if ((words.length === 0 || isMark(words)) && isDash(ink, page.dpi)) {
      const dash = { text: "-", area: ink, confidence: dashConfidence };
      return { ink, words: [setRight(dash, "dash-seen-in-picture", words.map(({ text }) => text).join(""))] };
    }
    const onPage = words.map((word) => placed(word, factor, Math.floor(area.left) - field, Math.floor(area.top) - field));
    return { ink, words: onPage };
  });
  return (await readFigures(read, page, level, recogniser)).flat();
}

function innerArea([left, top, right, bottom]: PageGrid["box"], { width, height, dpi }: PagePicture): Area {
  const inset = wall * dpi;
  return { left: left * width + inset, top: top * height + inset, right: right * width - inset, bottom: bottom * height - inset };
}

/** The box of the ink in a cell; null when there is none but specks. */
function inkAreaOf(page: PagePicture, area: Area, level: number): Area | null {
  const [left, right] = [Math.max(1, Math.floor(area.left)), Math.min(page.width - 1, Math.ceil(area.right))];
  let found: { left: number; top: number; right: number; bottom: number } | null = null;
  for (let y = Math.max(1, Math.floor(area.top)); y < Math.min(page.height - 1, area.bottom); y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = y * page.width + x;
      const isInk = (place: number) => (page.grey[place] ?? 255) <= level;
      // A dot of ink has neighbours; a speck of noise mostly has none.
      if (!isInk(at) || !isInk(at + 1) || !isInk(at - 1)) continue;
      found ??= { left: x, top: y, right: x + 1, bottom: y + 1 };
      found.left = Math.min(found.left, x - 1);
      found.right = Math.max(found.right, x + 2);
      found.bottom = y + 1;
    }
  }
  if (found === null) return null;
  return Math.max(found.right - found.left, found.bottom - found.top) < leastInches * page.dpi ? null : found;
}

function around(ink: Area, cell: Area, { dpi }: PagePicture): Area {
  const spare = 0.04 * dpi;
  return {
    left: Math.max(cell.left, ink.left - spare),
    top: Math.max(cell.top, ink.top - spare),
    right: Math.min(cell.right, ink.right + spare),
    bottom: Math.min(cell.bottom, ink.bottom + spare),
  };
}

/** A lone stroke is also read as "~", "¬" or "=". */
function isMark(words: readonly RecognisedWord[]): boolean {
  const text = words.map((word) => word.text).join("");
  return text.length <= 2 && !/[\p{L}\d]/u.test(text);
}

/** Recognition passes over a lone stroke; in a table it says "none". */
function isDash({ left, top, right, bottom }: Area, dpi: number): boolean {
  const [width, height] = [right - left, bottom - top];
  return width >= height * 1.8 && width <= dpi * 0.2 && height <= dpi * 0.05;
}

/** From the pixels of the enlarged cell to those of the page. */
function placed(word: RecognisedWord, factor: number, right: number, down: number): RecognisedWord {
  const { area } = word;
  return {
    ...word,
    area: {
      left: area.left / factor + right,
      top: area.top / factor + down,
      right: area.right / factor + right,
      bottom: area.bottom / factor + down,
    },
  };
}
