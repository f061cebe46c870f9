/**
 * What a person may change of an indicator, and what the record then says: words and numbers as given, how it is measured with what
 * follows from it (domain §4), never the passage it was read from. Somebody who edits names the revision that was looked at; a newer
 * one wins and is shown (style: a conflict is never settled by who saves last).
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DecimalText } from "#kernel/decimal.ts";
import { ok, type RefusalData, type Result, refuse } from "#kernel/result.ts";
import type {
  Accumulation,
  Direction,
  Frequency,
  IndicatorGroup,
  MeasureKind,
  RecordState,
  TimeAggregation,
  UnitAggregation,
} from "../model.ts";
import { timeAggregationOf, unitAggregationOf } from "./propose-measure.ts";

/** The editable fields of an indicator, all of them. */
export type IndicatorWords = {
  readonly name: string;
  readonly rowLabel: string | null;
  readonly group: IndicatorGroup;
  readonly groupTitle: string | null;
  readonly unit: string | null;
  readonly leadTexts: readonly string[];
  readonly baselineValue: DecimalText | null;
  readonly baselineText: string | null;
  readonly baselineOn: CalendarDay | null;
  readonly measureKind: MeasureKind | null;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency | null;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
};

/** Those that a person changes now; what is not given stays. */
export type IndicatorFields = { readonly [Field in keyof IndicatorWords]?: IndicatorWords[Field] | undefined };

/** The record after an edit, with what follows from how it is measured. */
export type EditedIndicator = IndicatorWords & {
  readonly timeAggregation: TimeAggregation | null;
  readonly unitAggregation: UnitAggregation | null;
};

const indicatorFieldNames = [
  "name",
  "rowLabel",
  "group",
  "groupTitle",
  "unit",
  "leadTexts",
  "baselineValue",
  "baselineText",
  "baselineOn",
  "measureKind",
  "direction",
  "accumulation",
  "frequency",
  "numeratorName",
  "denominatorName",
] as const satisfies readonly (keyof IndicatorWords)[];

/** The editable fields of a record that has more. */
export function indicatorWordsOf(record: IndicatorWords): IndicatorWords {
  const { name, rowLabel, group, groupTitle, unit, leadTexts, baselineValue, baselineText, baselineOn } = record;
  const { measureKind, direction, accumulation, frequency, numeratorName, denominatorName } = record;
  return {
    ...{ name, rowLabel, group, groupTitle, unit, leadTexts, baselineValue, baselineText, baselineOn },
    ...{ measureKind, direction, accumulation, frequency, numeratorName, denominatorName },
  };
}

/** The indicator with the given fields in place of its own. Only a ratio keeps the names of its parts. */
export function editedIndicator(now: IndicatorWords, fields: IndicatorFields): EditedIndicator {
  const next = { ...indicatorWordsOf(now), ...givenOf(fields) };
  const isRatio = next.measureKind === "ratio";
  return {
    ...next,
    numeratorName: isRatio ? next.numeratorName : null,
    denominatorName: isRatio ? next.denominatorName : null,
    timeAggregation: next.measureKind === null ? null : timeAggregationOf(next.measureKind, next.accumulation),
    unitAggregation: next.measureKind === null ? null : unitAggregationOf(next.measureKind),
  };
}

/** Without the fields that were not given. */
export function givenOf<T extends object>(fields: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  // JSON boundary in spirit: Object.entries loses the keys' types, which only this line gives back.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Names of the fields that differ, for the audit record and for an edit that changes nothing. */
export function changedFields(before: IndicatorWords, after: IndicatorWords): readonly (keyof IndicatorWords)[] {
  return indicatorFieldNames.filter((field) => !sameField(before[field], after[field]));
}

/** Two values of a field are the same; lists by their members. */
export function sameField(one: unknown, other: unknown): boolean {
  return Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((member, i) => member === other[i])
    : one === other;
}

export type RecordStanding = { readonly id: string; readonly revision: number; readonly recordState: RecordState };

/** A record can be edited while it stands in the register and nobody saved it since it was looked at; else the newer one is shown. */
export function canEditRecord(
  record: RecordStanding,
  revision: number,
  newer: RefusalData,
): Result<true, "RECORD_CHANGED_MEANWHILE" | "RECORD_NOT_STANDING"> {
  const { id, recordState } = record;
  if (record.revision !== revision) {
    return refuse("RECORD_CHANGED_MEANWHILE", { id, revision: record.revision, recordState, ...newer });
  }
  const stands = recordState === "candidate" || recordState === "confirmed";
  return stands ? ok(true) : refuse("RECORD_NOT_STANDING", { id, recordState });
}
