import type { DefinitionContent } from "./model.ts";

/** A ratio with both parts; whatever a test cares about in place of it. */
export function aContent(given: Partial<DefinitionContent> = {}): DefinitionContent {
  return {
    name: "Tỷ lệ hộ dân có Internet",
    nameEn: null,
    otherNames: [],
    group: "infrastructure",
    unit: "%",
    measureKind: "ratio",
    numeratorName: "hộ có Internet",
    denominatorName: "tổng số hộ",
    direction: "up",
    accumulation: "state",
    timeAggregation: null,
    unitAggregation: null,
    source: null,
    method: null,
    legalBasis: null,
    ...given,
  };
}
