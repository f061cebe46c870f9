/** A strip of a page with some lines of text on it: enough to tell which way up it is, and quick to read. */
import { inkOf } from "./ink.ts";
import { cutOut, type PagePicture } from "./page-picture.ts";

const stripInches = { high: 0.9, wide: 5 };
const leastInk = 60;

/** The strip with the most changes between ink and paper: text, rather than a stamp or a picture. Null on an empty page. */
export function probeOf(page: PagePicture, level: number): PagePicture | null {
  const { black, width, height, scale } = inkOf(page, level);
  const high = Math.min(height, Math.round((stripInches.high * page.dpi) / scale));
  const wide = Math.min(width, Math.round((stripInches.wide * page.dpi) / scale));
  let best = { left: 0, top: 0, changes: leastInk };
  for (let top = 0; top + high <= height; top += Math.max(1, high >> 1)) {
    for (let left = 0; left + wide <= width; left += Math.max(1, wide >> 1)) {
      let changes = 0;
      for (let y = top; y < top + high; y += 2)
        for (let x = left + 1; x < left + wide; x += 1) if (black[y * width + x] !== black[y * width + x - 1]) changes += 1;
      if (changes > best.changes) best = { left, top, changes };
    }
  }
  if (best.changes === leastInk) return null;
  const area = {
    left: best.left * scale,
    top: best.top * scale,
    right: (best.left + wide) * scale,
    bottom: (best.top + high) * scale,
  };
  return cutOut(page, area, Math.round(page.dpi / 20));
}
