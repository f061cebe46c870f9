/**
 * What one page of a PDF draws, from its list of operators: glyphs with exact places, straight lines, and how much of the page
 * pictures cover. Everything is brought to the upright page, in points from its top left corner.
 */
import type { Ruling } from "../rules/pages/page-content.ts";
import type { PdfPage } from "./pdf-document.ts";
import { loadPdfjs } from "./pdf-document.ts";
import type { Glyph } from "./pdf-glyphs.ts";
import { type Bounds, createTextPen, type FontShape, isNumbers, type Matrix, type Numbers, times } from "./pdf-pen.ts";
import { createRulingCollector } from "./pdf-rulings.ts";

export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Share of the page under pictures, and how many shapes it fills (letters may be drawn as shapes). */
  readonly pictures: number;
  readonly shapes: number;
  /** The names of its fonts, by the name that glyphs carry. */
  readonly fonts: ReadonlyMap<string, string>;
};

export async function drawingOf(page: PdfPage): Promise<Drawing> {
  const { OPS, AnnotationMode } = await loadPdfjs();
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const fonts = new Map<string, string>();
  const pen = createTextPen((name) => fontOf(page, name, fonts));
  const rulings = createRulingCollector(viewport.width, viewport.height);
  let matrix: Matrix = matrixOf(viewport.transform);
  let clip: Bounds = [0, 0, viewport.width, viewport.height];
  let isClipping = false;
  const saved: { readonly matrix: Matrix; readonly clip: Bounds }[] = [];
  let pictures = 0;
  const paint = () => {
    const xs = [matrix[4], matrix[4] + matrix[0], matrix[4] + matrix[2], matrix[4] + matrix[0] + matrix[2]];
    const ys = [matrix[5], matrix[5] + matrix[1], matrix[5] + matrix[3], matrix[5] + matrix[1] + matrix[3]];
    const within = (values: readonly number[], end: number) =>
      Math.max(0, Math.min(end, Math.max(...values)) - Math.max(0, Math.min(...values)));
    pictures += (within(xs, viewport.width) * within(ys, viewport.height)) / (viewport.width * viewport.height);
  };
  const restore = () => {
    ({ matrix, clip } = saved.pop() ?? { matrix, clip });
    pen.restore();
  };
  const save = () => {
    saved.push({ matrix, clip });
    pen.save();
  };
  for (let at = 0; at < list.fnArray.length; at += 1) {
    // pdfjs gives each operator its arguments in an untyped array.
    const args: readonly unknown[] = Array.isArray(list.argsArray[at]) ? list.argsArray[at] : [];
    switch (list.fnArray[at]) {
      case OPS.save:
      case OPS.beginGroup:
        save();
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.transform:
        matrix = times(matrix, matrixOf(args));
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (isNumbers(args[0]) && args[0].length === 6) matrix = times(matrix, matrixOf(args[0]));
        break;
      case OPS.clip:
      case OPS.eoClip:
        isClipping = true;
        break;
      case OPS.constructPath:
        if (isClipping) clip = narrowed(clip, args[2], matrix);
        isClipping = false;
        rulings.takePath(args, matrix, Number(args[0]) !== OPS.endPath, isStroke(Number(args[0]), OPS));
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        paint();
        break;
      case OPS.beginText:
        pen.begin();
        break;
      case OPS.setTextMatrix:
        pen.place(matrixOf(isNumbers(args[0]) ? args[0] : args));
        break;
      case OPS.moveText:
        pen.move(number(args[0]), number(args[1]));
        break;
      case OPS.setLeadingMoveText:
        pen.set("leading", number(args[1]));
        pen.move(number(args[0]), number(args[1]));
        break;
      case OPS.nextLine:
        pen.nextLine();
        break;
      case OPS.setLeading:
        pen.set("leading", -number(args[0]));
        break;
      case OPS.setCharSpacing:
        pen.set("charSpacing", number(args[0]));
        break;
      case OPS.setWordSpacing:
        pen.set("wordSpacing", number(args[0]));
        break;
      case OPS.setHScale:
        pen.set("stretch", number(args[0]) / 100);
        break;
      case OPS.setTextRise:
        pen.set("rise", number(args[0]));
        break;
      case OPS.setTextRenderingMode:
        pen.set("mode", number(args[0]));
        break;
      case OPS.setFont:
        pen.font(String(args[0]), number(args[1]));
        break;
      case OPS.showText:
        pen.show(Array.isArray(args[0]) ? args[0] : [], matrix, clip);
        break;
    }
  }
  const { lines, shapes } = rulings.collected();
  return { width: viewport.width, height: viewport.height, glyphs: pen.glyphs, rulings: lines, pictures, shapes, fonts };
}

/** What is drawn outside of the clip does not show on paper: Word processors cut overflowing cells this way. */
function narrowed(clip: Bounds, path: unknown, m: Matrix): Bounds {
  if (!isNumbers(path) || path.length < 4) return clip;
  const [left, top, right, bottom] = [number(path[0]), number(path[1]), number(path[2]), number(path[3])];
  const xs = [left, right].flatMap((x) => [top, bottom].map((y) => m[0] * x + m[2] * y + m[4]));
  const ys = [left, right].flatMap((x) => [top, bottom].map((y) => m[1] * x + m[3] * y + m[5]));
  return [
    Math.max(clip[0], Math.min(...xs)),
    Math.max(clip[1], Math.min(...ys)),
    Math.min(clip[2], Math.max(...xs)),
    Math.min(clip[3], Math.max(...ys)),
  ];
}

function isStroke(operator: number, ops: Readonly<Record<string, number>>): boolean {
  return ["stroke", "closeStroke", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"].some(
    (name) => ops[name] === operator,
  );
}

function fontOf(page: PdfPage, name: string, fonts: Map<string, string>): FontShape {
  const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const read = (key: string): unknown =>
    typeof found === "object" && found !== null && key in found ? Reflect.get(found, key) : null;
  const matrix = read("fontMatrix");
  fonts.set(name, String(read("name") ?? ""));
  return { scale: isNumbers(matrix) && matrix[0] ? matrix[0] : 0.001, isVertical: read("vertical") === true };
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function matrixOf(values: Numbers | readonly unknown[]): Matrix {
  const at = (index: number) => number(values[index]);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
