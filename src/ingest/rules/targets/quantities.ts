/**
 * The figures of a statement with their comparison, unit sign and place: "≥ 60%", "từ 3-5 người", "trên 1%", "top 3".
 * A figure that only describes the thing ("tốc độ trên 01 Gb/s", "mức 2 trở lên", "mạng 5G") is none.
 */
import type { Repair, TargetOperator } from "#ingest/model.ts";
import { describedBy, describing, operatorWords, orLess, orMore, topWords } from "#ingest/vocabulary/targets.ts";
import { type Folded, foldInPlace } from "../words/folded.ts";
import { numberOf, numberSource } from "../words/numbers.ts";

export type Quantity = {
  /** Place of comparison, figure and unit sign together. */
  readonly from: number;
  readonly to: number;
  readonly op: TargetOperator;
  /** Whether a sign or word of comparison was printed. */
  readonly stated: boolean;
  readonly undecided: boolean;
  readonly value: number;
  readonly valueTo: number | null;
  readonly percent: boolean;
  readonly repairs: readonly Repair[];
};

const nearby = 80;
const figure = new RegExp(
  `(?<![\\d/.,\\p{L}¢€§&¥-])(${numberSource})(\\s*%)?(?:\\s*(?:-|–|—|~|đến|tới)\\s*(${numberSource})(\\s*%)?)?(?![\\d/]|[.,]\\d|-\\p{Lu})(?:(?<=%)|(?![\\p{L}¢€§&¥]))`,
  "gu",
);

const alternatives = (phrases: readonly string[]) => phrases.map((p) => foldInPlace(p).replace(/\s+/g, "\\s+")).join("|");
const before = new RegExp(`(?:^|[^a-z])(?:${alternatives(describing)})(?:\\s+(?:tu|tren|la|dat))?\\s*$`);
const perYear = /(?:m\w{1,4}i|h\w{1,3}ng|mot|binh quan)\s+n\w{1,2}m\s*$/;
const after = new RegExp(`^\\s*(?:${alternatives(describedBy)})(?![a-z])`);
const more = new RegExp(`^\\s*(?:[a-z]+\\s+){0,3}?(?:${alternatives(orMore)})`);
const less = new RegExp(`^\\s*(?:[a-z]+\\s+){0,3}?(?:${alternatives(orLess)})`);
const top = new RegExp(`(?:^|[^a-z])(?:${alternatives(topWords)})\\s*$`);
const signs = /(>=|=>|≥|⩾|>|≤|⩽|<=|=<|<|=|~=?)\s*$/;
const wordOperators = Object.entries(operatorWords).map(([op, phrases]) => ({
  op,
  pattern: new RegExp(`(?:^|[^a-z])(${alternatives(phrases)})\\s*$`),
}));

/** All target figures of the text, left to right. */
export function quantitiesIn(text: Folded, signsUndecided: boolean): readonly Quantity[] {
  const quantities: Quantity[] = [];
  for (const match of text.raw.matchAll(figure)) {
    const quantity = quantityAt(text, match, signsUndecided);
    if (quantity) quantities.push(quantity);
  }
  return quantities;
}

/** `plain` comparisons ("≥", "không quá") always compare a target; "trên", "từ" may belong to the thing described. */
type Comparison = { readonly op: TargetOperator; readonly from: number; readonly undecided: boolean; readonly plain: boolean };

