/** A zip archive read with suspicion: what it declares is checked first, what it holds is counted while it inflates. */
import { Inflate } from "fflate";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly inflated: number;
  readonly crc: number;
  readonly headerAt: number;
  readonly encrypted: boolean;
};

export type Zip = {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Inflates one entry and hands it on piece by piece; false when there is no such entry. */
  readonly inflate: (name: string, take: (piece: Uint8Array) => void) => boolean;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const fieldIsInZip64 = 0xffffffff;
// Deflate grows at most 1032-fold, so a step of 4 KB never hands on more than about 4 MB before the count is looked at.
const step = 4096;

export function openZip(bytes: Uint8Array, limits: ReaderLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, limits);
  const budget = { left: limits.archiveBytes };
  return {
    entries,
    inflate: (name, take) => {
      const entry = entries.get(name);
      if (!entry) return false;
      inflateEntry(view, entry, { limits, budget, take });
      return true;
    },
  };
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  // The directory stands at the end of the file: without it the file was cut off.
  return refuseFile("FILE_DAMAGED", { reason: "truncated" });
}

function readDirectory(view: DataView, limits: ReaderLimits): Map<string, ZipEntry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveEntries) refuseFile("ARCHIVE_BOMB", { what: "entries", limit: limits.archiveEntries });
  let at = end - view.getUint32(end + 12, true);
  if (at < 0) refuseFile("FILE_DAMAGED", { reason: "directory" });
  const entries = new Map<string, ZipEntry>();
  let declared = 0;
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = readEntry(view, at, end);
    declared += entry.inflated;
    if (declared > limits.archiveBytes * 4) refuseFile("ARCHIVE_BOMB", { what: "size", limit: limits.archiveBytes * 4 });
    refuseRatio(entry, entry.inflated, limits);
    if (entries.has(entry.name)) refuseFile("FILE_DAMAGED", { reason: "duplicate" });
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, at: number, end: number): { entry: ZipEntry; next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== entryMark) refuseFile("FILE_DAMAGED", { reason: "directory" });
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const nameAt = at + 46;
  const extraAt = nameAt + (nameLength ?? 0);
  const next = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
  if (next > end) refuseFile("FILE_DAMAGED", { reason: "directory" });
  const large = zip64Fields(view, extraAt, extraAt + (extraLength ?? 0));
  const size = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === fieldIsInZip64 ? (large.shift() ?? value) : value;
  };
  const inflated = size(24);
  const packed = size(20);
  const entry = {
    name: entryName(view, nameAt, nameLength ?? 0),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    inflated,
    packed,
    headerAt: size(42),
  };
  return { entry, next };
}

function entryName(view: DataView, at: number, length: number): string {
  const raw = Buffer.from(view.buffer, view.byteOffset + at, length).toString("utf8");
  return raw.replaceAll("\\", "/").replace(/^\/+/, "");
}

function zip64Fields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const fields: number[] = [];
    for (let field = at + 4; field + 8 <= Math.min(to, at + 4 + view.getUint16(at + 2, true)); field += 8) {
      fields.push(Number(view.getBigUint64(field, true)));
    }
    return fields;
  }
  return [];
}

type Inflating = { readonly limits: ReaderLimits; readonly budget: { left: number }; readonly take: (piece: Uint8Array) => void };

function inflateEntry(view: DataView, entry: ZipEntry, { limits, budget, take }: Inflating): void {
  if (entry.encrypted) refuseFile("FILE_IS_ENCRYPTED");
  const packed = packedBytes(view, entry);
  let size = 0;
  let crc = -1;
  const count = (piece: Uint8Array) => {
    size += piece.length;
    budget.left -= piece.length;
    if (size > limits.partBytes || budget.left < 0) refuseFile("ARCHIVE_BOMB", { what: "size", limit: limits.partBytes });
    refuseRatio(entry, size, limits);
    crc = addToCrc(crc, piece);
    take(piece);
  };
  if (entry.method === 0) for (let from = 0; from < packed.length; from += 65_536) count(packed.subarray(from, from + 65_536));
  else if (entry.method === 8) inflatePieces(packed, count);
  else refuseFile("FILE_DAMAGED", { reason: "method" });
  if ((crc ^ -1) >>> 0 !== entry.crc) refuseFile("FILE_DAMAGED", { reason: "checksum" });
}

function packedBytes(view: DataView, entry: ZipEntry): Uint8Array {
  const at = entry.headerAt;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== headerMark) refuseFile("FILE_DAMAGED", { reason: "entry" });
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + entry.packed > view.byteLength) refuseFile("FILE_DAMAGED", { reason: "truncated" });
  return new Uint8Array(view.buffer, view.byteOffset + from, entry.packed);
}

function inflatePieces(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) take(piece);
  });
  for (let from = 0; from < packed.length || from === 0; from += step) {
    try {
      inflate.push(packed.subarray(from, from + step), from + step >= packed.length);
    } catch (error) {
      // fflate numbers its own complaints; what `take` threw passes through.
      if (error instanceof Error && "code" in error && typeof error.code === "number")
        refuseFile("FILE_DAMAGED", { reason: "packing" });
      throw error;
    }
  }
}

function refuseRatio(entry: ZipEntry, inflated: number, limits: ReaderLimits): void {
  if (inflated > limits.ratioFrom && inflated > entry.packed * limits.ratio)
    refuseFile("ARCHIVE_BOMB", { what: "ratio", limit: limits.ratio });
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function addToCrc(crc: number, piece: Uint8Array): number {
  let value = crc;
  for (let at = 0; at < piece.length; at += 1) value = (value >>> 8) ^ (crcTable[(value ^ (piece[at] ?? 0)) & 0xff] ?? 0);
  return value;
}
