import { createReadStream } from "node:fs";
import { orRefuse } from "#kernel/result.ts";
import type { DecisionPaper } from "#plans/operations/attach-decision.ts";
import type { Reading, SourceFormat } from "../model.ts";
import { dayOrNull } from "../rules/draft-register.ts";
import { mediaTypeOf } from "./import-plan.ts";
import { readDocumentFile } from "./read-file.ts";

export type ReadDecision = { readonly paper: Omit<DecisionPaper, "bytes">; readonly reading: Reading };

/** Reads a decision's paper like any document (a secret one is refused): what it says of itself, and the records in it. */
export async function paperOf(path: string, fileName: string): Promise<ReadDecision> {
  const reading = orRefuse(await readDocumentFile(path, { name: fileName }));
  const { source, register } = reading;
  const { number, type, issuer, date, subject } = register.document;
  const format: SourceFormat = source.format;
  const paper = {
    ...{ fileName, format, number, type, issuer, subject },
    mediaType: await mediaTypeOf(format, () => createReadStream(path)),
    sourceText: source.text,
    issuedOn: dayOrNull(date),
  };
  return { paper, reading };
}
