/**
 * Words → printed lines, by where they stand and never by the order in which the file names them: a PDF may draw its page in any
 * order. All measures here are points on the upright page.
 */
import type { PageContent, PageWord } from "./page-content.ts";

export type PlacedWord = {
  readonly page: number;
  readonly word: PageWord;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type PrintedLine = {
  readonly page: number;
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The usual height of its words. */
  readonly size: number;
};

export function placedWords(page: PageContent): readonly PlacedWord[] {
  return page.words
    .filter((word) => word.text.trim() !== "")
    .map((word) => ({
      page: page.number,
      word,
      left: word.box[0] * page.width,
      top: word.box[1] * page.height,
      right: word.box[2] * page.width,
      bottom: word.box[3] * page.height,
    }));
}

type Open = { words: PlacedWord[]; top: number; bottom: number };

/** Lines from top to bottom, their words from left to right. */
export function linesOf(words: readonly PlacedWord[]): readonly PrintedLine[] {
  const open: Open[] = [];
  const done: PrintedLine[] = [];
  for (const word of [...words].sort((a, b) => a.top + a.bottom - b.top - b.bottom || a.left - b.left)) {
    const middle = (word.top + word.bottom) / 2;
    // Words come by their middles: a line that ends well above this one takes no more.
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const line = open[at];
      if (line && line.bottom < middle - (word.bottom - word.top)) done.push(...open.splice(at, 1).map(printed));
    }
    const home = open.filter((line) => isOnLine(word, line)).sort((a, b) => overlap(word, b) - overlap(word, a))[0];
    if (home) {
      const weight = home.words.length;
      home.words.push(word);
      home.top = (home.top * weight + word.top) / (weight + 1);
      home.bottom = (home.bottom * weight + word.bottom) / (weight + 1);
    } else open.push({ words: [word], top: word.top, bottom: word.bottom });
  }
  return [...done, ...open.map(printed)].sort((a, b) => a.top + a.bottom - b.top - b.bottom || a.left - b.left);
}

function overlap(word: PlacedWord, line: Open): number {
  return Math.min(word.bottom, line.bottom) - Math.max(word.top, line.top);
}

function isOnLine(word: PlacedWord, line: Open): boolean {
  const height = Math.min(word.bottom - word.top, line.bottom - line.top);
  if (overlap(word, line) < height * 0.5) return false;
  const isOver = (other: PlacedWord) =>
    Math.min(word.right, other.right) - Math.max(word.left, other.left) >
    0.5 * Math.min(word.right - word.left, other.right - other.left);
  return !line.words.slice(-40).some(isOver);
}

function printed({ words }: Open): PrintedLine {
  return lineOf([...words].sort((a, b) => a.left - b.left));
}

/** The line that these words make, in their order. */
export function lineOf(words: readonly PlacedWord[]): PrintedLine {
  const heights = words.map((word) => word.bottom - word.top).sort((a, b) => a - b);
  return {
    page: words[0]?.page ?? 0,
    words,
    left: Math.min(...words.map((word) => word.left)),
    top: Math.min(...words.map((word) => word.top)),
    right: Math.max(...words.map((word) => word.right)),
    bottom: Math.max(...words.map((word) => word.bottom)),
    size: heights[Math.floor(heights.length / 2)] ?? 0,
  };
}

export function textOf(line: PrintedLine): string {
  return line.words.map(({ word }) => word.text).join(" ");
}

/** The words that stand by themselves on a page: a secrecy stamp may be set beside another line. */
export function standingWords(page: PageContent): readonly string[] {
  return linesOf(placedWords(page)).flatMap(partsOf).map(textOf);
}

/** The parts of a line that wide gaps set apart; a mark of a list belongs to the words after it. */
export function partsOf(line: PrintedLine): readonly PrintedLine[] {
  const parts: PlacedWord[][] = [];
  for (const word of line.words) {
    const last = parts.at(-1)?.at(-1);
    if (last && word.left - last.right < line.size * 1.8) parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  const [first, second, ...more] = parts;
  const isNear = (second?.[0]?.left ?? 0) - (first?.[0]?.right ?? 0) < line.size * 4;
  const isMark =
    isNear && first?.length === 1 && /^(?:[-–—+•*▪·]|\(?\p{L}{1,2}\)|[\dIVX]+(?:\.\d+)*[.)])$/u.test(first[0]?.word.text ?? "");
  const whole = first && second && isMark ? [[...first, ...second], ...more] : parts;
  return whole.map(lineOf);
}
