/** What a file is, by its first bytes and never by its name: the name is what the sender hopes it is. */
import type { IngestRefusalCode } from "../errors.ts";
import { refuseFile } from "./refuse-file.ts";

export type FileKind = "zip" | "text" | "pdf" | "image" | "old-office";

type Signature = { readonly at?: number; readonly bytes: string; readonly code: IngestRefusalCode; readonly format: string };

// Signatures as Latin-1 text.
const signatures: readonly Signature[] = [
  { bytes: "\x7fELF", code: "FILE_IS_PROGRAM", format: "ELF" },
  { bytes: "\xcf\xfa\xed\xfe", code: "FILE_IS_PROGRAM", format: "Mach-O" },
  { bytes: "\xca\xfe\xba\xbe", code: "FILE_IS_PROGRAM", format: "Mach-O" },
  { bytes: "GIF8", code: "FILE_IS_IMAGE", format: "GIF" },
  { at: 8, bytes: "WEBP", code: "FILE_IS_IMAGE", format: "WebP" },
  { at: 4, bytes: "ftypheic", code: "FILE_IS_IMAGE", format: "HEIC" },
  { at: 4, bytes: "ftypmif1", code: "FILE_IS_IMAGE", format: "HEIC" },
  { bytes: "Rar!\x1a\x07", code: "FILE_IS_ARCHIVE", format: "RAR" },
  { bytes: "7z\xbc\xaf\x27\x1c", code: "FILE_IS_ARCHIVE", format: "7z" },
  { bytes: "\x1f\x8b\x08", code: "FILE_IS_ARCHIVE", format: "gzip" },
  { bytes: "{\\rtf", code: "FILE_IS_OTHER_FORMAT", format: "RTF" },
];

const readPictures = ["\x89PNG\r\n", "\xff\xd8\xff", "II*\0", "MM\0*"];
const zipMarks = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];
const oldOffice = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** Which of the pictures that are read this is, for whoever is sent it later; null for any other file. */
export function pictureTypeOf(bytes: Uint8Array): "image/png" | "image/jpeg" | "image/tiff" | null {
  const at = readPictures.findIndex((mark) => latin1(bytes.subarray(0, 16)).startsWith(mark));
  if (at < 0) return null;
  return at === 0 ? "image/png" : at === 1 ? "image/jpeg" : "image/tiff";
}

/** Says how to read the file, or refuses it by name. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) refuseFile("FILE_EMPTY");
  const head = latin1(bytes.subarray(0, 1024));
  if (zipMarks.includes(head.slice(0, 4))) return "zip";
  if (head.startsWith(oldOffice)) return oldOfficeKind(bytes);
  // Word of text may begin with "MZ"; a program has zero bytes right after.
  if (head.startsWith("MZ") && head.slice(0, 64).includes("\0")) refuseFile("FILE_IS_PROGRAM", { format: "EXE" });
  if (head.startsWith("BM") && head.slice(6, 10) === "\0\0\0\0") refuseFile("FILE_IS_IMAGE", { format: "BMP" });
  // Some scanners put a few bytes before the mark of a PDF.
  if (head.startsWith("%PDF-") || /%PDF-[12]\./.test(head)) return "pdf";
  if (readPictures.some((mark) => head.startsWith(mark))) return "image";
  const match = signatures.find((s) => head.startsWith(s.bytes, s.at ?? 0));
  if (match) refuseFile(match.code, { format: match.format });
  refuseMarkup(head);
  return "text";
}

function refuseMarkup(head: string): void {
  const start = head
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (/^<!doctype html|^<html[\s>]/i.test(start)) refuseFile("FILE_IS_OTHER_FORMAT", { format: "HTML" });
  if (/^<\?xml/i.test(start)) refuseFile("FILE_IS_OTHER_FORMAT", { format: /mso-application/.test(start) ? "Word XML" : "XML" });
}

/** One container, three cases: a document locked with a password, an old .doc, an old .xls or .ppt. */
function oldOfficeKind(bytes: Uint8Array): FileKind {
  const holds = (stream: string) => viewOf(bytes).includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) refuseFile("FILE_IS_ENCRYPTED");
  if (holds("WordDocument")) return "old-office";
  const formats = { Workbook: ".xls", "PowerPoint Document": ".ppt" };
  const format = Object.entries(formats).find(([stream]) => holds(stream))?.[1] ?? "OLE";
  return refuseFile("FILE_IS_OLD_OFFICE", { format });
}

function latin1(bytes: Uint8Array): string {
  return viewOf(bytes).toString("latin1");
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