function quantityAt(text: Folded, match: RegExpExecArray, signsUndecided: boolean): Quantity | null {
  const printed = match[1];
  if (printed === undefined) return null;
  const start = match.index;
  const end = start + match[0].length;
  const percent = match[2] !== undefined || match[4] !== undefined;
  // What compares or describes a figure stands close to it; a look at the whole line would grow with its square.
  const offset = Math.max(0, start - nearby);
  const left = text.folded.slice(offset, start);
  const right = text.folded.slice(end, end + nearby);
  const ranked = top.exec(left);
  if (ranked && !percent && !/nhom/.test(ranked[0])) return plain(match, start - ranked[0].trimStart().length, end, "top", text);
  const comparison = comparisonBefore(left, signsUndecided);
  const bare = comparison ? left.slice(0, comparison.from) : left;
  if (!percent && text.garbled && /(?:^|\s)t[yi]\s*$/.test(left)) return null;
  if (
    !percent &&
    !comparison?.plain &&
    ((before.test(bare) && !perYear.test(bare)) || after.test(right) || isYear(printed, right))
  )
    return null;
  const valueTo = match[3] === undefined ? null : numberOf(match[3]);
  const raised = comparison === null || comparison.op === ">=" ? trailing(right) : null;
  const op: TargetOperator = valueTo !== null ? "range" : (raised?.op ?? comparison?.op ?? "=");
  const read = repaired(printed, percent, text.garbled);
  return {
    from: comparison ? offset + comparison.from : start,
    to: end,
    op: read.repairs.length > 0 && op === "=" ? ">=" : op,
    stated: comparison !== null || raised !== null || valueTo !== null,
    undecided: (comparison?.undecided ?? false) || read.repairs.length > 0,
    value: read.value,
    valueTo,
    percent,
    repairs: read.repairs,
  };
}

function plain(match: RegExpExecArray, from: number, to: number, op: TargetOperator, text: Folded): Quantity {
  const read = repaired(match[1] ?? "", false, text.garbled);
  return { from, to, op, stated: true, undecided: false, value: read.value, valueTo: null, percent: false, repairs: [] };
}

function isYear(printed: string, right: string): boolean {
  return /^(19|20)\d\d$/.test(printed) && !/^\s*(?:doanh nghiep|nguoi|ho|san pham)/.test(right);
}

function comparisonBefore(left: string, signsUndecided: boolean): Comparison | null {
  const sign = signs.exec(left);
  if (sign?.[1]) return { ...signOf(sign[1], signsUndecided), from: sign.index, plain: true };
  for (const { op, pattern } of wordOperators) {
    const word = pattern.exec(left);
    if (!word?.[1] || !isOperator(op)) continue;
    const from = word.index + word[0].length - word[0].replace(/^[^a-z]/, "").length;
    return { op, from, undecided: false, plain: /it nhat|toi thieu|khong|toi da|nhieu nhat|thap nhat/.test(word[1]) };
  }
  return null;
}

function isOperator(op: string): op is ">=" | "<=" | ">" | "<" {
  return op in operatorWords;
}

function signOf(sign: string, signsUndecided: boolean): { op: TargetOperator; undecided: boolean } {
  if (sign === ">") return signsUndecided ? { op: ">=", undecided: true } : { op: ">", undecided: false };
  if (/^(>=|=>|≥|⩾)$/.test(sign)) return { op: ">=", undecided: false };
  if (/^(≤|⩽|<=|=<)$/.test(sign)) return { op: "<=", undecided: false };
  if (sign === "<") return { op: "<", undecided: false };
  return signsUndecided && sign.startsWith("~") ? { op: ">=", undecided: true } : { op: "=", undecided: false };
}

function trailing(right: string): { op: TargetOperator } | null {
  if (more.test(right)) return { op: ">=" };
  return less.test(right) ? { op: "<=" } : null;
}

/** A share above 100 in garbled text: OCR wrote the sign "≥" as a first digit 2 or 1 ("270%", "170%"). */
function repaired(printed: string, percent: boolean, garbled: boolean): { value: number; repairs: readonly Repair[] } {
  const value = numberOf(printed);
  const lost = /^[12](\d\d)$/.exec(printed);
  if (!garbled || !percent || value <= 100 || !lost?.[1]) return { value, repairs: [] };
  return { value: Number(lost[1]), repairs: [{ rule: "sign-read-as-digit", raw: printed, read: lost[1] }] };
}
