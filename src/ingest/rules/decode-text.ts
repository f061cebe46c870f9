/**
 * The bytes of a text file → its text. Unicode first and strictly; then the old Vietnamese encodings by what their text looks like.
 * What cannot be decided is refused with the names of the encodings it could be, so that the office knows what to ask for.
 * The text keeps every line of the file: only line ends become "\n", and invisible characters go.
 */
import { clean } from "#kernel/fold.ts";
import type { Result } from "#kernel/result.ts";
import { ok, refuse } from "#kernel/result.ts";
import type { IngestRefusalCode } from "../errors.ts";
import { decodeUtf8, decodeUtf16, guessUtf16 } from "./decode-unicode.ts";
import { convertLegacy, faceValue } from "./legacy-encodings.ts";
import { recogniseEncoding } from "./recognise-encoding.ts";

export type DecodedText = { readonly text: string; readonly encoding: string; readonly converted: boolean };

type Decoded = Result<DecodedText, IngestRefusalCode>;

// Control characters that text may hold: tab, line feed, vertical tab, form feed, carriage return, the old end-of-file mark.
const allowedControls = "\t\n\v\f\r\u001a\u0085";
const controls = /\p{Cc}/gu;

/** Bytes → text, its encoding, and whether it had to be converted from an encoding before Unicode. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) {
    return refuse("ENCODING_UNSUPPORTED", { encoding: "UTF-32" });
  }
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodedUnicode(decodeUtf8(bytes.subarray(3)), "UTF-8");
  if (a === 0xff && b === 0xfe) return decodedUnicode(decodeUtf16(bytes.subarray(2), true), "UTF-16LE");
  if (a === 0xfe && b === 0xff) return decodedUnicode(decodeUtf16(bytes.subarray(2), false), "UTF-16BE");
  const guess = guessUtf16(bytes);
  if (guess !== null) return decodedUnicode(decodeUtf16(bytes, guess === "UTF-16LE"), guess);
  const utf8 = decodeUtf8(bytes);
  return utf8 !== null ? decodedUnicode(utf8, "UTF-8") : decodedLegacy(bytes);
}

function decodedUnicode(text: string | null, encoding: string): Decoded {
  if (text === null || isBinary(text)) return refuse("FILE_IS_BINARY");
  // Old-font text pasted into Notepad is stored as well-formed UTF-8 of the wrong letters; only a sure recognition changes it.
  const recognition = hasUnicodeVietnamese(text) ? { kind: "as-is" as const } : recogniseEncoding(text);
  if (recognition.kind !== "recognised" || recognition.encoding === "windows-1258") {
    return ok({ text: settle(text), encoding, converted: false });
  }
  return ok({ text: settle(convertLegacy(text, recognition.encoding)), encoding: recognition.encoding, converted: true });
}

function decodedLegacy(bytes: Uint8Array): Decoded {
  const text = faceValue(bytes);
  if (isBinary(text)) return refuse("FILE_IS_BINARY");
  const recognition = recogniseEncoding(text);
  if (recognition.kind === "uncertain") return refuse("ENCODING_UNCERTAIN", { encodings: [...recognition.encodings] });
  if (recognition.kind === "unknown") return refuse("ENCODING_UNKNOWN");
  // Nothing beyond ASCII but dashes and quotation marks: all Windows code pages agree on those.
  const encoding = recognition.kind === "recognised" ? recognition.encoding : "windows-1258";
  return ok({ text: settle(convertLegacy(text, encoding)), encoding, converted: true });
}

/** Letters and tone marks that only Unicode has: one file never mixes them with the old encodings. */
function hasUnicodeVietnamese(text: string): boolean {
  const letters = text.slice(0, 200_000).match(/[ƠơƯưĐđ\u1ea0-\u1ef9]|\p{M}/gu);
  return (letters?.length ?? 0) >= 3;
}

function isBinary(text: string): boolean {
  if (text.includes("\u0000")) return true;
  const sample = text.slice(0, 1_000_000);
  const unwanted = (sample.match(controls) ?? []).filter((c) => !allowedControls.includes(c));
  return unwanted.length > Math.max(2, sample.length / 1000);
}

/** One kind of line end, no other control characters than tabs and form feeds, one composed form of every letter. */
function settle(text: string): string {
  const lines = text.includes("\n") ? text.replace(/\r{1,3}\n/g, "\n").replace(/\r/g, " ") : text.replace(/\r/g, "\n");
  return clean(lines.replace(controls, (c) => ("\t\n\f".includes(c) ? c : " ")));
}
