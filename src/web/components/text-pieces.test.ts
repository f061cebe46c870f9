import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { piecesOf } from "./text-pieces.ts";

const shown = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.map(({ text, isMarked, doubt }) => `${isMarked ? "*" : ""}${doubt === null ? "" : "~"}${text}`);

describe("a line in pieces", () => {
  test("without marks it stays whole", () => {
    expect(shown(piecesOf("đạt trên 60%", 100, null, []))).toEqual(["đạt trên 60%"]);
  });

  test("a passage and a doubtful word inside it", () => {
    const doubts = [{ span: { from: 104, to: 108 }, confidence: 0.4 }];
    expect(shown(piecesOf("đạt trên 60%", 100, { from: 100, to: 108 }, doubts))).toEqual(["*đạt ", "*~trên", " 60%"]);
  });

  test("marks of other lines leave it alone", () => {
    const doubts = [{ span: { from: 0, to: 5 }, confidence: 0.4 }];
    expect(shown(piecesOf("abc", 50, { from: 10, to: 50 }, doubts))).toEqual(["abc"]);
  });

  test("an empty line has no pieces", () => {
    expect(piecesOf("", 5, { from: 0, to: 10 }, [])).toEqual([]);
  });

  test("the pieces always give the line back", () => {
    const span = fc.tuple(fc.nat(40), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.nat(20), span, fc.array(span), (text, start, mark, spans) => {
        const doubts = spans.map((one) => ({ span: one, confidence: 0.5 }));
        const pieces = piecesOf(text, start, mark, doubts);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});
