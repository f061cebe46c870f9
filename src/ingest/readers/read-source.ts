/** Bytes → source: looks at what the file is, then reads it or refuses it by name. */
import type { Result } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import type { Source } from "../model.ts";
import { readDocx } from "./docx.ts";
import { readImage } from "./image.ts";
import type { ReaderLimits } from "./limits.ts";
import { readerLimits } from "./limits.ts";
import { readOldWord } from "./old-word.ts";
import { readPdf } from "./pdf.ts";
import type { RecognitionHooks } from "./recognition.ts";
import { noHooks } from "./recognition.ts";
import { refusalOf, refuseFile } from "./refuse-file.ts";
import { sniff } from "./sniff.ts";
import { readText } from "./text.ts";
import { readXlsx } from "./xlsx.ts";
import { openZip } from "./zip.ts";

/** `name` decides nothing but whether "#" opens a heading (Markdown). */
export function readSource(
  bytes: Uint8Array,
  name: string,
  limits: ReaderLimits = readerLimits,
  hooks: RecognitionHooks = noHooks,
): Promise<Result<Source, IngestRefusalCode>> {
  return refusalOf(() => {
    if (bytes.length > limits.fileBytes) refuseFile("FILE_TOO_LARGE", { limit: limits.fileBytes });
    switch (sniff(bytes)) {
      case "zip":
        return isWorkbook(bytes, limits) ? readXlsx(bytes, limits) : readDocx(bytes, limits);
      case "pdf":
        return readPdf(bytes, limits, hooks);
      case "image":
        return readImage(bytes, limits, hooks);
      case "old-office":
        return readOldWord(bytes, limits);
      case "text":
        return readText(bytes, name, limits);
    }
  });
}

function isWorkbook(bytes: Uint8Array, limits: ReaderLimits): boolean {
  return [...openZip(bytes, limits).entries.keys()].some((name) => /^xl\/workbook\./.test(name));
}
