/** What the reading program and its watched child say to each other. */
import type { Refusal } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import type { Reading } from "../model.ts";
import type { ReaderLimits } from "./limits.ts";

export type ReadingStep = "opening" | "reading" | "recognising" | "handing-over";

export type ToChild = { readonly path: string; readonly name: string; readonly limits: ReaderLimits };

export type FromChild =
  | { readonly kind: "step"; readonly step: ReadingStep }
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "refused"; readonly refusal: Refusal<IngestRefusalCode> };
