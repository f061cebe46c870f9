/** Which way up a page lies, as far as its ink can tell: sideways or not, and how much it slants. */
import { type Ink, inkOf } from "./ink.ts";
import { type PagePicture, rotated } from "./page-picture.ts";

const steepest = (5 * Math.PI) / 180;

/** Text lines make a rhythm of full and empty rows; a page on its side has that rhythm in its columns. */
export function isSideways(ink: Ink): boolean {
  const across = rhythm(ink, 0, "across");
  const down = rhythm(ink, 0, "down");
  return down > across * 1.25;
}

/** The angle (radians) that the page has to be turned by, clockwise, to stand straight. */
export function slantOf(ink: Ink): number {
  let best = search(ink, 0, steepest, steepest / 10);
  for (const step of [steepest / 50, steepest / 250]) best = search(ink, best, step * 5, step);
  return Math.abs(best) >= steepest * 0.98 ? 0 : best;
}

const leastSlant = 0.001;

/** The page without its slant. `level` parts ink from paper. */
export function straightened(page: PagePicture, level: number): PagePicture {
  const slant = slantOf(inkOf(page, level));
  return Math.abs(slant) < leastSlant ? page : rotated(page, slant);
}

function search(ink: Ink, middle: number, reach: number, step: number): number {
  let best = { angle: 0, rhythm: -1 };
  for (let angle = middle - reach; angle <= middle + reach + step / 2; angle += step) {
    const found = rhythm(ink, angle, "across");
    if (found > best.rhythm) best = { angle, rhythm: found };
  }
  return best.angle;
}

/** How sharply full and empty rows follow each other when the rows run at this angle. */
function rhythm({ black, width, height }: Ink, angle: number, direction: "across" | "down"): number {
  const slope = Math.tan(angle);
  const rows = direction === "across" ? height : width;
  const spare = Math.ceil(Math.abs(slope) * Math.max(width, height)) + 2;
  const counts = new Float64Array(rows + 2 * spare);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (black[y * width + x] !== 1) continue;
      const row = direction === "across" ? y + x * slope : x - y * slope;
      const at = Math.round(row) + spare;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  let sum = 0;
  for (let at = 1; at < counts.length; at += 1) sum += ((counts[at] ?? 0) - (counts[at - 1] ?? 0)) ** 2;
  return sum / (direction === "across" ? width : height);
}
