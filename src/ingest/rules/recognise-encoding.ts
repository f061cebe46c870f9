/**
 * Which old encoding is this text in? Each decoding is scored by the share of its words that are Vietnamese syllables, counted over
 * the words that hold a letter beyond ASCII. The best one wins only when it is nearly all Vietnamese and no other reading comes close:
 * a plan in the wrong letters is worse than a refusal that names the encoding (domain §12).
 */
import type { LegacyEncoding } from "./legacy-encodings.ts";
import { convertLegacy, legacyEncodings } from "./legacy-encodings.ts";
import { isVietnameseSyllable } from "./vietnamese-syllable.ts";

/** null as encoding: the text is right as it stands. */
export type EncodingScore = { readonly encoding: LegacyEncoding | null; readonly share: number; readonly words: number };

export type Recognition =
  | { readonly kind: "as-is" }
  | { readonly kind: "recognised"; readonly encoding: LegacyEncoding }
  | { readonly kind: "uncertain"; readonly encodings: readonly LegacyEncoding[] }
  | { readonly kind: "unknown" };

const sampleLength = 200_000;
const sure = { share: 0.85, margin: 0.1, words: 12 };
const possible = 0.6;

// Marks that belong in any text; every other sign beyond ASCII inside a word speaks against the decoding.
const harmless = /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e“”‘’„…–—•·°§±²³×÷«»€©®™½¼¾]+/u;
const beyondAscii = /\P{ASCII}/u;

/** Share of Vietnamese syllables among the words that hold something beyond ASCII. */
export function scoreVietnamese(text: string): { readonly share: number; readonly words: number } {
  let [words, syllables] = [0, 0];
  for (const word of text.slice(0, sampleLength).split(harmless)) {
    if (!beyondAscii.test(word)) continue;
    words += 1;
    if (isVietnameseSyllable(word.replace(/\d+/g, ""))) syllables += 1;
  }
  return { share: words === 0 ? 0 : syllables / words, words };
}

/** Text at face value → which encoding it was written in. */
export function recogniseEncoding(text: string): Recognition {
  const sample = text.slice(0, sampleLength);
  const asIs = { encoding: null, ...scoreVietnamese(sample) };
  if (asIs.words === 0) return { kind: "as-is" };
  const scores: EncodingScore[] = legacyEncodings.map((encoding) => ({
    encoding,
    ...scoreVietnamese(convertLegacy(sample, encoding)),
  }));
  const [best, second] = [asIs, ...scores].sort((a, b) => b.share - a.share);
  if (!best || !second || best.encoding === null)
    return best?.encoding === null && best.share >= sure.share ? { kind: "as-is" } : doubt(scores);
  const isSure = best.share >= sure.share && best.share - second.share >= sure.margin && best.words >= sure.words;
  return isSure ? { kind: "recognised", encoding: best.encoding } : doubt(scores);
}

function doubt(scores: readonly EncodingScore[]): Recognition {
  const encodings = scores.flatMap((score) => (score.share >= possible && score.encoding !== null ? [score.encoding] : []));
  return encodings.length > 0 ? { kind: "uncertain", encodings } : { kind: "unknown" };
}
