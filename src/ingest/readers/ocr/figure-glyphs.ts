/**
 * The point or comma of a printed number is a few dots that recognition often passes over ("7.1" as "71", "0,2" as "02"). In the
 * picture it is a spot of its own at the foot of the figures; how many figures stand to its right tells where it belongs.
 */
import type { Area, PagePicture } from "./page-picture.ts";

export type PrintedSeparator = { readonly mark: "." | ","; readonly figuresAfter: number };

type Spot = { left: number; top: number; right: number; bottom: number; dots: number };

/** The one separator of the number in the area; null when there is none, or more than one, or its figures run together. */
export function printedSeparator(area: Area, page: PagePicture, level: number): PrintedSeparator | null {
  const spots = spotsIn(area, page, level);
  const heightOf = ({ top, bottom }: Spot) => bottom - top;
  const tallest = Math.max(0, ...spots.map(heightOf));
  if (tallest < page.dpi * 0.05) return null;
  const tall = spots.filter((spot) => heightOf(spot) >= tallest * 0.8);
  const foot = Math.min(...tall.map(({ bottom }) => bottom));
  const small = spots.filter((spot) => {
    const isSmall = heightOf(spot) <= tallest * 0.5 && spot.right - spot.left <= tallest * 0.4;
    return isSmall && spot.dots >= 2 && spot.bottom >= foot - tallest * 0.15 && spot.top >= foot - tallest * 0.4;
  });
  const [mark] = small;
  if (!mark || small.length > 1) return null;
  const after = tall.filter(({ left }) => left >= mark.right - 1);
  const isBetween = after.length > 0 && tall.some(({ right }) => right <= mark.left + 1);
  if (!isBetween || after.some((spot) => spot.right - spot.left > tallest * 0.85)) return null;
  return { mark: mark.bottom > foot + tallest * 0.12 ? "," : ".", figuresAfter: after.length };
}

/** Connected spots of ink. */
function spotsIn(area: Area, page: PagePicture, level: number): Spot[] {
  const [left, top] = [Math.max(0, Math.floor(area.left)), Math.max(0, Math.floor(area.top))];
  const [width, height] = [
    Math.ceil(Math.min(page.width, area.right)) - left,
    Math.ceil(Math.min(page.height, area.bottom)) - top,
  ];
  const isInk = (x: number, y: number) => (page.grey[(y + top) * page.width + x + left] ?? 255) <= level;
  const seen = new Uint8Array(Math.max(0, width * height));
  const spots: Spot[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || !isInk(start % width, Math.floor(start / width))) continue;
    const spot = { left: width, top: height, right: 0, bottom: 0, dots: 0 };
    const waiting = [start];
    seen[start] = 1;
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      spot.left = Math.min(spot.left, x);
      spot.right = Math.max(spot.right, x + 1);
      spot.top = Math.min(spot.top, y);
      spot.bottom = Math.max(spot.bottom, y + 1);
      spot.dots += 1;
      for (const [dx, dy] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
      ] as const) {
        const [nextX, nextY] = [x + dx, y + dy];
        const next = nextY * width + nextX;
        if (nextX < 0 || nextY < 0 || nextX >= width || nextY >= height || seen[next] === 1 || !isInk(nextX, nextY)) continue;
        seen[next] = 1;
        waiting.push(next);
      }
    }
    spots.push(spot);
  }
  return spots;
}
