/**
 * Indicators and targets as records of the register that amendments change (design §3), and back: how an indicator stood before the
 * decisions that count only after a day. How it is measured and who answers for it are settings of today and stay as they are.
 */
import { groupBy } from "#kernel/group-by.ts";
import type { IndicatorRecord, TargetRecord } from "../present.ts";
import { type AmendmentChange, type RegisterRecord, recordKey, targetRecordId } from "./amendment-change.ts";
import { plainNumber } from "./amendment-values.ts";

export function indicatorRecord(indicator: IndicatorRecord): RegisterRecord {
  const { id, name, rowLabel, group, groupTitle, unit, baselineValue, baselineText, baselineOn } = indicator;
  const baseline = { baselineValue: baselineValue === null ? null : plainNumber(baselineValue), baselineText, baselineOn };
  return { subject: "indicator", id, fields: { name, rowLabel, group, groupTitle, unit, ...baseline } };
}

export type PlacedTarget = TargetRecord & { readonly position: number };

export function targetRecord(target: PlacedTarget): RegisterRecord {
  const { operator, value, valueTo, text, unit, recurring, milestoneTo } = target;
  const plain = (number: string | null) => (number === null ? null : plainNumber(number));
  const fields = { operator, value: plain(value), valueTo: plain(valueTo), text, unit, recurring, milestoneTo };
  return { subject: "target", id: targetRecordId(target), fields };
}

/**
 * Records as they stood: `rows` are those that stand and those that a later decision took out, `undoing` the changes that undo what
 * counts only later. A row keeps what no amendment speaks of.
 */
export function rowsAsTheyStood<T extends { readonly id: string; readonly position: number }>(
  subject: "indicator" | "task",
  rows: readonly T[],
  undoing: readonly AmendmentChange[],
  restored: (row: T, fields: NonNullable<AmendmentChange["after"]>) => T,
): T[] {
  const mine = undoing.filter((change) => change.subject === subject);
  if (mine.length === 0) return [...rows];
  const past = new Map(rows.map((row) => [row.id, row]));
  for (const [id, changes] of groupBy(mine, (change) => change.id)) {
    const row = past.get(id);
    if (row === undefined) continue;
    const then = changes.reduce<T | null>((now, { action, after }) => {
      if (action === "withdraw") return null;
      return restored(now ?? row, after ?? {});
    }, row);
    if (then === null) past.delete(id);
    else past.set(id, then);
  }
  return [...past.values()].sort((a, b) => a.position - b.position);
}

/** An indicator with what its fields said; amendments name fields as records do. */
export function indicatorWithFields(row: IndicatorRecord, fields: NonNullable<AmendmentChange["after"]>): IndicatorRecord {
  return { ...row, ...fields };
}

/** Names of records for people: what a change or a finding is about. */
export function labelsOf(records: readonly RegisterRecord[]): ReadonlyMap<string, string> {
  const byKey = new Map(records.map((record) => [recordKey(record), record]));
  return new Map([...byKey].map(([key, record]) => [key, labelOf(record, byKey)]));
}

function labelOf({ subject, id, fields }: RegisterRecord, records: ReadonlyMap<string, RegisterRecord>): string {
  if (subject === "plan") return String(fields.title ?? "");
  if (subject === "task") return [fields.number, fields.text].filter((part) => typeof part === "string").join(". ");
  if (subject === "indicator") return String(fields.name ?? "");
  const [indicatorId = "", year = ""] = id.split(":");
  const name = records.get(recordKey({ subject: "indicator", id: indicatorId }))?.fields.name;
  return `${name === undefined ? "" : `${String(name)}, `}${year}`;
}
