/**
 * Documents: a plan, what it carries out, what it cites, amends and supersedes (design §3). The file itself is immutable and
 * addressed by its SHA-256; a record taken from a document keeps the place where it was read.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { Id } from "#kernel/ids.ts";

export type DocumentId = Id<"document">;

export type Document = {
  readonly id: DocumentId;
  /** "09-KH/ĐU"; null when the paper does not say or cannot be read. */
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly parentBody: string | null;
  readonly place: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly subject: string | null;
  readonly signer: string | null;
  readonly signerRole: string | null;
  /** Null for a stub: a document that others name and the register does not hold. */
  readonly fileSha256: string | null;
  readonly fileName: string;
  readonly format: string;
};

export type DocumentLinkKind = "carries-out" | "cites" | "amends" | "supersedes";

/** The other end may be unknown to the register: then its words stand here and `linkedDocumentId` is null. */
export type DocumentLink = {
  readonly documentId: DocumentId;
  readonly linkedDocumentId: DocumentId | null;
  readonly kind: DocumentLinkKind;
  readonly number: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
};

/** Where in the source text a record was read: lines 1-based and inclusive, span [from, to) in characters. */
export type SourcePlace = {
  readonly documentId: DocumentId;
  readonly lines: readonly [number, number];
  readonly span: readonly [number, number];
  readonly page: number | null;
};
