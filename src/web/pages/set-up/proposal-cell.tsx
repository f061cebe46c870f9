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
          <Line
            value={bodies}
            why={words.why(words.sources[body.source], words.certainties[body.certainty])}
            quote={body.quote}
          />
        )}
        {fields.map((one) => {
          const source = words.sources[one.source];
          const from = one.from === null ? source : words.fromWhere(source, one.from);
          return (
            <Line key={one.field} value={wordOf(one)} why={words.why(from, words.certainties[one.certainty])} quote={null} />
          );
        })}
      </ul>
      <Button size="compact-sm" aria-label={words.takeOf(name)} onClick={onTake}>
        {words.take}
      </Button>
    </div>
  );
}

/** A value, and under it from where it comes and how sure it is; the passage that speaks for it where there is one. */
function Line({ value, why, quote }: { readonly value: string; readonly why: string; readonly quote: string | null }) {
  return (
    <li title={[value, why, quote ?? ""].filter((part) => part !== "").join("\n")}>
      <span className="clamp-2">{value}</span>
      <span className="muted clamp-2">{why}</span>
    </li>
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
