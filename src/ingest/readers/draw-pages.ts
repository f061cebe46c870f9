/** A PDF or a picture → one small picture of each page for the browser, standing as its words were read. */
import type { DrawnPage } from "./child-messages.ts";
import type { ReaderLimits } from "./limits.ts";
import { openPicture } from "./ocr/decode-picture.ts";
import { drawPage } from "./ocr/draw-page.ts";
import { inkLevel } from "./ocr/ink.ts";
import { type PagePicture, quarterTurned } from "./ocr/page-picture.ts";
import { straightened } from "./ocr/upright.ts";
import { withPdf } from "./pdf-document.ts";
import { sniff } from "./sniff.ts";

const widestPixels = 1_100;
const quality = 70;

type OnPicture = (number: number, webp: Uint8Array) => Promise<void>;

export async function drawPages(
  bytes: Uint8Array,
  pages: readonly DrawnPage[],
  limits: ReaderLimits,
  onPicture: OnPicture,
): Promise<void> {
  if (sniff(bytes) !== "pdf") return await drawEach(pages, (await openPicture(bytes, limits)).page, onPicture);
  await withPdf(bytes, limits, (document) => drawEach(pages, (number) => drawPage(document, number, limits), onPicture));
}

async function drawEach(
  pages: readonly DrawnPage[],
  pictureOf: (number: number) => Promise<PagePicture>,
  onPicture: OnPicture,
): Promise<void> {
  const { default: sharp } = await import("sharp");
  for (const page of pages) {
    const { grey, width, height } = upright(await pictureOf(page.number), page);
    const webp = await sharp(grey, { raw: { width, height, channels: 1 } })
      .resize({ width: widestPixels, withoutEnlargement: true })
      .webp({ quality })
      .toBuffer();
    await onPicture(page.number, webp);
  }
}

/** A recognised page was turned and straightened before it was read, and the boxes of its words count on that. */
function upright(picture: PagePicture, { mode, turned }: DrawnPage): PagePicture {
  if (mode !== "recognised") return picture;
  const standing = quarterTurned(picture, turned % 180 === 90 ? 90 : 0);
  return quarterTurned(straightened(standing, inkLevel(standing)), turned >= 180 ? 180 : 0);
}
