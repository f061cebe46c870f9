/** The machine's own `tesseract`, where it is installed with Vietnamese: once and a half to twice as fast as the bundled one. */
import { execFile } from "node:child_process";
import { access, constants, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pgmOf } from "./page-picture.ts";
import { cleanWords, lettersOf, type RecognisedWord, type Recogniser, segmentation } from "./recogniser.ts";

/** The reading process has no environment, hence no search path. */
const usualFolders = ["/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"];
const mostOutput = 64 * 1024 * 1024;

/** The program, or null where there is none that reads Vietnamese. */
export async function findNativeTesseract(folders: readonly string[] = usualFolders): Promise<string | null> {
  for (const folder of folders) {
    const program = join(folder, "tesseract");
    const isThere = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (
      isThere &&
      (await run(program, ["--list-langs"], new AbortController().signal).catch(() => "")).split(/\s+/).includes("vie")
    )
      return program;
  }
  return null;
}

export function startNativeTesseract(program: string): Recogniser {
  const stopping = new AbortController();
  return {
    recognise: async (pictures, arrangement) => {
      if (pictures.length === 0) return [];
      const folder = await mkdtemp(join(tmpdir(), "lotrinh-pages-"));
      try {
        // One start of the program for all pictures: it reads a list of files.
        const names = pictures.map((_, at) => join(folder, `${at + 1}.pgm`));
        for (const [at, picture] of pictures.entries()) await writeFile(names[at] ?? "", pgmOf(picture));
        const list = join(folder, "list.txt");
        await writeFile(list, `${names.join("\n")}\n`);
        const dpi = String(Math.round(pictures[0]?.dpi ?? 300));
        const given = [list, "stdout", "-l", "vie", "--oem", "1", "--psm", segmentation[arrangement], "--dpi", dpi];
        const letters = lettersOf(arrangement);
        if (letters !== "") given.push("-c", `tessedit_char_whitelist=${letters}`);
        return wordsOfTsv(await run(program, [...given, "tsv"], stopping.signal), pictures.length);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    stop: async () => stopping.abort(),
  };
}

function run(program: string, given: readonly string[], signal: AbortSignal): Promise<string> {
  const options = { signal, maxBuffer: mostOutput, env: { OMP_THREAD_LIMIT: "1", LC_ALL: "C" }, killSignal: "SIGKILL" } as const;
  return new Promise((resolve, reject) => {
    execFile(program, given, options, (error, output) => (error ? reject(error) : resolve(output)));
  });
}

/** level page block paragraph line word left top width height confidence text; level 5 is a word. */
export function wordsOfTsv(tsv: string, pictures: number): RecognisedWord[][] {
  const found: RecognisedWord[][] = Array.from({ length: pictures }, () => []);
  for (const row of tsv.split("\n")) {
    const [level, page, , , , , left, top, width, height, confidence, ...text] = row.split("\t");
    if (level !== "5") continue;
    const [x, y] = [Number(left), Number(top)];
    found[Number(page) - 1]?.push({
      text: text.join("\t"),
      confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
      area: { left: x, top: y, right: x + Number(width), bottom: y + Number(height) },
    });
  }
  return found.map(cleanWords);
}
