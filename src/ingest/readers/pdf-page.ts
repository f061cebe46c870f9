/** One drawn page → its content, upright, and whether its words can be trusted or its picture has to be read instead. */
import { convertLegacy, type LegacyEncoding, legacyFont } from "../rules/legacy-encodings.ts";
import type { PageContent, PageWord, Ruling } from "../rules/pages/page-content.ts";
import { scoreVietnamese } from "../rules/recognise-encoding.ts";
import { isGarbled } from "../rules/words/script-quality.ts";
import type { Drawing } from "./pdf-drawing.ts";
import { type DrawnWord, type Glyph, wordsOfGlyphs } from "./pdf-glyphs.ts";

type Turn = PageContent["turned"];

/** "layer": words of another program over a picture; "picture": nothing to read but the picture. */
export type PageKind = "text" | "layer" | "picture";
export type ReadPage = { readonly content: PageContent; readonly kind: PageKind };

/** Old encodings by the name of the font as glyphs carry it. */
export type OldFonts = ReadonlyMap<string, { readonly encoding: LegacyEncoding; readonly capitals: boolean }>;

const noWords = 25;
const mostlyPicture = 0.5;
const aPicture = 0.2;
const drawnLetters = 150;
/** What another program recognised is as good as recognition of ours, and its signs are no surer. */
const layerConfidence = 0.85;

export function readPage(drawing: Drawing, number: number, oldFonts: OldFonts): ReadPage {
  const turn = turnOf(drawing.glyphs);
  const upright = turned(drawing, turn);
  const words = wordsOfGlyphs(upright.glyphs).map((word) => ({ ...word, text: converted(word, oldFonts) }));
  const kind = kindOf(drawing, words);
  const { width, height } = upright;
  const content: PageContent = {
    number,
    mode: kind === "text" ? "text" : "recognised",
    width,
    height,
    turned: turn,
    words: words.flatMap((word) => pageWord(word, width, height, kind)),
    rulings: upright.rulings,
  };
  return { content, kind };
}

function pageWord(word: DrawnWord, width: number, height: number, kind: PageKind): PageWord[] {
  const share = (value: number, of: number) => Math.min(1, Math.max(0, value / of));
  const isOff = word.right <= 0 || word.left >= width || word.bottom <= 0 || word.top >= height;
  if (isOff || word.text === "") return [];
  const box = [share(word.left, width), share(word.top, height), share(word.right, width), share(word.bottom, height)] as const;
  return [{ text: word.text, box, confidence: kind === "text" ? null : layerConfidence }];
}

function kindOf({ pictures, shapes }: Drawing, words: readonly DrawnWord[]): PageKind {
  const text = words.map((word) => word.text).join(" ");
  const letters = text.match(/[\p{L}\d]/gu)?.length ?? 0;
  if (letters < noWords) return pictures > aPicture || (letters === 0 && shapes > drawnLetters) ? "picture" : "text";
  const unknown = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  if (unknown > letters * 0.3) return "picture";
  if (pictures < mostlyPicture) return "text";
  const hidden = words.filter((word) => word.isHidden).length;
  // A letterhead may lie under printed words; only hidden words, or rubbish, speak of a scan.
  if (isRubbish(text, letters)) return "picture";
  return hidden > words.length / 2 ? "layer" : "text";
}

function isRubbish(text: string, letters: number): boolean {
  // The measure wants a longer text than a short page has.
  return isGarbled(letters < 200 ? text.repeat(Math.ceil(200 / letters)) : text);
}

/** A page that was printed sideways: most of its glyphs run down or up. */
function turnOf(glyphs: readonly Glyph[]): Turn {
  const counts: Record<Turn, number> = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { x, y, toX, toY, isSpace } of glyphs) {
    if (isSpace) continue;
    const [dx, dy] = [toX - x, toY - y];
    if (dx === 0 && dy === 0) continue;
    if (Math.abs(dx) >= Math.abs(dy)) counts[dx > 0 ? 0 : 180] += 1;
    // Written downwards: a quarter turn back, three forward, brings it upright.
    else counts[dy > 0 ? 270 : 90] += 1;
  }
  const turns = [0, 90, 180, 270] as const;
  return turns.reduce((best, turn) => (counts[turn] > counts[best] ? turn : best), 0 as Turn);
}

type Upright = Pick<Drawing, "width" | "height" | "glyphs" | "rulings">;

function turned({ width, height, glyphs, rulings }: Drawing, turn: Turn): Upright {
  if (turn === 0) return { width, height, glyphs, rulings };
  const point = (x: number, y: number): readonly [number, number] =>
    turn === 90 ? [height - y, x] : turn === 180 ? [width - x, height - y] : [y, width - x];
  const swaps = turn !== 180;
  return {
    width: swaps ? height : width,
    height: swaps ? width : height,
    glyphs: glyphs.map((glyph) => {
      const [x, y] = point(glyph.x, glyph.y);
      const [toX, toY] = point(glyph.toX, glyph.toY);
      return { ...glyph, x, y, toX, toY };
    }),
    rulings: rulings.map((ruling) => turnedRuling(ruling, turn)),
  };
}

function turnedRuling({ direction, at, from, to }: Ruling, turn: Turn): Ruling {
  if (turn === 180) return { direction, at: 1 - at, from: 1 - to, to: 1 - from };
  const isAcross = direction === "across";
  const swapped = isAcross ? "down" : "across";
  const flipsAt = turn === 90 ? isAcross : !isAcross;
  return flipsAt ? { direction: swapped, at: 1 - at, from, to } : { direction: swapped, at, from: 1 - to, to: 1 - from };
}

function converted(word: DrawnWord, oldFonts: OldFonts): string {
  const old = oldFonts.get(word.font);
  // A soft hyphen that is drawn is a hyphen; in the oldest fonts its code is the letter "ư".
  if (old === undefined) return word.text.replace(/\u00ad/g, "-");
  const text = convertLegacy(word.text, old.encoding);
  return old.capitals ? text.toUpperCase() : text;
}

/**
 * The fonts that hold text from before Unicode. Their names say it, or the text does: it reads better after conversion. A name
 * alone proves nothing, since converted files keep the old names.
 */
export function oldFontsOf(drawings: readonly Drawing[]): OldFonts {
  const samples = new Map<string, { name: string; text: string }>();
  for (const { glyphs, fonts } of drawings) {
    for (const { font, text, isSpace } of glyphs) {
      const sample = samples.get(font) ?? { name: (fonts.get(font) ?? "").replace(/^[A-Z]{6}\+/, ""), text: "" };
      if (sample.text.length < 4000) sample.text += isSpace ? " " : text;
      samples.set(font, sample);
    }
  }
  const old = new Map<string, { encoding: LegacyEncoding; capitals: boolean }>();
  for (const [font, { name, text }] of samples) {
    if (!/[\xa1-\xff]/.test(text)) continue;
    const named = legacyFont(name) ?? legacyFont(`.${name}`);
    const encodings: readonly LegacyEncoding[] = named ? [named.encoding] : ["TCVN3", "VNI"];
    const before = scoreVietnamese(text).share;
    const best = encodings
      .map((encoding) => ({ encoding, share: scoreVietnamese(convertLegacy(text, encoding)).share }))
      .reduce((a, b) => (b.share > a.share ? b : a));
    const isBetter = named ? best.share > before : text.length > 200 && best.share > before + 0.2 && best.share > 0.8;
    if (isBetter) old.set(font, { encoding: best.encoding, capitals: named?.capitals ?? false });
  }
  return old;
}
