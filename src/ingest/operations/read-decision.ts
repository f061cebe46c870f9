import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { orRefuse } from "#kernel/result.ts";
import type { DecisionPaper } from "#plans/operations/attach-decision.ts";
import type { Reading, ReadRegister } from "../model.ts";
import { articlesAsParts } from "../rules/amendment/articles-as-parts.ts";
import { dayOrNull } from "../rules/draft-register.ts";
import { mediaTypeOf } from "./import-plan.ts";
import { type ReadFileOptions, readDocumentFile } from "./read-file.ts";

export type ReadDecision = { readonly paper: Omit<DecisionPaper, "bytes">; readonly reading: Reading };

type PaperFile = { readonly path: string; readonly fileName: string };

/** What a paper that was read says of itself, and the records in it. */
export async function paperOf(reading: Reading, { path, fileName }: PaperFile): Promise<ReadDecision> {
  const { source, register } = reading;
  const { number, type, issuer, date, subject } = register.document;
  const { format } = source;
  const paper = {
    ...{ fileName, format, number, type, issuer, subject },
    mediaType: await mediaTypeOf(format, () => createReadStream(path)),
    sourceText: source.text,
    issuedOn: dayOrNull(date),
  };
  return { paper, reading };
}

/** The same with what the articles of a decision would change, where the paper is not written in the form of a plan. */
export async function amendingPaperOf(
  reading: Reading,
  file: PaperFile,
  options: Pick<ReadFileOptions, "signal"> = {},
): Promise<ReadDecision> {
  const read = await paperOf(reading, file);
  const parts = holdsRecords(reading.register) ? null : articlesAsParts(reading.source.text);
  if (parts === null) return read;
  const again = `${file.path}.parts.txt`;
  await writeFile(again, parts, { flag: "wx", mode: 0o600 });
  const { register } = orRefuse(await readDocumentFile(again, options));
  return { ...read, reading: { ...reading, register: { ...register, document: reading.register.document } } };
}

function holdsRecords({ targets, indicatorRows, tasks }: ReadRegister): boolean {
  return targets.length + indicatorRows.length + tasks.length > 0;
}
