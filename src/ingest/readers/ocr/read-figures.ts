/**
 * Cells that hold one number are read a second time, larger and as figures only. Where both readings agree the number keeps its
 * confidence; where they differ a third reading decides, and the number no longer claims to be right.
 */
import { printedSeparator } from "./figure-glyphs.ts";
import { type Area, cutOut, enlarged, type PagePicture } from "./page-picture.ts";
import { type PictureRule, type RecognisedWord, type Recogniser, setRight } from "./recogniser.ts";
import { endOfHiddenSign, endOfSign } from "./signs.ts";

export type ReadCell = { readonly ink: Area; readonly words: readonly RecognisedWord[] };

type Suspect = {
  readonly cell: ReadCell;
  readonly at: number;
  readonly first: string;
  readonly figures: Area;
  readonly hasHiddenSign: boolean;
};

/** A number that was read in two ways never claims to be right. */
const disputed = 0.6;
/** Dots per inch of the second and of the third reading. */
const sizes = [400, 270] as const;
/** Inches: more than a line of print, or longer than a number is. */
const highest = 0.24;
const widest = 0.9;
/** Inches of white around the figures. */
const air = 0.06;

/** A sign, figures and separators; "s" and "S" stand for "≤", which recognition does not know. */
const figureText = /^([<>≥≤=~]{0,2}|[sS])([\d.,]*\d[\d.,]*)(%?)$/;

/** The words of each cell, with numbers as both readings and the picture have them. */
export async function readFigures(
  cells: readonly ReadCell[],
  page: PagePicture,
  level: number,
  recogniser: Recogniser,
): Promise<readonly (readonly RecognisedWord[])[]> {
  const suspects = cells.flatMap((cell, at): Suspect[] => {
    if (!isNumber(cell, page.dpi)) return [];
    const first = compact(cell.words);
    const isSigned = /^[<>≥≤sS]/.test(first);
    const hidden = isSigned ? null : endOfHiddenSign(cell.ink, page, level);
    const figures = figuresOf(cell, isSigned ? endOfSign(cell.ink, page, level) : hidden, page);
    return [{ cell, at, first, figures, hasHiddenSign: hidden !== null }];
  });
  const second = await readAgain(suspects, sizes[0], page, recogniser);
  const differing = suspects.filter(({ first }, at) => digitsOf(first) !== digitsOf(second[at] ?? ""));
  const third = await readAgain(differing, sizes[1], page, recogniser);
  const found: (readonly RecognisedWord[])[] = cells.map(({ words }) => words);
  for (const [at, suspect] of suspects.entries()) {
    const { at: place, first } = suspect;
    const again = second[at] ?? "";
    const last = third[differing.findIndex((other) => other.at === place)] ?? again;
    found[place] = [settled(suspect, [first, again, last], page, level)];
  }
  return found;
}

function isNumber({ ink, words }: ReadCell, dpi: number): boolean {
  const isOneLine = ink.bottom - ink.top <= highest * dpi && ink.right - ink.left <= widest * dpi;
  return isOneLine && figureText.test(compact(words));
}

function compact(words: readonly RecognisedWord[]): string {
  return words.map(({ text }) => text).join("");
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** The figures alone, larger: a sign before them is left out where the picture shows where it ends. */
async function readAgain(cells: readonly Suspect[], dpi: number, page: PagePicture, recogniser: Recogniser) {
  const field = Math.round(air * page.dpi);
  const pictures = cells.map(({ figures }) => enlarged(cutOut(page, figures, field), dpi / page.dpi));
  return (await recogniser.recognise(pictures, "figure")).map(compact);
}

function figuresOf({ ink }: ReadCell, end: number | null, { dpi }: PagePicture): Area {
  const spare = 0.02 * dpi;
  const isSign = end !== null && end < ink.right - spare * 2;
  return { left: isSign ? end : ink.left - spare, top: ink.top - spare, right: ink.right + spare, bottom: ink.bottom + spare };
}

/** The number as the readings and the picture have it, with the first reading beside it where that is another. */
function settled(suspect: Suspect, readings: readonly [string, string, string], page: PagePicture, level: number) {
  const word = agreed(suspect, readings, page, level);
  return setRight(word, ruleOf(suspect.first, word.text), suspect.first);
}

function ruleOf(first: string, text: string): PictureRule {
  if (/^[<>≥≤]/.test(text) && !/^[<>≥≤sS]/.test(first)) return "sign-seen-in-picture";
  return digitsOf(first) === digitsOf(text) ? "separator-seen-in-picture" : "figure-read-again";
}

function agreed(
  { cell: { ink, words }, hasHiddenSign }: Suspect,
  readings: readonly [string, string, string],
  page: PagePicture,
  level: number,
): RecognisedWord {
  const [first, second, third] = readings;
  const sure = Math.min(...words.map(({ confidence }) => confidence));
  const chosen = [first, second].find((text) => digitsOf(text) === digitsOf(third)) ?? first;
  const [, sign = "", , percent = ""] = figureText.exec(first) ?? [];
  if (hasHiddenSign && second !== "")
    return { text: `≥${withSeparator(second, ink, page, level)}${percent}`, area: ink, confidence: Math.min(sure, disputed) };
  // "≥" is not among the signs that recognition knows: one reading made a figure of it, the other a sign.
  const hidden =
    sign === "" ? readings.find((text) => /^[<>]\d/.test(text) && `2${digitsOf(text)}` === digitsOf(first)) : undefined;
  if (hidden !== undefined) return { text: `${hidden}${percent}`, area: ink, confidence: Math.min(sure, disputed) };
  const number = (figureText.exec(chosen)?.[2] ?? digitsOf(chosen)).replace(/^[.,]+|[.,]+$/g, "");
  const printed = withSeparator(number, ink, page, level);
  const isAgreed = digitsOf(first) === digitsOf(second) && printed === (figureText.exec(first)?.[2] ?? "");
  return { text: `${sign}${printed}${percent}`, area: ink, confidence: isAgreed ? sure : Math.min(sure, disputed) };
}

/** The point or comma that the picture shows and the reading lost. */
function withSeparator(number: string, ink: Area, page: PagePicture, level: number): string {
  if (/[.,]/.test(number)) return number;
  const separator = printedSeparator(ink, page, level);
  if (separator === null || separator.figuresAfter >= number.length) return number;
  const at = number.length - separator.figuresAfter;
  return `${number.slice(0, at)}${separator.mark}${number.slice(at)}`;
}
