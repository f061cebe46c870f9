/**
 * Recognition of Vietnamese print mistakes one tone for another in one way above all: the hook for the acute ("tối thiểu" as "tối
 * thiếu", "chuyển đổi" as "chuyến đối"; measured, ingest §1). Words that are compared with their marks take either.
 */
const hooked = "ảẳẩẻểỉỏổởủửỷ";
const acute = "áắấéếíóốớúứý";

/** The source of a pattern for the phrase, in which each hook may also have been read as an acute. */
export function withEitherTone(phrase: string): string {
  return phrase.replace(new RegExp(`[${hooked}${hooked.toLocaleUpperCase("vi")}]`, "gu"), (letter) => {
    const lower = letter.toLocaleLowerCase("vi");
    const other = acute.charAt(hooked.indexOf(lower));
    return `[${letter}${letter === lower ? other : other.toLocaleUpperCase("vi")}]`;
  });
}
