/**
 * "≥" and "≤" are not among the signs that the Vietnamese data of Tesseract knows: it writes ">" and "<", or a digit. The picture
 * shows what was printed: a sign with a bar of its own below it, with white between. Only that is looked for here.
 */
import { type Area, cutOut, type PagePicture } from "./page-picture.ts";
import { type RecognisedWord, setRight } from "./recogniser.ts";

const barred = new Map([
  [">", "≥"],
  ["<", "≤"],
  ["s", "≤"],
  ["S", "≤"],
]);
/** A sign whose bar was seen is still our reading of a few dots. */
const signConfidence = 0.88;

/** The word with the sign that its picture shows; `level` is the darkest grey that is paper. */
export function withPrintedSign(word: RecognisedWord, page: PagePicture, level: number): RecognisedWord {
  const isSign = /^[<>]|^[sS]\d/.test(word.text);
  const sign = isSign ? barred.get(word.text[0] ?? "") : undefined;
  // A digit that stands in for a sign: "≥75" has been seen as "275".
  const isSuspect = sign === undefined && /^2\d\d%?$/.test(word.text);
  if (sign === undefined && !isSuspect) return word;
  const glyph = firstGlyph(word.area, page, level);
  if (glyph === null || !(sign === undefined ? hasBarBelow(glyph) : hasWideFoot(glyph))) return word;
  const confidence = Math.min(word.confidence, signConfidence);
  const text = `${sign ?? "≥"}${word.text.slice(1)}`;
  const sure = sign === undefined ? Math.min(confidence, 0.6) : confidence;
  return setRight({ ...word, text, confidence: sure }, "sign-seen-in-picture", word.text);
}

/** The first connected stretch of columns with ink, over the height of the word and a little below it. */
function firstGlyph(area: Area, page: PagePicture, level: number): (PagePicture & { readonly right: number }) | null {
  const height = area.bottom - area.top;
  const spare = Math.ceil(height * 0.2);
  const field = cutOut(page, { ...area, left: area.left - 2, top: area.top - 2, bottom: area.bottom + spare }, 0);
  const isEmpty = (x: number) => {
    for (let y = 0; y < field.height; y += 1) if ((field.grey[y * field.width + x] ?? 255) <= level) return false;
    return true;
  };
  let left = 0;
  while (left < field.width && isEmpty(left)) left += 1;
  let right = left;
  while (right < field.width && !isEmpty(right)) right += 1;
  if (right - left < 4 || right - left > field.height * 1.1) return null;
  const glyph = cutOut(field, { left, top: 0, right, bottom: field.height }, 0);
  return { ...glyph, right: Math.max(0, Math.floor(area.left - 2)) + right };
}

/** Where the sign of a number ends, in the pixels of the page; null when its picture does not begin with a sign of its own. */
export function endOfSign(area: Area, page: PagePicture, level: number): number | null {
  const glyph = firstGlyph(area, page, level);
  return glyph === null ? null : glyph.right;
}

/**
 * Where a sign ends that was read as a figure or not at all: a glyph as wide as a sign, with a bar at its foot, and more white
 * after it than figures leave between them.
 */
export function endOfHiddenSign(area: Area, page: PagePicture, level: number): number | null {
  const glyph = firstGlyph(area, page, level);
  const height = area.bottom - area.top;
  if (glyph === null || glyph.width < height * 0.55 || !hasWideFoot(glyph)) return null;
  const gap = cutOut(
    page,
    { left: glyph.right, top: area.top, right: glyph.right + Math.ceil(height * 0.26), bottom: area.bottom },
    0,
  );
  return gap.grey.some((grey) => grey <= level) || glyph.right + height * 0.4 >= area.right ? null : glyph.right;
}

/** ">" and "<" end in a point or in two: only a bar below them fills a row of the lower half from side to side. */
function hasWideFoot({ grey, width, height }: PagePicture): boolean {
  const paper = Math.max(...grey);
  const faint = paper - (paper - Math.min(...grey)) * 0.4;
  for (let y = height >> 1; y < height; y += 1) {
    const inked = grey.subarray(y * width, (y + 1) * width).filter((level) => level <= faint).length;
    if (inked >= width * 0.8) return true;
  }
  return false;
}

/** A row of ink over most of the width in the lower half, and right above it a row that is much lighter throughout. */
function hasBarBelow({ grey, width, height }: PagePicture): boolean {
  const rows = Array.from({ length: height }, (_, y) => grey.subarray(y * width, (y + 1) * width));
  const darkness = rows.map((row) => 255 - Math.min(...row));
  const covered = rows.map((row) => row.reduce((sum, level) => sum + (255 - level), 0) / width);
  const peak = Math.max(...covered);
  const bar = covered.lastIndexOf(peak);
  const top = darkness.findIndex((dark) => dark > 100);
  if (top < 0 || bar < top + (height - top) * 0.45) return false;
  const most = Math.max(...darkness);
  const barCover = rows[bar]?.filter((level) => 255 - level > most * 0.45).length ?? 0;
  if (barCover < width * 0.75) return false;
  for (let y = bar - 1; y > Math.max(top, bar - height * 0.35); y -= 1)
    if ((darkness[y] ?? 0) < most * 0.55) return hasInkAbove(darkness, top, y, most);
  return false;
}

function hasInkAbove(darkness: readonly number[], top: number, below: number, most: number): boolean {
  return darkness.slice(top, below).filter((dark) => dark > most * 0.55).length >= 3;
}
