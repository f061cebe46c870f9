/** Rows of indicators → edits of indicators: fields, targets by milestone, bodies that answer. */
import { groupBy } from "#kernel/group-by.ts";
import type { Result } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import {
  accumulationName,
  directionName,
  frequencyName,
  groupName,
  type IndicatorRow,
  measureName,
  type TargetRow,
} from "#plans/contract.ts";
import type { IndicatorFields } from "#plans/rules/record-fields.ts";
import type { TargetGiven } from "#plans/rules/target-changes.ts";
import { readNumber } from "#text/read-number.ts";
import { type CellFault, faultOf } from "./cell-fault.ts";
import { readBodies, readChoice, readDay, readText, registered } from "./read-cell.ts";
import { readTargets } from "./read-targets.ts";
import { type Cells, indicatorCells, sameText } from "./sheet-cells.ts";
import { changesOf, type GivenRow, type SheetOutcome, type SheetSetting } from "./sheet-changes.ts";
import { choicesOf, milestoneKey, milestoneOf, sheetColumn } from "./sheet-columns.ts";

export type IndicatorEditGiven = {
  readonly fields: IndicatorFields;
  readonly targets: { readonly set: readonly TargetGiven[]; readonly remove: readonly string[] };
  /** Not given: stays. */
  readonly responsible: readonly OrganisationId[] | undefined;
};

export function indicatorChanges(
  rows: readonly GivenRow[],
  records: readonly IndicatorRow[],
  setting: SheetSetting,
): SheetOutcome<IndicatorEditGiven> {
  return changesOf(rows, records, {
    mainColumn: "name",
    cellsOf: (row) => indicatorCells(row, setting.words),
    nameOf: (cells) => cells.name ?? "",
    isSame: (_key, given, now) => sameText(given, now),
    read: (changed, now) => readRow(changed, now, setting),
  });
}

function readRow(changed: Cells, now: IndicatorRow | null, setting: SheetSetting) {
  const faults: CellFault[] = [];
  const set: TargetGiven[] = [];
  const remove: string[] = [];
  let fields: IndicatorFields = {};
  let responsible: readonly OrganisationId[] | undefined;
  const unit = changed.unit === undefined ? (now?.unit ?? null) : changed.unit.trim() || null;
  const standing = groupBy(now?.targets ?? [], (one) => milestoneKey({ year: one.milestoneYear, to: one.milestoneTo }));
  const keep = <T>(column: string, read: Result<T>, use: (value: T) => void) => {
    if (read.ok) use(read.value);
    else faults.push(faultOf(column, read.refusal));
  };
  for (const [key, text] of Object.entries(changed)) {
    const milestone = milestoneOf(key);
    if (milestone !== null) {
      const stood = standing.get(milestoneKey(milestone)) ?? [];
      const given = { milestone, unit, language: setting.words.language, signs: stood.map((one) => one.operator) };
      keep(key, readTargets(text, given), (targets) => {
        set.push(...targets.map((target, at) => ({ ...target, id: stood[at]?.id ?? null })));
        remove.push(...stood.slice(targets.length).map((one) => one.id));
      });
    } else if (key === "responsible") {
      const stood = (now?.responsible ?? []).map((body) => ({ ...body }));
      keep(key, readBodies(text, stood, setting.bodyNamed), (bodies) =>
        keep(key, registered(bodies), (ids) => {
          responsible = ids;
        }),
      );
    } else {
      keep(key, readField(key, text, setting), (read) => {
        fields = { ...fields, ...read };
      });
    }
  }
  return { edit: { fields, targets: { set: [...set, ...movedUnits(changed, now, unit)], remove }, responsible }, faults };
}

/** A new unit of the indicator is the unit of its targets too, where they had the old one and were not typed anew. */
function movedUnits(changed: Cells, now: IndicatorRow | null, unit: string | null): TargetGiven[] {
  if (changed.unit === undefined || now === null) return [];
  return now.targets
    .filter((one) => one.unit === now.unit && !(milestoneKey({ year: one.milestoneYear, to: one.milestoneTo }) in changed))
    .map((one) => ({ ...aimOf(one), unit }));
}

function aimOf({ id, milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring }: TargetRow): TargetGiven {
  return { id, milestoneYear, milestoneTo, operator, value, valueTo, text, unit, recurring };
}

function readField(key: string, text: string, { words }: SheetSetting): Result<IndicatorFields> {
  const most = sheetColumn("indicators", key)?.most ?? 0;
  const choice = readChoice(text, choicesOf(key, words));
  switch (key) {
    case "name":
      return mapped(readText(text, most), (name) => (name === null ? {} : { name }));
    case "group":
      return mapped(choice, (code) => ({ group: code === null ? "other" : groupName.parse(code) }));
    case "measureKind":
      return mapped(choice, (code) => ({ measureKind: code === null ? null : measureName.parse(code) }));
    case "direction":
      return mapped(choice, (code) => ({ direction: code === null ? null : directionName.parse(code) }));
    case "accumulation":
      return mapped(choice, (code) => ({ accumulation: code === null ? null : accumulationName.parse(code) }));
    case "frequency":
      return mapped(choice, (code) => ({ frequency: code === null ? null : frequencyName.parse(code) }));
    case "baselineValue":
      return mapped(readNumber(text, words.language), (baselineValue) => ({ baselineValue }));
    case "baselineOn":
      return mapped(readDay(text), (baselineOn) => ({ baselineOn }));
    default:
      return mapped(readText(text, most), (value) => ({ [key]: value }));
  }
}

function mapped<T, U>(read: Result<T>, use: (value: T) => U): Result<U> {
  return read.ok ? { ok: true, value: use(read.value) } : read;
}
