/**
 * Doubts about targets: a later milestone that asks for less, a measured aim that becomes vague, the same thing measured
 * twice within one milestone, words repeated without a measure. An equal target at the next milestone is no doubt.
 */
import type { Anomaly, IndicatorRow, LineRange, TargetCandidate } from "#ingest/model.ts";
import { fallingWords } from "#ingest/vocabulary/targets.ts";
import { withoutRepeat } from "../targets/indicator-name.ts";
import { effort } from "../targets/read-targets.ts";
import { fuzzyLimit, likeness, measureKindOf, wordLikeness } from "../targets/series.ts";
import { foldedOf, foldInPlace } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";
import { anomaly } from "./anomaly-rules.ts";
import { spanOf } from "./review-tasks.ts";
import { type Key, keyed as keyedRecord, twinsOf } from "./twins.ts";

type Keyed = { readonly target: TargetCandidate; readonly key: Key; readonly until: number };

export function reviewTargets(
  targets: readonly TargetCandidate[],
  rows: readonly IndicatorRow[],
  garbled: boolean,
): readonly Anomaly[] {
  const found = [...lowered(targets), ...unmoved(targets, rows), ...twice(targets, rows, garbled), ...repeatedPhrases(targets)];
  if (garbled) return found;
  // Prose is compared pair by pair below: not for a list longer than any plan of the genre.
  const keyed = targets.slice(0, fuzzyLimit).map((target) => ({
    target,
    key: keyedRecord(target, target.indicator, measureKindOf(target), "").key,
    until: target.milestoneTo ?? target.milestone,
  }));
  return [...found, ...vague(keyed), ...part(keyed), ...repeatedWords(keyed)];
}

const falling = words(fallingWords);

function lowerIsBetter(target: TargetCandidate): boolean {
  if (hasWords(falling, foldedOf(target.indicator, false))) return true;
  return target.op === "<" || target.op === "<=" || target.op === "top" || /thứ bậc|hạng/i.test(target.unit ?? "");
}

/** "≥ 60 %" in 2030 after "≥ 70 %" in 2025. */
function lowered(targets: readonly TargetCandidate[]): readonly Anomaly[] {
  const series = new Map<string, TargetCandidate[]>();
  for (const target of targets)
    if (target.value !== null) series.set(target.series, [...(series.get(target.series) ?? []), target]);
  return [...series.values()].flatMap((members) => {
    const ordered = [...members].sort((a, b) => a.milestone - b.milestone);
    return ordered.flatMap((later, i) => {
      const earlier = ordered[i - 1];
      if (
        !earlier ||
        earlier.value === null ||
        later.value === null ||
        earlier.milestone === later.milestone ||
        earlier.unit !== later.unit
      )
        return [];
      const less = lowerIsBetter(later) ? later.value > earlier.value : later.value < earlier.value;
      return less && earlier.recurring === later.recurring
        ? [anomaly("later-target-lower", `${later.indicator}: ${printed(earlier)} → ${printed(later)}`, later.lines)]
        : [];
    });
  });
}

function printed(target: TargetCandidate): string {
  const value = String(target.value).replace(".", ",");
  return `${target.milestone}: ${value}${target.unit === "%" ? "%" : ""}`;
}

