/**
 * What a definition must say to be kept (domain §4): a name with letters in it, and for a ratio both of its parts by name; nothing else
 * divides. How values combine over time and bodies follows from kind and accumulation unless a person says otherwise.
 */
import { clean, fold } from "#kernel/fold.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { Accumulation, DefinitionContent, MeasureKind, TimeAggregation, UnitAggregation } from "../model.ts";

export type DefineRefusal = "DEFINITION_NAME_EMPTY" | "RATIO_NEEDS_PARTS" | "ONLY_A_RATIO_HAS_PARTS";

/** The content as it is kept: tidy words, aggregations filled in; or why it cannot be kept. */
export function definedAs(given: DefinitionContent): Result<DefinitionContent, DefineRefusal> {
  const name = tidy(given.name);
  if (fold(name) === "") return refuse("DEFINITION_NAME_EMPTY");
  const [numeratorName, denominatorName] = [tidyOrNull(given.numeratorName), tidyOrNull(given.denominatorName)];
  const hasParts = numeratorName !== null || denominatorName !== null;
  if (given.measureKind === "ratio" && (numeratorName === null || denominatorName === null)) return refuse("RATIO_NEEDS_PARTS");
  if (given.measureKind !== "ratio" && hasParts) return refuse("ONLY_A_RATIO_HAS_PARTS");
  const { measureKind, accumulation, direction, group } = given;
  return ok({
    ...{ name, group, measureKind, numeratorName, denominatorName, direction, accumulation },
    nameEn: tidyOrNull(given.nameEn),
    otherNames: [...new Set(given.otherNames.map(tidy).filter((other) => fold(other) !== "" && other !== name))],
    unit: tidyOrNull(given.unit),
    timeAggregation: given.timeAggregation ?? (measureKind === null ? null : timeAggregationOf(measureKind, accumulation)),
    unitAggregation: given.unitAggregation ?? (measureKind === null ? null : unitAggregationOf(measureKind)),
    source: tidyOrNull(given.source),
    method: tidyOrNull(given.method),
    legalBasis: tidyOrNull(given.legalBasis),
  });
}

/** Follows from kind and accumulation: nothing here to decide. */
export function timeAggregationOf(kind: MeasureKind, accumulation: Accumulation | null): TimeAggregation | null {
  if (kind === "text" || kind === "yes-no") return "last";
  if (accumulation === null) return null;
  return accumulation === "per-period" ? "sum" : "last";
}

/** Counts and money add up over bodies, ratios by their parts; ranks, indices, answers and words do not (design §4). */
export function unitAggregationOf(kind: MeasureKind): UnitAggregation {
  if (kind === "count" || kind === "currency") return "sum";
  return kind === "ratio" ? "ratio" : "none";
}

/** Fields in which two contents differ; none means that a revision says nothing new. */
export function changedFields(before: DefinitionContent, after: DefinitionContent): readonly string[] {
  const fields = Object.keys(after) as (keyof DefinitionContent)[]; // keys of a plain record of that type
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** A free code for an office's next definition: the group's letter and the next number ("S-012"). */
export function nextCode(group: DefinitionContent["group"], taken: readonly string[]): string {
  const letter = groupLetters[group];
  const numbers = taken.flatMap((code) => {
    const match = new RegExp(`^${letter}-(\\d+)$`).exec(code);
    return match?.[1] === undefined ? [] : [Number(match[1])];
  });
  return `${letter}-${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}

const groupLetters: Readonly<Record<DefinitionContent["group"], string>> = {
  infrastructure: "HT",
  resources: "NL",
  science: "KH",
  innovation: "DM",
  digital: "CD",
  other: "K",
};

function tidy(text: string): string {
  return clean(text).replace(/\s+/g, " ").trim();
}

function tidyOrNull(text: string | null): string | null {
  const tidied = tidy(text ?? "");
  return tidied === "" ? null : tidied;
}
