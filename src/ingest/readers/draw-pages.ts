/** A PDF or a picture → one small picture of each page for the browser, standing as its words were read. */
import type { DrawnPage } from "./child-messages.ts";
import type { ReaderLimits } from "./limits.ts";
import { openPicture } from "./ocr/decode-picture.ts";
import { drawPage } from "./ocr/draw-page.ts";
import { inkLevel, inkOf } from "./ocr/ink.ts";
import { type PagePicture, quarterTurned, rotated } from "./ocr/page-picture.ts";
import { slantOf } from "./ocr/upright.ts";
import { openPdf } from "./pdf-document.ts";
import { sniff } from "./sniff.ts";

const widestPixels = 1_100;
const quality = 70;

type Pictures = { readonly picture: (number: number) => Promise<PagePicture>; readonly close: () => Promise<void> };

export async function drawPages(
  bytes: Uint8Array,
  pages: readonly DrawnPage[],
  limits: ReaderLimits,
  onPicture: (number: number, webp: Uint8Array) => Promise<void>,
): Promise<void> {
  const { default: sharp } = await import("sharp");
  const file = await picturesOf(bytes, limits);
  try {
    for (const page of pages) {
      const { grey, width, height } = upright(await file.picture(page.number), page);
      const webp = await sharp(grey, { raw: { width, height, channels: 1 } })
        .resize({ width: widestPixels, withoutEnlargement: true })
        .webp({ quality })
        .toBuffer();
      await onPicture(page.number, webp);
    }
  } finally {
    await file.close();
  }
}

async function picturesOf(bytes: Uint8Array, limits: ReaderLimits): Promise<Pictures> {
  if (sniff(bytes) === "pdf") {
    const document = await openPdf(bytes, limits);
    return { picture: (number) => drawPage(document, number, limits), close: () => document.destroy() };
  }
  const file = await openPicture(bytes, limits);
  return { picture: file.page, close: () => Promise.resolve() };
}

/** A recognised page was turned and straightened before it was read, and the boxes of its words count on that. */
function upright(picture: PagePicture, { mode, turned }: DrawnPage): PagePicture {
  if (mode !== "recognised") return picture;
  const half = turned >= 180;
  const standing = quarterTurned(picture, turned % 180 === 90 ? 90 : 0);
  const slant = slantOf(inkOf(standing, inkLevel(standing)));
  const straight = Math.abs(slant) < 0.001 ? standing : rotated(standing, slant);
  return half ? quarterTurned(straight, 180) : straight;
}
