/**
 * Strict Unicode decoding: a file is UTF-8 or UTF-16 only if every byte of it is. One wrong byte means that it is something else,
 * and guessing would put replacement characters into a register. null says "not this encoding".
 */
const chunk = 8192;

/** Strict UTF-8 without byte-order mark, or null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return null;
    const point = length === 1 ? first : codePoint(bytes, at, length);
    if (point < 0) return null;
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
    at += length;
    if (units.length >= chunk) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return parts.join("");
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  let point = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i] ?? 0;
    if ((next & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (next & 0x3f);
  }
  // Over-long forms, halves of surrogate pairs and anything past U+10FFFF are not UTF-8.
  const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return point < shortest || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? -1 : point;
}

/** Strict UTF-16 without byte-order mark, or null. */
export function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length % 2 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += chunk * 2) {
    const units: number[] = [];
    for (let at = from; at < Math.min(from + chunk * 2, bytes.length); at += 2) units.push(view.getUint16(at, littleEndian));
    parts.push(String.fromCharCode(...units));
  }
  const text = parts.join("");
  return /\p{Surrogate}/u.test(text) ? null : text;
}

/** Guesses UTF-16 without a mark from where the zero bytes stand: Vietnamese text has one beside every space and plain letter. */
export function guessUtf16(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  const sample = bytes.subarray(0, 65_536);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even, odd] = [(zeros[0] ?? 0) / (sample.length / 2), (zeros[1] ?? 0) / (sample.length / 2)];
  if (odd >= 0.3 && even <= 0.02) return "UTF-16LE";
  return even >= 0.3 && odd <= 0.02 ? "UTF-16BE" : null;
}
