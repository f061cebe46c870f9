/**
 * The figures of a statement with their comparison, unit sign and place: "≥ 60%", "từ 3-5 người", "trên 1%", "top 3".
 * A figure that only describes the thing ("tốc độ trên 01 Gb/s", "mức 2 trở lên", "mạng 5G") is none.
 */
import type { Repair, TargetOperator } from "#ingest/model.ts";
import { leadingPlaces } from "#ingest/vocabulary/measures.ts";
import {
  describedBy,
  describing,
  describingThrough,
  operatorWords,
  orLess,
  orMore,
  topWords,
} from "#ingest/vocabulary/targets.ts";
import { withEitherTone } from "../printed-tones.ts";
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
  `(?<![\\d/.,\\p{L}¢€§&¥-])(${numberSource})(\\s*%)?(?:\\s*(?:-|–|—|~|đến|tới)\\s*(${numberSource})(\\s*%)?)?(?:(?<=%)(?!\\d)|(?![\\d/]|[.,]\\d|-\\p{Lu})(?![\\p{L}¢€§&¥]))`,
  "gu",
);

/** Printed Vietnamese is compared with its marks ("đầu tư 5 tỷ" is not "từ 5 tỷ"), text without marks on its skeleton. */
type Phrase = { readonly printed: RegExp; readonly folded: RegExp };

function phrase(build: (written: (phrases: readonly string[]) => string) => string): Phrase {
  const alternatives = (fold: boolean) => (phrases: readonly string[]) =>
    [...phrases]
      .sort((a, b) => b.length - a.length)
      .map((p) => (fold ? foldInPlace(p) : withEitherTone(p)).replace(/\s+/g, "\\s+"))
      .join("|");
  return { printed: new RegExp(build(alternatives(false)), "u"), folded: new RegExp(build(alternatives(true)), "u") };
}

