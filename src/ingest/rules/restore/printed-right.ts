/** Words that English recognition cannot have written: they are right already, and are left alone. */
import { isVietnameseSyllable } from "../vietnamese-syllable.ts";
import { lettersOf } from "../words/letters.ts";

const onlyVietnamese = /[ăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** A text with its share of such letters did not come from a garbled page. */
export function isPrintedRight(text: string): boolean {
  const letters = lettersOf(text);
  return letters.onlyVietnamese > 0.08 * letters.all;
}

export function isRightSyllable(word: string): boolean {
  return onlyVietnamese.test(word) && isVietnameseSyllable(word.toLowerCase().normalize("NFC"));
}
