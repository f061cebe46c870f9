import { describe, expect, test } from "vitest";
import { findRulings } from "./find-rulings.ts";
import { inkLevel, inkOf, isBlank, withoutStrokes } from "./ink.ts";
import { type PagePicture, quarterTurned, rotated } from "./page-picture.ts";
import { isSideways, slantOf } from "./upright.ts";

/** A page of grey bars that stand like lines of words, with specks of noise. */
function aPage({ lines = 30, noise = 0 }: { lines?: number; noise?: number } = {}): PagePicture {
  const [width, height, dpi] = [800, 1100, 100];
  const grey = new Uint8Array(width * height).fill(245);
  for (let line = 0; line < lines; line += 1)
    for (let y = 100 + line * 30; y < 110 + line * 30; y += 1)
      for (let x = 100; x < 700; x += 1) if (x % 47 > 8 && (x + line * 13) % 5 > 1) grey[y * width + x] = 30;
  for (let at = 0; at < noise; at += 1) grey[(at * 7919) % grey.length] = 60;
  return { grey, width, height, dpi };
}

function inkOn(page: PagePicture) {
  return inkOf(page, inkLevel(page));
}

/** A grid of `columns` × `rows` fields, lines two dots thick. */
function aGrid(page: PagePicture, columns: number, rows: number): PagePicture {
  const grey = Uint8Array.from(page.grey);
  for (let row = 0; row <= rows; row += 1)
    for (let x = 100; x <= 700; x += 1) for (const y of [100, 101]) grey[(y + row * 60) * page.width + x] = 40;
  for (let column = 0; column <= columns; column += 1)
    for (let y = 100; y <= 100 + rows * 60; y += 1)
      for (const x of [100, 101]) grey[y * page.width + Math.round(x + (column * 600) / columns)] = 40;
  return { ...page, grey };
}

describe("which way up a scanned page lies", () => {
  test("a page on its side is seen to be so, an upright one is not", () => {
    expect(isSideways(withoutStrokes(inkOn(aPage())))).toBe(false);
    expect(isSideways(withoutStrokes(inkOn(quarterTurned(aPage(), 90))))).toBe(true);
  });

  test.each([-4, -0.8, 0, 0.5, 3])("a slant of %s degrees is measured to a tenth", (degrees) => {
    const slanted = rotated(aPage(), (degrees * Math.PI) / 180);
    expect((slantOf(inkOn(slanted)) * 180) / Math.PI).toBeCloseTo(-degrees, 0.7);
  });

  test("four quarter turns bring a page back", () => {
    const page = aPage({ lines: 3 });
    const round = ([90, 180, 90] as const).reduce<PagePicture>((turned, turn) => quarterTurned(turned, turn), page);
    expect(Buffer.from(round.grey).equals(Buffer.from(page.grey))).toBe(true);
    const back = quarterTurned(quarterTurned(page, 90), 270);
    expect(Buffer.from(back.grey).equals(Buffer.from(page.grey))).toBe(true);
  });

  test("a page with nothing but dust is blank", () => {
    expect(isBlank(inkOn(aPage({ lines: 0, noise: 300 })))).toBe(true);
    expect(isBlank(inkOn(aPage({ lines: 1 })))).toBe(false);
  });
});

describe("ruling lines of a picture", () => {
  test("every line of a grid is found once, in the midst of noise", () => {
    const page = aGrid(aPage({ lines: 0, noise: 4_000 }), 4, 6);
    const { rulings } = findRulings(page, inkLevel(page));
    expect(rulings.filter(({ direction }) => direction === "across")).toHaveLength(7);
    expect(rulings.filter(({ direction }) => direction === "down")).toHaveLength(5);
  });

  test("lines of text are no ruling lines", () => {
    const page = aPage({ noise: 2_000 });
    expect(findRulings(page, inkLevel(page)).rulings).toEqual([]);
  });
});
