/**
 * What stands on one page before anybody has read it: words with their boxes and the ruling lines around them. A PDF's own
 * text and a recognised picture both come in this shape, so that lines, tables and furniture are found by one set of rules.
 */
import type { Box, PageMode, Repair } from "../../model.ts";

export type PageWord = {
  readonly text: string;
  readonly box: Box;
  /** 0 to 1 for a recognised word; null for a word of the file's own text. */
  readonly confidence: number | null;
  /** What recognition had read before the picture was looked at more closely. */
  readonly repair?: Repair;
};

/** A straight line printed on the page; places are shares of the page's width and height. */
export type Ruling = {
  readonly direction: "across" | "down";
  /** Its height on the page when it runs across, its distance from the left edge when it runs down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export type PageContent = {
  readonly number: number;
  readonly mode: PageMode;
  /** Points (1/72 inch), upright. */
  readonly width: number;
  readonly height: number;
  readonly turned: 0 | 90 | 180 | 270;
  readonly words: readonly PageWord[];
  readonly rulings: readonly Ruling[];
  /** How many grids of ruling lines fell apart when their cells were looked at. */
  readonly unsoundGrids?: number;
};