/** The words of the baseline stand at every milestone again. */
function isStill(row: IndicatorRow, targets: readonly TargetCandidate[]): boolean {
  const words = foldInPlace(row.baseline?.text ?? "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const own = targets.filter((t) => t.series === row.series);
  return (
    words.length > 8 &&
    own.length > 1 &&
    own.every(
      (t) =>
        t.op === "text" &&
        foldInPlace(t.text ?? "")
          .replace(/[^a-z0-9]+/g, " ")
          .trim() === words,
    )
  );
}

/** A baseline that meets every milestone asks for nothing; one that a rank target undoes goes back. */
function unmoved(targets: readonly TargetCandidate[], rows: readonly IndicatorRow[]): readonly Anomaly[] {
  return rows.flatMap((row) => {
    const baseline = row.baseline?.value;
    const own = targets.filter((t) => t.series === row.series && t.value !== null);
    if (baseline === undefined || baseline === null || own.length === 0)
      return isStill(row, targets) ? [anomaly("baseline-already-there", row.indicator, row.lines)] : [];
    const met = own.every((t) => t.value !== null && (lowerIsBetter(t) ? t.value >= baseline : t.value <= baseline));
    return met ? [anomaly("baseline-already-there", row.indicator, row.lines)] : [];
  });
}

/** What is longer is no statement that somebody copied twice by mistake. */
const longestStatement = 2_000;

/** Two targets of one milestone for one thing; a row of a table is one thing at all its milestones. */
function twice(targets: readonly TargetCandidate[], rows: readonly IndicatorRow[], garbled: boolean): readonly Anomaly[] {
  const enough = garbled ? 0.84 : 0.93;
  const bySeries = new Map<string, TargetCandidate[]>();
  for (const target of targets) bySeries.set(target.series, [...(bySeries.get(target.series) ?? []), target]);
  const statements = targets.map((t) => keyedRecord(t, t.indicator, measureKindOf(t), String(t.milestone)));
  const inTables = rows.map((row) => {
    const first = bySeries.get(row.series)?.[0];
    return keyedRecord(row, row.indicator, first ? measureKindOf(first) : "none", "rows");
  });
  const pairs = twinsOf(
    statements,
    likeness,
    enough,
    (a, b) => a.series !== b.series && a.row === undefined && b.row === undefined,
  );
  const rowPairs = twinsOf(inTables, garbled ? wordLikeness : likeness, enough, (a, b) => a.series !== b.series);
  return [
    ...pairs.map(([a, b]) =>
      anomaly(isSameFigure(a, b) ? "same-indicator-twice" : "same-indicator-differs", b.indicator, between(a, b)),
    ),
    ...rowPairs.map(([a, b]) => {
      const differs = (bySeries.get(a.series) ?? []).some((t) =>
        (bySeries.get(b.series) ?? []).some((u) => u.milestone === t.milestone && !isSameFigure(t, u)),
      );
      return anomaly(
        differs ? "same-indicator-differs" : "same-indicator-twice",
        `${a.row}, ${b.row}: ${b.indicator}`,
        spanOf(a.lines, b.lines),
      );
    }),
  ];
}

function between(a: TargetCandidate, b: TargetCandidate): LineRange {
  return spanOf(a.lines, b.lines);
}

function isSameFigure(a: TargetCandidate, b: TargetCandidate): boolean {
  return a.value === b.value && a.valueTo === b.valueTo && (a.op === b.op || a.value !== null);
}

function repeatedPhrases(targets: readonly TargetCandidate[]): readonly Anomaly[] {
  return targets
    .filter((t) => t.row === undefined && t.raw.length <= longestStatement)
    .flatMap((target) => {
      const plain = target.raw.replace(/^[-\s]*(?:Có\s+)?[≥>\d\s%]*/u, "").replace(/[.;\s]+$/, "");
      return withoutRepeat(plain) === plain ? [] : [anomaly("phrase-repeated", plain, target.lines)];
    });
}

/** The same words at other milestones, with no figure to tell them apart: one doubt, at the first place where all repeat it. */
function repeatedWords(keyed: readonly Keyed[]): readonly Anomaly[] {
  const prose = keyed.filter(({ target }) => target.op === "text" && target.row === undefined);
  const seen = new Map<string, LineRange[]>();
  for (const { target } of prose) {
    const words = foldInPlace(target.indicator);
    seen.set(words, [...(seen.get(words) ?? []), target.lines]);
  }
  return prose.flatMap(({ target }) => {
    const places = seen.get(foldInPlace(target.indicator)) ?? [];
    const mark = places.length > 2 ? places[0] : places[1];
    return mark !== undefined && mark[0] === target.lines[0]
      ? [anomaly("words-repeated-unmeasured", target.indicator, target.lines)]
      : [];
  });
}

/** A figure first, then only "quan tâm", "đẩy mạnh" at a later milestone. */
function vague(keyed: readonly Keyed[]): readonly Anomaly[] {
  return keyed.flatMap((later) => {
    if (later.target.op !== "text" || !hasWords(effort, foldedOf(later.target.indicator, false))) return [];
    const measured = keyed.some(
      (k) => k.until < later.target.milestone && k.target.value !== null && wordLikeness(k.key, later.key) > 0.6,
    );
    return measured ? [anomaly("measured-then-vague", later.target.indicator, later.target.lines)] : [];
  });
}

/** "Đảng ủy, chính quyền xã sử dụng …" (all of them) first, "≥ 90 % …" of the same later. */
function part(keyed: readonly Keyed[]): readonly Anomaly[] {
  return keyed.flatMap((later) => {
    const { value, unit } = later.target;
    if (value === null || unit !== "%" || value >= 100) return [];
    const all = keyed.some(
      (k) =>
        k.until < later.target.milestone &&
        k.target.op === "text" &&
        !hasWords(effort, foldedOf(k.target.indicator, false)) &&
        wordLikeness(k.key, later.key) > 0.85,
    );
    return all ? [anomaly("all-then-part", later.target.indicator, later.target.lines)] : [];
  });
}
