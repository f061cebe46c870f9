/** Straight lines among the paths of a page: strokes that run across or down, and the thin filled boxes that many programs draw instead. */
import type { Ruling } from "../rules/pages/page-content.ts";
import { isNumbers, type Matrix } from "./pdf-pen.ts";

type Point = readonly [number, number];

const thickest = 3;
const shortest = 4;
const slant = 1;
/** A page that draws more than this is a map or a picture; its lines are no table. */
const mostPieces = 60_000;
const [moveTo, lineTo, curveTo, quadraticCurveTo] = [0, 1, 2, 3];

export function createRulingCollector(width: number, height: number) {
  const lines: Ruling[] = [];
  let shapes = 0;
  const add = (direction: Ruling["direction"], at: number, from: number, to: number) => {
    if (lines.length > mostPieces) return;
    const [over, along] = direction === "across" ? [height, width] : [width, height];
    if (at < -thickest || at > over + thickest || to < 0 || from > along) return;
    lines.push({ direction, at: at / over, from: Math.max(0, from) / along, to: Math.min(along, to) / along });
  };
  const addSegment = ([x0, y0]: Point, [x1, y1]: Point) => {
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (dy <= slant && dx >= shortest) add("across", (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1));
    else if (dx <= slant && dy >= shortest) add("down", (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1));
  };
  const addBox = (points: readonly Point[]) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= thickest && right - left >= shortest) add("across", (top + bottom) / 2, left, right);
    else if (right - left <= thickest && bottom - top >= shortest) add("down", (left + right) / 2, top, bottom);
  };
  return {
    /** `args` is what pdfjs gives with a path: the painting operator, the steps in one array, the bounds. */
    takePath: (args: readonly unknown[], matrix: Matrix, isPainted: boolean, isStroked: boolean) => {
      const steps = Array.isArray(args[1]) ? args[1][0] : null;
      if (!isPainted || !isNumbers(steps) || lines.length > mostPieces) return;
      for (const { points, isStraight } of subpathsOf(steps, matrix)) {
        shapes += 1;
        if (!isStraight) continue;
        if (isStroked) for (const [at, point] of points.slice(1).entries()) addSegment(points[at] ?? point, point);
        else if (points.length >= 4 && points.length <= 6) addBox(points);
      }
    },
    collected: () => ({ lines: lines.length > mostPieces ? [] : lines, shapes }),
  };
}

type Subpath = { readonly points: Point[]; isStraight: boolean };

function subpathsOf(steps: ArrayLike<number>, m: Matrix): Subpath[] {
  const paths: Subpath[] = [];
  const point = (at: number): Point => {
    const [x, y] = [steps[at] ?? 0, steps[at + 1] ?? 0];
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  };
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    const open = paths.at(-1);
    if (step === moveTo) {
      paths.push({ points: [point(at + 1)], isStraight: true });
      at += 3;
    } else if (step === lineTo) {
      open?.points.push(point(at + 1));
      at += 3;
    } else if (step === curveTo || step === quadraticCurveTo) {
      if (open) open.isStraight = false;
      at += step === curveTo ? 7 : 5;
    } else {
      const first = open?.points[0];
      if (first) open.points.push(first);
      at += 1;
    }
  }
  return paths;
}
