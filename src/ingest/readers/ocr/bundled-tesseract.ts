/**
 * tesseract.js with the Vietnamese data of the package, from the disk alone: no cache is written and no network is asked.
 * A worker is a thread with its own memory; it reads one picture at a time.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type PagePicture, pgmOf } from "./page-picture.ts";
import { type Arrangement, cleanWords, lettersOf, type RecognisedWord, type Recogniser, segmentation } from "./recogniser.ts";

// Measured against "4.0.0_best_int" on ruled tables at 200 and 150 dots per inch: the same share of targets right, the same time.
const dataFolder = "4.0.0";

export async function startBundledTesseract(): Promise<Recogniser> {
  const { createWorker, OEM } = (await import("tesseract.js")).default;
  // Found from where the packages are, also when this code runs from the bundle.
  const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json"));
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: join(data, dataFolder),
    gzip: true,
    cacheMethod: "none",
    // Without a handler of ours a failed job would end the process; it comes back as a rejected promise anyway.
    errorHandler: () => {},
  });
  const read = async (picture: PagePicture, arrangement: Arrangement): Promise<RecognisedWord[]> => {
    const parameters = {
      tessedit_pageseg_mode: segmentation[arrangement],
      tessedit_char_whitelist: lettersOf(arrangement),
      user_defined_dpi: String(Math.round(picture.dpi)),
    };
    await worker.setParameters(parameters as unknown as Parameters<typeof worker.setParameters>[0]);
    const { data } = await worker.recognize(pgmOf(picture), {}, { text: false, blocks: true });
    const words = (data.blocks ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)),
    );
    return cleanWords(
      words.map(({ text, confidence, bbox }) => ({
        text,
        confidence: Math.min(1, Math.max(0, confidence / 100)),
        area: { left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1 },
      })),
    );
  };
  return {
    recognise: async (pictures, arrangement) => {
      const found: RecognisedWord[][] = [];
      for (const picture of pictures) found.push(await read(picture, arrangement));
      return found;
    },
    stop: async () => void (await worker.terminate()),
  };
}
