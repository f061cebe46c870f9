/**
 * Doubts about figures and units: a share above a hundred, a rank without a figure, a share that is counted in pieces, a row
 * without any target, figures that the reader repaired (each with what was printed), signs that OCR leaves open.
 */
import type { Anomaly, IndicatorRow, TargetCandidate } from "#ingest/model.ts";
import { anomaly } from "./anomaly-rules.ts";

const share = /^(?:tỷ lệ|tỉ lệ|tỷ trọng)/iu;
const rank = /thứ bậc|thứ hạng|xếp hạng/iu;

export function reviewMeasures(targets: readonly TargetCandidate[], rows: readonly IndicatorRow[]): readonly Anomaly[] {
  const undecided = targets.filter((t) => t.opUndecided);
  const first = undecided[0];
  return [
    ...impossible(targets),
    ...units(targets, rows),
    ...withoutTarget(targets, rows),
    ...repaired(targets),
    ...unmeasured(targets),
    ...(first ? [anomaly("sign-undecided", `${undecided.length}/${targets.length}`, first.lines)] : []),
  ];
}

function impossible(targets: readonly TargetCandidate[]): readonly Anomaly[] {
  return targets
    .filter((t) => t.unit === "%" && t.value !== null && t.value > 100 && share.test(t.indicator))
    .map((t) => anomaly("share-above-hundred", `${t.indicator}: ${String(t.value)}%`, t.lines));
}

/** Once for each indicator of a table, whatever the number of its milestones. */
function units(targets: readonly TargetCandidate[], rows: readonly IndicatorRow[]): readonly Anomaly[] {
  return rows.flatMap((row) => {
    const unit = row.unit ?? "";
    if (share.test(row.indicator) && unit.length > 1 && !/[%‰]/.test(unit) && !/phần trăm|điểm|\//iu.test(unit))
      return [anomaly("unit-disagrees", `${row.indicator}: ${unit}`, row.lines)];
    const own = targets.filter((t) => t.series === row.series);
    return rank.test(unit) && own.length > 0 && own.every((t) => t.op === "text")
      ? [anomaly("rank-without-figure", `${row.indicator}: ${unit}`, row.lines)]
      : [];
  });
}

function withoutTarget(targets: readonly TargetCandidate[], rows: readonly IndicatorRow[]): readonly Anomaly[] {
  const aimed = new Set(targets.map((t) => t.series));
  return rows
    .filter((row) => !aimed.has(row.series))
    .map((row) => anomaly("row-without-target", `${row.row}. ${row.indicator}`, row.lines));
}

/** Statements of a plan in prose that set no figure, in one doubt. */
function unmeasured(targets: readonly TargetCandidate[]): readonly Anomaly[] {
  const prose = targets.filter((t) => t.row === undefined);
  const found = prose.filter((t) => t.op === "text");
  const [first, last] = [found[0], found.at(-1)];
  return first && last
    ? [anomaly("targets-without-figure", `${found.length}/${prose.length}`, [first.lines[0], last.lines[1]])]
    : [];
}

function repaired(targets: readonly TargetCandidate[]): readonly Anomaly[] {
  const seen = new Set<string>();
  return targets.flatMap((target) =>
    target.repairs.flatMap(({ rule, raw, read }) => {
      // A sign that the picture shows plainly changes no figure; the record keeps it, nobody needs to be asked.
      if (rule === "sign-seen-in-picture" && raw.replace(/\D/g, "") === read.replace(/\D/g, "")) return [];
      const key = `${target.series} ${target.milestone} ${raw} ${read}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [anomaly("figure-repaired", `${target.indicator}, ${target.milestone}: ${raw} → ${read}`, target.lines)];
    }),
  );
}
