/**
 * Files are immutable and addressed by the SHA-256 of their bytes (design §6): the same file stored twice is one file, and a
 * document can always show the very bytes that it was read from. Names belong to documents, never to the bytes.
 */

/** The hash as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

export type StoredFile = { readonly sha256: Sha256; readonly byteSize: number; readonly mediaType: string };

/** 256 KB: few rows for a usual document, and no chunk that a connection or a backup would feel. */
export const chunkBytes = 256 * 1024;
