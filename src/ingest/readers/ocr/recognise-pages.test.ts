import { expect, test } from "vitest";
import type { PageContent } from "../../rules/pages/page-content.ts";
import { readerLimits } from "../limits.ts";
import { noHooks } from "../recognition.ts";
import { refusalOf } from "../refuse-file.ts";
import type { PagePicture } from "./page-picture.ts";
import { recognisePages } from "./recognise-pages.ts";

const blankPage: PagePicture = { grey: new Uint8Array(300 * 400).fill(250), width: 300, height: 400, dpi: 100 };
const recognisedBefore: PageContent = {
  number: 2,
  mode: "recognised",
  width: 216,
  height: 288,
  turned: 0,
  words: [{ text: "đã", box: [0.1, 0.1, 0.2, 0.12], confidence: 0.9 }],
  rulings: [],
};

test("pages recognised by an earlier try are neither drawn nor announced again", async () => {
  const drawn: number[] = [];
  const announced: number[] = [];
  const picture = async (number: number) => {
    drawn.push(number);
    return blankPage;
  };
  const hooks = { known: new Map([[2, recognisedBefore]]), onPage: ({ number }: PageContent) => void announced.push(number) };
  const pages = await recognisePages({ numbers: [1, 2, 3], of: 5, picture }, hooks, readerLimits);
  expect(pages.map(({ number, mode }) => [number, mode])).toEqual([
    [1, "blank"],
    [2, "recognised"],
    [3, "blank"],
  ]);
  expect([drawn.sort(), announced.sort()]).toEqual([
    [1, 3],
    [1, 3],
  ]);
});

test("cancelling between two pages ends the reading", async () => {
  const stop = new AbortController();
  const numbers = Array.from({ length: 50 }, (_, at) => at + 1);
  const drawn: number[] = [];
  const picture = async (number: number) => {
    drawn.push(number);
    return blankPage;
  };
  const hooks = { ...noHooks, onPage: () => stop.abort(), signal: stop.signal };
  const read = await refusalOf(() => recognisePages({ numbers, of: 50, picture }, hooks, readerLimits));
  expect(read).toMatchObject({ ok: false, refusal: { code: "READING_CANCELLED" } });
  expect(drawn.length).toBeLessThan(10);
});
