/**
 * Candidates → indicators with their targets (design §3). One indicator is what one series measures over its milestones; a table row
 * gives it its number, baseline and leads. The name is the one that was read most surely, at equal sureness that of the nearest
 * milestone. Positions follow the document.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DecimalText } from "#kernel/decimal.ts";
import { groupBy } from "#kernel/group-by.ts";
import { endOf } from "#tasks/rules/deadline.ts";
import type {
  Confidence,
  IndicatorGroup,
  IndicatorRow,
  LineRange,
  Repair,
  Restored,
  Span,
  TargetCandidate,
  TargetOperator,
} from "../model.ts";
import { exactDecimal } from "./exact-decimal.ts";

export type PlaceDraft = {
  readonly fromLine: number;
  readonly toLine: number;
  readonly spanFrom: number;
  readonly spanTo: number;
};

export type TargetDraft = PlaceDraft & {
  readonly milestoneYear: number;
  readonly milestoneTo: number | null;
  readonly operator: TargetOperator;
  readonly value: DecimalText | null;
  readonly valueTo: DecimalText | null;
  readonly text: string | null;
  readonly unit: string | null;
  readonly recurring: "annual" | null;
  readonly opUndecided: boolean;
  readonly raw: string;
  readonly repairs: readonly Repair[];
  readonly confidence: Confidence;
  /** Two thresholds at one milestone stand side by side. */
  readonly position: number;
};

export type IndicatorDraft = PlaceDraft & {
  readonly rowLabel: string | null;
  readonly name: string;
  readonly group: IndicatorGroup;
  readonly groupTitle: string | null;
  readonly unit: string | null;
  readonly baselineValue: DecimalText | null;
  readonly baselineText: string | null;
  readonly baselineOn: CalendarDay | null;
  readonly leads: readonly string[];
  readonly restored: Restored;
  readonly confidence: Confidence;
  readonly targets: readonly TargetDraft[];
};

export type GroupedIndicators = { readonly indicators: readonly IndicatorDraft[]; readonly leftOut: readonly TargetCandidate[] };

/** Indicators in document order, and the candidates whose milestone is no year that a plan could mean. */
export function groupIndicators(targets: readonly TargetCandidate[], rows: readonly IndicatorRow[]): GroupedIndicators {
  const sane = targets.filter(({ milestone }) => isPlanYear(milestone));
  const bySeries = groupBy(sane, (target) => target.series);
  const rowOf = new Map(rows.map((row) => [row.series, row]));
  for (const row of rows) if (!bySeries.has(row.series) && !isHeadingRow(row, rows)) bySeries.set(row.series, []);
  const indicators = [...bySeries].flatMap(([series, members]) => indicatorOf(members, rowOf.get(series)));
  return {
    indicators: indicators.toSorted((a, b) => a.spanFrom - b.spanFrom || a.spanTo - b.spanTo),
    leftOut: targets.filter(({ milestone }) => !isPlanYear(milestone)),
  };
}

function isPlanYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year <= 2100;
}

/** Row 11 above 11.1, 11.2 … only holds them together; a row without targets that stands alone is kept, to be filled in. */
function isHeadingRow(row: IndicatorRow, rows: readonly IndicatorRow[]): boolean {
  return rows.some((other) => String(other.row).startsWith(`${row.row}.`));
}

function indicatorOf(members: readonly TargetCandidate[], row: IndicatorRow | undefined): IndicatorDraft[] {
  const clearest = members.toSorted((a, b) => sureness(b) - sureness(a) || a.milestone - b.milestone)[0];
  const origin = row ?? clearest;
  if (origin === undefined) return [];
  return [
    {
      ...placeOf(origin),
      rowLabel: labelOf(row?.row ?? clearest?.row),
      name: row?.indicator ?? clearest?.indicator ?? "",
      group: origin.group,
      groupTitle: members.find((member) => member.groupTitle !== null)?.groupTitle ?? null,
      unit: row?.unit ?? members.find((member) => member.unit !== null)?.unit ?? null,
      ...baselineOf(row),
      leads: row?.leads ?? [],
      restored: origin.restored ?? {},
      confidence: clearest?.confidence ?? {},
      targets: withPositions(members),
    },
  ];
}

function sureness(candidate: TargetCandidate): number {
  return candidate.confidence.indicator ?? 0;
}

function labelOf(row: number | string | undefined): string | null {
  return row === undefined ? null : String(row);
}

/** A baseline that is known by month or year speaks for the end of that time. */
function baselineOf(row: IndicatorRow | undefined) {
  const baseline = row?.baseline ?? null;
  if (baseline === null) return { baselineValue: null, baselineText: null, baselineOn: null };
  const { value, text, date } = baseline;
  return { baselineValue: value === null ? null : exactDecimal(value, text), baselineText: text, baselineOn: endOf(date) };
}

function withPositions(members: readonly TargetCandidate[]): TargetDraft[] {
  const taken = new Map<number, number>();
  return members.map((member) => {
    const position = taken.get(member.milestone) ?? 0;
    taken.set(member.milestone, position + 1);
    return { ...targetOf(member), position };
  });
}

function targetOf(candidate: TargetCandidate): Omit<TargetDraft, "position"> {
  const { raw, unit, recurring, repairs, confidence, milestone, milestoneTo } = candidate;
  return {
    ...placeOf(candidate),
    ...aimOf(candidate),
    ...{ raw, unit, recurring, repairs, confidence },
    milestoneYear: milestone,
    milestoneTo: milestoneTo !== undefined && milestoneTo > milestone ? milestoneTo : null,
  };
}

/** An operator without its number is kept as words for a person to read; a number is never made up. */
function aimOf({ op, value, valueTo, text, raw, opUndecided }: TargetCandidate) {
  const exact = value === null ? null : exactDecimal(value, raw);
  const exactTo = valueTo === null ? null : exactDecimal(valueTo, raw);
  const lacksNumber = op !== "exists" && op !== "text" && (exact === null || (op === "range" && exactTo === null));
  if (lacksNumber) return { operator: "text" as const, value: null, valueTo: null, text: text ?? raw, opUndecided: true };
  return { operator: op, value: exact, valueTo: exactTo, text: text ?? null, opUndecided };
}

export function placeOf({ lines, span }: { readonly lines: LineRange; readonly span: Span }): PlaceDraft {
  return { fromLine: lines[0], toLine: lines[1], spanFrom: span[0], spanTo: span[1] };
}
