import type { DefinitionRow, DefinitionVersionRow } from "./contract.ts";
import type { Definition, DefinitionVersion } from "./model.ts";

export type DefinitionRecord = Definition & { readonly ownerName: string | null };

/** A definition as the reader sees it. */
export function presentDefinition(record: DefinitionRecord, linked: number, mayKeep: boolean): DefinitionRow {
  const { id, code, ownerId, ownerName, starterVersion, retiredOn } = record;
  return { ...presentVersion(record), id, code, ownerId, ownerName, starterVersion, retiredOn, linked, mayKeep };
}

export function presentVersion(version: DefinitionVersion): DefinitionVersionRow {
  const { name, nameEn, group, unit, measureKind, numeratorName, denominatorName, direction, accumulation } = version;
  const { timeAggregation, unitAggregation, source, method, legalBasis, validFrom, reason } = version;
  return {
    ...{ name, nameEn, otherNames: [...version.otherNames], group, unit, measureKind, numeratorName, denominatorName, direction },
    ...{ accumulation, timeAggregation, unitAggregation, source, method, legalBasis },
    ...{ version: version.version, validFrom, reason },
  };
}
