import type { DocumentLinkKind } from "./model.ts";

export type DocumentRecord = {
  readonly id: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly byteSize: number;
  readonly mediaType: string;
  readonly format: string;
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly parentBody: string | null;
  readonly place: string | null;
  readonly issuedOn: string | null;
  readonly subject: string | null;
  readonly signer: string | null;
  readonly signerRole: string | null;
  readonly confidentiality: "internal" | null;
  readonly recordedAt: string;
  readonly lineCount: number;
  readonly sourceNotes: unknown;
};

export type LinkRecord = {
  readonly kind: DocumentLinkKind;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly linkedDocumentId: string | null;
};

export type PageRecord = {
  readonly number: number;
  readonly mode: string;
  readonly fromLine: number | null;
  readonly toLine: number | null;
  readonly spanFrom: number | null;
  readonly spanTo: number | null;
  readonly width: number;
  readonly height: number;
  readonly turned: number;
  readonly pictureSha256: string | null;
};

/** [span from, span to, left, top, right, bottom, confidence] */
export type PackedWord = readonly [number, number, number, number, number, number, number | null];

export function presentPage(page: PageRecord) {
  const { number, fromLine, toLine, spanFrom, spanTo, width, height } = page;
  const range = (from: number | null, to: number | null) => (from === null || to === null ? null : { from, to });
  const mode: "text" | "recognised" | "blank" = page.mode === "text" || page.mode === "recognised" ? page.mode : "blank";
  return {
    ...{ number, mode, width, height, hasPicture: page.pictureSha256 !== null },
    lines: range(fromLine, toLine),
    span: range(spanFrom, spanTo),
  };
}

export function presentWord([from, to, left, top, right, bottom, confidence]: PackedWord) {
  return { span: { from, to }, box: [left, top, right, bottom] as [number, number, number, number], confidence };
}

type Note = { code: string; data: Record<string, string | number> };

/** What leaves the server of a document: its metadata, its links, and what the reader did to the file. */
export function presentDocument(document: DocumentRecord, links: readonly LinkRecord[]) {
  const { sourceNotes, mediaType: _inside, ...fields } = document;
  return { ...fields, links: links.map((link) => ({ ...link })), notes: presentNotes(sourceNotes) };
}

/** JSON boundary: notes are kept as the reader gave them, a code and its data. */
export function presentNotes(notes: unknown): Note[] {
  return Array.isArray(notes)
    ? notes.flatMap((note: unknown) => (isNote(note) ? [{ code: note.code, data: { ...note.data } }] : []))
    : [];
}

function isNote(note: unknown): note is Note {
  return typeof note === "object" && note !== null && "code" in note && typeof note.code === "string" && "data" in note;
}

/** The flat text of a document, and beside it the lines restored where the print was garbled. */
export type SourceRecord = { readonly text: string; readonly restored: readonly string[] | null };

export type SourceWindow = { from: number; offset: number; lineCount: number; lines: string[]; restored?: string[] };

/** Lines of the source text, 1-based and inclusive, cut to what is there; null when the first one lies behind the end. */
export function sourceWindow({ text, restored }: SourceRecord, from: number, to: number): SourceWindow | null {
  const lines = text.split("\n");
  if (from > lines.length || to < from) return null;
  const offset = lines.slice(0, from - 1).reduce((sum, line) => sum + line.length + 1, 0);
  const beside = restored === null ? {} : { restored: restored.slice(from - 1, to) };
  return { from, offset, lineCount: lines.length, lines: lines.slice(from - 1, to), ...beside };
}
