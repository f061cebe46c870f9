/** What reads letters from pictures: a program of the machine where there is one, else the one that comes with this system. */
import type { Repair } from "../../model.ts";
import type { Area, PagePicture } from "./page-picture.ts";

export type RecognisedWord = {
  readonly text: string;
  readonly area: Area;
  readonly confidence: number;
  /** Set where the picture was looked at again and showed otherwise. */
  readonly repair?: Repair;
};

/** Rules by which a closer look at the picture sets a recognised word right. */
export type PictureRule = "sign-seen-in-picture" | "separator-seen-in-picture" | "dash-seen-in-picture" | "figure-read-again";

/** The word as it is now, with what recognition had made of it first. */
export function setRight(word: RecognisedWord, rule: PictureRule, raw: string): RecognisedWord {
  if (word.text === raw) return word;
  // A second look that only adds the sign leaves the name of the first one, which changed the figure.
  return { ...word, repair: { rule: word.repair?.rule ?? rule, raw: word.repair?.raw ?? raw, read: word.text } };
}

/** "page": any arrangement of text; "block": one column of lines; "line": one line; "figure": one number and nothing else. */
export type Arrangement = "page" | "block" | "line" | "figure";

export type Recogniser = {
  /** The words of each picture, in reading order, in the pixels of that picture. */
  readonly recognise: (
    pictures: readonly PagePicture[],
    arrangement: Arrangement,
  ) => Promise<readonly (readonly RecognisedWord[])[]>;
  readonly stop: () => Promise<void>;
};

/** Page segmentation modes of Tesseract. */
export const segmentation = { page: "3", block: "6", line: "7", figure: "7" } as const satisfies Record<Arrangement, string>;

/** What a number is written with; empty for readings that may hold any letter. */
export function lettersOf(arrangement: Arrangement): string {
  return arrangement === "figure" ? "0123456789.,<>" : "";
}

/** Words as every later step expects them; a "word" of spaces or of marks without ink is none. */
export function cleanWords(words: readonly RecognisedWord[]): RecognisedWord[] {
  return words
    .map((word) => ({ ...word, text: word.text.normalize("NFC").trim() }))
    .filter(({ text, area }) => text !== "" && area.right > area.left && area.bottom > area.top);
}
