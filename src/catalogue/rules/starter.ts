/**
 * The catalogue that ships with the program: indicators that recur in plans on science, technology, innovation and digital transformation
 * (domain §16 and the five groups of the genre). Written by the program's makers as a start; it is no official list, and every office
 * may add its own. Raise `starterVersion` with every change: an installation then takes over what is new or said anew.
 */
import type { Accumulation, DefinitionContent, IndicatorGroup, MeasureKind } from "../model.ts";

export const starterVersion = 1;

/** What one entry says beyond its kind; everything else follows from it. */
export type StarterNotes = Partial<Pick<DefinitionContent, "otherNames" | "source" | "method" | "legalBasis" | "direction">> & {
  readonly accumulation?: Accumulation;
};

export type StarterEntry = DefinitionContent & { readonly code: string };

type Entry = readonly [code: string, name: string, nameEn: string];

/** Builders of one group, a line per entry. */
export function startersOf(group: IndicatorGroup) {
  const entry = (
    [code, name, nameEn]: Entry,
    measureKind: MeasureKind,
    unit: string | null,
    notes: StarterNotes,
    parts: readonly [string, string] | null = null,
  ): StarterEntry => ({
    ...{ code, name, nameEn, group, unit, measureKind },
    otherNames: notes.otherNames ?? [],
    numeratorName: parts?.[0] ?? null,
    denominatorName: parts?.[1] ?? null,
    direction: notes.direction ?? (measureKind === "rank" ? "rank" : "up"),
    accumulation: notes.accumulation ?? "state",
    timeAggregation: null,
    unitAggregation: null,
    source: notes.source ?? null,
    method: notes.method ?? null,
    legalBasis: notes.legalBasis ?? null,
  });
  return {
    /** A percentage: what is divided by what, both by name. */
    share: (code: string, name: string, nameEn: string, parts: readonly [string, string], notes: StarterNotes = {}) =>
      entry([code, name, nameEn], "ratio", "%", notes, parts),
    /** How many there are, or how many came about in the period. */
    count: (code: string, name: string, nameEn: string, unit: string, notes: StarterNotes = {}) =>
      entry([code, name, nameEn], "count", unit, notes),
    index: (code: string, name: string, nameEn: string, unit: string | null, notes: StarterNotes = {}) =>
      entry([code, name, nameEn], "index", unit, notes),
    rank: (code: string, name: string, nameEn: string, notes: StarterNotes = {}) =>
      entry([code, name, nameEn], "rank", "hạng", notes),
    money: (code: string, name: string, nameEn: string, notes: StarterNotes = {}) =>
      entry([code, name, nameEn], "currency", "tỷ đồng", { accumulation: "per-period", ...notes }),
    exists: (code: string, name: string, nameEn: string, notes: StarterNotes = {}) =>
      entry([code, name, nameEn], "yes-no", null, notes),
  };
}

/** Words that several entries share. */
export const resolution57 = "Nghị quyết 57-NQ/TW ngày 22/12/2024";
export const procedureSystem = "Hệ thống thông tin giải quyết thủ tục hành chính";
export const perPeriod = { accumulation: "per-period" } as const;
