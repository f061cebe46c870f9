/** The register of documents over the wire: the list with its stubs, one document in its graph, what a person fills in. */
import { z } from "zod";
import { dayText, idText, line } from "#kernel/wire.ts";

export const linkKindName = z.enum(["carries-out", "cites", "amends", "supersedes"]);

export const documentRow = z.object({
  id: idText,
  number: z.string().nullable(),
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  subject: z.string().nullable(),
  signer: z.string().nullable(),
  fileName: z.string().nullable(),
  /** Named by others, not held: its file or its facts can be filled in. */
  isStub: z.boolean(),
  planId: idText.nullable(),
  planTitle: z.string().nullable(),
  planState: z.enum(["draft", "in-force", "superseded"]).nullable(),
  namedBy: z.number(),
  names: z.number(),
  isReplaced: z.boolean(),
});
export type DocumentRow = z.infer<typeof documentRow>;

/** GET /api/documents */
export const documentsAnswer = z.object({ documents: z.array(documentRow) });

/** GET /api/documents/:id : the document, every document around it, and who names whom (four steps each way). */
export const documentGraphAnswer = z.object({
  document: documentRow,
  mayFill: z.boolean(),
  documents: z.array(documentRow),
  links: z.array(z.object({ source: idText, target: idText, kind: linkKindName, step: z.number() })),
});
export type DocumentGraph = z.infer<typeof documentGraphAnswer>;

/** PUT /api/documents/:id/facts answers documentGraphAnswer. */
export const documentFacts = z.object({
  number: line(100),
  type: line(100).nullable(),
  issuer: line(300).nullable(),
  issuedOn: dayText.nullable(),
  subject: line(1000).nullable(),
  signer: line(200).nullable(),
});
export type DocumentFactsInput = z.infer<typeof documentFacts>;

/** POST /api/documents/:id/file?fileName= with the file as the raw body answers the job that reads it; GET downloads it. */
export const documentFileQuery = z.object({ fileName: line(255) });
