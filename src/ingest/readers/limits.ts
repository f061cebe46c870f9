/** What intake is willing to take in. Real plans stay under 1 % of these; they are there for what only looks like a plan. */
const megabyte = 1024 * 1024;

export const readerLimits = {
  fileBytes: 60 * megabyte,
  archiveEntries: 5_000,
  /** One inflated part of a Word file, and all parts together. */
  partBytes: 128 * megabyte,
  archiveBytes: 256 * megabyte,
  /** Inflated to packed size; judged only once a part is larger than `ratioFrom`, since small XML packs very well. */
  ratio: 150,
  ratioFrom: 4 * megabyte,
  xmlDepth: 400,
  tableColumns: 200,
  tableCells: 200_000,
  lines: 300_000,
  characters: 12_000_000,
  /** Pages of a PDF; pixels of one picture in it. */
  pages: 1_500,
  imagePixels: 120_000_000,
  /** The watched child: its heap, its whole memory, and how long it may be silent (every recognised page is a sign of life). */
  heapMegabytes: 768,
  residentMegabytes: 1_200,
  seconds: 90,
};

export type ReaderLimits = typeof readerLimits;
