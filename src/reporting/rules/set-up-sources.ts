/**
 * Where the set-up desk knows from how an indicator is measured (issue, set-up desk): the definition it follows, the same indicator in
 * another plan of the office, a definition of the catalogue that is surely the same, and last its own words. The nearest source speaks
 * first; where it says nothing the next one does. Scopes have a veto, as everywhere in likeness.
 */
import type { MeasureFactsOf } from "#catalogue/model.ts";
import type { DefinitionRecord } from "#catalogue/present.ts";
import { isSurelyLike, type Likened, likenedOf } from "#catalogue/rules/likeness.ts";
import { indexLikened, type LikenessIndex, rankedInIndex } from "#catalogue/rules/ranked-like.ts";
import type { Frequency, IndicatorGroup, JudgedBy } from "#plans/model.ts";
import type { IndicatorRecord } from "#plans/present.ts";

/** An indicator of another plan of the office, as it is set up there. */
export type OtherIndicator = MeasureFactsOf & {
  readonly id: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly name: string;
  readonly unit: string | null;
  readonly group: IndicatorGroup;
  readonly definitionId: string | null;
  readonly frequency: Frequency | null;
  readonly judgedBy: JudgedBy | null;
  readonly bodies: readonly string[];
};

export type KnownFrom = {
  readonly source: "catalogue" | "other-plan";
  /** The definition's name, or the other plan's. */
  readonly from: string;
  readonly facts: MeasureFactsOf;
  readonly frequency: Frequency | null;
  /** Chosen by a person before, or surely the same by its wording. */
  readonly isLinked: boolean;
};

export type MeasureSources = {
  readonly definitions: readonly DefinitionRecord[];
  readonly others: readonly OtherIndicator[];
};

export type SourceFinder = {
  /** What is known about measuring it, the nearest source first. */
  readonly knownOf: (indicator: IndicatorRecord) => readonly KnownFrom[];
  /** The same indicator in another plan, where somebody answers for it. */
  readonly ownedElsewhere: (indicator: IndicatorRecord) => OtherIndicator | null;
};

/** Made once for a plan; each indicator can then be asked. */
export function sourceFinder({ definitions, others }: MeasureSources): SourceFinder {
  const byDefinition = new Map(definitions.map((one) => [String(one.id), one]));
  const inUse = definitions.filter((one) => one.retiredOn === null);
  const catalogue = lazily(() => indexLikened(inUse, namesOf));
  const elsewhere = lazily(() => indexLikened(others, namesOf));
  const twins = new Map<string, readonly OtherIndicator[]>();
  const twinsOf = (indicator: IndicatorRecord) => {
    const known = twins.get(indicator.id) ?? sameElsewhere(indicator, others, elsewhere);
    twins.set(indicator.id, known);
    return known;
  };
  return {
    knownOf: (indicator) => {
      const linked = indicator.definitionId == null ? undefined : byDefinition.get(indicator.definitionId);
      const like = linked === undefined ? surest(indicator, catalogue()) : null;
      return [
        ...(linked === undefined ? [] : [fromDefinition(linked, true)]),
        ...twinsOf(indicator).filter(saysHow).map(fromOther),
        ...(like === null ? [] : [fromDefinition(like, false)]),
      ];
    },
    ownedElsewhere: (indicator) => twinsOf(indicator).find((one) => one.bodies.length > 0) ?? null,
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function namesOf(one: DefinitionRecord | OtherIndicator): readonly Likened[] {
  const { unit, group: groupCode } = one;
  return ["otherNames" in one ? [one.name, ...one.otherNames] : one.name].flat().map((name) => ({ name, unit, groupCode }));
}

const looked = 3;

function sameElsewhere(
  indicator: IndicatorRecord,
  others: readonly OtherIndicator[],
  index: () => LikenessIndex<OtherIndicator>,
): readonly OtherIndicator[] {
  const { definitionId } = indicator;
  const linked = definitionId == null ? [] : others.filter((one) => one.definitionId === definitionId);
  if (linked.length > 0) return linked.slice(0, looked);
  return likeIn(indicator, index());
}

function likeIn<T>({ name, unit, group: groupCode }: IndicatorRecord, index: LikenessIndex<T>): readonly T[] {
  const ranked = rankedInIndex(likenedOf({ name, unit, groupCode }), index, looked);
  return ranked.filter(({ likeness }) => isSurelyLike(likeness)).map(({ item }) => item);
}

function surest(indicator: IndicatorRecord, index: LikenessIndex<DefinitionRecord>): DefinitionRecord | null {
  return likeIn(indicator, index)[0] ?? null;
}

function saysHow(one: OtherIndicator): boolean {
  return one.measureKind !== null;
}

function fromOther(one: OtherIndicator): KnownFrom {
  const isLinked = one.definitionId !== null;
  return { source: "other-plan", from: one.planTitle, facts: one, frequency: one.frequency, isLinked };
}

function fromDefinition(definition: DefinitionRecord, isLinked: boolean): KnownFrom {
  return { source: "catalogue", from: definition.name, facts: definition, frequency: null, isLinked };
}
