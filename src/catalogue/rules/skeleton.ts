/**
 * What two indicator names are compared by (issue: matching by skeleton, scope slots exactly): the telling words without marks, the
 * letter triples over them, the scopes they speak of, and what is measured about them. Works on garbled print as it stands:
 * restoring the words first gains next to nothing (measured). Made once per name; comparing reads only this.
 */
import { fold } from "#kernel/fold.ts";
import { repairLetters } from "#kernel/repair-letters.ts";
import { type MeasuredAs, measuredAs } from "./measured-as.ts";
import { scopesOf } from "./scopes.ts";
import { isSilent, weightOf } from "./weigh-words.ts";

/** What is known of an indicator, a definition or a candidate when it is compared. */
export type Likened = { readonly name: string; readonly unit: string | null; readonly groupCode?: string | null };

export type LikenedFeatures = {
  /** Telling words in their order, joined by spaces. */
  readonly skeleton: string;
  readonly words: readonly string[];
  readonly weight: number;
  /** Letter triples and their share in the name, of length one together. */
  readonly grams: ReadonlyMap<number, number>;
  /** Values said per slot, in the order of the slots; "" where the name says nothing. */
  readonly scopes: readonly string[];
  readonly measured: MeasuredAs | null;
  readonly groupCode: string | null;
  /** Printed without Vietnamese marks: words are compared letter by letter. */
  readonly garbled: boolean;
};

const vietnameseMarks = /[ăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáâãèéêìíòóôõùúý]/gi;
const vietnameseOnly = /[ăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

// The plans of a hundred communes say the same thing in the same words: each is looked at once. Emptied before it grows large.
const seen = new Map<string, LikenedFeatures>();
const mostSeen = 4000;

/** Made once for a name; `likenessOfFeatures` compares two of them. */
export function likenedOf(likened: Likened): LikenedFeatures {
  const key = `${likened.name}\u0000${likened.unit ?? ""}\u0000${likened.groupCode ?? ""}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const features = featuresOf(likened);
  if (seen.size >= mostSeen) seen.clear();
  seen.set(key, features);
  return features;
}

function featuresOf(likened: Likened): LikenedFeatures {
  const name = likened.name.normalize("NFC");
  const garbled = isWithoutMarks(name);
  const spoken = spokenWords(name);
  const telling = spoken.filter((word) => !isSilent(word) && !/^\d+$/.test(word));
  const words = telling.length > 0 ? telling : spoken;
  return {
    skeleton: words.join(" "),
    words,
    weight: words.reduce((sum, word) => sum + weightOf(word), 0),
    grams: gramsOf(words),
    scopes: scopesOf([...spoken, ...spokenWords(unitWords(likened.unit))], garbled),
    measured: measuredAs(spoken, likened.unit),
    groupCode: likened.groupCode ?? null,
    garbled,
  };
}

/** What a unit says besides its sign: "% tổng giá trị sản xuất". */
function unitWords(unit: string | null): string {
  return unit?.includes("%") ? unit : "";
}

/** Lower case, no marks, misread letters put right, one space between. */
export function spokenWords(text: string): readonly string[] {
  const plain = touched.test(text) ? repairLetters(foldKeepingSigns(text)) : text;
  const folded = fold(plain).replace(/%/g, " ");
  return folded.split(" ").filter((word) => word !== "");
}

/** A digit or a sign beside a letter: only then is there a letter to put right. */
const touched = /\p{L}[0-9¢€&£§¥$©¤|]|[0-9¢€&£§¥$©¤|]\p{L}/u;

function foldKeepingSigns(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

/** Most letters of printed Vietnamese that can carry marks do; a name of one or two words need not. */
function isWithoutMarks(name: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return false;
  const marks = name.match(vietnameseMarks)?.length ?? 0;
  return marks / letters < 0.12 || !vietnameseOnly.test(name);
}

const alphabet = " abcdefghijklmnopqrstuvwxyz0123456789";
const codes: ReadonlyMap<string, number> = new Map([...alphabet].map((letter, code) => [letter, code]));

/** Every triple of letters of the skeleton, weighed by the word it ends in, as a vector of length one. */
function gramsOf(words: readonly string[]): ReadonlyMap<number, number> {
  const grams = new Map<number, number>();
  let [before, last] = [0, 0];
  for (const word of words) {
    const weight = weightOf(word);
    for (const letter of `${word} `) {
      const code = codes.get(letter) ?? 0;
      const gram = (before * alphabet.length + last) * alphabet.length + code;
      grams.set(gram, (grams.get(gram) ?? 0) + weight);
      [before, last] = [last, code];
    }
  }
  const length = Math.sqrt([...grams.values()].reduce((sum, share) => sum + share * share, 0));
  if (length > 0) for (const [gram, share] of grams) grams.set(gram, share / length);
  return grams;
}
