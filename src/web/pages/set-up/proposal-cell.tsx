import { Button } from "@mantine/core";
import type { BodyProposalRow, FieldProposalRow } from "#reporting/contract-set-up.ts";
import { useFurtherWords } from "../../language.tsx";
import { useMeasureWords } from "../assignment/measure-select.tsx";

type Props = {
  readonly name: string;
  readonly fields: readonly FieldProposalRow[];
  readonly body: BodyProposalRow | null;
  readonly nameOf: (id: string) => string;
  readonly isMissing: boolean;
  readonly onTake: () => void;
};

/** What is proposed for one record, from where and how sure; one click takes it. */
export function ProposalCell({ name, fields, body, nameOf, isMissing, onTake }: Props) {
  const words = useFurtherWords().setUp;
  const wordOf = useProposedWords();
  if (fields.length === 0 && body === null) {
    return isMissing ? <span className="small muted">{words.noProposal}</span> : null;
  }
  const bodies = body?.organisationIds.map(nameOf).join("; ") ?? "";
  return (
    <div className="proposal-cell">
      <ul className="plain-list small">
        {body === null ? null : (
          <li title={body.quote ?? undefined}>
            <span className="clamp-2">
              {words.proposal(bodies, words.sources[body.source], words.certainties[body.certainty])}
            </span>
          </li>
        )}
        {fields.map((one) => (
          <li key={one.field}>
            <span className="clamp-2" title={one.from ?? undefined}>
              {words.proposal(
                wordOf(one),
                one.from === null ? words.sources[one.source] : words.fromWhere(words.sources[one.source], one.from),
                words.certainties[one.certainty],
              )}
            </span>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" aria-label={words.takeOf(name)} onClick={onTake}>
        {words.take}
      </Button>
    </div>
  );
}

function useProposedWords(): (proposal: FieldProposalRow) => string {
  const { judged } = useFurtherWords().setUp;
  const measures = useMeasureWords();
  return ({ field, value }) => {
    if (field === "numeratorName" || field === "denominatorName") return value;
    if (field === "judgedBy") return value === "person" || value === "yes-no" ? judged.by[value] : judged.by.statement;
    return measures[field].values[value] ?? value;
  };
}