const apart = "(?:^|[^\\p{L}])";
const before = phrase(
  (any) =>
    `${apart}(?:${any(describing)})\\s*$|${apart}(?:${any(describingThrough)})(?:\\s+(?:${any(["từ", "trên", "là", "đạt", "tối thiểu", "đạt từ"])}))?\\s*$`,
);
const grading = phrase((any) => `${apart}(?:${any(["mức", "cấp", "loại", "hạng", "nhóm", "quý"])})\\s*$`);
/** "Tổng số 500", "dân số 12.000", "chỉ số 0,8": here "số" numbers nothing. */
const counting = phrase((any) => `${apart}(?:${any(["tổng số", "dân số", "chỉ số", "hệ số", "đổi số"])})\\s*$`);
const ranking = phrase(
  (any) =>
    `(?:${any(["xếp", "đứng", "thứ", "vị trí"])})\\s+(?:${any(["hạng", "thứ", "vị trí", "hạng thứ", "vị trí thứ", "vị thứ"])})\\s*$`,
);
const perYear = /(?:m\w{1,4}i|h\w{1,3}ng|mot|binh quan)\s+n\w{1,2}m\s*$/;
const after = phrase((any) => `^\\s*(?:${any(describedBy)})(?!\\p{L})`);
/** A time or an age may itself be what is measured: "thời gian … còn 30 phút", "tuổi thọ … 75,5 tuổi". */
const timed = phrase((any) => `(?:${any(["thời gian", "thời hạn", "tuổi thọ", "độ tuổi bình quân", "độ tuổi trung bình"])})`);
const more = new RegExp(`^\\s*(?:[a-z]+\\s+){0,3}?(?:${orMore.map((p) => foldInPlace(p)).join("|")})`);
const less = new RegExp(`^\\s*(?:[a-z]+\\s+){0,3}?(?:${orLess.map((p) => foldInPlace(p)).join("|")})`);
const top = phrase((any) => `${apart}(?:${any(topWords)})\\s*$`);
/** "thuộc nhóm 10 xã dẫn đầu", "trong nhóm 30" of a ranking: the first so many of all. */
const grouped = phrase((any) => `${apart}(?:${any(["trong nhóm", "thuộc nhóm", "vào nhóm", "nằm trong nhóm"])})\\s*$`);
const foremost = phrase((any) => `(?:${any(leadingPlaces)})`);
const ranked = phrase((any) => `(?:${any(["xếp hạng", "thứ hạng", "chỉ số", "thứ bậc"])})`);
const signs = /(>=|=>|≥|⩾|>|≤|⩽|<=|=<|<|=|~=?)\s*$/;
const wordOperators = Object.entries(operatorWords).map(([op, phrases]) => ({
  op,
  pattern: phrase((any) => `${apart}(${any(phrases)})\\s*$`),
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
  const left = sideOf(text, offset, start);
  const right = sideOf(text, end, end + nearby);
  const rank = percent ? null : rankBefore(left, right);
  if (rank !== null) return plain(match, start - rank, end, "top", text);
  const comparison = comparisonBefore(left, signsUndecided);
  if (!percent && text.garbled && /(?:^|\s)t[yi]\s*$/.test(left.folded)) return null;
  const bare = comparison ? sideOf(text, offset, offset + comparison.from) : left;
  if (!percent && !comparison?.plain && (isDescribed(bare, right, printed) || isYear(printed, right.folded))) return null;
  const valueTo = match[3] === undefined ? null : numberOf(match[3]);
  const raised = comparison === null || comparison.op === ">=" ? trailing(right.folded) : null;
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

/** What stands beside a figure, in both layers; small letters, as the vocabulary has them. */
function sideOf(text: Folded, from: number, to: number): Folded {
  return { raw: text.raw.slice(from, to).toLocaleLowerCase("vi"), folded: text.folded.slice(from, to), garbled: text.garbled };
}

const marks = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/;

function find(pattern: Phrase, side: Folded): RegExpExecArray | null {
  return !side.garbled && marks.test(side.raw) ? pattern.printed.exec(side.raw) : pattern.folded.exec(side.folded);
}

function has(pattern: Phrase, side: Folded): boolean {
  return find(pattern, side) !== null;
}

/** Does the figure say which one or of what kind the thing is, and not how much of it is promised? */
function isDescribed(left: Folded, right: Folded, printed: string): boolean {
  if (has(after, right) && !has(timed, left)) return true;
  if (!has(before, left) || perYear.test(left.folded) || has(ranking, left) || has(counting, left)) return false;
  if (/,/.test(printed) && /so\s*$/.test(left.folded)) return false;
  // "Cấp 1.200 giấy chứng nhận" issues them; a grade has one or two digits.
  return !(has(grading, left) && (numberOf(printed) > 12 || /^\W*cap\s*$/.test(left.folded)));
}

/** How many characters before the figure say that it is a place among the first: "top", "thuộc nhóm". */
function rankBefore(left: Folded, right: Folded): number | null {
  const first = find(top, left);
  if (first && !/nhom/.test(foldInPlace(first[0]))) return first[0].trimStart().length;
  const group = find(grouped, left);
  if (!group) return null;
  const whole = left.folded.slice(0, group.index).trim() === "";
  return has(foremost, right) || has(ranked, left) || (whole && right.folded.trim() === "") ? group[0].trimStart().length : null;
}

function plain(match: RegExpExecArray, from: number, to: number, op: TargetOperator, text: Folded): Quantity {
  const read = repaired(match[1] ?? "", false, text.garbled);
  return { from, to, op, stated: true, undecided: false, value: read.value, valueTo: null, percent: false, repairs: [] };
}

function isYear(printed: string, right: string): boolean {
  return /^(19|20)\d\d$/.test(printed) && !/^\s*(?:doanh nghiep|nguoi|ho|san pham)/.test(right);
}

function comparisonBefore(left: Folded, signsUndecided: boolean): Comparison | null {
  const sign = signs.exec(left.folded);
  if (sign?.[1]) return { ...signOf(sign[1], signsUndecided), from: sign.index, plain: true };
  for (const { op, pattern } of wordOperators) {
    const word = find(pattern, left);
    if (!word?.[1] || !isOperator(op)) continue;
    const from = word.index + word[0].length - word[0].replace(/^[^\p{L}]/u, "").length;
    return {
      op,
      from,
      undecided: false,
      plain: /it nhat|toi thieu|khong|toi da|nhieu nhat|thap nhat/.test(foldInPlace(word[1])),
    };
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
