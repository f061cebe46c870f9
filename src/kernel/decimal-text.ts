/**
 * Exact decimals as text: what is known of them without calculating. Apart from decimal.ts so that a page that only checks or
 * shows a number does not fetch the library that calculates.
 */

/** A decimal in plain notation: what the database, the wire and the rules exchange. */
export type DecimalText = string;

const plain = /^-?\d{1,30}(\.\d{1,20})?$/;

export function isDecimalText(text: string): boolean {
  return plain.test(text);
}

const shortest = /^(?:0|-?(?:[1-9]\d{0,29}(?:\.\d{0,19}[1-9])?|0\.\d{0,19}[1-9]))$/;

/** Whether no shorter text says the same number: no zeros in front or behind, no point for nothing, no minus before zero. */
export function isShortest(text: DecimalText): boolean {
  return shortest.test(text);
}

/** Rounded to so many digits after the point, half away from zero; a shorter text stays as it is. */
export function roundText(text: DecimalText, digits: number): DecimalText {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (fraction.length <= digits) return text;
  const isUp = (fraction[digits] ?? "0") >= "5";
  const rounded = BigInt(whole + fraction.slice(0, digits)) + (isUp ? 1n : 0n);
  return sign + withPoint(rounded, digits);
}

/** part / whole × 100, rounded half away from zero. Counts only: whole numbers, none negative, `whole` above zero. */
export function percentText(part: number, whole: number, digits: number): DecimalText {
  const [top, under] = [BigInt(part) * 100n * 10n ** BigInt(digits), BigInt(whole)];
  return withPoint((2n * top + under) / (2n * under), digits);
}

function withPoint(scaled: bigint, digits: number): DecimalText {
  const signs = scaled.toString().padStart(digits + 1, "0");
  return digits === 0 ? signs : `${signs.slice(0, -digits)}.${signs.slice(-digits)}`;
}
