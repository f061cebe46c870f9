/** The text state of a PDF page: where the pen stands while the file shows one glyph after another. */
import type { Glyph } from "./pdf-glyphs.ts";

export type Matrix = readonly [number, number, number, number, number, number];
/** Left, top, right, bottom on the page, in points. */
export type Bounds = readonly [number, number, number, number];
export type Numbers = ArrayLike<number>;
export type FontShape = { readonly scale: number; readonly isVertical: boolean };

type State = {
  font: string;
  size: number;
  shape: FontShape;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
  mode: number;
};

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** Neither filled nor stroked: the hidden words that other programs lay over a scan. */
const hiddenModes = [3, 7];

export function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

export function createTextPen(shapeOf: (font: string) => FontShape) {
  const glyphs: Glyph[] = [];
  let state: State = {
    font: "",
    size: 0,
    shape: { scale: 0.001, isVertical: false },
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
    mode: 0,
  };
  const saved: State[] = [];
  let text: Matrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const move = (byX: number, byY: number) => {
    lineX += byX;
    lineY += byY;
    x = lineX;
    y = lineY;
  };
  const place = (matrix: Matrix) => {
    text = matrix;
    [x, y, lineX, lineY] = [0, 0, 0, 0];
  };
  /** The glyph that begins at the pen and moves it by `advance`. */
  const draw = (glyph: object, advance: number, page: Matrix, clip: Bounds) => {
    const own = "unicode" in glyph && typeof glyph.unicode === "string" ? glyph.unicode : "";
    const [fromX, fromY] = apply(page, x, y + state.rise);
    const [toX, toY] = state.shape.isVertical
      ? apply(page, x, y + state.rise - advance)
      : apply(page, x + advance * state.stretch, y + state.rise);
    const size = Math.abs(state.size) * Math.hypot(page[2], page[3]);
    if (!isShown((fromX + toX) / 2, (fromY + toY) / 2, size, clip)) return;
    // pdfjs marks code 32, where a font may keep any letter: only what it stands for tells.
    const isSpace = own.trim() === "";
    const isHidden = hiddenModes.includes(state.mode);
    glyphs.push({ text: own, x: fromX, y: fromY, toX, toY, size, font: state.font, isSpace, isHidden });
  };
  return {
    glyphs,
    save: () => saved.push({ ...state }),
    restore: () => {
      state = saved.pop() ?? state;
    },
    begin: () => place(identity),
    place,
    move,
    nextLine: () => move(0, state.leading),
    set: (field: "charSpacing" | "wordSpacing" | "stretch" | "rise" | "leading" | "mode", value: number) => {
      state[field] = value;
    },
    font: (name: string, size: number) => {
      state.font = name;
      state.size = size;
      state.shape = shapeOf(name);
    },
    show: (shown: readonly unknown[], page: Matrix, clip: Bounds) => {
      const matrix = times(page, text);
      for (const item of shown) {
        if (typeof item === "number") {
          const kerned = (-item * state.size) / 1000;
          if (state.shape.isVertical) y += kerned;
          else x += kerned * state.stretch;
        } else if (typeof item === "object" && item !== null) {
          const width = "width" in item && typeof item.width === "number" ? item.width : 0;
          const isSpace = "isSpace" in item && item.isSpace === true;
          const advance = width * state.shape.scale * state.size + state.charSpacing + (isSpace ? state.wordSpacing : 0);
          draw(item, advance, matrix, clip);
          if (state.shape.isVertical) y -= advance;
          else x += advance * state.stretch;
        }
      }
    },
  };
}

/** A letter shows when its foot, give or take a descender, lies within the clip. */
function isShown(x: number, y: number, size: number, clip: Bounds): boolean {
  const slack = size * 0.3;
  return x > clip[0] - slack && x < clip[2] + slack && y > clip[1] - slack && y < clip[3] + slack;
}

function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

export function isNumbers(value: unknown): value is Numbers {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
