/**
 * Runs of values on a flattened line ("0,61% >1% |>15%| >2% | >2,5% >3%") and the repairs of what OCR makes of them:
 * "10096", "1000%" and "1009" are 100 %, "5504" is 55 %. Every repair is recorded and lowers the confidence.
 */
import type { Repair, TargetOperator } from "#ingest/model.ts";
import { numberOf } from "../words/numbers.ts";

export type FlatValue = {
  readonly op: TargetOperator;
  readonly value: number;
  readonly valueTo: number | null;
  readonly percent: boolean;
  readonly undecided: boolean;
  readonly repairs: readonly Repair[];
} | null;
export type ValueRun = {
  readonly from: number;
  readonly to: number;
  readonly values: readonly FlatValue[];
  readonly percent: boolean;
};

const single = /(?<![\p{L}\d.,/])(?:(top)\s*|[<>≥≤~=]{1,2}\s*)?(\d[\d.,]*)(?:\s*[-–]\s*(\d[\d.,]*))?\s*%?(?![\p{L}/\d])/iu;

export function flatValueOf(printed: string, percent: boolean): FlatValue {
  if (/^[-*]$/.test(printed.trim())) return null;
  const sign = /^[<>≥≤~=]+/.exec(printed.trim())?.[0] ?? "";
  const digits = printed.replace(/[^\d.,]/g, "");
  const read = percent ? shareOf(digits) : { value: numberOf(digits), repairs: [] };
  return { op: opOf(sign), value: read.value, valueTo: null, percent, undecided: sign.includes(">"), repairs: read.repairs };
}

function opOf(sign: string): TargetOperator {
  if (sign.startsWith("<")) return "<";
  if (sign.startsWith("≤")) return "<=";
  return sign === "" || sign === "=" ? "=" : ">=";
}

function shareOf(digits: string): { value: number; repairs: readonly Repair[] } {
  const value = numberOf(digits);
  if (value <= 100) return { value, repairs: [] };
  const read = /^100/.test(digits) ? "100" : (/^(\d\d)0[46]$/.exec(digits)?.[1] ?? /^[12](\d\d)$/.exec(digits)?.[1]);
  return read === undefined
    ? { value, repairs: [] }
    : { value: Number(read), repairs: [{ rule: "percent-sign-read-as-digits", raw: digits, read }] };
}

/** The only value of a cell: "> 40", "62-65", "Phấn đấu đứng top 3". */
export function singleValue(text: string): (ValueRun & { readonly top: boolean }) | null {
  const match = single.exec(text);
  if (!match?.[2]) return null;
  const percent = /%/.test(text);
  const sign = /[<>≥≤~=]+/.exec(match[0])?.[0] ?? "";
  const to = match[3] === undefined ? null : numberOf(match[3].replace(/[.,]$/, ""));
  const read =
    percent || /^[12]\d\d$/.test(match[2])
      ? shareOf(match[2].replace(/[.,]$/, ""))
      : { value: numberOf(match[2].replace(/[.,]$/, "")), repairs: [] };
  const op: TargetOperator = match[1] ? "top" : to !== null ? "range" : opOf(sign);
  return {
    from: match.index,
    to: match.index + match[0].length,
    percent,
    top: match[1] !== undefined,
    values: [{ op, value: read.value, valueTo: to, percent, undecided: sign.includes(">"), repairs: read.repairs }],
  };
}
