/** The picture of one page, as everything here works on it: grey pixels, one byte each, 0 black and 255 white. */

export type PagePicture = {
  readonly grey: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Dots per inch. */
  readonly dpi: number;
};

/** A part of a picture in pixels; right and bottom are the first that are no longer in it. */
export type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type QuarterTurn = 0 | 90 | 180 | 270;

/** The part of the picture on a white field: recognition wants air around the letters. */
export function cutOut(picture: PagePicture, area: Area, air: number): PagePicture {
  const left = Math.max(0, Math.floor(area.left));
  const top = Math.max(0, Math.floor(area.top));
  const right = Math.min(picture.width, Math.ceil(area.right));
  const bottom = Math.min(picture.height, Math.ceil(area.bottom));
  const width = Math.max(1, right - left) + 2 * air;
  const height = Math.max(1, bottom - top) + 2 * air;
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = top; y < bottom; y += 1)
    grey.set(picture.grey.subarray(y * picture.width + left, y * picture.width + right), (y - top + air) * width + air);
  return { grey, width, height, dpi: picture.dpi };
}

/** Turns clockwise. */
export function quarterTurned(picture: PagePicture, turn: QuarterTurn): PagePicture {
  if (turn === 0) return picture;
  const { width, height, dpi } = picture;
  if (turn === 180) return { ...picture, grey: Uint8Array.from(picture.grey).reverse() };
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      grey[at] = picture.grey[y * width + x] ?? 255;
    }
  }
  return { grey, width: height, height: width, dpi };
}

/** Turns by a small angle (radians, clockwise) around the middle; the corners that come in are white. */
export function rotated(picture: PagePicture, angle: number): PagePicture {
  const { width, height, grey: from, dpi } = picture;
  const grey = new Uint8Array(width * height).fill(255);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y += 1) {
    let fromX = -middleX * cos + (y - middleY) * sin + middleX;
    let fromY = middleX * sin + (y - middleY) * cos + middleY;
    for (let x = 0; x < width; x += 1, fromX += cos, fromY -= sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [shareX, shareY] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = (from[at] ?? 255) * (1 - shareX) + (from[at + 1] ?? 255) * shareX;
      const lower = (from[at + width] ?? 255) * (1 - shareX) + (from[at + width + 1] ?? 255) * shareX;
      grey[y * width + x] = upper * (1 - shareY) + lower * shareY;
    }
  }
  return { grey, width, height, dpi };
}

/** A larger copy, smoothly: small print keeps its commas when it is read at a larger size. */
export function enlarged(picture: PagePicture, factor: number): PagePicture {
  if (factor === 1) return picture;
  const width = Math.round(picture.width * factor);
  const height = Math.round(picture.height * factor);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const fromY = Math.min(picture.height - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const upper = Math.floor(fromY) * picture.width;
    const lower = Math.min(picture.height - 1, Math.floor(fromY) + 1) * picture.width;
    const shareY = fromY - Math.floor(fromY);
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.min(picture.width - 1, Math.max(0, (x + 0.5) / factor - 0.5));
      const left = Math.floor(fromX);
      const right = Math.min(picture.width - 1, left + 1);
      const shareX = fromX - left;
      const above = (picture.grey[upper + left] ?? 255) * (1 - shareX) + (picture.grey[upper + right] ?? 255) * shareX;
      const below = (picture.grey[lower + left] ?? 255) * (1 - shareX) + (picture.grey[lower + right] ?? 255) * shareX;
      grey[y * width + x] = above * (1 - shareY) + below * shareY;
    }
  }
  return { grey, width, height, dpi: picture.dpi * factor };
}

/** Whitens a part, in place: for pictures of our own making only. */
export function whiten(picture: PagePicture, { left, top, right, bottom }: Area): void {
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(picture.height, bottom); y += 1)
    picture.grey.fill(
      255,
      y * picture.width + Math.max(0, Math.floor(left)),
      y * picture.width + Math.min(picture.width, Math.ceil(right)),
    );
}

/** The picture in the simplest of all formats (PGM), which takes no time to make or to read. */
export function pgmOf({ grey, width, height }: PagePicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), grey]);
}
