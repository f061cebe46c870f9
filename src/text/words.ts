/** How the words of the two languages are kept alike: English has the same keys, with the same arguments, as Vietnamese. */
import type { RefusalData } from "#kernel/result.ts";

export type Language = "vi" | "en";

/** A sentence, or a sentence made from the data of a refusal. */
export type RefusalWords = string | ((data: RefusalData) => string);

// Arguments are widened to what both languages take; literal texts to string.
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : T[K] extends RefusalWords
        ? RefusalWords
        : Words<T[K]>;
};
