import { expect, test } from "vitest";
import { startBundledTesseract } from "./bundled-tesseract.ts";
import type { PagePicture } from "./page-picture.ts";
import { quarterTurned } from "./page-picture.ts";
import { readPicture } from "./read-picture.ts";

/** A drawn page: the fonts of the machine have the letters without marks at least. */
async function aLetter(): Promise<PagePicture> {
  const { createCanvas } = await import("@napi-rs/canvas");
  const canvas = createCanvas(1000, 700);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, 1000, 700);
  pen.fillStyle = "#111";
  pen.font = "34px serif";
  const words = ["Trung", "xanh", "trong", "khu", "cao", "minh", "phong", "an"];
  for (let line = 0; line < 9; line += 1) {
    const row = Array.from({ length: 5 + (line % 3) }, (_, at) => words[(line * 3 + at * at) % words.length]);
    pen.fillText([...row.slice(0, 1 + (line % 4)), "2026", ...row.slice(1 + (line % 4))].join(" "), 80, 100 + line * 60);
  }
  const colours = canvas.data();
  const grey = Uint8Array.from({ length: 1000 * 700 }, (_, at) => colours[at * 4] ?? 255);
  return { grey, width: 1000, height: 700, dpi: 150 };
}

test("a page is read alike whichever way up it was laid on the glass", { timeout: 60_000 }, async () => {
  const recogniser = await startBundledTesseract();
  try {
    const page = await aLetter();
    for (const turn of [0, 180, 90] as const) {
      const content = await readPicture(quarterTurned(page, turn), 1, recogniser);
      expect(content.words.filter(({ text }) => text === "2026")).toHaveLength(9);
      expect(content.turned).toBe((360 - turn) % 360);
    }
  } finally {
    await recogniser.stop();
  }
});
