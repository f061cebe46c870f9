/**
 * A definition made of an indicator as a plan has it, in one step: its words, and how it is measured as far as somebody decided it or the
 * words propose it. A ratio of which a part has no name yet stays open in the catalogue: half a ratio would define nothing.
 */
import type { DefinitionContent } from "#catalogue/model.ts";
import type { IndicatorRecord } from "../present.ts";
import type { MeasureProposal } from "./propose-measure.ts";

export function definitionFrom(indicator: IndicatorRecord, proposal: MeasureProposal): DefinitionContent {
  const measureKind = indicator.measureKind ?? proposal.measureKind.value;
  const isRatio = measureKind === "ratio";
  const numeratorName = isRatio ? (indicator.numeratorName ?? proposal.numeratorName) : null;
  const denominatorName = isRatio ? (indicator.denominatorName ?? proposal.denominatorName) : null;
  const isOpen = isRatio && (numeratorName === null || denominatorName === null);
  return {
    name: indicator.name,
    nameEn: null,
    otherNames: [],
    group: indicator.group,
    unit: indicator.unit,
    measureKind: isOpen ? null : measureKind,
    numeratorName: isOpen ? null : numeratorName,
    denominatorName: isOpen ? null : denominatorName,
    direction: indicator.direction ?? proposal.direction.value,
    accumulation: indicator.accumulation ?? proposal.accumulation.value,
    timeAggregation: null,
    unitAggregation: null,
    source: null,
    method: null,
    legalBasis: null,
  };
}
