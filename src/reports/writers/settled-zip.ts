import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

// Any fixed moment will do for the entries of an archive; what counts is that it does not move.
const entryTime = new Date(1980, 0, 1, 0, 0, 0);

/** Takes the clock out of a packed document: fixed entry times, entries in name order, and `recordedAt` in its properties. */
export function settleZip(packed: Uint8Array, recordedAt: string): Uint8Array {
  const entries = unzipSync(packed);
  const moment = `${recordedAt.slice(0, 19)}Z`;
  const settled: Zippable = {};
  // Readers look for the list of content types first.
  const names = Object.keys(entries).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const name of names) {
    const bytes = entries[name];
    if (bytes === undefined) continue;
    const content =
      name === "docProps/core.xml"
        ? strToU8(strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${moment}$2`))
        : bytes;
    settled[name] = [content, { mtime: entryTime, level: 9 }];
  }
  return zipSync(settled);
}

function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : 1;
}
