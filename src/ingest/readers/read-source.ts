/** Bytes → source: looks at what the file is, then reads it or refuses it by name. */
import type { Result } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import type { Source } from "../model.ts";
import { readDocx } from "./docx.ts";
import type { ReaderLimits } from "./limits.ts";
import { readerLimits } from "./limits.ts";
import { refusalOf, refuseFile } from "./refuse-file.ts";
import { sniff } from "./sniff.ts";
import { readText } from "./text.ts";

/** `name` decides nothing but whether "#" opens a heading (Markdown). */
export function readSource(
  bytes: Uint8Array,
  name: string,
  limits: ReaderLimits = readerLimits,
): Result<Source, IngestRefusalCode> {
  return refusalOf(() => {
    if (bytes.length > limits.fileBytes) refuseFile("FILE_TOO_LARGE", { limit: limits.fileBytes });
    return sniff(bytes) === "zip" ? readDocx(bytes, limits) : readText(bytes, name, limits);
  });
}
