/**
 * For an indicator that follows no definition yet: the three definitions most like it, with how like and in which scope they differ
 * (issue, catalogue of indicators). Compared with every wording that is known: the definition's names, and the names of the indicators
 * that people linked to it before. Measured: the right one is the first in practically every case; a person still picks.
 */
import type { DefinitionId, IndicatorGroup } from "#catalogue/model.ts";
import { isSurelyLike, type Likened, likenedOf } from "#catalogue/rules/likeness.ts";
import { indexLikened, type LikenessIndex, rankedInIndex } from "#catalogue/rules/ranked-like.ts";
import { groupBy } from "#kernel/group-by.ts";

export type SuggestedFrom = {
  readonly id: DefinitionId;
  readonly name: string;
  readonly nameEn: string | null;
  readonly otherNames: readonly string[];
  readonly unit: string | null;
  readonly group: IndicatorGroup;
};

/** How an indicator that follows the definition is called in some plan. */
export type KnownWording = { readonly definitionId: DefinitionId; readonly name: string; readonly unit: string | null };

export type Suggestion = {
  readonly definitionId: DefinitionId;
  readonly score: number;
  /** Scope slots that differ; never the same indicator then. */
  readonly differing: readonly string[];
  /** May be taken without reading on. */
  readonly sure: boolean;
};

const most = 3;

/** Made once for a plan: the catalogue under all its names. */
export function indexDefinitions(
  definitions: readonly SuggestedFrom[],
  wordings: readonly KnownWording[],
): LikenessIndex<DefinitionId> {
  const known = groupBy(wordings, (one) => one.definitionId);
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  return indexLikened([...byId.keys()], (id) => {
    const definition = byId.get(id);
    if (definition === undefined) return [];
    const { unit, group: groupCode } = definition;
    const names = [definition.name, ...definition.otherNames, ...(definition.nameEn === null ? [] : [definition.nameEn])];
    const written = (known.get(id) ?? []).map((one) => ({ name: one.name, unit: one.unit, groupCode }));
    return [...names.map((name): Likened => ({ name, unit, groupCode })), ...written];
  });
}

/** The best three for one indicator, the most like first. */
export function suggestDefinitions(wanted: Likened, index: LikenessIndex<DefinitionId>): readonly Suggestion[] {
  return rankedInIndex(likenedOf(wanted), index, most).map(({ item, likeness }) => ({
    definitionId: item,
    score: likeness.score,
    differing: likeness.differing,
    sure: isSurelyLike(likeness),
  }));
}
