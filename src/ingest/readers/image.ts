/** Pictures of pages → source: a photograph or a scan is one page, a TIFF may hold many. */
import type { Source } from "../model.ts";
import { sourceOfPages } from "../rules/pages/source-of-pages.ts";
import { secretStamp } from "../rules/secret-stamp.ts";
import type { ReaderLimits } from "./limits.ts";
import { openPicture } from "./ocr/decode-picture.ts";
import { recognisePages } from "./ocr/recognise-pages.ts";
import type { RecognitionHooks } from "./recognition.ts";
import { refuseFile } from "./refuse-file.ts";

export async function readImage(bytes: Uint8Array, limits: ReaderLimits, hooks: RecognitionHooks): Promise<Source> {
  const file = await openPicture(bytes, limits);
  const numbers = Array.from({ length: file.pages }, (_, at) => at + 1);
  const pages = await recognisePages({ numbers, of: file.pages, picture: file.page }, hooks, limits);
  const source = sourceOfPages(pages, "image", [{ code: "PAGES_RECOGNISED", data: { count: file.pages } }]);
  const lines = source.text.split("\n");
  const stamp = secretStamp(lines);
  if (stamp !== null) refuseFile("STATE_SECRET", { stamp });
  if (source.words.length === 0) refuseFile("NO_TEXT", { images: file.pages });
  if (lines.length > limits.lines) refuseFile("TOO_MANY_LINES", { limit: limits.lines });
  return source;
}
