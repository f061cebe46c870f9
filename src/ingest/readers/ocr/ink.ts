/** Where ink is: a small black-and-white copy of a page, to measure its slant and its direction with. */
import type { PagePicture } from "./page-picture.ts";

export type Ink = { readonly black: Uint8Array; readonly width: number; readonly height: number; readonly scale: number };

const measuringDpi = 100;
/** Of 255 grey steps between paper and ink: what is this much darker than the paper is ink. */
const paperToInk = 0.24;

/** Grey levels up to this one are ink. Paper is the commonest light grey; ink is where the darkest hundredth begins. */
export function inkLevel({ grey }: PagePicture): number {
  const counts = new Array<number>(256).fill(0);
  const step = Math.max(1, Math.floor(grey.length / 500_000));
  let total = 0;
  for (let at = 0; at < grey.length; at += step, total += 1) counts[grey[at] ?? 255] = (counts[grey[at] ?? 255] ?? 0) + 1;
  let paper = 255;
  for (let level = 254; level >= 128; level -= 1) if ((counts[level] ?? 0) > (counts[paper] ?? 0)) paper = level;
  let darkest = 0;
  for (let sum = counts[0] ?? 0; sum < total * 0.01 && darkest < paper; sum += counts[darkest] ?? 0) darkest += 1;
  // A page with hardly any ink says nothing about how dark its ink is.
  const ink = Math.min(darkest, 96);
  return paper - (paper - ink) * paperToInk;
}

/** A pixel of the copy is black when its darkest pixels are ink through and through: single specks of noise do not count. */
export function inkOf(picture: PagePicture, level: number): Ink {
  const scale = Math.max(1, Math.round(picture.dpi / measuringDpi));
  const width = Math.floor(picture.width / scale);
  const height = Math.floor(picture.height / scale);
  const black = new Uint8Array(width * height);
  const wanted = Math.max(1, Math.ceil((scale * scale) / 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let dark = 0;
      for (let dy = 0; dy < scale; dy += 1) {
        const row = (y * scale + dy) * picture.width + x * scale;
        for (let dx = 0; dx < scale; dx += 1) if ((picture.grey[row + dx] ?? 255) <= level) dark += 1;
      }
      if (dark >= wanted) black[y * width + x] = 1;
    }
  }
  return { black, width, height, scale };
}

/** Without long strokes: ruling lines run both ways and would drown what the lines of text say about the direction. */
export function withoutStrokes({ black, width, height, scale }: Ink): Ink {
  const longest = 45;
  const kept = Uint8Array.from(black);
  const erase = (from: number, length: number, step: number) => {
    if (length >= longest) for (let at = 0; at < length; at += 1) kept[from + at * step] = 0;
  };
  for (let y = 0; y < height; y += 1) runsOf(black, y * width, width, 1, erase);
  for (let x = 0; x < width; x += 1) runsOf(black, x, height, width, erase);
  return { black: kept, width, height, scale };
}

function runsOf(
  black: Uint8Array,
  start: number,
  count: number,
  step: number,
  found: (from: number, length: number, step: number) => void,
) {
  let length = 0;
  for (let at = 0; at <= count; at += 1) {
    if (at < count && black[start + at * step] === 1) length += 1;
    else if (length > 0) {
      found(start + (at - length) * step, length, step);
      length = 0;
    }
  }
}

/** A page is blank when hardly a letter would fit into all its ink. */
export function isBlank({ black, width, height }: Ink): boolean {
  // The edge of the glass and the holes of a punch are no writing.
  const edge = Math.round(Math.min(width, height) * 0.04);
  let ink = 0;
  for (let y = edge; y < height - edge; y += 1)
    for (let x = edge; x < width - edge; x += 1) {
      const at = y * width + x;
      // A single black pixel is dust.
      if (black[at] === 1 && (black[at + 1] === 1 || black[at + width] === 1)) ink += 1;
    }
  return ink < 40;
}
