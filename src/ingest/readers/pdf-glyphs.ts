/**
 * Glyphs as a PDF draws them → words with boxes. A word ends at a space or where the pen jumps; it goes on over any number of text
 * operators. Accents that are drawn by themselves land on their letter.
 */
import { drawnSymbols } from "./pdf-symbols.ts";

export type Glyph = {
  readonly text: string;
  /** Where the pen stands, on the upright page, and where it goes next; the box follows from size and direction. */
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly size: number;
  readonly font: string;
  readonly isSpace: boolean;
  readonly isHidden: boolean;
};

export type DrawnWord = {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  readonly size: number;
  readonly font: string;
  readonly isHidden: boolean;
  /** A space was drawn after it, so it never joins a word that touches it. */
  isClosed: boolean;
};

type Drawn = { readonly word: DrawnWord; readonly glyphs: Glyph[] };

const jump = 0.17;
const above = 0.76;
const below = 0.22;
const spacingAccents: Readonly<Record<string, string>> = {
  "´": "\u0301",
  "`": "\u0300",
  ˆ: "\u0302",
  "˜": "\u0303",
  "˘": "\u0306",
};

export function wordsOfGlyphs(glyphs: Iterable<Glyph>): readonly DrawnWord[] {
  const drawn: Drawn[] = [];
  const loose: Glyph[] = [];
  let open: Drawn | null = null;
  for (const glyph of glyphs) {
    const last: Glyph | undefined = open?.glyphs.at(-1);
    if (glyph.isSpace || glyph.text.trim() === "") {
      if (open && last && isNext(last, glyph)) open.word.isClosed = true;
      open = null;
      continue;
    }
    const accent = accentOf(glyph, last);
    if (accent !== null) {
      if (open && last && isOver(glyph, last)) open.word.text += accent;
      else loose.push({ ...glyph, text: accent });
      continue;
    }
    if (!open || !last || !isNext(last, glyph) || last.isHidden !== glyph.isHidden) {
      open = { word: wordOf(glyph), glyphs: [] };
      drawn.push(open);
    } else extend(open.word, glyph);
    open.glyphs.push(glyph);
  }
  for (const accent of loose) land(accent, drawn);
  return joinTouching(drawn.map(({ word }) => word)).map((word) => ({ ...word, text: plain(word.text) }));
}

/** Composed letters, no ligatures, no signs without width. */
function plain(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize("NFKC"))
    .replace(/[\ue000-\uf8ff]/g, (sign) => drawnSymbols.get(sign.charCodeAt(0) & 0xff) ?? sign)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u2060\ufeff]/gu, "")
    .normalize("NFC");
}

function boxOf(glyph: Glyph): readonly [number, number, number, number] {
  const { x, y, toX, toY, size } = glyph;
  const length = Math.hypot(toX - x, toY - y) || 1;
  const [dx, dy] = length === 1 && toX === x ? [1, 0] : [(toX - x) / length, (toY - y) / length];
  // The upright of the letter is a quarter turn back from its direction of writing.
  const corners = [x, toX].flatMap((px, at) => {
    const py = at === 0 ? y : toY;
    return [above, -below].map((up) => [px + dy * up * size, py - dx * up * size] as const);
  });
  const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function wordOf(glyph: Glyph): DrawnWord {
  const [left, top, right, bottom] = boxOf(glyph);
  const { text, size, font, isHidden } = glyph;
  return { text, left, top, right, bottom, size, font, isHidden, isClosed: false };
}

function extend(word: DrawnWord, glyph: Glyph): void {
  const [left, top, right, bottom] = boxOf(glyph);
  word.text += glyph.text;
  word.left = Math.min(word.left, left);
  word.top = Math.min(word.top, top);
  word.right = Math.max(word.right, right);
  word.bottom = Math.max(word.bottom, bottom);
}

function isNext(last: Glyph, glyph: Glyph): boolean {
  const size = Math.max(last.size, glyph.size);
  return Math.hypot(glyph.x - last.toX, glyph.y - last.toY) <= size * jump;
}

function accentOf(glyph: Glyph, last: Glyph | undefined): string | null {
  if (/^\p{M}+$/u.test(glyph.text)) return glyph.text;
  const spacing = spacingAccents[glyph.text];
  return spacing !== undefined && last !== undefined && isOver(glyph, last) ? spacing : null;
}

function isOver(accent: Glyph, letter: Glyph): boolean {
  const [left, top, right, bottom] = boxOf(accent);
  const box = boxOf(letter);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const slack = letter.size * 0.25;
  return x > box[0] - slack / 2 && x < box[2] + slack && y > box[1] - slack * 2 && y < box[3] + slack;
}

/** Puts an accent that was drawn apart on the nearest letter under it. */
function land(accent: Glyph, drawn: readonly Drawn[]): void {
  const [left, top, right, bottom] = boxOf(accent);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  for (const { word, glyphs } of drawn) {
    const slack = word.size * 0.3;
    if (x < word.left - slack || x > word.right + slack || y < word.top - slack || y > word.bottom + slack) continue;
    const at = glyphs.findIndex((glyph) => isOver(accent, glyph));
    if (at === -1) continue;
    const before = glyphs.slice(0, at + 1).reduce((length, glyph) => length + glyph.text.length, 0);
    word.text = word.text.slice(0, before) + accent.text + word.text.slice(before);
    return;
  }
}

/** Letters of one word that the file draws at different times (a fallback font, a bold letter) stand edge to edge. */
function joinTouching(words: readonly DrawnWord[]): readonly DrawnWord[] {
  const sorted = [...words].sort((a, b) => Math.round(a.bottom) - Math.round(b.bottom) || a.left - b.left);
  const joined: DrawnWord[] = [];
  for (const word of sorted) {
    const last = joined.at(-1);
    const touches =
      last !== undefined &&
      !last.isClosed &&
      last.isHidden === word.isHidden &&
      Math.abs(last.bottom - word.bottom) < word.size * 0.15 &&
      Math.abs(word.left - last.right) < word.size * 0.06;
    if (!touches) {
      joined.push({ ...word });
      continue;
    }
    last.text += word.text;
    last.right = Math.max(last.right, word.right);
    last.top = Math.min(last.top, word.top);
    last.bottom = Math.max(last.bottom, word.bottom);
    last.isClosed = word.isClosed;
  }
  return joined;
}
