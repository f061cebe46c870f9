import { expect, test } from "vitest";
import { printedSeparator } from "./figure-glyphs.ts";
import type { Area, PagePicture } from "./page-picture.ts";
import { readFigures } from "./read-figures.ts";
import type { RecognisedWord, Recogniser } from "./recogniser.ts";

const ink = 90;

/** A picture of bars: each figure a stem, at 200 dots per inch. */
function drawn(parts: readonly (readonly [left: number, top: number, right: number, bottom: number])[]): PagePicture {
  const grey = new Uint8Array(120 * 60).fill(250);
  for (const [left, top, right, bottom] of parts)
    for (let y = top; y < bottom; y += 1) grey.fill(20, y * 120 + left, y * 120 + right);
  return { grey, width: 120, height: 60, dpi: 200 };
}

const twoFigures = [
  [20, 20, 30, 42],
  [44, 20, 54, 42],
] as const;
const whole: Area = { left: 10, top: 15, right: 80, bottom: 50 };
const word = (text: string, confidence: number): RecognisedWord => ({ text, confidence, area: whole });

/** Answers what it is told to, one list of texts per call. */
function answering(...calls: readonly (readonly string[])[]): Recogniser {
  const waiting = [...calls];
  return {
    recognise: async (pictures) => {
      const texts = pictures.length === 0 ? [] : (waiting.shift() ?? []);
      return pictures.map((_, at) => [word(texts[at] ?? "", 0.9)]);
    },
    stop: async () => {},
  };
}

const readOne = async (first: string, recogniser: Recogniser, page: PagePicture) =>
  (await readFigures([{ ink: whole, words: [word(first, 0.97)] }], page, ink, recogniser))[0]?.[0];

test("a number that both readings agree on keeps its confidence", async () => {
  expect(await readOne("90", answering(["90"]), drawn(twoFigures))).toMatchObject({ text: "90", confidence: 0.97 });
  expect(await readOne("90", answering(["90"]), drawn(twoFigures))).not.toHaveProperty("repair");
});

test("what recognition had read first stays beside the number as it was settled", async () => {
  const repairOf = async (...given: Parameters<typeof readOne>) => (await readOne(...given))?.repair;
  expect(await repairOf("30", answering(["90"], ["90"]), drawn(twoFigures))).toEqual({
    ...{ rule: "figure-read-again", raw: "30", read: "90" },
  });
  expect(await repairOf("275%", answering([">75"], [">75"]), drawn(twoFigures))).toEqual({
    ...{ rule: "sign-seen-in-picture", raw: "275%", read: ">75%" },
  });
  expect(await repairOf("71", answering(["71"]), drawn([...twoFigures, [35, 38, 39, 42]]))).toEqual({
    ...{ rule: "separator-seen-in-picture", raw: "71", read: "7.1" },
  });
});

test("a number that was read in two ways follows the third reading and never claims to be right", async () => {
  expect(await readOne("30", answering(["90"], ["90"]), drawn(twoFigures))).toMatchObject({ text: "90", confidence: 0.6 });
  expect(await readOne("30", answering(["90"], ["30"]), drawn(twoFigures))).toMatchObject({ text: "30", confidence: 0.6 });
});

test("a sign that one reading took for a figure is a sign", async () => {
  expect(await readOne("275%", answering([">75"], [">75"]), drawn(twoFigures))).toMatchObject({ text: ">75%", confidence: 0.6 });
});

test("words are no number and are not read again", async () => {
  expect(await readOne("Có", answering(), drawn(twoFigures))).toMatchObject({ text: "Có", confidence: 0.97 });
});

test.each([
  ["a point between two figures", [35, 38, 39, 42], { mark: ".", figuresAfter: 1 }],
  ["a comma hangs below the figures", [35, 38, 39, 46], { mark: ",", figuresAfter: 1 }],
  ["a spot high above the foot is neither", [35, 22, 39, 26], null],
  ["a spot after the last figure is neither", [60, 38, 64, 42], null],
] as const)("%s", (_, spot, expected) => {
  expect(printedSeparator(whole, drawn([...twoFigures, spot]), ink)).toEqual(expected);
});

test("a point that both readings lost is put back where the picture has it", async () => {
  const page = drawn([...twoFigures, [35, 38, 39, 42]]);
  expect(await readOne("71", answering(["71"]), page)).toMatchObject({ text: "7.1", confidence: 0.6 });
});
