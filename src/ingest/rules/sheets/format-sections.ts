/**
 * A number format of a spreadsheet taken apart: its sections ("positive;negative;zero;text", or with conditions of their own) and
 * the signs and literal words of the section that a value falls under.
 */

/** One sign of a format ("0", "#", "%", "d") or words that are shown as they are. */
export type FormatPart = { readonly text: string; readonly isLiteral: boolean };

export type FormatSection = {
  readonly parts: readonly FormatPart[];
  /** The section writes the sign itself: the value is shown without. */
  readonly isAbsolute: boolean;
  readonly isGeneral: boolean;
};

type Condition = { readonly operator: string; readonly bound: number };
type Section = { readonly parts: readonly FormatPart[]; readonly condition: Condition | null; readonly isGeneral: boolean };

const longest = 1_000;

/** The section of the format that shows this value. */
export function sectionFor(format: string, value: number): FormatSection {
  const sections = sectionsOf(format.slice(0, longest));
  const [first, second, third] = sections;
  if (!first) return { parts: [], isAbsolute: false, isGeneral: true };
  const named = sections.some((section) => section.condition !== null);
  if (named) {
    const fits = sections.find((section) => section.condition === null || holds(section.condition, value)) ?? first;
    return { ...fits, isAbsolute: false };
  }
  if (value < 0 && second) return { ...second, isAbsolute: true };
  if (value === 0 && third) return { ...third, isAbsolute: false };
  return { ...first, isAbsolute: false };
}

function holds({ operator, bound }: Condition, value: number): boolean {
  if (operator === "<") return value < bound;
  if (operator === "<=") return value <= bound;
  if (operator === ">") return value > bound;
  if (operator === ">=") return value >= bound;
  return operator === "<>" ? value !== bound : value === bound;
}

function sectionsOf(format: string): Section[] {
  const sections: Section[] = [];
  let parts: FormatPart[] = [];
  let condition: Condition | null = null;
  const close = () => {
    const isGeneral = format.trim() === "" || parts.some((part) => /^(general|@)$/i.test(part.text) && !part.isLiteral);
    sections.push({ parts, condition, isGeneral });
    [parts, condition] = [[], null];
  };
  // A quoted word, an escaped letter, a gap as wide as a letter, a filling letter, a bracket, AM/PM, any other sign.
  for (const [sign] of format.matchAll(/"[^"]*"?|\\.?|_.?|\*.?|\[[^\]]*\]?|am\/pm|a\/p|general|./gisu)) {
    const opening = sign[0];
    if (sign === ";") close();
    else if (opening === '"') parts.push({ text: sign.replaceAll('"', ""), isLiteral: true });
    else if (opening === "\\") parts.push({ text: sign.slice(1), isLiteral: true });
    else if (opening === "_" || opening === "*") parts.push({ text: " ", isLiteral: true });
    else if (opening === "[") {
      condition = conditionOf(sign) ?? condition;
      parts.push(...bracketParts(sign));
    } else parts.push({ text: sign, isLiteral: /^[\s()+\-:€$£₫đ]$/u.test(sign) });
  }
  close();
  return sections;
}

function conditionOf(bracket: string): Condition | null {
  const [, operator = "", bound = ""] = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/.exec(bracket) ?? [];
  return operator === "" ? null : { operator, bound: Number(bound) };
}

/** "[$đ-42A]" shows its currency, "[h]" counts hours past a day; colours and locales show nothing. */
function bracketParts(bracket: string): FormatPart[] {
  const currency = /^\[\$([^\]-]*)/.exec(bracket)?.[1] ?? "";
  if (currency !== "") return [{ text: currency, isLiteral: true }];
  const counted = /^\[([hms]{1,2})\]$/i.exec(bracket)?.[1];
  return counted === undefined ? [] : [...counted].map((text) => ({ text, isLiteral: false }));
}
