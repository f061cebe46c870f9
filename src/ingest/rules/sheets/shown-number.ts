/**
 * A number of a spreadsheet as the sheet shows it, in Vietnamese writing: 0.65 under "0%" is "65%", 1234.5 under "#,##0.0" is
 * "1.234,5". What the file stores is a binary fraction (0.30000000000000004); Excel keeps 15 digits of it, and so does this.
 * The person who filled the sheet vouched for what they saw, so the shown digits are the record, not the stored ones.
 */
import { type Decimal, decimal } from "#kernel/decimal.ts";
import { type FormatPart, sectionFor } from "./format-sections.ts";
import { isDateFormat, shownDate } from "./shown-date.ts";

const halfUp = 4;

/** Stored number and its format → the text in the cell; null where the stored text is no number. */
export function shownNumber(stored: string, format: string | null, isFrom1904: boolean): string | null {
  const value = storedDecimal(stored);
  if (value === null) return null;
  const { parts, isAbsolute, isGeneral } = sectionFor(format ?? "", value.toNumber());
  if (isGeneral) return besides(parts, general(value));
  if (isDateFormat(parts)) return shownDate(value.toNumber(), parts, isFrom1904) ?? general(value);
  return byPlaceholders(isAbsolute ? value.abs() : value, parts);
}

/** A general number with words beside it ("General" then "đồng"). */
function besides(parts: readonly FormatPart[], figure: string): string {
  const words = parts.map((part) => (part.isLiteral ? part.text : /^(general|@)$/i.test(part.text) ? figure : ""));
  return words.length === 0 ? figure : words.join("").replace(/\s+/g, " ").trim();
}

/** "6.5000000000000002E-1" → 0.65. Numbers too large or too small to be a figure of a plan give null. */
function storedDecimal(stored: string): Decimal | null {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?\s*$/.exec(stored) ?? [];
  if (whole + fraction === "" || whole.length + fraction.length > 60) return null;
  const shift = Number(exponent) - fraction.length;
  if (Math.abs(shift) > 80) return null;
  const value = decimal(`${sign === "-" ? "-" : ""}1`)
    .times(digitsOf(whole + fraction))
    .times(powerOfTen(shift));
  return value.toSignificantDigits(15, halfUp);
}

function digitsOf(digits: string): Decimal {
  let value = decimal("0");
  for (let at = 0; at < digits.length; at += 15) {
    const piece = digits.slice(at, at + 15);
    value = value.times(powerOfTen(piece.length)).plus(decimal(piece));
  }
  return value;
}

function powerOfTen(exponent: number): Decimal {
  return decimal("10").pow(exponent);
}

/** Without a format Excel shows about eleven characters; whole numbers are shown whole, never as powers of ten. */
function general(value: Decimal): string {
  const whole = value.abs().trunc().toFixed(0).length;
  const room = Math.max(0, 10 - whole);
  return comma(value.toDecimalPlaces(room, halfUp).toFixed());
}

function comma(plain: string): string {
  return (/^-0(\.0*)?$/.test(plain) ? plain.slice(1) : plain).replace(".", ",");
}

function byPlaceholders(value: Decimal, parts: readonly FormatPart[]): string {
  const shape = shapeOf(parts);
  if (shape === null) return general(value);
  const scaled = value.times(powerOfTen(2 * shape.percents - 3 * shape.thousands));
  const rounded = scaled.toDecimalPlaces(shape.mostDecimals, halfUp);
  const [whole = "0", fraction = ""] = rounded.abs().toFixed(shape.mostDecimals).split(".");
  const kept = fraction.slice(0, shape.leastDecimals) + fraction.slice(shape.leastDecimals).replace(/0+$/, "");
  const isShown = shape.leastWhole > 0 || whole !== "0" || kept !== "";
  const padded = isShown ? whole.padStart(shape.leastWhole, "0") : "";
  const grouped = shape.isGrouped ? padded.replace(/\B(?=(\d{3})+$)/g, ".") : padded;
  const sign = rounded.isNegative() && !rounded.isZero() ? "-" : "";
  const figure = kept === "" ? grouped : `${grouped},${kept}`;
  return `${sign}${shape.before}${figure}${shape.after}`.replace(/\s+/g, " ").trim();
}

type Shape = {
  readonly before: string;
  readonly after: string;
  readonly leastWhole: number;
  readonly leastDecimals: number;
  readonly mostDecimals: number;
  readonly percents: number;
  readonly thousands: number;
  readonly isGrouped: boolean;
};

/** Null for a fraction or a power of ten: those are shown without a format. */
function shapeOf(parts: readonly FormatPart[]): Shape | null {
  const isDigit = (part: FormatPart) => !part.isLiteral && /^[0#?]$/.test(part.text);
  const first = parts.findIndex(isDigit);
  const last = parts.findLastIndex(isDigit);
  const signs = parts.filter((part) => !part.isLiteral);
  if (signs.some((part) => part.text === "/" || part.text.toUpperCase() === "E")) return null;
  const words = (from: number, to: number) =>
    parts
      .slice(from, to)
      .filter((part) => part.isLiteral || !/^[,.@]$/.test(part.text))
      .map((part) => part.text)
      .join("");
  const point = parts.findIndex((part, at) => !part.isLiteral && part.text === "." && at >= first);
  const digits = (from: number, to: number) => parts.slice(from, to).filter(isDigit);
  const whole = first < 0 ? [] : digits(first, point < 0 ? last + 1 : point);
  const decimals = point < 0 ? [] : digits(point, parts.length);
  const commas = (from: number, to: number) => parts.slice(from, to).filter((p) => !p.isLiteral && p.text === ",").length;
  return {
    before: first < 0 ? words(0, parts.length) : words(0, first),
    after: first < 0 ? "" : words(last + 1, parts.length),
    leastWhole: whole.filter((part) => part.text === "0").length,
    leastDecimals: decimals.filter((part) => part.text === "0").length,
    mostDecimals: decimals.length,
    percents: signs.filter((part) => part.text === "%").length,
    thousands: first < 0 ? 0 : trailingCommas(parts, last),
    isGrouped: first >= 0 && commas(first, last + 1) > 0,
  };
}

/** "#,##0,," shows millions: commas right after the last digit divide. */
function trailingCommas(parts: readonly FormatPart[], last: number): number {
  let count = 0;
  while (!parts[last + 1 + count]?.isLiteral && parts[last + 1 + count]?.text === ",") count += 1;
  return count;
}
