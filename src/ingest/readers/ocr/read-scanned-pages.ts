/** Pages of a PDF that are pictures → their content. */
import type { PageContent } from "../../rules/pages/page-content.ts";
import type { ReaderLimits } from "../limits.ts";
import type { PdfDocument } from "../pdf-document.ts";
import type { RecognitionHooks } from "../recognition.ts";
import { drawPage } from "./draw-page.ts";
import { recognisePages } from "./recognise-pages.ts";

export function readScannedPages(
  document: PdfDocument,
  pages: readonly number[],
  hooks: RecognitionHooks,
  limits: ReaderLimits,
): Promise<readonly PageContent[]> {
  const picture = (number: number) => drawPage(document, number, limits);
  return recognisePages({ numbers: pages, of: document.numPages, picture }, hooks, limits);
}
