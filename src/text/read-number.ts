/**
 * A figure as it is typed in a cell: in Vietnamese the comma parts the fraction and the point the thousands ("1.287,5"), in English
 * the other way round. What could be read two ways is refused with both readings: a wrong figure is worse than a question.
 */
import type { DecimalText } from "#kernel/decimal.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import { formatDecimal } from "./format.ts";
import type { Language } from "./words.ts";

export type NumberProblem = "NOT_A_NUMBER" | "WRONG_FRACTION_MARK" | "TWO_READINGS" | "TOO_LONG" | "NOT_A_PERCENTAGE";

const marks = { vi: { thousands: ".", fraction: "," }, en: { thousands: ",", fraction: "." } } as const;

/** null for an empty cell. `data.first` and `data.second` are ways to write what was probably meant. */
export function readNumber(
  typed: string,
  language: Language,
  unit: string | null = null,
): Result<DecimalText | null, NumberProblem> {
  const { thousands, fraction } = marks[language];
  let text = typed.trim().replace(/^[−–]/, "-");
  if (text === "") return ok(null);
  if (text.endsWith("%")) {
    if (!(unit ?? "").trim().startsWith("%")) return refuse("NOT_A_PERCENTAGE", { text });
    text = text.slice(0, -1).trimEnd();
  }
  const sign = text.startsWith("-") ? "-" : "";
  const body = text.slice(sign.length).trim();
  if (!/^\d[\d.,\s]*$/.test(body) || !/\d$/.test(body)) return refuse("NOT_A_NUMBER", { text });

  const parts = body.split(fraction);
  const [whole = "", tail = null] = parts;
  if (parts.length > 2) return refuse("NOT_A_NUMBER", { text });
  const digits = ungrouped(whole, thousands);
  if (digits === null) {
    const meant = swapped(body, thousands);
    return meant === null
      ? refuse("NOT_A_NUMBER", { text })
      : refuse("WRONG_FRACTION_MARK", { text, first: shown(sign, meant, language) });
  }
  if (tail !== null && !/^\d+$/.test(tail)) return refuse("NOT_A_NUMBER", { text });
  if (tail !== null && couldBeThousands(whole, tail)) {
    return refuse("TWO_READINGS", {
      text,
      first: formatDecimal(`${sign}${digits}${tail}`, language),
      second: `${sign}${whole}${fraction}${tail}0`,
    });
  }
  const plain = digits.replace(/^0+(?=\d)/, "");
  if (plain.length > 30 || (tail ?? "").length > 20) return refuse("TOO_LONG", { text: text.slice(0, 40) });
  return ok(`${sign}${plain}${tail === null ? "" : `.${tail}`}`);
}

/** A stored figure as text that reads back as itself. */
export function numberText(value: DecimalText | null, language: Language): string {
  if (value === null) return "";
  const text = formatDecimal(value, language);
  const { fraction } = marks[language];
  const [whole = "", tail] = text.replace(/^-/, "").split(fraction);
  // "12,345" could be twelve thousand to another eye; a closing zero says that it is a fraction.
  return tail !== undefined && couldBeThousands(whole, tail) ? `${text}0` : text;
}

/** "1.287" → "1287"; plain digits stay; null when the groups are not groups of three. Spaces part thousands too. */
function ungrouped(whole: string, thousands: string): string | null {
  if (/^\d+$/.test(whole)) return whole;
  const mark = whole.includes(thousands) ? thousands : " ";
  const groups = whole.replace(/\s/g, " ").split(mark);
  const [first = "", ...rest] = groups;
  const isGrouped = /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
  return isGrouped ? groups.join("") : null;
}

/** One to three digits, not starting with zero, then exactly three: the look of a thousand. */
function couldBeThousands(whole: string, tail: string): boolean {
  return /^[1-9]\d{0,2}$/.test(whole) && tail.length === 3;
}

/** "12.5" typed where the comma parts the fraction: the decimal that was meant. */
function swapped(body: string, thousands: string): DecimalText | null {
  const parts = body.split(thousands);
  const [whole = "", tail = ""] = parts;
  return parts.length === 2 && /^\d{1,30}$/.test(whole) && /^\d{1,20}$/.test(tail) ? `${whole}.${tail}` : null;
}

function shown(sign: string, value: DecimalText, language: Language): string {
  return `${sign}${numberText(value, language)}`;
}
