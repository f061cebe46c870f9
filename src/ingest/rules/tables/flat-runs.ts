/**
 * The values of a row with milestone columns, wherever OCR put them: a run on one line ("0,61% >1% |>15%| >2%"), cells that
 * promise nothing ("-", or a bracket where a dash was), "Có" cells, and a lone "100" that slipped to the line beside.
 */
import type { Repair } from "#ingest/model.ts";
import { type FlatValue, flatValueOf } from "./flat-values.ts";

export type RunItem =
  | { readonly kind: "value"; readonly value: NonNullable<FlatValue> }
  | { readonly kind: "none"; readonly lost?: boolean }
  | { readonly kind: "has" };
export type Run = { readonly from: number; readonly to: number; readonly percent: boolean; readonly items: readonly RunItem[] };

const item =
  /[<>≥≤~=]{1,2}\s*\d[\d.,]*(?<![.,])\s*%?|(?<![\p{L}\d.,/])\d[\d.,]*(?<![.,])\s*%?(?![\p{L}/\d(¢€£&])|(?<=[\s|%]|^)[-–—*\])i](?=[\s|]|$)|(?<![\p{L}\d])[CGc][6oóòéêô]?(?![\p{L}\d°])|(?<=\s|^)%(?=[\s|])/gu;
const between = /^[\s|()[\]{}.;:,_'‘’!]*$/;
const unitsAfterRank = /^[\s|]*(?:c\S{1,3}j?[\s|]+)?(?:[\p{L},]{1,6}[\s|]*){0,2}$/u;

/** The longest run of at least `least` cells on a line; null where the line has none. */
export function runOn(text: string, least: number): Run | null {
  const runs: RegExpExecArray[][] = [];
  for (const match of text.matchAll(item)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const gap = last ? text.slice(last.index + last[0].length, match.index) : "";
    if (run && last && (between.test(gap) || (/^[<≤]/.test(last[0]) && gap.length < 24 && unitsAfterRank.test(gap))))
      run.push(match);
    else runs.push([match]);
  }
  const trimmed = runs.map(withoutEnds).filter((run) => run.length >= least && isOfValues(run.map((m) => m[0].trim())));
  const best = trimmed.reduce<RegExpExecArray[] | null>((a, b) => (a === null || b.length >= a.length ? b : a), null);
  const first = best?.[0];
  const last = best?.at(-1);
  if (!best || !first || !last) return null;
  const percent = /%/.test(text.slice(Math.max(0, first.index - 6), last.index + last[0].length));
  return { from: first.index, to: last.index + last[0].length, percent, items: best.map((m) => itemOf(m[0], percent)) };
}

/** Years are a header; "00%" is the ghost of a line printed over another; lone dashes and letters are debris. */
function isOfValues(cells: readonly string[]): boolean {
  const figures = cells.filter((cell) => /\d/.test(cell) && !isHas(cell));
  if (
    figures.filter((cell) => /^20[2-5]\d$/.test(cell)).length >= 2 ||
    figures.some((cell) => /^0+\s*%$/.test(cell) && cell.length > 2)
  )
    return false;
  const percent = cells.some((cell) => cell.includes("%"));
  if (percent) return figures.length >= 1;
  return figures.length >= 2 ? cells.every((cell) => cell !== "i") : cells.filter(isHas).length >= 3;
}

/** A bracket or a lone "%" at the ends belongs to other columns; so does the "i" of a word. */
function withoutEnds(run: RegExpExecArray[]): RegExpExecArray[] {
  let from = 0;
  while (from < run.length && /^[%\])i*C6c]$/.test(run[from]?.[0].trim() ?? "") && !isHas(run[from + 1]?.[0] ?? "")) from += 1;
  let to = run.length;
  while (to > from && /^%$/.test(run[to - 1]?.[0].trim() ?? "")) to -= 1;
  return run.slice(from, to);
}

const isHas = (printed: string) => /^[CGc][6oóòéêô]?$/.test(printed.trim());

function itemOf(printed: string, percent: boolean): RunItem {
  const plain = printed.trim();
  if (isHas(plain)) return percent ? { kind: "none" } : { kind: "has" };
  const value = /\d/.test(plain) ? flatValueOf(plain, percent) : null;
  if (plain === "%") return { kind: "none", lost: true };
  return value === null ? { kind: "none" } : { kind: "value", value };
}

export type RowValues = { readonly baseline: RunItem | null; readonly milestones: readonly RunItem[] };

/** Baseline and milestone cells out of what was found; `untold` where the baseline cell says that nothing was measured. */
export function assigned(run: Run, loneHundreds: number, count: number, untold: boolean): RowValues {
  let items = [...run.items];
  const none: RunItem = { kind: "none" };
  if (items.every(({ kind }) => kind === "has")) {
    const last = items.slice(-count);
    return { baseline: null, milestones: [...Array.from({ length: count - last.length }, () => none), ...last] };
  }
  const wanted = untold ? count : count + 1;
  for (let i = 0; i < loneHundreds && (items.length < wanted || items.some(isLost)); i++) items = withHundred(items);
  if (untold) {
    const last = items.slice(-count);
    return { baseline: null, milestones: [...Array.from({ length: count - last.length }, () => none), ...last] };
  }
  if (items.length === count && !climbs(items)) return { baseline: null, milestones: items };
  const last = items.slice(-count - 1);
  const [baseline = none, ...milestones] = last;
  return { baseline, milestones: [...milestones, ...Array.from({ length: count - milestones.length }, () => none)] };
}

/** Where as many values as milestones were found and they climb, the first is the baseline and the last was lost. */
function climbs(items: readonly RunItem[]): boolean {
  const values = items.flatMap((i) => (i.kind === "value" ? [i.value.value] : []));
  return values.length >= 3 && (values[0] ?? 0) < (values[1] ?? 0);
}

const isLost = (i: RunItem) => i.kind === "none" && i.lost === true;

/** A 100 % that stands alone belongs where the row goes on climbing. */
function withHundred(items: readonly RunItem[]): RunItem[] {
  const hundred: RunItem = {
    kind: "value",
    value: {
      op: "=",
      value: 100,
      valueTo: null,
      percent: true,
      undecided: false,
      repairs: [{ rule: "cell-from-line-beside", raw: "100", read: "100" }],
    },
  };
  const gap = items.findIndex(isLost);
  if (gap >= 0) return items.map((i, at) => (at === gap ? hundred : i));
  const at = items.findIndex((i) => i.kind === "value" && i.value.value >= 100);
  return at < 0 ? [...items, hundred] : [...items.slice(0, at), hundred, ...items.slice(at)];
}

/** "> 1, > 15, > 2": a value ten times too large between its neighbours has lost its decimal comma. */
export function withCommas(items: readonly RunItem[]): readonly RunItem[] {
  return items.map((current, i) => {
    const before = items[i - 1];
    const after = items[i + 1];
    if (current.kind !== "value" || before?.kind !== "value" || after?.kind !== "value") return current;
    const tenth = current.value.value / 10;
    const [low, high] = [before.value.value, after.value.value];
    if (!(low <= tenth && tenth <= high && current.value.value > high && Number.isInteger(current.value.value))) return current;
    const repair: Repair = { rule: "decimal-comma-lost", raw: String(current.value.value), read: String(tenth) };
    return { kind: "value", value: { ...current.value, value: tenth, repairs: [...current.value.repairs, repair] } };
  });
}
