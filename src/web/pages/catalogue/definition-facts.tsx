import type { DefinitionRow } from "#catalogue/contract.ts";
import { useFurtherWords, useWords } from "../../language.tsx";

/** What a definition says, field by field; what is open is left to the plan and said so. */
export function DefinitionFacts({ definition }: { readonly definition: DefinitionRow }) {
  const { plans } = useWords();
  const { definitions: words } = useFurtherWords();
  const { measures } = plans;
  const { measureKind, direction, accumulation, timeAggregation, unitAggregation } = definition;
  const isRatio = measureKind === "ratio";
  const facts: readonly (readonly [string, string | null, boolean])[] = [
    [words.fields.nameEn, definition.nameEn, false],
    [words.fields.otherNames, definition.otherNames.join("; ") || null, false],
    [words.fields.unit, definition.unit, true],
    [measures.kind, measureKind === null ? null : measures.kinds[measureKind], true],
    [measures.numerator, definition.numeratorName, isRatio],
    [measures.denominator, definition.denominatorName, isRatio],
    [measures.direction, direction === null ? null : measures.directions[direction], true],
    [measures.accumulation, accumulation === null ? null : measures.accumulations[accumulation], true],
    [words.fields.timeAggregation, timeAggregation === null ? null : words.timeAggregations[timeAggregation], true],
    [words.fields.unitAggregation, unitAggregation === null ? null : words.unitAggregations[unitAggregation], true],
    [words.fields.source, definition.source, false],
    [words.fields.method, definition.method, false],
    [words.fields.legalBasis, definition.legalBasis, false],
  ];
  return (
    <section className="card" aria-label={words.facts}>
      <header>
        <h2>{words.facts}</h2>
      </header>
      <dl className="pad definition-facts">
        {facts
          .filter(([, value, isAlways]) => value !== null || isAlways)
          .map(([word, value]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd className={value === null ? "muted" : ""}>{value ?? words.open}</dd>
            </div>
          ))}
      </dl>
      {definition.starterVersion === null ? null : <p className="pad small muted">{words.starter}</p>}
    </section>
  );
}
