import { describe, expect, test } from "vitest";
import type { Drawing } from "./pdf-drawing.ts";
import { type Glyph, wordsOfGlyphs } from "./pdf-glyphs.ts";
import { oldFontsOf, readPage } from "./pdf-page.ts";

type More = Partial<Pick<Glyph, "font" | "isHidden">>;

/** Glyphs of one line, six points wide each. */
function glyphsOf(text: string, { font = "f1", isHidden = false }: More = {}): Glyph[] {
  return [...text].map((sign, at) => ({
    text: sign,
    x: 50 + at * 6,
    y: 100,
    toX: 56 + at * 6,
    toY: 100,
    size: 12,
    font,
    isSpace: sign === " ",
    isHidden,
  }));
}

function drawing(glyphs: readonly Glyph[], more: Partial<Drawing> = {}): Drawing {
  return { width: 5000, height: 842, glyphs, rulings: [], pictures: 0, shapes: 0, fonts: new Map(), ...more };
}

const vietnamese = "Tỷ lệ hộ gia đình có kết nối Internet băng rộng đạt từ 85% trở lên vào cuối năm 2030";
const rubbish = "Ty lé hd gia dinh cd két ndi Internet bang rdng dat tir 85% tro Ién vao cudi nam 2030";

describe("whether the words of a page are print", () => {
  test.each([
    ["printed words", drawing(glyphsOf(vietnamese)), "text"],
    ["printed words over a coat of arms", drawing(glyphsOf(vietnamese), { pictures: 0.05 }), "text"],
    ["printed words over a picture of letter paper", drawing(glyphsOf(vietnamese), { pictures: 1 }), "text"],
    [
      "hidden words over the picture they were read from",
      drawing(glyphsOf(vietnamese, { isHidden: true }), { pictures: 1 }),
      "layer",
    ],
    ["rubbish over the picture it was read from", drawing(glyphsOf(rubbish, { isHidden: true }), { pictures: 1 }), "picture"],
    ["a page in another language", drawing(glyphsOf(rubbish)), "text"],
    ["a picture with a page number", drawing(glyphsOf("12"), { pictures: 0.9 }), "picture"],
    ["letters drawn as shapes", drawing([], { shapes: 2_000 }), "picture"],
    ["a blank page", drawing([]), "text"],
    ["signs of a font that nobody can name", drawing(glyphsOf("\ue101\ue102\ue103 abc".repeat(9))), "picture"],
  ] as const)("%s", (_, given, kind) => {
    const read = readPage(given, 1, new Map());
    expect(read.kind).toBe(kind);
    expect(read.content.words.every((word) => (word.confidence === null) === (kind === "text"))).toBe(true);
  });
});

describe("letters become words", () => {
  const textOf = (glyphs: readonly Glyph[]) => wordsOfGlyphs(glyphs).map((word) => word.text);
  const accent = (sign: string, over: number): Glyph => ({
    ...glyphsOf(sign)[0],
    text: sign,
    x: 51 + over * 6,
    y: 100,
    toX: 54 + over * 6,
    toY: 100,
    size: 12,
    font: "f1",
    isSpace: false,
    isHidden: false,
  });

  test("an accent that is drawn after its letter, or after the whole line, lands on its letter", () => {
    const [t, ...rest] = glyphsOf("Ty lê");
    const glyphs = t ? [t, ...rest] : [];
    expect(textOf([...glyphs.slice(0, 2), accent("\u0309", 1), ...glyphs.slice(2), accent("\u0323", 4)])).toEqual(["Tỷ", "lệ"]);
  });

  test("a run in another font goes on with the word it touches", () => {
    const [a, b] = [glyphsOf("Đảng "), glyphsOf("Đảng ủy")];
    const bold = b.slice(5).map((glyph) => ({ ...glyph, font: "f2" }));
    expect(textOf([...a.slice(0, 2), ...bold, ...a.slice(2)])).toEqual(["Đảng", "ủy"]);
  });
});

describe("fonts from before Unicode", () => {
  const old = "KÕ ho¹ch hµnh ®éng vµ sè hãa hå s¬ ®Þa ph­¬ng";

  test("a font that is named for it and holds such text is converted", () => {
    const given = drawing(glyphsOf(old), { fonts: new Map([["f1", "ABCDEF+.VnTime"]]) });
    const fonts = oldFontsOf([given]);
    const words = readPage(given, 1, fonts).content.words.map((word) => word.text);
    expect(words.join(" ")).toBe("Kế hoạch hành động và số hóa hồ sơ địa phương");
  });

  test("the name alone proves nothing", () => {
    expect(oldFontsOf([drawing(glyphsOf(vietnamese), { fonts: new Map([["f1", ".VnTime"]]) })]).size).toBe(0);
  });
});
