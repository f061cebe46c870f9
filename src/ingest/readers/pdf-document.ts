/** Opens a PDF: without scripts, without a network, without fonts of the machine. A file that pdfjs cannot open is refused by name. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";

export type PdfDocument = PDFDocumentProxy;
export type PdfPage = PDFPageProxy;

/** pdfjs is large: it is loaded by the first PDF, never at start-up. */
export function loadPdfjs() {
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

const errorsOnly = 0;
const largestSide = 20_000;

export async function openPdf(bytes: Uint8Array, limits: ReaderLimits): Promise<PdfDocument> {
  const { getDocument } = await loadPdfjs();
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  // pdfjs takes the bytes away from whoever hands them over.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: errorsOnly,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableRange: true,
    maxImageSize: limits.imagePixels,
    cMapUrl: `${join(folder, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, "standard_fonts")}/`,
    wasmUrl: `${join(folder, "wasm")}/`,
    iccUrl: `${join(folder, "iccs")}/`,
  });
  const document = await task.promise.catch(refuseUnopened);
  if (document.numPages > limits.pages) {
    const pages = document.numPages;
    await document.destroy();
    refuseFile("TOO_MANY_PAGES", { pages, limit: limits.pages });
  }
  return document;
}

/** The page, or a refusal that names it: a page that is not there, or that is larger than any paper. */
export async function pageOf(document: PdfDocument, number: number): Promise<PdfPage> {
  const page = await document.getPage(number).catch(() => refuseFile("FILE_DAMAGED", { page: number }));
  const { width, height } = page.getViewport({ scale: 1 });
  const isPaper = width > 0 && height > 0 && width <= largestSide && height <= largestSide;
  return isPaper ? page : refuseFile("FILE_DAMAGED", { page: number });
}

/**
 * Reads with the document open, and closes it. pdfjs leaves some promises of damaged files to themselves; what they say of the file
 * is known by then, and must not end the process.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  limits: ReaderLimits,
  read: (document: PdfDocument) => Promise<T>,
): Promise<T> {
  const stray = (error: unknown) => {
    if (!(error instanceof Error && /^(XRef|MissingData|Format|InvalidPDF|Parser|UnknownError|AbortException)/.test(error.name)))
      throw error;
  };
  process.on("unhandledRejection", stray);
  try {
    const document = await openPdf(bytes, limits);
    return await read(document).finally(() => document.destroy());
  } finally {
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", stray);
  }
}

function refuseUnopened(error: unknown): never {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") refuseFile("FILE_IS_ENCRYPTED", { format: "PDF" });
  // Whatever else stops pdfjs lies in the file: its errors are many and not of one class.
  return refuseFile("FILE_DAMAGED", { reason: name === "InvalidPDFException" ? "structure" : "contents" });
}
