/** A page of a PDF → its picture, as a person would see it. */
import type { ReaderLimits } from "../limits.ts";
import { loadPdfjs, type PdfDocument, type PdfPage, pageOf } from "../pdf-document.ts";
import { refuseFile } from "../refuse-file.ts";
import type { PagePicture } from "./page-picture.ts";

const pointsPerInch = 72;
const usualDpi = 300;
const leastDpi = 150;
/** An A3 page at 300 dots; a larger sheet is drawn more coarsely. */
const mostPixels = 18_000_000;

export async function drawPage(document: PdfDocument, number: number, limits: ReaderLimits): Promise<PagePicture> {
  const { createCanvas } = await import("@napi-rs/canvas");
  const page = await pageOf(document, number);
  try {
    const size = page.getViewport({ scale: 1 });
    const dpi = Math.min(await dpiOf(page), dpiWithin(size.width * size.height, Math.min(mostPixels, limits.imagePixels)));
    const viewport = page.getViewport({ scale: dpi / pointsPerInch });
    const width = Math.max(1, Math.round(viewport.width));
    const height = Math.max(1, Math.round(viewport.height));
    const canvas = createCanvas(width, height);
    const context = canvas.getContext("2d");
    // The canvas of this package is drawn on as a browser's: pdfjs' types know only the latter.
    const target = { canvas, canvasContext: context, viewport, background: "#fff" } as unknown as Parameters<
      PdfPage["render"]
    >[0];
    await page.render(target).promise.catch(() => refuseFile("FILE_DAMAGED", { page: number }));
    const grey = greyOf(canvas.data());
    return { grey, width, height, dpi };
  } finally {
    page.cleanup();
  }
}

function dpiWithin(squarePoints: number, pixels: number): number {
  return pointsPerInch * Math.sqrt(pixels / Math.max(1, squarePoints));
}

/** A page that is one scanned picture holds no more than that picture's own dots. */
async function dpiOf(page: PdfPage): Promise<number> {
  const { OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn: { width: number; height: number }[] = [];
  fnArray.forEach((operator, at) => {
    if (operator !== OPS.paintImageXObject && operator !== OPS.paintImageMaskXObject) return;
    const given: unknown = argsArray[at];
    const [name, width, height]: unknown[] = Array.isArray(given) ? given : [];
    if (typeof name === "string" && typeof width === "number" && typeof height === "number") drawn.push({ width, height });
    else drawn.push({ width: 0, height: 0 });
  });
  const [only, ...others] = drawn;
  const size = page.getViewport({ scale: 1, rotation: 0 });
  if (!only || others.length > 0 || only.width === 0) return usualDpi;
  const own = (pointsPerInch * Math.max(only.width, only.height)) / Math.max(size.width, size.height);
  return Math.min(usualDpi, Math.max(leastDpi, own));
}

/** From red, green, blue and transparency to grey, as the eye weighs them. */
function greyOf(colours: Uint8Array): Uint8Array {
  const grey = new Uint8Array(colours.length / 4);
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4)
    grey[at] = ((colours[from] ?? 255) * 77 + (colours[from + 1] ?? 255) * 151 + (colours[from + 2] ?? 255) * 28) >> 8;
  return grey;
}
