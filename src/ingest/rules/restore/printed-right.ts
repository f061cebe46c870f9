/** Words that English recognition cannot have written: they are right already, and are left alone. */
import { isVietnameseSyllable } from "../vietnamese-syllable.ts";

const onlyVietnamese = /[ăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
const eachOfThem = new RegExp(onlyVietnamese.source, "giu");

/** A text with its share of such letters did not come from a garbled page. */
export function isPrintedRight(text: string): boolean {
  return (text.match(eachOfThem)?.length ?? 0) > 0.08 * (text.match(/\p{L}/gu)?.length ?? 0);
}

export function isRightSyllable(word: string): boolean {
  return onlyVietnamese.test(word) && isVietnameseSyllable(word.toLowerCase().normalize("NFC"));
}
