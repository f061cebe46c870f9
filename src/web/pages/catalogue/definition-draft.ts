/** What stands in the form of a definition, as text, and what is sent of it. */
import type { DefinitionRow } from "#catalogue/contract.ts";

export type DefinitionDraft = {
  readonly code: string;
  /** "" is the common catalogue; null: nothing chosen yet. */
  readonly ownerId: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly otherNames: string;
  readonly group: string;
  readonly unit: string;
  readonly measureKind: string;
  readonly numeratorName: string;
  readonly denominatorName: string;
  readonly direction: string;
  readonly accumulation: string;
  readonly timeAggregation: string;
  readonly unitAggregation: string;
  readonly source: string;
  readonly method: string;
  readonly legalBasis: string;
  readonly validFrom: string;
  readonly reason: string;
};

/** The form of a new definition, or of the next version of one. */
export function draftOf(definition: DefinitionRow | null): DefinitionDraft {
  return {
    code: "",
    ownerId: null,
    name: definition?.name ?? "",
    nameEn: definition?.nameEn ?? "",
    otherNames: (definition?.otherNames ?? []).join("\n"),
    group: definition?.group ?? "digital",
    unit: definition?.unit ?? "",
    measureKind: definition?.measureKind ?? "",
    numeratorName: definition?.numeratorName ?? "",
    denominatorName: definition?.denominatorName ?? "",
    direction: definition?.direction ?? "",
    accumulation: definition?.accumulation ?? "",
    timeAggregation: definition?.timeAggregation ?? "",
    unitAggregation: definition?.unitAggregation ?? "",
    source: definition?.source ?? "",
    method: definition?.method ?? "",
    legalBasis: definition?.legalBasis ?? "",
    validFrom: definition?.validFrom ?? "",
    reason: "",
  };
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The request: a creation without a definition, else a revision of the version that was shown. */
export function requestOf(draft: DefinitionDraft, definition: DefinitionRow | null, ownerId: string | null) {
  const isRatio = draft.measureKind === "ratio";
  const content = {
    name: draft.name,
    nameEn: orNull(draft.nameEn),
    otherNames: draft.otherNames
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    group: draft.group,
    unit: orNull(draft.unit),
    measureKind: orNull(draft.measureKind),
    numeratorName: isRatio ? orNull(draft.numeratorName) : null,
    denominatorName: isRatio ? orNull(draft.denominatorName) : null,
    direction: orNull(draft.direction),
    accumulation: orNull(draft.accumulation),
    timeAggregation: orNull(draft.timeAggregation),
    unitAggregation: orNull(draft.unitAggregation),
    source: orNull(draft.source),
    method: orNull(draft.method),
    legalBasis: orNull(draft.legalBasis),
  };
  return definition === null
    ? { ...content, code: orNull(draft.code), ownerId }
    : { ...content, version: definition.version, validFrom: draft.validFrom, reason: draft.reason };
}
