/**
 * What is kept of a document that comes as a file for others to refer to (a resolution, a decision): what it says of itself, what
 * it names, its text. No plan is made of it; that is asked for by importing it.
 */
import type { DocumentHeader, Reading } from "../model.ts";
import { dayOrNull, linksOf } from "./draft-register.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  text: "text/plain",
  markdown: "text/markdown",
};

/** A picture is kept as bytes: what kind it is, its name says. */
export function attachmentOf({ source, register }: Reading, fileName: string) {
  const { type, issuer, date, subject, signer }: DocumentHeader = register.document;
  return {
    file: { name: fileName, format: source.format, mediaType: mediaTypes[source.format] ?? "application/octet-stream" },
    sourceText: source.text,
    facts: { type, issuer, issuedOn: dayOrNull(date), subject, signer },
    links: linksOf(register.document),
  };
}
