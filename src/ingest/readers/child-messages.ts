/** What the reading program and its watched child say to each other. */
import type { Refusal } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import type { PageMode, Reading, SourcePage } from "../model.ts";
import type { PageContent } from "../rules/pages/page-content.ts";
import type { Lexicon } from "../rules/restore/restore.ts";
import type { ReaderLimits } from "./limits.ts";

export type ReadingStep = "opening" | "reading" | "recognising" | "handing-over";

export type ReadTask = {
  readonly kind: "read";
  readonly path: string;
  readonly name: string;
  readonly limits: ReaderLimits;
  /** Pages that an earlier try recognised. */
  readonly known: readonly PageContent[];
  /** Corrections that the office accepted in its earlier documents. */
  readonly lexicon: Lexicon;
  /** Nobody will be shown the whole text, so a garbled one is not restored line by line. */
  readonly registerOnly: boolean;
};

export type DrawnPage = { readonly number: number; readonly mode: PageMode; readonly turned: SourcePage["turned"] };
export type DrawTask = {
  readonly kind: "draw";
  readonly path: string;
  readonly limits: ReaderLimits;
  readonly pages: readonly DrawnPage[];
};

export type ToChild = ReadTask | DrawTask;

export type FromChild =
  | { readonly kind: "step"; readonly step: ReadingStep }
  | { readonly kind: "page"; readonly content: PageContent; readonly of: number }
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "picture"; readonly number: number; readonly webp: Uint8Array }
  | { readonly kind: "drawn" }
  | { readonly kind: "refused"; readonly refusal: Refusal<IngestRefusalCode> };
